"""What happened can be taken back, exactly, as long as nothing else has happened to it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from playbook.chat import Chat
from playbook.facts import Application, Deed, DraftChoice, Ending, Mark, News
from playbook.plan import events
from playbook.plan.deeds import mark_done, mark_skipped, snooze
from playbook.plan.look import Look
from playbook.plan.taking_back import (
    KEPT,
    begin_change,
    can_take_back,
    end_change,
    find_change,
    is_empty,
    take_back,
)
from tests.playbook.plan.builders import (
    FIRST,
    IN_LONDON,
    THANKS,
    an_application,
    at,
    invited,
    key_of,
)

NOW = at("2026-12-01 10:00")
ANN = Chat(
    1, IN_LONDON, (an_application(decided="2026-12-04"), invited("2026-12-10 10:00", name="b"))
)
DELAYED = mark_skipped(
    events.hear(ANN.applications[0], News.MORE_TIME, NOW), key_of("r1.0"), NOW
)  # what the changes below begin with
EVENTS: dict[str, Callable[[Application], Application]] = {
    "they are positive": lambda one: events.hear(one, News.GOOD, NOW),
    "they need more time": lambda one: events.hear(one, News.MORE_TIME, NOW),
    "they refuse": lambda one: events.hear(one, News.REJECTION, NOW),
    "they offer": lambda one: replace(
        events.hear(one, News.OFFER, NOW), offer_by=date(2026, 12, 9)
    ),
    "another round": lambda one: events.add_interview(one, "Europe/London", NOW)[0],
    "a date": lambda one: events.name_date(one, date(2026, 12, 18)),
    "a call back": lambda one: events.agree_to_call_back(one, date(2026, 12, 18)),
    "no follow-ups": events.ask_for_none,
    "I withdrew": lambda one: events.close(one, Ending.WITHDRAWN, NOW, told=True),
    "I wrote to them": lambda one: mark_done(one, key_of(FIRST), NOW),
}


def changed(
    chat: Chat, change: Callable[[Application], Application], now: datetime = NOW
) -> tuple[Chat, str]:
    """The chat after something happened to its first application, and the change's id."""
    chat, number = begin_change(chat, {"a"}, "event", now)
    return end_change(chat.with_application(change(chat.applications[0])), number), number


def taken_back(chat: Chat, number: str) -> Chat:
    change = find_change(chat, number)
    assert change is not None
    assert can_take_back(chat, change)
    return take_back(chat, change)


@pytest.mark.parametrize("what", EVENTS)
def test_taking_back_restores_exactly(what: str) -> None:
    chat = ANN.with_application(DELAYED)
    after, number = changed(chat, EVENTS[what])
    assert after.applications != chat.applications
    assert taken_back(after, number) == chat
    assert Look(taken_back(after, number), NOW).plans == Look(chat, NOW).plans


def test_taking_a_job_is_taken_back_for_all_applications_at_once() -> None:
    chat, number = begin_change(ANN, {"a", "b"}, "job", NOW)
    after = end_change(events.accept(chat, "a", NOW), number)
    assert taken_back(after, number) == ANN


@pytest.mark.parametrize(
    "then",
    [
        lambda one: mark_done(one, key_of(THANKS), NOW),
        lambda one: snooze(one, key_of(THANKS), NOW, NOW),
        lambda one: replace(one, role="Analyst"),
        lambda one: events.hear(one, News.GOOD, NOW),
    ],
)
def test_it_is_refused_once_something_else_happened(
    then: Callable[[Application], Application],
) -> None:
    after, number = changed(ANN, EVENTS["they refuse"])
    after = after.with_application(then(after.applications[0]))
    change = find_change(after, number)
    assert change is not None
    assert not can_take_back(after, change)


def test_what_happens_to_another_application_is_no_hindrance() -> None:
    after, number = changed(ANN, EVENTS["they refuse"])
    other = events.ask_for_none(after.applications[1])
    assert taken_back(after.with_application(other), number) == ANN.with_application(other)


def test_it_is_refused_when_the_application_was_forgotten_or_the_answers_are_open() -> None:
    after, number = changed(ANN, EVENTS["they refuse"])
    change = find_change(after, number)
    assert change is not None
    assert not can_take_back(after.without_application("a"), change)
    asking, number = begin_change(ANN, {"a"}, "event", NOW)
    assert not can_take_back(asking, asking.changes[-1])


def test_the_card_and_the_users_own_words_stay_as_they_are_now() -> None:
    after, number = changed(ANN, EVENTS["they refuse"])
    own = DraftChoice(THANKS, own="Dear Jane", own_shown=True)
    told = Mark(FIRST, Deed.TOLD, NOW)
    worded = replace(after.applications[0], card=7, drafts=(own,), marks=(told,))
    back = taken_back(after.with_application(worded), number).applications[0]
    assert back == replace(ANN.applications[0], card=7, drafts=(own,))


def test_the_newest_few_are_kept() -> None:
    chat, numbers = ANN, []
    for n in range(KEPT + 2):
        chat, number = changed(chat, EVENTS["they need more time"], NOW + timedelta(minutes=n))
        numbers.append(number)
    assert [one.id for one in chat.changes] == numbers[-KEPT:]
    assert find_change(chat, numbers[0]) is None
    assert find_change(chat, None) is None


def test_a_change_from_which_nothing_came_is_known_as_empty() -> None:
    nothing, number = changed(ANN, lambda one: one)
    change = find_change(nothing, number)
    assert change is not None
    assert is_empty(nothing, change)
    something, number = changed(ANN, EVENTS["they refuse"])
    change = find_change(something, number)
    assert change is not None
    assert not is_empty(something, change)
