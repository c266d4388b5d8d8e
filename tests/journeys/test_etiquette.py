"""What is usual in the user's country holds until they choose, and is called what it is: custom."""

from datetime import UTC, datetime

import pytest

from sandbox.clock import TurnableClock
from sandbox.testing.person import Person, Seen
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import plan

CUSTOM = "In Germany it is welcome rather than expected, and usually goes out the next morning; that is custom, not a rule."
NINE_IN_BERLIN = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


async def in_berlin(person: Person) -> None:
    await person.sends("/start")
    await person.sends("Berlin, Germany")
    await person.taps(person.user.name)


@pytest.fixture
async def berliner(home: Home, newcomer: Person) -> Person:
    """Somebody who lives in Germany, and met Jane Doe at two o'clock."""
    await in_berlin(newcomer)
    await plan(newcomer)
    return newcomer


def about_jane(person: Person) -> Seen:
    return person.message(v.WHY_NOW)


async def test_a_thank_you_in_germany_waits_for_the_morning_and_is_formal_until_changed(
    berliner: Person, clock: TurnableClock
) -> None:
    await clock.move_to(datetime(2026, 11, 20, 7, 59, tzinfo=UTC))
    assert v.WHY_NOW not in berliner.last.text
    await clock.move_to(NINE_IN_BERLIN)
    assert CUSTOM in about_jane(berliner).text
    assert "Dear Jane Doe," in about_jane(berliner).text

    await berliner.sends("/settings")
    assert "Tone of the texts: as usual in Germany: formal" in berliner.last.text
    await berliner.taps("Tone of the texts")
    assert "that is custom, not a rule" in berliner.last.text
    await berliner.taps("Warm")
    assert "Tone of the texts: Warm (was: as usual in Germany: formal)" in berliner.last.text
    assert "Hi Jane," in about_jane(berliner).text
    await berliner.taps(v.UNDO_IT)
    assert "Dear Jane Doe," in about_jane(berliner).text
    assert v.DONE in about_jane(berliner).buttons


async def test_thank_yous_alike_everywhere_come_the_same_day(
    berliner: Person, clock: TurnableClock
) -> None:
    await berliner.sends("/settings")
    await berliner.taps("Thank-yous", on=v.WHAT_TO_CHANGE)
    await berliner.taps("The same everywhere")
    assert "Thank-you to Jane Doe, Acme: tomorrow, 09:00 → now" in berliner.last.text
    await clock.move(minutes=20)
    assert CUSTOM not in about_jane(berliner).text
