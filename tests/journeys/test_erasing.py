"""Half a year after the end: one question about what is closed, over HTTP, with the clock turned."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from sandbox.clock import TurnableClock
from sandbox.testing.person import Person, Seen
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import plan

LONDON = ZoneInfo("Europe/London")


async def close(ann: Person, company: str, *people: str, **facts: str) -> None:
    """Ann tells of it, and is out of it."""
    await plan(ann, company, people=people, decision=None, **facts)
    await ann.taps(v.HAPPENED)
    await ann.taps(v.OUT_OF_IT)
    await ann.taps(v.TOLD_THEM)


async def live_until(home: Home, ann: Person, moment: datetime) -> None:
    """Let time pass from one due moment to the next."""
    assert home.bot is not None
    clock = home.sandbox.clock
    while (chat := await home.bot.storage.read(ann.user.id)) and chat.due and chat.due <= moment:
        await clock.move_to(max(chat.due, clock.now()))
    await clock.move_to(moment)


def questions(ann: Person) -> list[Seen]:
    return [one for one in ann.messages if v.CLOSED_FOR_LONG in one.text]


@pytest.fixture
async def in_june(home: Home, ann: Person, clock: TurnableClock) -> Person:
    """Acme and Globex ended in November, Initech in March; it is the first of June, at noon."""
    await close(ann, "Acme", "Jane Doe, CTO, jane@acme.com")
    await close(ann, "Globex", "Hank Scorpio")
    await live_until(home, ann, datetime(2027, 3, 10, 12, tzinfo=UTC))
    await close(ann, "Initech", ended="yesterday 2 pm")
    await live_until(home, ann, datetime(2027, 6, 1, 12, tzinfo=UTC))
    return ann


async def test_one_question_on_a_working_morning_and_what_it_names_is_erased(
    home: Home, in_june: Person
) -> None:
    (asked,) = questions(in_june)
    assert asked.message.date.astimezone(LONDON).strftime("%a %d %b %H:%M") == "Tue 18 May 09:00"
    assert "Acme" in asked.text
    assert "Globex" in asked.text
    assert "Initech" not in asked.text
    await in_june.taps(v.ERASE, on=v.CLOSED_FOR_LONG)
    assert home.holds("jane@acme.com")
    await in_june.taps(v.YES_ERASE)
    for words in ("Acme", "Globex", "Jane", "jane@", "Scorpio"):
        assert not home.holds(words)
    assert home.holds("Initech")
    in_june.sees("2 applications are erased")


async def test_what_is_kept_is_not_asked_about_before_half_a_year_again(
    home: Home, in_june: Person
) -> None:
    await in_june.taps(v.KEEP, on=v.CLOSED_FOR_LONG)
    await live_until(home, in_june, datetime(2027, 11, 20, 12, tzinfo=UTC))
    assert not any("Acme" in one.text for one in questions(in_june))
    await live_until(home, in_june, datetime(2027, 12, 1, 12, tzinfo=UTC))
    assert any("Acme" in one.text for one in questions(in_june))


async def test_who_wants_no_such_question_gets_none(
    home: Home, ann: Person, clock: TurnableClock
) -> None:
    await close(ann, "Acme")
    await ann.sends("/settings")
    await ann.taps(v.ASK_TO_ERASE)
    await ann.taps("Never")
    await live_until(home, ann, datetime(2028, 6, 1, 12, tzinfo=UTC))
    assert questions(ann) == []
    assert home.holds("Acme")


async def test_a_question_that_came_due_while_the_bot_was_down_comes_once(
    home: Home, ann: Person, clock: TurnableClock
) -> None:
    await close(ann, "Acme")
    await home.stop()
    await clock.move_to(datetime(2027, 8, 3, 12, tzinfo=UTC))
    await home.start()
    await home.until(lambda: bool(questions(ann)))
    await home.restart()
    assert len(questions(ann)) == 1
