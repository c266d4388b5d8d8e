"""APScheduler's part: one job that wakes the alarm, whatever happens to the machine's clock."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

FURTHEST = timedelta(seconds=30)
"""A timer sleeps by a clock that stands still in suspend and knows nothing of a turned wall clock."""

JOB = "alarm"


class AfterWait(BaseTrigger):  # type: ignore[misc]  # APScheduler 3 has no types
    """Fires once after the wait it is made with, then every FURTHEST until the job is moved."""

    def __init__(self, wait: timedelta) -> None:
        self._wait = wait

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        return now + (self._wait if previous_fire_time is None else FURTHEST)


class TurnedClockStore(MemoryJobStore):  # type: ignore[misc]  # APScheduler 3 has no types
    """Notices a wall clock that was turned back: nothing is ever planned further off than FURTHEST.

    APScheduler compares with the wall clock, so after a turn by a day it would sleep for a day.
    """

    def get_due_jobs(self, now: datetime) -> list[object]:
        for job in self.get_all_jobs():
            if job.next_run_time > now + FURTHEST:
                job.modify(next_run_time=now)
        due: list[object] = super().get_due_jobs(now)
        return due


class WakeUp:
    """Calls `look` after a wait that can be moved, and again every FURTHEST."""

    def __init__(self, look: Callable[[], None]) -> None:
        self._look = look
        self._scheduler = AsyncIOScheduler(timezone=UTC, jobstores={"default": TurnedClockStore()})
        self._stopped = False

    def start(self) -> None:
        """Needs a running loop."""
        self._scheduler.add_job(
            self._call,
            AfterWait(FURTHEST),
            id=JOB,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        self._scheduler.start()

    def move(self, wait: timedelta) -> None:
        """Call next after this wait. Does nothing while not started."""
        if self._scheduler.running:
            self._scheduler.reschedule_job(JOB, trigger=AfterWait(wait))

    async def stop(self) -> None:
        """Call no more. It may be asked twice, the second time before the first is done."""
        if self._scheduler.running and not self._stopped:
            self._stopped = True
            self._scheduler.shutdown()
            await asyncio.sleep(0)  # it takes the loop's next turn to shut down

    async def _call(self) -> None:
        """A coroutine, for APScheduler runs plain functions in a thread."""
        self._look()
