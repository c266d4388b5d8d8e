"""When a message may go out: within the limits that Telegram documents, and no reply behind nudges."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages that Telegram takes, https://core.telegram.org/bots/faq#my-bot-is-hitting-limits:
    one a second in a chat, in a group twenty a minute, and "bulk notifications" thirty a second over all.
    Replies are not bulk: somebody waits for each, and no more of them go out than people write.

    Telegram counts when a message reaches it, which lies somewhere between the sending and the answer.
    So a message's place is free again a second after its answer, less half of the quickest way there and
    back that was ever seen: the part that no way does without. An answer that took long never lets the
    next message come too soon, and ways that all take 100 ms cost 5 % of the rate.
    """

    bulk: int = 30
    in_chat: int = 1
    per_minute_in_group: int = 20
    longest_way: float = 1.0  # seconds; who waits for an answer for longer holds up no other


class Rank(IntEnum):
    """Who goes first."""

    REPLY = 0  # somebody waits for it
    NUDGE = 1


class Handle(Protocol):
    def cancel(self) -> None: ...


class Ticker(Protocol):
    """Seconds that nobody turns, and a call when they have come: asyncio's loop is one."""

    def time(self) -> float: ...

    def call_at(self, when: float, callback: Callable[[], object], /) -> Handle: ...


@dataclass(slots=True)
class WindowPlace:
    """One message's place in a window."""

    seconds: float
    free_at: float

    def answered(self, at: float) -> None:
        self.free_at = min(self.free_at, at + self.seconds)


@dataclass(slots=True)
class Window:
    """At most `most` messages in any stretch of `seconds`."""

    most: int
    seconds: float
    longest_way: float
    places: list[WindowPlace] = field(default_factory=list)

    def free_at(self, now: float) -> float:
        """When there is room for one more; not after `now` when there is room already."""
        self.places = [place for place in self.places if place.free_at > now]
        if len(self.places) < self.most:
            return now
        return min(place.free_at for place in self.places)

    def take(self, now: float) -> WindowPlace:
        place = WindowPlace(self.seconds, now + self.seconds + self.longest_way)
        self.places.append(place)
        return place


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    chat_id: int
    rank: Rank
    turn: asyncio.Future[list[WindowPlace]]


FEW_WAYS = 30  # seen before the quickest of them is believed
MANY_CHATS = 1000  # windows kept before those at rest are dropped


class Pacer:
    """Lets messages go one by one: everyone who sends awaits a turn of the one pacer.

    A chat that has to wait holds up no other. Nudges leave evenly, a thirtieth of a second apart, so
    that thousands of them leave room to send a reply in between.
    """

    def __init__(self, limits: Limits | None = None, ticker: Ticker | None = None) -> None:
        self._limits = limits or Limits()
        self._ticker = ticker
        self._bulk = self._window(self._limits.bulk, 1)
        self._chats: dict[int, tuple[Window, ...]] = {}
        self._queue: list[Waiting] = []
        self._next_nudge = 0.0
        self._ways: list[float] = []  # the quickest few, in seconds
        self._alarm: Handle | None = None

    @asynccontextmanager
    async def turn(self, chat_id: int, rank: Rank) -> AsyncIterator[None]:
        """Wait until one message may be sent to this chat; it is sent while the context is open."""
        places = await self._wait(chat_id, rank)
        sent = self._time.time()
        try:
            yield
            self._note(self._time.time() - sent)
        finally:
            self._answered(places)

    def _note(self, way: float) -> None:
        """Only of a message that arrived: what failed may have failed on this side."""
        self._ways.append(way)
        if len(self._ways) > FEW_WAYS:
            self._ways.remove(max(self._ways))

    def _answered(self, places: list[WindowPlace]) -> None:
        quickest = min(self._ways) if len(self._ways) >= FEW_WAYS else 0.0
        for place in places:
            place.answered(self._time.time() - quickest / 2)
        self._let_go()

    async def _wait(self, chat_id: int, rank: Rank) -> list[WindowPlace]:
        waiting = Waiting(chat_id, rank, asyncio.get_running_loop().create_future())
        self._queue.append(waiting)
        self._queue.sort(key=lambda one: one.rank)  # stable: in order of coming within a rank
        self._let_go()
        try:
            return await waiting.turn
        finally:
            if waiting in self._queue:
                self._queue.remove(waiting)

    def _let_go(self) -> None:
        """Give everyone who may send a turn, and look again when the next one may."""
        now = self._time.time()
        moments: list[float] = []
        for waiting in tuple(self._queue):
            if (moment := self._next_turn(waiting.rank, now)) > now:
                moments.append(moment)
                break  # nobody behind may go sooner
            if (moment := self._free_at(waiting.chat_id, now)) > now:
                moments.append(moment)
            elif not waiting.turn.done():
                self._queue.remove(waiting)
                waiting.turn.set_result(self._take(waiting, now))
        self._look_at(min(moments, default=None))

    def _next_turn(self, rank: Rank, now: float) -> float:
        """When anyone of this rank may send, as far as all others are concerned."""
        return now if rank is Rank.REPLY else max(self._next_nudge, self._bulk.free_at(now))

    def _free_at(self, chat_id: int, now: float) -> float:
        return max(window.free_at(now) for window in self._windows(chat_id, now))

    def _take(self, waiting: Waiting, now: float) -> list[WindowPlace]:
        windows = self._windows(waiting.chat_id, now)
        if waiting.rank is Rank.NUDGE:
            step = 1 / self._limits.bulk
            # A late timer is made up for.
            self._next_nudge = max(self._next_nudge, now - step) + step
            windows = (self._bulk, *windows)
        return [window.take(now) for window in windows]

    def _windows(self, chat_id: int, now: float) -> tuple[Window, ...]:
        if chat_id not in self._chats:
            if len(self._chats) >= MANY_CHATS:
                self._chats = {one: ws for one, ws in self._chats.items() if _is_busy(ws, now)}
            self._chats[chat_id] = tuple(self._windows_for(chat_id))
        return self._chats[chat_id]

    def _windows_for(self, chat_id: int) -> Iterable[Window]:
        yield self._window(self._limits.in_chat, 1)
        if chat_id < 0:  # as Telegram numbers groups
            yield self._window(self._limits.per_minute_in_group, 60)

    def _window(self, most: int, seconds: float) -> Window:
        return Window(most, seconds, self._limits.longest_way)

    def _look_at(self, moment: float | None) -> None:
        if self._alarm:
            self._alarm.cancel()
        self._alarm = None if moment is None else self._time.call_at(moment, self._let_go)

    @property
    def _time(self) -> Ticker:
        return self._ticker or asyncio.get_running_loop()


def _is_busy(windows: tuple[Window, ...], now: float) -> bool:
    return any(place.free_at > now for window in windows for place in window.places)
