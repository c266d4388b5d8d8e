"""The one clock. The composition root makes it; everything else is handed the time."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Protocol

Listener = Callable[[], Awaitable[None]]


class Clock(Protocol):
    """Tells the time, and tells when somebody turned it."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    def subscribe(self, listener: Listener) -> None:
        """Have `listener` awaited whenever the clock is turned."""
        ...


class SystemClock:
    """The machine's clock. Nobody turns it on purpose; the alarm's 30 seconds notice when it jumps."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def subscribe(self, listener: Listener) -> None:
        """Nothing to do: nothing announces that the machine's clock was turned."""
