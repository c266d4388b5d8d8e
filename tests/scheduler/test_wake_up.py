"""APScheduler's one job is never late, never further off than 30 seconds, and survives any clock."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest_asyncio
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler.clock import SystemClock
from scheduler.wake_up import FURTHEST, AfterWait, TurnedClockStore, WakeUp

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest_asyncio.fixture
async def store() -> AsyncIterator[TurnedClockStore]:
    """The store of a scheduler that is paused, with the one job in it."""
    store = TurnedClockStore()
    scheduler = AsyncIOScheduler(timezone=UTC, jobstores={"default": store})
    scheduler.start(paused=True)
    scheduler.add_job(asyncio.sleep, AfterWait(10 * SECOND), [0], next_run_time=NOON + 10 * SECOND)
    yield store
    scheduler.shutdown()
    await asyncio.sleep(0)


def test_after_its_wait_it_wakes_at_least_every_thirty_seconds() -> None:
    trigger = AfterWait(7 * SECOND)
    assert trigger.get_next_fire_time(None, NOON) == NOON + 7 * SECOND
    assert trigger.get_next_fire_time(NOON, NOON) == NOON + FURTHEST
    assert FURTHEST == 30 * SECOND


async def test_the_job_is_due_when_its_wait_is_over(store: TurnedClockStore) -> None:
    assert store.get_due_jobs(NOON + 9 * SECOND) == []
    assert len(store.get_due_jobs(NOON + 10 * SECOND)) == 1


async def test_a_wall_clock_turned_back_by_a_day_does_not_deafen_it(
    store: TurnedClockStore,
) -> None:
    assert len(store.get_due_jobs(NOON - timedelta(days=1))) == 1


async def test_it_calls_at_once_when_it_is_moved_to_now() -> None:
    called = asyncio.Event()
    wake_up = WakeUp(called.set)
    wake_up.move(timedelta())  # before the start: nothing happens
    wake_up.start()
    wake_up.move(timedelta())
    await asyncio.wait_for(called.wait(), timeout=10)
    await wake_up.stop()
    wake_up.move(timedelta())
    await wake_up.stop()


async def test_there_is_one_job_and_it_is_within_thirty_seconds() -> None:
    wake_up = WakeUp(lambda: None)
    wake_up.start()
    for _ in range(50):
        wake_up.move(20 * SECOND)
    (job,) = wake_up._scheduler.get_jobs()  # noqa: SLF001 - how many jobs there are is the promise
    assert job.misfire_grace_time is None
    assert job.coalesce
    assert job.next_run_time <= SystemClock().now() + FURTHEST
    await wake_up.stop()
