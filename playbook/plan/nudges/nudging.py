"""From what is due to one nudge, in two steps around the sending: the scheduler's judge."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from playbook.chat import Chat, Item, Nudge, NudgeState
from playbook.facts import ActionKind, Deed, Mark
from playbook.ids import fresh_id
from playbook.plan.look import Look
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.moments.wrong_clock import holds_later, notice
from playbook.plan.nudges.agenda import is_news, make_agenda, still_holds
from playbook.plan.rules.policy import POLICY

MOMENT = timedelta(seconds=1)  # an action is over once its end has passed
NUDGES_KEPT = timedelta(days=60)  # so that old messages can still be tidied


def begin(chat: Chat, now: datetime) -> tuple[Chat, Nudge | None]:
    """Judge anew what is due at `now` and record one nudge for all of it as being sent.

    A nudge that was being sent when the process died does not count as said: what still holds of it
    is due again, out of quiet hours like everything else.
    """
    chat = replace(chat, nudges=tuple(n for n in chat.nudges if n.state is NudgeState.SENT))
    look = Look(chat, now)
    items = _items_due(look)
    if not items:
        return refresh_due(look), None
    nudge = Nudge(fresh_id(now, [n.id for n in chat.nudges]), items, now)
    return refresh_due(look.with_chat(replace(chat, nudges=(*chat.nudges, nudge)))), nudge


def finish(chat: Chat, nudge_id: str, message: int, now: datetime) -> Chat:
    """Record a nudge as sent, and what fell away by itself as told."""
    sent = next((nudge for nudge in chat.nudges if nudge.id == nudge_id), None)
    if sent is None:
        return chat
    look = Look(chat, now)
    others = (n for n in chat.nudges if n.id != nudge_id and _is_kept(look, n))
    sent = replace(sent, state=NudgeState.SENT, message=message)
    look = look.with_chat(replace(chat, nudges=(*others, sent)))
    return refresh_due(look.with_chat(mark_told(look, sent.items)))


def refresh_due(look: Look) -> Chat:
    """The chat with the moment at which the bot next speaks up by itself, None if it never does; and with
    the moment at which the first of what it then says loses its sense."""
    sound = look.noticed is look.chat
    chat = replace(look.chat, ahead=()) if sound else notice(look.chat, look.now)
    look = look.with_chat(chat)
    if any(nudge.state is NudgeState.SENDING for nudge in chat.nudges) and not chat.blocked:
        return replace(chat, due=look.now)  # and it lapses as it did
    agenda = [] if chat.blocked else make_agenda(look)
    due = max(_look_before(look, agenda[0].moment), _held_until(look)) if agenda else None
    lapses = [entry.lapses for entry in agenda if due and entry.moment <= due and entry.lapses]
    return replace(chat, due=due, lapses=min(lapses, default=None))


def first_look(chat: Chat, now: datetime) -> datetime | None:
    """When a chat that is found at start needs a look; None if it never does.

    That is when it is due, or at the moment of a nudge that may not have arrived; and at once where
    a reply is owed, or it was judged by a clock that was ahead.
    """
    if chat.blocked:
        return None
    if chat.owed or holds_later(chat, now):
        return now
    unsure = [nudge.at for nudge in chat.nudges if nudge.state is NudgeState.SENDING]
    return min([*unsure, chat.due] if chat.due else unsure, default=None)


def mark_told(look: Look, items: Iterable[Item]) -> Chat:
    """The chat with a mark on each of these that fell away by itself: the user knows it now."""
    chat = look.chat
    for item in items:
        application, plan = chat.application(item.application), look.plans.get(item.application)
        action = plan.action(item.key) if plan else None
        if application and action and is_news(application, action):
            mark = Mark(item.action, Deed.TOLD, look.now)
            told = replace(application, marks=(*application.marks, mark))
            chat = chat.with_application(told)
    return chat


def _items_due(look: Look) -> tuple[Item, ...]:
    if look.chat.blocked or _held_until(look) > look.now:
        return ()
    due = [entry.item for entry in make_agenda(look) if entry.moment <= look.now]
    about_applications = tuple(item for item in due if item.application)
    if checklists := tuple(i for i in about_applications if i.is_on(ActionKind.PREPARING)):
        return checklists  # on the way to an interview nothing else matters; the rest comes right after
    return about_applications or tuple(
        due[:1]
    )  # a word about the whole chat comes alone, and after


def _is_kept(look: Look, nudge: Nudge) -> bool:
    """While what it brought up is still open it counts as a mention, however old it is."""
    return nudge.at > look.now - NUDGES_KEPT or any(still_holds(look, i) for i in nudge.items)


def _look_before(look: Look, moment: datetime) -> datetime:
    """When to look at a chat of which nothing is to be said before `moment`.

    What falls away until then makes room, and what waits behind something overdue moves from day to day.
    """
    plans = look.plans.values()
    ends = [a.over + MOMENT for plan in plans for a in plan.actions if a.state.is_open and a.over]
    if any(plan.due for plan in plans):
        moments = GoodMoments.of(look.chat.preferences)
        ends.append(moments.end_of(moments.day_of(look.now)))
    return min([moment, *(end for end in ends if end > look.now)])


def _held_until(look: Look) -> datetime:
    """Nobody is interrupted in the middle of an answer, or with a foot still in the door.

    A dialog left lying holds nothing up, and neither does a clock that was turned back.
    """
    dialog = look.chat.dialog
    pause = POLICY.pause_in_talk if dialog else POLICY.pause_after_word
    since = dialog.touched_at if dialog else look.chat.active_at
    return since + pause if since and since <= look.now else look.now
