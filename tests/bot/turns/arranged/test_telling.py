""" "How did it go?": what follows once an interview that was arranged should be over."""

from datetime import UTC, date, datetime, timedelta

import pytest

from playbook.facts import Ending, NextMove
from tests.bot.turns.arranged.arranging import TUESDAY, the_interview, the_one, told_later, upcoming
from trials.stage.talk import Talk, told


def test_the_bot_asks_by_itself_how_it_went() -> None:
    talk = told_later()
    assert "How did it go?" in talk.text
    assert "Interview on Tue 24 Nov, 14:30 with Jane Doe" in talk.text
    assert talk.labels()[0] == "It is over, let me tell you"


def test_it_is_over_leads_through_what_is_still_open() -> None:
    talk = told_later().taps("It is over")
    assert "When did it end?" in talk.text
    talk.taps("As planned, at 15:30").taps("Rather well")
    assert "How can you reach Jane Doe?" in talk.text, "who she is and what she does is known"
    talk.sends("jane@acme.example").taps("That is everyone").sends("4 December")
    talk.taps("Yes, that is right").taps("They get in touch")
    application, interview = the_one(talk), the_interview(talk)
    assert interview.ended_at == TUESDAY + timedelta(hours=1)
    assert interview.went_well
    assert application.decision_by == date(2026, 12, 4)
    assert "Here is what I have" in talk.text
    talk.taps("Show the plan")
    assert "Thank-you to Jane Doe" in talk.text
    assert "Interview on Tuesday, 24 November 2026 with Jane Doe" in talk.text


def test_it_ended_just_now() -> None:
    talk = told_later()
    talk.now += timedelta(minutes=7)
    talk.taps("It is over").taps("Just now")
    assert the_interview(talk).ended_at == TUESDAY + timedelta(hours=1, minutes=7)


def test_days_later_the_day_is_named_beside_the_hour() -> None:
    talk = told_later()
    talk.waits(days=2)
    talk.taps("It is over")
    assert "As planned, at Tue 24 Nov, 15:30" in talk.labels()
    talk.sends("on Tuesday at 4 pm").taps("Yes, that is right")
    assert the_interview(talk).ended_at == datetime(2026, 11, 24, 16, tzinfo=UTC)


def test_told_twice_the_questions_go_on_where_they_stood() -> None:
    talk = told_later()
    message = max(talk.messages)
    talk.taps("It is over").taps("As planned")
    talk.forges(f"i:{the_one(talk).id}:1:over", message)
    assert "How did it go?" in talk.text
    assert the_interview(talk).ended_at == TUESDAY + timedelta(hours=1)


def test_still_going_on_is_asked_again_in_an_hour() -> None:
    talk = told_later().taps("It is still going on")
    assert "16:30" in talk.text
    shown = len(talk.messages)
    assert len(talk.waits(minutes=50).messages) == shown
    talk.waits(minutes=15)
    assert "How did it go?" in talk.text


def test_on_a_saturday_an_hour_is_an_hour() -> None:
    talk = upcoming("tomorrow 2:30 pm")
    talk.now = datetime(2026, 11, 21, 15, 30, tzinfo=UTC)
    talk.wakes().taps("It is still going on")
    assert "Sat 21 Nov, 16:30" in talk.text


def test_ignored_it_is_brought_up_once_more_and_then_rests_in_today() -> None:
    talk = told_later()
    first = len(talk.messages)
    talk.waits(days=1)
    assert len(talk.messages) == first + 1
    assert "I will not bring this up again" in talk.text
    talk.waits(days=1).waits(days=3)
    assert len(talk.messages) == first + 1
    talk.sends("/today")
    assert "How it went, Acme" in talk.labels()


def test_moved_it_gets_a_new_checklist_at_its_new_time() -> None:
    talk = told_later().taps("It was moved").sends("Thursday 10 am").taps("Yes, that is right")
    assert "Noted, I go by the new time." in talk.text
    assert the_interview(talk).starts_at == datetime(2026, 11, 26, 10, tzinfo=UTC)
    talk.now = datetime(2026, 11, 26, 9, tzinfo=UTC)
    talk.wakes()
    assert "Checklist for the interview" in talk.text
    talk.waits(hours=2)
    assert "How did it go?" in talk.text


def test_a_move_can_be_taken_back() -> None:
    talk = upcoming().taps("Show the checklist").taps("It was moved").sends("Thursday 10 am")
    talk.taps("Yes, that is right").taps("Undo")
    assert the_interview(talk).starts_at == TUESDAY


def test_a_move_that_is_left_changes_nothing() -> None:
    talk = upcoming().taps("Show the checklist").taps("It was moved").taps("Leave as it is")
    assert the_interview(talk).starts_at == TUESDAY
    assert "Everything stays as it was" in talk.text


def called_off() -> Talk:
    return told_later().taps("It did not take place")


def test_one_that_did_not_take_place_asks_how_it_goes_on() -> None:
    talk = called_off()
    assert the_interview(talk).cancelled
    assert "seldom about you" in talk.text
    talk.taps("They will get in touch")
    assert the_one(talk).next_move is NextMove.THEM
    talk.taps("Open the plan")
    assert "called off" in talk.text
    talk.sends("/list")
    assert "called off, no new time yet" in talk.text


def test_a_new_time_brings_it_back() -> None:
    talk = called_off().taps("They will get in touch").taps("There is a new time")
    talk.sends("Thursday 10 am").taps("Yes, that is right")
    assert the_interview(talk).is_ahead
    talk.now = datetime(2026, 11, 26, 9, tzinfo=UTC)
    assert "Checklist for the interview" in talk.wakes().text


def test_it_can_be_over_for_the_user() -> None:
    talk = called_off().taps("It is over for me")
    closure = the_one(talk).closure
    assert closure is not None
    assert closure.how is Ending.WITHDRAWN
    talk.sends("/list")
    assert "closed" in talk.text


def test_where_somebody_was_met_before_the_other_side_should_hear_it() -> None:
    talk = told().sends("/upcoming").sends("Acme").taps("Skip").taps("Next round")
    talk.sends("Tuesday 2:30 pm").taps("Yes, that is right").taps("Skip").taps("Skip").sends("Bob")
    talk.taps("Show the checklist").taps("It was called off")
    assert "First follow-up" in talk.text, "what was waiting for the next round goes on"
    talk.taps("It is over for me")
    assert "Have you told them already?" in talk.text
    talk.taps("Not yet")
    assert "Withdrawal" in talk.text


def test_calling_it_off_can_be_taken_back() -> None:
    talk = called_off().taps("Undo")
    assert the_interview(talk).is_ahead


@pytest.mark.parametrize("what", ["on", "moved", "off", "list"])
def test_an_old_button_says_that_it_was_told(what: str) -> None:
    talk = told_later().taps("It is over").taps("As planned")
    before = the_interview(talk)
    talk.forges(f"i:{the_one(talk).id}:1:{what}", 1)
    assert "already" in talk.word
    assert the_interview(talk) == before


@pytest.mark.parametrize("data", ["i:nobody:1:over", "i:{id}:9:over", "i:{id}:1:tea", "i:{id}:1:"])
def test_a_forged_button_does_no_harm(data: str) -> None:
    talk = told_later()
    before = the_one(talk).interviews
    talk.forges(data.format(id=the_one(talk).id), 1)
    assert the_one(talk).interviews == before


def test_leaving_the_questions_keeps_what_was_told() -> None:
    talk = told_later().taps("It is over").taps("As planned").taps("Cancel")
    assert "Here is what I have" in talk.text
    assert the_interview(talk).ended_at == TUESDAY + timedelta(hours=1)


def test_the_second_round_is_told_apart_from_the_first() -> None:
    talk = told().sends("/upcoming").sends("Acme").taps("Skip").taps("Next round")
    talk.sends("Tuesday 2:30 pm").taps("Yes, that is right").taps("Skip").taps("Skip").sends("Bob")
    talk.now = TUESDAY + timedelta(hours=1)
    talk.wakes().taps("How it went").taps("It is over").taps("As planned").taps("Rather well")
    assert "Bob" in talk.text
    first, second = the_one(talk).interviews
    assert first.went_well is None
    assert second.ended_at == TUESDAY + timedelta(hours=1)


def test_on_the_card_still_going_on_shows_the_card_again() -> None:
    talk = told_later().taps("Open the plan").taps("How it went").taps("It is still going on")
    assert "How it went: put off until Tue 24 Nov, 16:30" in talk.text
    assert "Tell what happened" in talk.labels()
