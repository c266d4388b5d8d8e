"""The queue of what happened, from which the bot takes it or is sent it."""

import asyncio
from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from sandbox.messenger.messages import Update, UpdateKind


class PollTakenOver(Exception):  # noqa: N818 - it is what happened, and to one poller only
    """Another getUpdates came while this one waited, or a webhook: the older gives way."""


@dataclass(slots=True)
class _Poller:
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    displaced: bool = False


class UpdateQueue:
    """Updates wait here, in order, until a higher offset confirms them."""

    def __init__(self, first_id: int) -> None:
        self.next_id = first_id
        self._waiting: deque[Update] = deque()
        self.allowed: frozenset[str] = frozenset(UpdateKind)
        self._poller: _Poller | None = None
        # Set while a bot waits for updates.
        self.polled = asyncio.Event()
        # Set when there is something new for a webhook to look at.
        self.stirred = asyncio.Event()
        self._confirmations: list[tuple[int, asyncio.Future[None]]] = []

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, kind: UpdateKind, content: object) -> Update | None:
        """Queue an update; None when the bot has not asked for its kind."""
        if kind not in self.allowed:
            return None
        update = Update(self.next_id, kind, content)  # type: ignore[arg-type]
        self.next_id += 1
        self._waiting.append(update)
        self.stirred.set()
        if self._poller:
            self._poller.woken.set()
        return update

    def allow(self, kinds: Collection[str]) -> None:
        """Remember which kinds the bot wants; an empty collection means the usual ones."""
        self.allowed = frozenset(kinds) or frozenset(UpdateKind)

    def restore(self, waiting: Iterable[Update], next_id: int, allowed: Collection[str]) -> None:
        """Take in what waited in an earlier run; ids go on from the higher of the two."""
        self._waiting.extend(waiting)
        self.next_id = max(self.next_id, next_id)
        self.allow(allowed)
        self.stirred.set()

    def clear(self) -> None:
        """Drop all that waits, as `drop_pending_updates` asks."""
        self._confirm(self.next_id)

    async def fetch(self, offset: int, limit: int, seconds: float) -> list[Update]:
        """Confirm what lies below `offset`, then hand out up to `limit` of the rest.

        Waits up to `seconds` of real time for the first one. A negative offset keeps that many
        from the end. Raises PollTakenOver when another poller comes meanwhile.
        """
        self._confirm(offset if offset >= 0 else self.next_id + offset)
        poller = self._take_over()
        try:
            if not self._waiting and seconds > 0:
                await _wait(poller.woken, seconds)
            if poller.displaced:
                raise PollTakenOver
            return list(self._waiting)[:limit]
        finally:
            if self._poller is poller:
                self._poller = None
                self.polled.clear()

    async def confirmed(self, update: Update) -> None:
        """Return once the bot has confirmed `update` by a higher offset."""
        if not any(waiting.id == update.id for waiting in self._waiting):
            return
        future = asyncio.get_running_loop().create_future()
        self._confirmations.append((update.id, future))
        await future

    @property
    def waiting(self) -> tuple[Update, ...]:
        return tuple(self._waiting)

    @property
    def first(self) -> Update | None:
        """What has waited longest."""
        return self._waiting[0] if self._waiting else None

    def confirm(self, update: Update) -> None:
        """Take this one, and what came before it, as received."""
        self._confirm(update.id + 1)

    def send_poller_home(self) -> None:
        """A webhook takes over from whoever polls."""
        if self._poller:
            self._poller.displaced = True
            self._poller.woken.set()
        self.stirred.set()

    def close(self) -> None:
        """Send the waiting poller home with an empty hand."""
        if self._poller:
            self._poller.woken.set()

    def _take_over(self) -> _Poller:
        self.send_poller_home()
        self._poller = _Poller()
        self.polled.set()
        return self._poller

    def _confirm(self, offset: int) -> None:
        while self._waiting and self._waiting[0].id < offset:
            self._waiting.popleft()
        for update_id, future in self._confirmations:
            if update_id < offset and not future.done():
                future.set_result(None)
        self._confirmations = [one for one in self._confirmations if not one[1].done()]


async def _wait(event: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return
