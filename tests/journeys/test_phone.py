"""A follow-up made by a call: the script goes along, and what they say dates the plan."""

from datetime import UTC, datetime

import pytest

from sandbox.clock import TurnableClock
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import plan

NUMBER = "+44 20 7946 0958"
JANE = f"Jane Doe, CTO, jane@acme.com, {NUMBER}"
TUESDAY = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
"""Two working days after the date they named: the first follow-up comes up."""


@pytest.fixture
async def late(ann: Person, clock: TurnableClock) -> Person:
    """Ann, who thanked Jane Doe and was promised a decision by 27 November, on Tuesday morning."""
    await plan(ann, people=[JANE])
    await clock.move(hours=1)
    await ann.taps(v.DONE)
    await clock.move_to(TUESDAY)
    assert v.FIRST in ann.last.text
    return ann


async def say(person: Person, *answers: str) -> None:
    """Tap what the other side says, one after the other."""
    for answer in answers:
        await person.taps(answer, on=v.YOU_SAY)


async def test_a_call_ends_with_a_date_and_the_day_to_call_again(
    late: Person, clock: TurnableClock
) -> None:
    await late.taps(v.CALL_INSTEAD)
    script = late.last
    assert NUMBER in script.text
    assert "Hello, this is Ann Lee. May I speak to Jane Doe?" in script.text
    await late.taps(v.COPY_NUMBER, on=v.YOU_SAY)
    assert late.clipboard == NUMBER

    await say(late, v.NOT_YET, v.STILL_CONSIDERED, v.NAMED_DATE)
    assert v.BY_WHICH_DAY in late.last.text
    assert late.last.id == script.id
    await late.sends("Friday next week")
    await late.taps(v.YES)
    assert "may I call again on Tuesday 15 December?" in late.last.text

    await say(late, v.MAY_CALL_AGAIN)
    assert "I will call on Tuesday 15 December" in late.last.text
    await say(late, v.CALL_IS_OVER)
    assert v.CALL_NOTED in late.last.text
    assert "Tue 15 Dec, 09:00" in late.last.text
    assert f"{v.FIRST}: done Tue 1 Dec" in late.message("Interview on").text

    await clock.move_to(datetime(2026, 12, 15, 8, 59, tzinfo=UTC))
    assert v.CALL_NOTED in late.last.text  # nothing new yet
    await clock.move_to(datetime(2026, 12, 15, 9, 0, tzinfo=UTC))
    assert v.SECOND in late.last.text
    assert late.last.buttons[0] == v.PHONE_SCRIPT


async def test_a_message_on_the_voicemail_is_the_follow_up(
    late: Person, clock: TurnableClock
) -> None:
    await late.taps(v.CALL_INSTEAD)
    await say(late, v.VOICEMAIL)
    assert "Hello Jane Doe, this is Ann Lee." in late.last.text
    await say(late, v.LEFT_A_MESSAGE)
    assert f"{v.FIRST}: done Tue 1 Dec" in late.message("Interview on").text
    await clock.move_to(datetime(2026, 12, 10, 9, 0, tzinfo=UTC))
    assert v.SECOND in late.last.text


async def test_whoever_is_not_in_is_called_the_next_working_morning(
    late: Person, clock: TurnableClock
) -> None:
    await late.taps(v.CALL_INSTEAD)
    await say(late, v.NOT_IN, v.TOMORROW_MORNING)
    assert "put off until tomorrow, 09:00" in late.last.text
    await clock.move_to(datetime(2026, 12, 2, 9, 0, tzinfo=UTC))
    assert v.FIRST in late.last.text
    assert v.CALL_INSTEAD in late.last.buttons


async def test_a_call_goes_on_when_the_bot_was_restarted_in_the_middle(
    late: Person, home: Home
) -> None:
    await late.taps(v.CALL_INSTEAD)
    await say(late, v.NOT_YET, v.STILL_CONSIDERED)
    await home.restart()
    await say(late, v.NAMED_DATE)
    await home.restart()
    await late.sends("11 December")
    await home.restart()
    await late.taps(v.YES)
    await say(late, v.MAY_CALL_AGAIN)
    await home.restart()
    await say(late, v.CALL_IS_OVER)
    assert "Tue 15 Dec, 09:00" in late.last.text


async def test_what_a_call_came_to_is_undone_with_one_tap(late: Person) -> None:
    await late.taps(v.CALL_INSTEAD)
    await say(late, v.VOICEMAIL, v.LEFT_A_MESSAGE)
    await late.taps(v.UNDO_IT)
    assert v.UNDONE in late.last.text
    assert f"{v.FIRST}: now" in late.message("Interview on").text


async def test_a_call_that_is_stopped_notes_nothing(late: Person) -> None:
    await late.taps(v.CALL_INSTEAD)
    await say(late, v.NOT_YET, v.STOP_THE_CALL)
    assert f"{v.FIRST}: now" in late.message("Interview on").text
    await late.taps(v.PHONE_SCRIPT)
    late.sees("May I speak to Jane Doe?")


async def test_they_like_to_be_called_so_the_nudge_leads_with_the_call(
    ann: Person, clock: TurnableClock
) -> None:
    await plan(ann, people=["Jane Doe, CTO, jane@acme.com"])
    await ann.taps("Change", on="Interview on")
    await ann.taps(v.CHANGE_AN_ANSWER)
    await ann.taps("Contact by", on=v.WHAT_TO_CHANGE)
    await ann.taps("Phone")
    await clock.move(hours=1)
    await ann.taps(v.DONE)
    await clock.move_to(TUESDAY)
    assert ann.last.buttons[0] == v.PHONE_SCRIPT
    assert "Subject:" in ann.last.text
    await ann.taps(v.PHONE_SCRIPT)
    assert "I have no number for Jane Doe" in ann.last.text
