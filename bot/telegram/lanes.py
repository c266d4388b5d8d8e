"""One after the other within a chat, all chats at the same time."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from contextlib import suppress
from datetime import timedelta
from typing import Generic, TypeVar

logger = logging.getLogger(__name__)

Job = TypeVar("Job")


class Lanes(Generic[Job]):
    """Runs `work(job)` for each job that is put in, in order for each key. `work` must not raise."""

    def __init__(self, work: Callable[[Job], Awaitable[None]]) -> None:
        self._work = work
        self._waiting: dict[Hashable, deque[Job]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._idle = asyncio.Event()
        self._idle.set()

    def put(self, key: Hashable, job: Job) -> None:
        if key in self._waiting:
            self._waiting[key].append(job)
            return
        self._waiting[key] = deque([job])
        self._idle.clear()
        task = asyncio.create_task(self._run(key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    @property
    def idle(self) -> bool:
        return self._idle.is_set()

    async def until_idle(self) -> None:
        """Return when nothing is being worked on and nothing waits."""
        await self._idle.wait()

    async def finish(self, within: timedelta) -> None:
        """Wait for what is in hand, but no longer than that."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within.total_seconds()):
                await self.until_idle()
                return
        logger.warning("Stopped in the middle of some updates; they come again at the next start.")

    async def drop(self) -> None:
        """Break off what is being worked on and forget what waits."""
        tasks = set(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self, key: Hashable) -> None:
        try:
            while self._waiting[key]:
                await self._work(self._waiting[key].popleft())
        finally:
            del self._waiting[key]
            if not self._waiting:
                self._idle.set()


async def first_of(*things: Awaitable[object]) -> None:
    """Return when one of them has ended, and break off the others. If it failed, its error is raised."""
    tasks = [asyncio.ensure_future(thing) for thing in things]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()
