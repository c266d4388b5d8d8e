"""How much of the processor one chat may take: what its updates cost it pays by waiting, and no other chat does."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Generator
from dataclasses import dataclass
from functools import partial
from time import thread_time
from typing import Any

Seconds = Callable[[], float]


@dataclass(frozen=True, slots=True)
class ShareLimits:
    """Each number can be argued with. A person meets none: a usual update takes six milliseconds, so that all sixty
    that are let through at once are served at once; the fullest chat's owner waits after five taps in one second."""

    share: float = 0.1  # of one processor, for as long as a chat likes
    at_once: float = 0.5  # seconds of it before anything has to be waited for
    # Remembered at once; beyond, whoever has cost something longest ago is forgiven.
    chats: int = 10_000


SHARE_LIMITS = ShareLimits()


@dataclass(slots=True)
class Debt:
    """Seconds of the processor that a chat has not paid for, as of a moment."""

    seconds: float
    at: float


class Share:
    """Keeps each chat's account. In memory only: a restart forgives.

    `now` is the event loop's time and `meter` the processor time of its thread; what waits, waits by `pause`.
    """

    def __init__(
        self,
        limits: ShareLimits = SHARE_LIMITS,
        *,
        now: Seconds | None = None,
        meter: Seconds = thread_time,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._limits = limits
        self._now = now or (lambda: asyncio.get_running_loop().time())
        self._meter = meter
        self._pause = pause
        # Who has cost something longest ago comes first.
        self._debts: OrderedDict[int, Debt] = OrderedDict()

    def __len__(self) -> int:
        return len(self._debts)

    async def serve(self, chat_id: int, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work as soon as it is the chat's turn, and put down what it costs, however it ends."""
        if (wait := self.wait(chat_id)) > 0:
            await self._pause(wait)
        metered = Metered(work(), self._meter)
        try:
            await metered
        finally:
            self._spend(chat_id, metered.spent)

    def wait(self, chat_id: int) -> float:
        """For how many seconds the chat has to wait until it has paid for enough of what it had."""
        return max(self._owed(chat_id) - self._limits.at_once, 0) / self._limits.share

    def _owed(self, chat_id: int) -> float:
        debt = self._debts.get(chat_id)
        return debt.seconds - (self._now() - debt.at) * self._limits.share if debt else 0

    def _spend(self, chat_id: int, seconds: float) -> None:
        now, owed = self._now(), max(self._owed(chat_id), 0)
        self._debts.pop(chat_id, None)
        self._debts[chat_id] = Debt(owed + seconds, now)
        self._forget_the_quiet()

    def _forget_the_quiet(self) -> None:
        while self._debts:
            quietest = next(iter(self._debts))
            if self._owed(quietest) > 0 and len(self._debts) <= self._limits.chats:
                return
            del self._debts[quietest]


class Metered(Awaitable[None]):
    """Work that knows how much of the processor it took: only its own steps count, not those of others in between."""

    def __init__(self, work: Awaitable[None], meter: Seconds) -> None:
        self._work = work
        self._meter = meter
        self.spent = 0.0

    def __await__(self) -> Generator[Any, Any, None]:
        steps = self._work.__await__()
        step: Callable[[], Any] = partial(next, steps)
        while True:
            begun = self._meter()
            try:
                awaited = step()
            except StopIteration:
                return
            finally:
                self.spent += self._meter() - begun
            try:
                answer = yield awaited
            except BaseException as error:  # noqa: BLE001 - a cancellation, too, is the work's own business
                step = partial(steps.throw, error)
            else:
                step = partial(steps.send, answer)
