"""The alarm: wakes when the next chat is due, and has what is due delivered."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from playbook.chat import Chat
from scheduler.clock import Clock
from scheduler.delivery import Delivery
from scheduler.due_index import LONG_AGO, DueIndex, Hold
from scheduler.first_reading import FirstReading
from scheduler.pace import Pace
from scheduler.patience import Patience
from scheduler.wake_up import FURTHEST, WakeUp
from storage.contract import Storage
from storage.errors import StorageError
from watch.pulse import Pulse

log = logging.getLogger(__name__)


@dataclass(slots=True)
class UnderWay:
    """A delivery that was begun and has not ended."""

    chat: int
    looked_at: datetime
    age: timedelta = timedelta()


class Alarm:
    """Keeps an index of due moments, wakes by it, and delivers; storage stays the truth.

    A round delivers until nothing is due. There is at most one at a time; rings join it.
    """

    def __init__(
        self, clock: Clock, storage: Storage, delivery: Delivery, pace: Pace | None = None
    ) -> None:
        self._clock = clock
        self._storage = storage
        self._delivery = delivery
        self._pace = pace or Pace()
        self._index = DueIndex()
        self._first_reading = FirstReading(storage, self._find, self._pace.head_start)
        self._wake_up = WakeUp(self._start_round)
        self._wakes_at: datetime | None = None
        self._looked_at = clock.now()
        self._round: asyncio.Task[None] | None = None
        self._bell = asyncio.Event()  # tells the round to look again
        self._running: dict[asyncio.Task[datetime | None], UnderWay] = {}
        self._patience = Patience(self._pace)
        self._stopped = False
        self.pulse = Pulse()

    async def start(self) -> None:
        """Wake from now on. What is due is read from storage meanwhile; what was missed is due at once."""
        self._storage.watch(self._note)
        self._looked_at = self._clock.now()
        self._clock.subscribe(self.ring)
        self._wake_up.start()
        self._plan()
        self._first_reading.begin()

    async def stop(self) -> None:
        """Begin no more deliveries, and return when those that are under way have ended.

        One that takes too long is given up: its nudge stays recorded as being sent, and is said again.
        """
        self._stopped = True
        await self._wake_up.stop()
        await self._first_reading.stop()
        if self._round is None or self._round.done():
            return
        self._bell.set()
        await asyncio.wait({self._round}, timeout=self._pace.finishing.total_seconds())
        for delivery in self._running:
            delivery.cancel()
        await asyncio.wait({self._round})

    async def ring(self) -> None:
        """Look now; return when everything that is due by the clock has been delivered or put off.

        What is still being read at start counts. A cancelled caller does not cancel the round.
        """
        self._first_reading.begin()
        await self._first_reading.ended()
        self._start_round()
        if self._round:
            await asyncio.shield(self._round)

    @property
    def next_moment(self) -> datetime | None:
        """When the next chat is due, by the clock; None while nothing is planned anywhere."""
        return self._index.soonest()

    @property
    def left_out(self) -> int:
        """How many chats hear nothing because the storage refuses them; they are looked at again and again."""
        return self._patience.left_out

    def tell_amiss(self) -> str:
        """The same in words; empty while there are none."""
        count = self.left_out
        return f"chats that are left out: {count}; the log tells why" if count else ""

    def _start_round(self) -> None:
        if self._stopped:
            return
        self._first_reading.begin()
        if self._round is None or self._round.done():
            self._round = asyncio.create_task(self._deliver_all())
            self.pulse.beat()
        self._bell.set()

    async def _deliver_all(self) -> None:
        try:
            await self._first_reading.awaited(self._pace.gathering)
            await self._notice_turned_back()
            self._fill()
            while self._running:
                await self._bell.wait()
                self._bell.clear()
                await self._notice_turned_back()
                self._fill()
        finally:
            self._patience.round_is_over()
            self._plan()

    async def _notice_turned_back(self) -> None:
        """What a clock that was ahead led to is judged anew: every chat needs a look."""
        now, before = self._clock.now(), self._looked_at
        if now < before - FURTHEST:
            try:
                chats = await self._storage.chats()
            except StorageError as error:
                log.warning("After the clock was turned back: %(why)s", {"why": error})
                return
            log.warning(
                "The clock was turned back by %(by)s: all chats are looked at again",
                {"by": before - now},
            )
            for chat_id in chats:
                self._index.note(chat_id, now)
        self._looked_at = now

    def _fill(self) -> None:
        """Start deliveries in order of due moments, as many as may run at once."""
        self._break_off_what_hangs()
        while len(self._running) < self._pace.at_once and not self._stopped:
            chat_id = self._index.take(self._clock.now())
            if chat_id is None:
                return
            task = asyncio.create_task(self._delivery.deliver(chat_id))
            self._running[task] = UnderWay(chat_id, self._clock.now())
            task.add_done_callback(self._land)

    def _break_off_what_hangs(self) -> None:
        """Its place is needed by others. The alarm looks every FURTHEST at the latest: where more time has
        passed since the last look the clock was turned, or the machine slept, and it counts as no more."""
        now = self._clock.now()
        for task, one in self._running.items():
            one.age += min(max(now - one.looked_at, timedelta()), FURTHEST)
            one.looked_at = now
            if one.age > self._pace.longest:
                task.cancel()

    def _land(self, task: asyncio.Task[datetime | None]) -> None:
        """Put the chat back into the index, by how its delivery ended."""
        chat_id = self._running.pop(task).chat
        self.pulse.beat()
        self._bell.set()
        if self._stopped and task.cancelled():
            log.warning("Chat %(chat)d may hear a nudge again at the next start", {"chat": chat_id})
        elif task.cancelled() or task.exception():
            error = None if task.cancelled() else task.exception()
            self._hold(chat_id, self._patience.failed(chat_id, error))
        else:
            self._settle(chat_id, task.result())

    def _settle(self, chat_id: int, due: datetime | None) -> None:
        still_due = due is not None and due <= self._clock.now()
        pause = self._patience.succeeded(chat_id, still_due=still_due)
        if pause is None:
            self._index.give_back(chat_id, due)
        else:
            self._hold(chat_id, pause)

    def _hold(self, chat_id: int, pause: timedelta) -> None:
        now = self._clock.now()
        self._index.give_back_for(chat_id, Hold(now, now + pause))

    def _note(self, chat_id: int, chat: Chat | None) -> None:
        """What storage tells after each commit."""
        self._patience.take_back_in(chat_id)
        wakes_at = chat.wakes_at if chat else None
        self._index.note(chat_id, wakes_at, lapse_of(chat))
        self._plan_for(wakes_at)

    def _find(self, chat_id: int, chat: Chat | None) -> None:
        """What the first reading finds; a chat that could not be read is due until it was."""
        due = self._delivery.first_look(chat) if chat else self._clock.now()
        if chat is None:
            self._patience.leave_out(chat_id)
        if due:
            self._index.note_if_new(chat_id, due, lapse_of(chat))
            self._plan_for(due)

    def _plan_for(self, due: datetime | None) -> None:
        """A moment sooner than the next wake moves the wake."""
        at_rest = self._round is None or self._round.done()
        if at_rest and due and (self._wakes_at is None or due < self._wakes_at):
            self._plan()

    def _plan(self) -> None:
        """Wake at the next due moment, and never further off than FURTHEST: clocks are turned."""
        now = self._clock.now()
        soonest = self._index.soonest() or now + FURTHEST
        wait = min(max(soonest - now, timedelta()), FURTHEST)
        self._wakes_at = now + wait
        self._wake_up.move(wait)


def lapse_of(chat: Chat | None) -> datetime | None:
    """When what a chat waits for loses its sense: a reply that is owed comes before every nudge."""
    if chat is None:
        return None
    return LONG_AGO if chat.owed else chat.lapses
