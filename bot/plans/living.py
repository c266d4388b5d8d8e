"""Messages that live: cards and nudges are edited in place whenever what they show changes."""

from datetime import datetime

from bot.plans.card_screen import draw_card
from bot.plans.nudge_screen import draw_nudge
from bot.telegram.screen import Screen
from playbook.chat import Chat, NudgeState
from playbook.words import Words


def find_changes(before: Chat, after: Chat, now: datetime) -> dict[int, Screen]:
    """The messages that look different after a change, and how they look now.

    What was forgotten is shown as gone: a card of it says so and loses its buttons.
    """
    old, new = _draw_living(before, after, now), _draw_living(after, before, now)
    gone = dict.fromkeys(_list_gone(before, after), _draw_gone(before))
    changed = {message: screen for message, screen in new.items() if old.get(message) != screen}
    return gone | changed


def _list_gone(before: Chat, after: Chat) -> list[int]:
    """The cards of applications that were forgotten, and the nudges about nothing else."""
    left = {nudge.id for nudge in after.nudges}
    cards = [a.card for a in before.applications if after.application(a.id) is None]
    nudges = [nudge.message for nudge in before.nudges if nudge.id not in left]
    return [message for message in (*cards, *nudges) if message]


def _draw_gone(chat: Chat) -> Screen:
    return Screen(Words.of(chat.preferences).say("This was forgotten, as you asked."))


def _draw_living(chat: Chat, other: Chat, now: datetime) -> dict[int, Screen]:
    """The cards and nudges of a chat that could look different in its other version."""
    moved = chat.preferences != other.preferences
    touched = {a.id for a in chat.applications if moved or a != other.application(a.id)} | {
        a.id for a in other.applications if chat.application(a.id) is None
    }
    cards = {
        one.card: draw_card(chat, one, now)
        for one in chat.applications
        if one.card and one.id in touched
    }
    nudges = {
        nudge.message: draw_nudge(chat, nudge, now)
        for nudge in chat.nudges
        if nudge.message
        and nudge.state is NudgeState.SENT
        and touched & {item.application for item in nudge.items}
    }
    return cards | nudges
