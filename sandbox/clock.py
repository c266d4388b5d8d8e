"""The sandbox's clock: the only clock in the house that a person can turn."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

Listener = Callable[[], Awaitable[None]]


class TurnableClock:
    """Tells the time as aware UTC; runs on with real time from wherever it was turned.

    Made with `frozen_at` it stands still between turns, which is what a test wants.
    """

    def __init__(self, *, frozen_at: datetime | None = None) -> None:
        self._frozen_at = None if frozen_at is None else _in_utc(frozen_at)
        self._offset = timedelta()
        self._listeners: list[Listener] = []
        self._turning = asyncio.Lock()

    @property
    def runs(self) -> bool:
        """Whether real time goes on between turns."""
        return self._frozen_at is None

    @property
    def ahead(self) -> timedelta:
        """How far it is turned from real time; nothing, where it stands still."""
        return self._offset

    def now(self) -> datetime:
        if self._frozen_at is not None:
            return self._frozen_at
        return datetime.now(UTC) + self._offset

    def subscribe(self, listener: Listener) -> None:
        """Have `listener` awaited after every turn, before `move` returns."""
        self._listeners.append(listener)

    async def move_to(self, moment: datetime) -> None:
        """Turn to `moment` (aware, past or future) and await every listener in turn.

        Turns wait for one another. A listener must not turn the clock itself.
        """
        target = _in_utc(moment)
        async with self._turning:
            self._set(target)
            for listener in tuple(self._listeners):
                await listener()

    async def move(self, **parts: float) -> None:
        """Turn by a span in the words of `timedelta`: `move(days=2)`, `move(hours=-1)`."""
        await self.move_to(self.now() + timedelta(**parts))

    def _set(self, target: datetime) -> None:
        if self._frozen_at is not None:
            self._frozen_at = target
        else:
            self._offset += target - self.now()


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("The clock takes aware moments only, and this one has no time zone.")
    return moment.astimezone(UTC)
