"""The bot is stopped and started again: in mid-question, and while things came due."""

from datetime import UTC, datetime

import pytest

from sandbox.clock import TurnableClock
from sandbox.messenger.deeds import Deeds
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import plan

JANE = "Jane Doe, CTO, jane@acme.com"
THANK_JANE = v.THANK_YOU_TO.format(name="Jane Doe")


def at(month: int, day: int, hour: int) -> datetime:
    return datetime(2026, month, day, hour, 20, tzinfo=UTC)


async def sleep_until(home: Home, moment: datetime) -> None:
    """Stop the bot, let the time pass, and start it: it looks by itself at what it missed."""
    await home.stop()
    await home.sandbox.clock.move_to(moment)
    await home.start()


async def test_a_restart_in_mid_question_goes_on_at_the_same_question(
    home: Home, ann: Person
) -> None:
    await ann.sends("/new")
    await ann.sends("Acme")
    await ann.sends("Data engineer")
    await ann.sends("today at 2 pm")
    await home.restart()
    await ann.taps(v.YES)
    assert v.WHOM in ann.last.text
    await home.restart()
    await ann.sends(JANE)
    await home.restart()
    await ann.taps(v.EVERYONE)
    await ann.taps(v.NO_DATE)
    await ann.taps(v.THEY_MOVE)
    for answer in ("Acme", "Data engineer", "14:00", "Jane Doe", "CTO"):
        assert answer in ann.message(v.SUMMARY).text


async def test_what_was_written_while_the_bot_was_away_is_answered_in_order(
    home: Home, ann: Person
) -> None:
    await ann.sends("/new")
    await home.stop()
    for words in ("Acme", "Data engineer", "today at 2 pm"):
        Deeds(home.sandbox.messenger).write(ann.user, words)
    await home.start()
    await home.until(lambda: v.IS_THAT_RIGHT in ann.last.text)
    await ann.sends("/list")
    assert "Acme · Data engineer" in ann.last.text


async def test_a_thank_you_missed_by_a_night_comes_late_and_says_so(
    home: Home, planned: Person
) -> None:
    await sleep_until(home, at(11, 20, 17))
    await home.until(lambda: v.WHY_NOW in planned.last.text)
    assert THANK_JANE in planned.last.text
    assert "The first day is over" in planned.last.text
    assert v.DONE in planned.last.buttons


async def test_a_thank_you_missed_by_days_is_folded_with_a_word(
    home: Home, planned: Person, clock: TurnableClock
) -> None:
    await sleep_until(home, at(11, 24, 12))
    await home.until(lambda: v.FOLDED in planned.last.text)
    assert "carries the thanks" in planned.last.text
    assert v.DONE not in planned.last.buttons
    await clock.move_to(at(12, 1, 9))
    assert v.FIRST in planned.last.text
    assert "I also owe you thanks" in planned.last.text


async def test_several_that_are_folded_are_not_called_taken_care_of(
    home: Home, ann: Person
) -> None:
    await plan(ann, people=[JANE, "Bob Stone, HR, bob@acme.com"])
    await sleep_until(home, at(11, 24, 12))
    await home.until(lambda: v.MOMENT_PASSED in ann.last.text)
    assert v.ALL_DONE not in ann.last.text


async def test_weeks_of_silence_come_as_one_message_that_makes_sense(
    home: Home, planned: Person
) -> None:
    """The thank-you is folded, the first follow-up is due, the second and moving on are not yet."""
    before = len(planned.messages)
    await sleep_until(home, at(12, 21, 12))
    await home.until(lambda: len(planned.messages) > before)
    assert len(planned.messages) == before + 1
    for words in (THANK_JANE, v.FOLDED, v.FIRST):
        assert words in planned.last.text
    for words in (v.SECOND, v.MOVING_ON):
        assert words not in planned.last.text


async def test_what_was_missed_on_a_weekend_waits_for_monday(
    home: Home, ann: Person, clock: TurnableClock
) -> None:
    await plan(ann, people=[JANE], decision="2 December")
    await clock.move(hours=1)
    await ann.taps(v.DONE)
    before = len(ann.messages)
    await sleep_until(home, at(12, 5, 12))
    await clock.move(hours=1)
    assert len(ann.messages) == before
    await clock.move_to(at(12, 7, 9))
    assert v.FIRST in ann.last.text


@pytest.mark.parametrize("hour", [22, 3])
async def test_what_was_missed_in_the_night_waits_for_its_end(
    home: Home, planned: Person, clock: TurnableClock, hour: int
) -> None:
    before = len(planned.messages)
    await sleep_until(home, at(11, 19 if hour == 22 else 20, hour))
    await clock.move(minutes=10)
    assert len(planned.messages) == before
    await clock.move_to(at(11, 20, 8))
    assert THANK_JANE in planned.last.text


async def test_a_nudge_that_was_said_is_not_said_again_after_a_restart(
    home: Home, planned: Person, clock: TurnableClock
) -> None:
    await clock.move(hours=1)
    before = len(planned.messages)
    await home.restart()
    await clock.move(minutes=1)
    assert len(planned.messages) == before
    await planned.taps(v.DONE)
    assert "done" in planned.last.text
