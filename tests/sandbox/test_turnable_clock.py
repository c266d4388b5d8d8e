from datetime import UTC, datetime, timedelta

import pytest

from sandbox.clock import TurnableClock

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


def test_a_frozen_clock_stands_still() -> None:
    clock = TurnableClock(frozen_at=NOON)
    assert clock.now() == clock.now() == NOON


async def test_a_frozen_clock_moves_only_when_turned() -> None:
    clock = TurnableClock(frozen_at=NOON)
    await clock.move(days=2, hours=-1)
    assert clock.now() == NOON + timedelta(days=2, hours=-1)


async def test_real_time_goes_on_from_where_the_clock_was_turned_to() -> None:
    clock = TurnableClock()
    await clock.move_to(NOON)
    first, second = clock.now(), clock.now()
    assert NOON <= first <= second < NOON + timedelta(minutes=1)


async def test_the_clock_can_be_turned_back() -> None:
    clock = TurnableClock(frozen_at=NOON)
    await clock.move(days=-400)
    assert clock.now() == NOON - timedelta(days=400)


async def test_every_listener_has_finished_when_a_turn_returns() -> None:
    clock = TurnableClock(frozen_at=NOON)
    heard: list[tuple[str, datetime]] = []

    async def first() -> None:
        heard.append(("first", clock.now()))

    async def second() -> None:
        heard.append(("second", clock.now()))

    clock.subscribe(first)
    clock.subscribe(second)
    later = NOON + timedelta(hours=1)
    await clock.move_to(later)
    assert heard == [("first", later), ("second", later)]


async def test_time_is_told_in_utc_whatever_zone_the_moment_came_in() -> None:
    clock = TurnableClock()
    await clock.move_to(datetime.fromisoformat("2026-03-10T14:00+02:00"))
    assert clock.now().tzinfo is UTC
    assert clock.now().hour == 12


async def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        await TurnableClock().move_to(datetime(2026, 3, 10, 12, 0))  # noqa: DTZ001 - the point
