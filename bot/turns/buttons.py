"""What each kind of button leads to. Pure decisions, found by the type of the callback."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.conversation.questions.forms import FORMS, FormName, find_question
from bot.conversation.summary_screen import draw_changes, draw_person, draw_summary
from bot.parts.callbacks.answers import (
    Arrange,
    Ask,
    EditPerson,
    OpenSummary,
    PutBack,
    Reply,
    Settle,
    Tick,
)
from bot.parts.callbacks.callback import Callback
from bot.parts.callbacks.chat import Erase, Forget, Go, ListPage, Nothing
from bot.parts.callbacks.parsing import parse
from bot.parts.callbacks.plans import (
    Act,
    Happened,
    Heard,
    OpenCard,
    OpenNudge,
    Phone,
    Snooze,
    TakeBack,
)
from bot.screens.overview.list_screen import draw_list
from bot.turns.answering import ask, ask_one, leave_person, take_tap
from bot.turns.arranged import arrange, tick
from bot.turns.commands import BUTTONS
from bot.turns.erasing import erase
from bot.turns.events import happened, heard, undo
from bot.turns.phone import phone
from bot.turns.plans import act, gone, open_card, open_nudge, put_off
from bot.turns.records import forget
from bot.turns.settings import put_back, settle
from bot.turns.tapped import Tapped
from bot.turns.turn import Show, Turn
from playbook.facts import Application, Interview, Person
from playbook.plan.look import Look


def take(look: Look, data: str, message: int) -> Turn:
    """A tap on the button with this callback data, in this message of this chat."""
    tapped, callback = Tapped(look, message), parse(data)
    decide = TAKES.get(type(callback))
    return decide(tapped, callback) if decide else tapped.unknown()


def _reply(tapped: Tapped, callback: Reply) -> Turn:
    return take_tap(tapped.look, callback, tapped.message)


def _go(tapped: Tapped, callback: Go) -> Turn:
    decide = BUTTONS.get(callback.command)
    return decide(tapped.look) if decide else tapped.unknown()


def _turn_page(tapped: Tapped, callback: ListPage) -> Turn:
    if not callback.page.isdecimal():
        return tapped.unknown()
    return tapped.shows(draw_list(tapped.look, int(callback.page), callback.which))


def _ask(tapped: Tapped, callback: Ask) -> Turn:
    """One question, a list of them, or (without either) what there is to change."""
    application = tapped.chat.application(callback.application)
    if callback.form == FormName.SETTINGS and find_question(callback.form, callback.question):
        return ask_one(tapped.look, callback.form, callback.question)
    if application is None:
        return gone(tapped)
    if not callback.form:
        return tapped.shows(draw_changes(tapped.look, application, callback.interview))
    if not callback.question and callback.form in FORMS:
        return ask(
            tapped.look, callback.form, application=application.id, interview=callback.interview
        )
    return _ask_about(tapped, application, callback)


def _ask_about(tapped: Tapped, application: Application, callback: Ask) -> Turn:
    """One question about an application, or about a person who is still in it."""
    question = find_question(callback.form, callback.question)
    interview = application.find_interview(callback.interview) or application.interview
    if question is None:
        return tapped.unknown()
    if question.per_person and not (interview and interview.person(callback.person)):
        return gone(tapped)
    return ask_one(
        tapped.look,
        callback.form,
        callback.question,
        application=application.id,
        person=callback.person if question.per_person else "",
        interview=callback.interview,
    )


def _answers(tapped: Tapped, callback: OpenSummary | EditPerson) -> Turn:
    """What was told about an application, or about one person."""
    application = tapped.chat.application(callback.application)
    if application is None or application.interview is None:
        return gone(tapped)
    interview = application.find_interview(callback.interview) or application.interview
    if isinstance(callback, OpenSummary):
        return tapped.shows(draw_summary(tapped.look, application, interview.id))
    person = interview.person(callback.person)
    if person and callback.remove:
        return _take_out(tapped, application, interview, person)
    if person is None:
        return tapped.shows(draw_changes(tapped.look, application, interview.id))
    return tapped.shows(draw_person(tapped.look, application, person, interview.id))


def _take_out(
    tapped: Tapped, application: Application, interview: Interview, person: Person
) -> Turn:
    """Somebody was not there after all; a question about them that is open gives way."""
    application = application.with_interview(interview.without_person(person.id))
    look = tapped.look.with_application(application)
    changes = Show(draw_changes(look, application, interview.id), here=True)
    turn = leave_person(look, application.id, person.id)
    return replace(turn, effects=(changes, *turn.effects))


def _nothing(tapped: Tapped, _callback: Nothing) -> Turn:
    return Turn(tapped.look)


TAKES: dict[type[Callback | None], Callable[[Tapped, Any], Turn]] = {
    Reply: _reply,
    Go: _go,
    ListPage: _turn_page,
    Nothing: _nothing,
    Ask: _ask,
    OpenSummary: _answers,
    EditPerson: _answers,
    OpenCard: open_card,
    OpenNudge: open_nudge,
    Act: act,
    Snooze: put_off,
    Heard: heard,
    Forget: forget,
    Erase: erase,
    Happened: happened,
    TakeBack: undo,
    Tick: tick,
    Arrange: arrange,
    Phone: phone,
    Settle: settle,
    PutBack: put_back,
}
"""Each kind of button and the decision that it leads to."""
