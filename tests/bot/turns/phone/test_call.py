"""A call goes along in one message: each answer shows the next words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.parts.callbacks.callback import MAX_BYTES
from bot.parts.callbacks.plans import Phone
from playbook.facts import Channel
from playbook.ids import fresh_id
from playbook.plan.deeds import mark_done
from tests.bot.screen_rules import check
from tests.bot.turns.phone.calls import (
    JANE,
    OVER,
    application_of,
    calling,
    says,
)
from tests.playbook.phone.calls import walk
from tests.playbook.plan.builders import at, key_of


def test_the_script_comes_in_a_message_of_its_own_with_the_number_to_call() -> None:
    talk = calling()
    assert JANE.phone
    assert JANE.phone in talk.text
    assert "May I speak to Jane Doe?" in talk.text
    assert "Subject:" in str(talk.messages[max(talk.messages) - 1].text)


def test_a_call_is_held_in_one_message() -> None:
    talk = calling()
    message = max(talk.messages)
    says(talk, "Not yet", "Yes, still", "They do not know", "Yes, a call", OVER)
    assert max(talk.messages) == message


def test_a_call_that_ends_without_a_date_is_made_again_in_a_week() -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They do not know")
    assert "about a week, on Tuesday 15 December" in talk.text
    says(talk, "Yes, a call", OVER)
    assert application_of(talk).check_back == date(2026, 12, 15)
    assert "Tue 15 Dec" in talk.text


@pytest.mark.parametrize("typed", ["18 December", "Friday next week"])
def test_the_date_they_name_can_be_typed(typed: str) -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They named a date").sends(typed)
    says(talk, "Yes, that is right")
    assert "may I call again on Tuesday 22 December" in talk.text
    assert application_of(talk).decision_by == date(2026, 12, 4)
    says(talk, "Yes, a call", OVER)
    assert application_of(talk).decision_by == date(2026, 12, 18)
    assert application_of(talk).check_back == date(2026, 12, 22)


def test_the_date_they_name_can_be_tapped_in_the_same_message() -> None:
    talk = calling()
    message = max(talk.messages)
    says(talk, "Not yet", "Yes, still", "They named a date", "In a week")
    assert max(talk.messages) == message
    assert "may I call again on Thursday 17 December" in talk.text


def test_no_date_after_all_is_as_if_they_did_not_know() -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They named a date", "No date named")
    assert "about a week" in talk.text


def test_from_the_question_about_the_date_there_is_a_way_back_to_the_call() -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They named a date", "Back to the call")
    assert "When is the decision expected?" in talk.text
    assert talk.chat.dialog is None
    talk = says(talk, "They named a date").sends("18 December")
    assert "When is the decision expected?" in says(talk, "Back to the call").text


def test_a_date_that_has_passed_is_not_taken() -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They named a date").sends("1 December 2026")
    assert "passed already" in talk.text


def test_back_is_one_step_at_a_time() -> None:
    talk = says(calling(), "Not yet")
    second = talk.text
    says(talk, "Yes, still", "‹ Back")
    assert talk.text == second
    says(talk, "‹ Back")
    assert "May I speak to" in talk.text
    assert "‹ Back" not in talk.labels()


def test_a_script_goes_on_after_a_day_and_on_another_phone() -> None:
    talk = says(calling(), "Not yet")
    talk.now += timedelta(days=1)
    says(talk, "Yes, still", "They do not know")
    assert "Wednesday 16 December" in talk.text


@pytest.mark.parametrize(
    "step", ["x", "c.nonsense", "c.not.yes.date=9999-12-31", "c.not.yes.date=0001-01-01.yes.ok"]
)
def test_a_step_nobody_knows_gets_a_word(step: str) -> None:
    talk = calling()
    before = talk.chat.applications
    talk.forges(Phone("a", "f1", step).pack(), max(talk.messages))
    assert "no longer in your plans" in talk.word
    assert talk.chat.applications == before


@pytest.mark.parametrize(("application", "action"), [("zz", "f1"), ("a", "zz"), ("a", "t1.1")])
def test_a_call_about_nothing_gets_a_word(application: str, action: str) -> None:
    talk = calling()
    talk.forges(Phone(application, action, "").pack(), max(talk.messages))
    assert talk.word


@pytest.mark.parametrize("last", [False, True])
def test_every_step_fits_a_button(*, last: bool) -> None:
    longest = fresh_id(at("2058-01-01 00:00"))
    for place in walk(last=last):
        assert len(Phone(longest, f"f{longest}", place.step).pack().encode()) <= MAX_BYTES


def test_every_screen_of_every_way_through_the_call_can_be_shown() -> None:
    """Both follow-ups, every step, with a name and a company that hurt."""
    hostile = replace(JANE, name="</b> {zap} & \u202e Co")
    for channel in (None, Channel.PHONE):
        talk = calling(hostile, channel)
        beginning = talk.chat
        asked = beginning.with_application(mark_done(application_of(talk), key_of("f1"), talk.now))
        for key, last, chat in (("f1", False, beginning), ("s1", True, asked)):
            for place in walk(last=last):
                talk.chat = chat
                talk.forges(Phone("a", key, place.step).pack(), max(talk.messages))
    for screen in talk.every:
        check(screen)
