"""What a tap on the checklist, or about an interview that was arranged, leads to. Pure decisions."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.conversation.questions.arranged import STARTS
from bot.conversation.questions.events import Event
from bot.conversation.questions.forms import FormName
from bot.parts.arranged_news import ArrangedNews
from bot.parts.callbacks.answers import Arrange, Tick
from bot.parts.view import ActionView
from bot.screens.arranged.checklist_screen import draw_checklist
from bot.screens.arranged.telling_screen import draw_called_off, draw_waiting
from bot.screens.events.menu_screen import draw_do_they_know
from bot.screens.plans.nudge_screen import draw_nudge
from bot.screens.plans.settled_screen import draw_settled
from bot.turns.answering import ask, ask_one
from bot.turns.events import TappedNews
from bot.turns.plans import gone, show_card
from bot.turns.tapped import Tapped
from bot.turns.turn import Notice, Show, Turn
from playbook.arranging import arrangement
from playbook.arranging.checklist import is_complete
from playbook.facts import ActionKey, ActionKind, Application, Ending, Interview, NextMove
from playbook.plan import events
from playbook.plan.deeds import snooze
from playbook.plan.moments.snoozing import Later, snooze_until
from playbook.plan.taking_back import begin_change, end_change, find_change


@dataclass(frozen=True, slots=True)
class TappedInterview:
    """The interview that was tapped about."""

    tapped: Tapped
    application: Application
    interview: Interview

    @property
    def ids(self) -> tuple[str, str]:
        return self.application.id, self.interview.id

    def with_application(self, application: Application) -> "TappedInterview":
        """The same case once the application is changed."""
        interview = application.find_interview(self.interview.id) or self.interview
        tapped = self.tapped.with_application(application)
        return TappedInterview(tapped, application, interview)


def tick(tapped: Tapped, callback: Tick) -> Turn:
    """A box ticked or cleared, in the message that shows it; once the interview is over the boxes rest."""
    case = _find(tapped, callback)
    if case is None:
        return gone(tapped)
    if not case.interview.is_ahead:
        return _told_already(case)
    changed = arrangement.tick(case.application, case.interview, callback.item, tapped.now)
    ticked = case.with_application(changed)
    shown = _list(ticked)
    if is_complete(ticked.interview) and not is_complete(case.interview):
        word = Notice(tapped.words.label("That is all of it."))
        return replace(shown, effects=(word, *shown.effects))
    return shown


def arrange(tapped: Tapped, callback: Arrange) -> Turn:
    """What became of an interview that was arranged."""
    case, decide = _find(tapped, callback), TELLS.get(callback.what)
    return decide(case) if case and decide else gone(tapped)


def _find(tapped: Tapped, callback: Tick | Arrange) -> TappedInterview | None:
    application = tapped.chat.application(callback.application)
    interview = application.find_interview(callback.interview) if application else None
    return TappedInterview(tapped, application, interview) if application and interview else None


def _list(case: TappedInterview) -> Turn:
    """The checklist, in the message that was tapped."""
    tapped, application = case.tapped, case.application
    key = ActionKey(ActionKind.PREPARING, case.interview.id)
    action = tapped.look.plan(application).action(key)
    if action is None or not case.interview.is_ahead:
        return _told_already(case)
    among = tapped.nudge if tapped.nudge and len(tapped.nudge.items) > 1 else None
    return case.tapped.shows(draw_checklist(ActionView(tapped.look, application, action, among)))


def _over(case: TappedInterview) -> Turn:
    """On to when it ended, and all that is still open about it."""
    application, interview = case.ids
    return ask(case.tapped.look, FormName.TELLING, application=application, interview=interview)


def _going_on(case: TappedInterview) -> Turn:
    """Asked again in an hour."""
    if not case.interview.is_ahead:
        return _told_already(case)
    tapped, key = case.tapped, ActionKey(ActionKind.TELLING, case.interview.id)
    until = snooze_until(Later.HOUR, ActionKind.TELLING, tapped.chat.preferences, tapped.now)
    case = case.with_application(snooze(case.application, key, tapped.now, until))
    action = case.tapped.look.plan(case.application).action(key)
    if case.application.card == tapped.message:
        return show_card(case.tapped, case.application)
    if tapped.nudge and len(tapped.nudge.items) > 1:
        return case.tapped.shows(draw_nudge(case.tapped.look, tapped.nudge))
    if action is None:
        return gone(tapped)
    return case.tapped.shows(draw_settled(case.tapped.look, case.application, action))


def _moved(case: TappedInterview) -> Turn:
    """When it starts now; the answer is a change that can be taken back."""
    if case.interview.ended_at:
        return _told_already(case)
    application, interview = case.ids
    chat, change = begin_change(case.tapped.chat, {application}, Event.MOVED, case.tapped.now)
    return ask_one(
        case.tapped.look.with_chat(chat),
        FormName.UPCOMING,
        STARTS.key,
        application=application,
        interview=interview,
        change=change,
    )


def _off(case: TappedInterview) -> Turn:
    """It does not take place; then, what comes next."""
    if not (case.interview.is_ahead or case.interview.is_undated):
        return _told_already(case)
    tapped, (application, interview) = case.tapped, case.ids
    chat, number = begin_change(tapped.chat, {application}, Event.CALLED_OFF, tapped.now)
    chat = chat.with_application(arrangement.call_off(case.application, case.interview))
    chat = end_change(chat, number)
    change = find_change(chat, number)
    if change is None:
        return gone(tapped)
    look = tapped.look.with_chat(chat)
    return Turn(look, (Show(draw_called_off(look, change, interview), here=True),))


def _wait(case: TappedInterview) -> Turn:
    waiting = replace(case.application, next_move=NextMove.THEM)
    case = case.with_application(waiting)
    return case.tapped.shows(draw_waiting(waiting, case.interview, case.tapped.words))


def _end(case: TappedInterview) -> Turn:
    """Out of it: where somebody was met before, the other side should hear it."""
    if case.application.closed:
        return _told_already(case)
    tapped, application = case.tapped, case.application
    if application.held:
        return case.tapped.shows(draw_do_they_know(tapped.words, application))
    closed = events.close(application, Ending.WITHDRAWN, tapped.now, told=True)
    return TappedNews(tapped, application).becomes(Event.WITHDREW, closed)


def _told_already(case: TappedInterview) -> Turn:
    """An old button: how things stand."""
    word = Notice(case.tapped.words.label("You have told me about this one already."))
    shown = show_card(case.tapped, case.application)
    return replace(shown, effects=(word, *shown.effects))


TELLS: dict[str, Callable[[TappedInterview], Turn]] = {
    ArrangedNews.LIST: _list,
    ArrangedNews.OVER: _over,
    ArrangedNews.GOING_ON: _going_on,
    ArrangedNews.MOVED: _moved,
    ArrangedNews.OFF: _off,
    ArrangedNews.WAIT: _wait,
    ArrangedNews.END: _end,
}
