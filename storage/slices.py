"""Long work on the loop, in slices: whatever comes in meanwhile is served in between."""

import asyncio
import time

SLICE = (
    0.0005  # seconds; an answer takes dozens of turns of the loop, and may wait for a slice in each
)


class Slices:
    """The first begins with the making of this."""

    def __init__(self) -> None:
        self._began = time.perf_counter()

    async def give_way(self) -> None:
        """Let the loop take a turn, if the slice is over."""
        if time.perf_counter() - self._began > SLICE:
            await asyncio.sleep(0)
            self._began = time.perf_counter()
