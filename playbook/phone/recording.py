"""What a call comes to, recorded: the follow-up it stood for is settled, and the next date is set."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from playbook.facts import Application, News, NextMove
from playbook.phone.call import Call
from playbook.phone.script import Outcome
from playbook.plan.deeds import mark_done, snooze
from playbook.plan.events import agree_to_call_back, ask_for_none, hear, name_date
from playbook.plan.moments.snoozing import Later, snooze_until

Record = Callable[[Call, date | None], Application]


def record(call: Call, outcome: Outcome, day: date | None = None) -> Application:
    """The application after the call. `day` is the decision date they named, or the day to try again."""
    return RECORDS[outcome](call, day)


def _called(call: Call) -> Application:
    """The call was the follow-up, to that person."""
    person = call.action.person
    return mark_done(
        call.application, call.action.key, call.now, person=person.id if person else None
    )


def _told(call: Call, named: date | None) -> Application:
    """The same, with the date they named, if they did."""
    called = _called(call)
    return name_date(called, named) if named else called


def _heard(news: News) -> Record:
    return lambda call, _: hear(_called(call), news, call.now)


def _call_back(call: Call, named: date | None) -> Application:
    """They agreed: the last follow-up is right on that day (S1)."""
    return agree_to_call_back(_told(call, named), call.call_again_on(named))


def _they_call(call: Call, named: date | None) -> Application:
    return replace(_told(call, named), next_move=NextMove.THEM)


def _no_calls(call: Call, named: date | None) -> Application:
    return ask_for_none(_told(call, named))


def _message_left(call: Call, _day: date | None) -> Application:
    """A message on the voicemail is a message to that person."""
    return _called(call)


def _try_again(later: Later) -> Record:
    return lambda call, _: _wait(call, later)


def _another_day(call: Call, day: date | None) -> Application:
    return _wait(call, day or Later.MORNING)


def _wait(call: Call, later: Later | date) -> Application:
    """Nobody was reached: the follow-up stays, and comes up again in working time."""
    until = snooze_until(later, call.action.kind, call.preferences, call.now)
    return snooze(call.application, call.action.key, call.now, until)


RECORDS: dict[Outcome, Record] = {
    Outcome.OFFER: _heard(News.OFFER),
    Outcome.GO_ON: _heard(News.GOOD),
    Outcome.NO: _heard(News.REJECTION),
    Outcome.CALL_BACK: _call_back,
    Outcome.THEY_CALL: _they_call,
    Outcome.NO_CALLS: _no_calls,
    Outcome.WAIT: _told,
    Outcome.MESSAGE_LEFT: _message_left,
    Outcome.IN_AN_HOUR: _try_again(Later.HOUR),
    Outcome.TOMORROW: _try_again(Later.MORNING),
    Outcome.ANOTHER_DAY: _another_day,
}
