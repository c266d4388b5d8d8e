"""Which chat needs a look next: an index over the due moments, in memory, of what storage holds."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from heapq import heapify, heappop, heappush

SLACK = 64  # superseded entries that may lie in the heap before it is built anew

LONG_AGO = datetime.min.replace(tzinfo=UTC)
NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Hold:
    """A chat left alone for a while. Void when the clock is turned back to before it began."""

    since: datetime
    until: datetime


@dataclass(slots=True)
class DueIndex:
    """The chats in order of their due moments; a chat is out of it while somebody looks at it.

    Of those that are due together, whose word loses its sense first comes first. Both heaps keep superseded
    entries until they come up; `_standing` says which entry of a chat counts.
    """

    _due: dict[int, datetime] = field(default_factory=dict)
    _standing: dict[int, tuple[datetime, datetime]] = field(default_factory=dict)  # due, and lapses
    _heap: list[tuple[datetime, datetime, int]] = field(
        default_factory=list
    )  # by when they are due
    _ready: list[tuple[datetime, datetime, int]] = field(default_factory=list)  # by when they lapse
    _lapses: dict[int, datetime] = field(default_factory=dict)
    _holds: dict[int, Hold] = field(default_factory=dict)
    _taken: dict[int, datetime] = field(default_factory=dict)
    _told: set[int] = field(default_factory=set)  # taken chats of which something new was noted
    _latest: datetime = LONG_AGO

    def note(self, chat_id: int, due: datetime | None, lapses: datetime | None = None) -> None:
        """A chat's due moment is now this, None when it has none; what is due then has sense until it `lapses`."""
        if lapses is None:
            self._lapses.pop(chat_id, None)
        else:
            self._lapses[chat_id] = lapses
        if due is None:
            self._due.pop(chat_id, None)
        else:
            self._due[chat_id] = due
        if chat_id in self._taken:
            self._told.add(chat_id)
        else:
            self._place(chat_id)

    def note_if_new(self, chat_id: int, due: datetime, lapses: datetime | None = None) -> None:
        """A moment read earlier: it counts unless the chat was noted since."""
        if chat_id not in self._due:
            self.note(chat_id, due, lapses)

    def take(self, now: datetime) -> int | None:
        """Of the chats that are due the one whose word lapses first, then the one that has been due longest.

        It is to be looked at and given back. None if none is due.
        """
        self._notice_turned_back(now)
        self._gather_ready(now)
        if not self._ready:
            return None
        _, moment, chat_id = heappop(self._ready)
        del self._standing[chat_id]
        self._holds.pop(chat_id, None)
        self._taken[chat_id] = self._due.pop(chat_id, moment)
        return chat_id

    def give_back(self, chat_id: int, due: datetime | None) -> None:
        """A look has ended; `due` is what it read, and counts unless the chat was noted since."""
        del self._taken[chat_id]
        if chat_id in self._told:
            self._told.remove(chat_id)
            self._place(chat_id)
        else:
            self.note(chat_id, due, self._lapses.get(chat_id))

    def give_back_for(self, chat_id: int, hold: Hold) -> None:
        """A look has failed: the chat is due again when the hold ends, whatever else is noted.

        Without the hold it is as due as it was when it was taken.
        """
        moment = self._taken.pop(chat_id)
        self._told.discard(chat_id)
        self._due[chat_id] = min(moment, self._due.get(chat_id, moment))
        self._holds[chat_id] = hold
        self._place(chat_id)

    def soonest(self) -> datetime | None:
        """When the next chat is due; None if none ever is."""
        while self._heap and not self._stands(*self._heap[0]):
            heappop(self._heap)
        ready = [due for lapses, due, chat_id in self._ready if self._stands(due, lapses, chat_id)]
        return min([*ready, self._heap[0][0]] if self._heap else ready, default=None)

    def _gather_ready(self, now: datetime) -> None:
        """Put what is due by now into the order in which it lapses."""
        while self._heap and self._heap[0][0] <= now:
            due, lapses, chat_id = heappop(self._heap)
            if self._stands(due, lapses, chat_id):
                heappush(self._ready, (lapses, due, chat_id))
        while self._ready:
            lapses, due, chat_id = self._ready[0]
            if self._stands(due, lapses, chat_id):
                return
            heappop(self._ready)

    def _stands(self, due: datetime, lapses: datetime, chat_id: int) -> bool:
        return self._standing.get(chat_id) == (due, lapses)

    def _place(self, chat_id: int) -> None:
        """Give the chat its one standing entry, by its hold or else by its due moment."""
        hold = self._holds.get(chat_id)
        moment = hold.until if hold else self._due.get(chat_id)
        if moment is None:
            self._standing.pop(chat_id, None)
        elif not self._stands(moment, lapses := self._lapses.get(chat_id, NEVER), chat_id):
            self._standing[chat_id] = moment, lapses
            heappush(self._heap, (moment, lapses, chat_id))
        if len(self._heap) + len(self._ready) > 2 * len(self._standing) + SLACK:
            self._build_heap()

    def _build_heap(self) -> None:
        self._heap = [(due, lapses, chat_id) for chat_id, (due, lapses) in self._standing.items()]
        heapify(self._heap)
        self._ready.clear()

    def _notice_turned_back(self, now: datetime) -> None:
        """Drop the holds that begin in what is the future again."""
        if now < self._latest:
            void = [chat_id for chat_id, hold in self._holds.items() if hold.since > now]
            for chat_id in void:
                del self._holds[chat_id]
                self._place(chat_id)
            self._build_heap()
        self._latest = now
