"""Long work on the loop, in slices: whatever comes in meanwhile is served in between."""

import asyncio
import time

SLICE = 0.001  # seconds; an answer takes about twenty turns of the loop, and may wait for a slice in each


class Slices:
    """The first begins with the making of this."""

    def __init__(self) -> None:
        self._end = time.perf_counter() + SLICE

    @property
    def is_over(self) -> bool:
        return time.perf_counter() > self._end

    async def give_way(self) -> None:
        """Let the loop take a turn, and begin the next slice."""
        await asyncio.sleep(0)
        self._end = time.perf_counter() + SLICE
