"""Long work on the loop, in slices: whatever comes in meanwhile is served in between."""

import asyncio
import time

SLICE = (
    0.002  # seconds; an answer takes a dozen turns of the loop, and may wait for a slice in each
)
REST = 0.5  # of what a slice took; a rest of nothing would leave others a single turn


class Slices:
    """Begins with its making; to be asked after each small piece of work."""

    def __init__(self) -> None:
        self._began = time.perf_counter()

    async def give_way(self) -> None:
        """Rest, if the slice is over; else go on at once, without a turn of the loop."""
        worked = time.perf_counter() - self._began
        if worked > SLICE:
            await asyncio.sleep(REST * worked)
            self._began = time.perf_counter()
