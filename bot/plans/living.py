"""Messages that live: cards and nudges are edited in place whenever what they show changes."""

from datetime import datetime

from bot.plans.card_screen import draw_card
from bot.plans.nudge_screen import draw_nudge
from bot.telegram.screen import Screen
from playbook.chat import Chat, NudgeState


def find_changes(before: Chat, after: Chat, now: datetime) -> dict[int, Screen]:
    """The messages that look different after a change, and how they look now.

    What was forgotten is shown as gone: a card of it says so and loses its buttons.
    """
    old, new = _draw_living(before, after, now), _draw_living(after, before, now)
    return {message: screen for message, screen in new.items() if old.get(message) != screen}


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
