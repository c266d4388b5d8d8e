"""The machine's clock is turned back and ahead under the running bot, and set right again."""

from datetime import UTC, datetime

from sandbox.clock import TurnableClock
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.home import Home

THANK_JANE = v.THANK_YOU_TO.format(name="Jane Doe")


async def test_a_clock_that_was_behind_for_a_while_costs_nothing(
    planned: Person, clock: TurnableClock
) -> None:
    before = len(planned.messages)
    await clock.move(days=-1)
    await clock.move(hours=3)
    assert len(planned.messages) == before
    await clock.move(days=1, hours=-2)
    assert THANK_JANE in planned.last.text
    assert len(planned.messages) == before + 1


async def test_a_clock_that_was_ahead_sends_no_storm_and_the_day_still_gets_its_nudge(
    planned: Person, home: Home, clock: TurnableClock
) -> None:
    """Five weeks ahead, and back; a restart in between changes nothing."""
    right = clock.now()
    await clock.move(days=35)
    too_soon = len(planned.messages)
    await clock.move_to(right)
    await home.restart()
    assert len(planned.messages) == too_soon
    await clock.move(hours=1)
    assert THANK_JANE in planned.last.text
    assert len(planned.messages) == too_soon + 1
    await planned.taps(v.DONE)
    await clock.move_to(datetime(2026, 12, 1, 9, tzinfo=UTC))
    assert v.FIRST in planned.last.text
