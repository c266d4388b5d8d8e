"""Messages that live: cards and nudges are edited in place whenever what they show changes."""

from collections.abc import Callable
from functools import partial

from bot.screens.digest.screens import list_newer, subject_of
from bot.screens.plans.card_screen import draw_card
from bot.screens.plans.nudge_screen import draw_nudge
from bot.telegram.screen import Screen
from playbook.chat import Chat, Nudge, NudgeState
from playbook.facts import ActionKind
from playbook.plan.look import Look
from playbook.words import Words

MOST = 8  # looked at for one update: each that changed is an edit, and Telegram takes few of them at once

Drawing = Callable[[], Screen]


def find_changes(before: Look, after: Look) -> dict[int, Screen]:
    """The messages that look different after a change, and how they look now.

    What was forgotten is shown as gone: a card of it says so and loses its buttons. Of more than eight others the
    newest are looked at: the older ones lie far up, and are drawn as things stand once they are tapped or opened.
    """
    gone = dict.fromkeys(_list_gone(before.chat, after.chat), _draw_gone(before.words))
    if _same(before.chat, after.chat):
        return gone
    touched = _list_touched(before, after)
    old, new = _list_living(before, touched), _list_living(after, touched)
    drawn = {message: new[message]() for message in sorted(new, reverse=True)[:MOST]}
    changed = {m: screen for m, screen in drawn.items() if m not in old or old[m]() != screen}
    return gone | changed


def _same(before: Chat, after: Chat) -> bool:
    """Whether nothing that is drawn has changed."""
    return (before.applications, before.preferences, before.nudges) == (
        after.applications,
        after.preferences,
        after.nudges,
    )


def _list_touched(before: Look, after: Look) -> set[str]:
    """The applications that could look different: changed, or planned differently because another one was."""
    if before.chat.preferences != after.chat.preferences:
        return {one.id for one in after.chat.applications}
    old, new = before.plans, after.plans
    return {
        one.id
        for one in after.chat.applications
        if one != before.chat.application(one.id) or old.get(one.id) != new[one.id]
    }


def _list_gone(before: Chat, after: Chat) -> list[int]:
    """The cards of applications that were forgotten, and the nudges about nothing else."""
    left = {nudge.id for nudge in after.nudges}
    cards = [a.card for a in before.applications if after.application(a.id) is None]
    nudges = [nudge.message for nudge in before.nudges if nudge.id not in left]
    return [message for message in (*cards, *nudges) if message]


def _draw_gone(words: Words) -> Screen:
    return Screen(words.say("This was forgotten, as you asked."))


def _list_living(look: Look, touched: set[str]) -> dict[int, Drawing]:
    """The cards of these applications, and the nudges that speak of them or of the whole chat."""
    cards = {
        one.card: partial(draw_card, look, one)
        for one in look.chat.applications
        if one.card and one.id in touched
    }
    nudges = {
        nudge.message: partial(draw_nudge, look, nudge)
        for nudge in look.chat.nudges
        if nudge.message
        and nudge.state is NudgeState.SENT
        and _speaks_of(nudge, touched, look.chat)
    }
    return {**cards, **nudges}


def _speaks_of(nudge: Nudge, touched: set[str], chat: Chat) -> bool:
    """Whether a nudge tells of these applications, or of how many others there are."""
    if subject_of(nudge):
        return not list_newer(chat, nudge)
    return any(
        item.application in touched or item.is_on(ActionKind.MOVING_ON) for item in nudge.items
    )
