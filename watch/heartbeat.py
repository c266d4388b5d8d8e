"""The file by which a supervisor sees that the bot is alive: it grows old when the bot does not get on."""

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from watch.pulse import Pulse

log = logging.getLogger(__name__)

PRIVATE = 0o600  # for its owner alone
EVERY = timedelta(seconds=10)
STANDSTILL = timedelta(
    minutes=5
)  # a poll takes one, a slow delivery less, an outage's pause half a one


def find_standstill(parts: dict[str, Pulse]) -> str:
    """Which parts do not get on; empty while all do."""
    stuck = [name for name, part in parts.items() if part.age > STANDSTILL]
    return f"{' and '.join(stuck)} stands still" if stuck else ""


class Heartbeat:
    """Touches a file as long as every part gets on; a loop that is stuck touches nothing.

    In the file stands what is amiss all the same: nothing that a new start would mend.
    """

    def __init__(
        self,
        file: Path,
        parts: dict[str, Pulse],
        amiss: Callable[[], str] = lambda: "",
        *,
        every: timedelta = EVERY,
    ) -> None:
        self._file = file
        self._parts = parts
        self._amiss = amiss
        self._every = every
        self._written: str | None = None
        self._complained = ""

    async def run(self) -> None:
        """Until cancelled. Trouble is logged once, and again when it is another."""
        while True:
            trouble = find_standstill(self._parts) or self._touch()
            if trouble and trouble != self._complained:
                log.error("No heartbeat: %s", trouble)
            self._complained = trouble
            await asyncio.sleep(self._every.total_seconds())

    def _touch(self) -> str:
        """Set the file's time to now, making it where it is missing; what went wrong, if anything."""
        amiss = self._amiss()
        try:
            self._file.touch(mode=PRIVATE)
            if amiss != self._written:
                self._file.write_text(amiss)
                self._written = amiss
        except OSError as error:
            return f"the file cannot be written ({(error.strerror or '').lower()})"
        return ""
