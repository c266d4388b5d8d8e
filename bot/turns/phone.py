"""What a tap during a call leads to. Pure decisions, handed to the store."""

from dataclasses import replace

from bot.conversation.questions.call import CALL_DAY
from bot.conversation.questions.events import Event
from bot.conversation.questions.forms import FormName
from bot.parts.callbacks.plans import Phone
from bot.screens.events.change_screen import draw_change
from bot.screens.phone.call_screen import STOP, CallView, draw_call_or_end, draw_step, draw_stopped
from bot.turns.answering import ask_one
from bot.turns.changing import MINUTE, find_just_told
from bot.turns.events import TappedNews
from bot.turns.plans import gone
from bot.turns.tapped import Tapped
from bot.turns.turn import Notice, Show, Turn
from playbook.chat import Change
from playbook.facts import Application
from playbook.phone import BEGINNING, Asks, CallPlace, Outcome, record
from playbook.plan.taking_back import can_take_back

NOTED_AS = {
    Outcome.OFFER: Event.OFFER,
    Outcome.GO_ON: Event.GOOD,
    Outcome.NO: Event.NO,
    Outcome.NO_CALLS: Event.NO_FOLLOW_UPS,
}


def phone(tapped: Tapped, callback: Phone) -> Turn:
    """The script in a message of its own; then, in that message, one step after the other."""
    found = tapped.find(callback)
    if found is None:
        return gone(tapped)
    view = CallView(tapped.look, *found)
    if not view.open:
        return _settled(tapped, view)
    if not callback.step:
        return Turn(tapped.look, (Show(draw_step(view)),))
    if callback.step == STOP:
        return tapped.shows(draw_stopped(view))
    place = view.find(callback.step)
    return _go_to(tapped, view, place) if place else gone(tapped)


def _go_to(tapped: Tapped, view: CallView, place: CallPlace) -> Turn:
    """A scene, a day to ask, or the end of the call."""
    if place.asked and place.asked.asks is Asks.DECISION:
        return _ask_day(view, place)
    if place.outcome is None:
        return tapped.shows(draw_step(view, place.step))
    if place.outcome is Outcome.ANOTHER_DAY and not (place.day and view.may_try_on(place.day)):
        return tapped.shows(draw_step(view, place.before or BEGINNING))
    return _note(tapped, view, place, place.outcome)


def _ask_day(view: CallView, place: CallPlace) -> Turn:
    """By when they decide: the question takes the script's place until it is answered."""
    turn = ask_one(
        view.look,
        FormName.CALL,
        CALL_DAY.key,
        application=view.application.id,
        action=view.action.key.pack(),
        here=True,
    )
    if turn.look is None or turn.look.chat.dialog is None:
        return turn
    chat = turn.look.chat
    dialog = replace(turn.look.chat.dialog, step=place.step)
    return replace(turn, look=turn.look.with_chat(replace(chat, dialog=dialog)))


def _note(tapped: Tapped, view: CallView, place: CallPlace, outcome: Outcome) -> Turn:
    """The call is over: its outcome and the next date in one change, shown whole and with undo.

    An offer has a deadline, which is asked before it is shown.
    """
    changed = record(view.call, outcome, place.day)
    if (newest := _just_noted(view)) and _is_repeated(view, changed):
        return tapped.shows(draw_change(view.look, newest))
    what = NOTED_AS.get(outcome, Event.CALLED)
    return TappedNews(tapped, view.application).becomes(what, changed)


def _settled(tapped: Tapped, view: CallView) -> Turn:
    """The follow-up is settled: the last button once more, or an old script."""
    word = Notice(tapped.words.label("This call is noted already, or is not needed any more."))
    if newest := _just_noted(view):
        return Turn(view.look, (word, Show(draw_change(view.look, newest), here=True)))
    if tapped.chat.dialog and tapped.chat.dialog.change:  # its offer's deadline is being asked
        return Turn(view.look, (word,))
    return Turn(view.look, (word, Show(draw_call_or_end(view, STOP), here=True)))


def _just_noted(view: CallView) -> Change | None:
    """What was noted about this application within the last minute, if that can still be undone."""
    newest = find_just_told(view.chat, view.application, view.now)
    return newest if newest and can_take_back(view.chat, newest) else None


def _is_repeated(view: CallView, changed: Application) -> bool:
    """Whether the follow-up waits until then already: the same button, tapped twice."""
    old, new = (one.mark(view.action.key) for one in (view.application, changed))
    before, after = (one.until if one else None for one in (old, new))
    return before is not None and after is not None and abs(after - before) < MINUTE
