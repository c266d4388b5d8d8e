"""What a tap during a call leads to. Pure decisions, handed to the store."""

from dataclasses import replace
from datetime import timedelta

from bot.conversation.questions.call import CALL_DAY
from bot.conversation.questions.forms import FormName
from bot.parts.callbacks import Phone
from bot.parts.happening import What
from bot.screens.events.change_screen import draw_change
from bot.screens.phone.call_screen import STOP, CallView, draw_call_or_end, draw_step, draw_stopped
from bot.telegram.screen import Screen
from bot.turns.answering import ask, ask_one
from bot.turns.changing import finish_change
from bot.turns.plans import gone
from bot.turns.tapped import Tapped
from bot.turns.turn import Notice, Show, Turn
from playbook.chat import Change
from playbook.facts import Application
from playbook.phone import BEGINNING, Asks, Outcome, Place, record
from playbook.plan.changes import begin_change, can_take_back

MINUTE = timedelta(minutes=1)
WHATS = {
    Outcome.OFFER: What.OFFER,
    Outcome.GO_ON: What.GOOD,
    Outcome.NO: What.NO,
    Outcome.NO_CALLS: What.NO_FOLLOW_UPS,
}


def phone(tapped: Tapped, callback: Phone) -> Turn:
    """The script in a message of its own; then, in that message, one step after the other."""
    application = tapped.chat.application(callback.application)
    action = tapped.action(application, callback.action) if application else None
    if application is None or action is None:
        return gone(tapped)
    view = CallView(tapped.chat, application, action, tapped.now)
    if not view.open:
        return _settled(tapped, view)
    if not callback.step:
        return Turn(tapped.chat, (Show(draw_step(view)),))
    if callback.step == STOP:
        return _here(view, draw_stopped(view))
    place = view.find(callback.step)
    return _go_to(view, place) if place else gone(tapped)


def _go_to(view: CallView, place: Place) -> Turn:
    """A scene, a day to ask, or the end of the call."""
    if place.asked and place.asked.asks is Asks.DECISION:
        return _ask_day(view, place)
    if place.outcome is None:
        return _here(view, draw_step(view, place.step))
    if place.outcome is Outcome.ANOTHER_DAY and not (place.day and view.may_try_on(place.day)):
        return _here(view, draw_step(view, place.before or BEGINNING))
    return _note(view, place, place.outcome)


def _ask_day(view: CallView, place: Place) -> Turn:
    """By when they decide: the question takes the script's place until it is answered."""
    turn = ask_one(
        view.chat,
        FormName.CALL,
        CALL_DAY.key,
        view.now,
        application=view.application.id,
        action=view.action.key.pack(),
        here=True,
    )
    if turn.chat is None or turn.chat.dialog is None:
        return turn
    dialog = replace(turn.chat.dialog, step=place.step)
    return replace(turn, chat=replace(turn.chat, dialog=dialog))


def _note(view: CallView, place: Place, outcome: Outcome) -> Turn:
    """The call is over: its outcome and the next date in one change, shown whole and with undo.

    An offer has a deadline, which is asked before it is shown.
    """
    changed = record(view.call, outcome, place.day)
    if (newest := _just_noted(view)) and _is_repeated(view, changed):
        return _here(view, draw_change(view.chat, newest, view.now))
    what = WHATS.get(outcome, What.CALLED)
    chat, change = begin_change(view.chat, {changed.id}, what, view.now)
    chat = chat.with_application(changed)
    if outcome is Outcome.OFFER:
        form = FormName.OFFER
        return ask(chat, form, view.now, application=changed.id, change=change, here=True)
    return finish_change(chat, change, view.now, here=True)


def _settled(tapped: Tapped, view: CallView) -> Turn:
    """The follow-up is settled: the last button once more, or an old script."""
    word = Notice(tapped.words.label("This call is noted already, or is not needed any more."))
    if newest := _just_noted(view):
        return Turn(view.chat, (word, Show(draw_change(view.chat, newest, view.now), here=True)))
    if view.chat.dialog and view.chat.dialog.change:  # its offer's deadline is being asked
        return Turn(view.chat, (word,))
    return Turn(view.chat, (word, Show(draw_call_or_end(view, STOP), here=True)))


def _just_noted(view: CallView) -> Change | None:
    """What was noted about this application within the last minute, if that can still be undone."""
    newest = view.chat.changes[-1] if view.chat.changes else None
    if newest is None or view.now - newest.at >= MINUTE:
        return None
    mine = any(one.id == view.application.id for one in newest.before)
    return newest if mine and can_take_back(view.chat, newest) else None


def _is_repeated(view: CallView, changed: Application) -> bool:
    """Whether the follow-up waits until then already: the same button, tapped twice."""
    old, new = (one.mark(view.action.key) for one in (view.application, changed))
    before, after = (one.until if one else None for one in (old, new))
    return before is not None and after is not None and abs(after - before) < MINUTE


def _here(view: CallView, screen: Screen) -> Turn:
    return Turn(view.chat, (Show(screen, here=True),))
