"""How many updates of one chat are taken in: a chat that sends more than a person can costs no other anything."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from scheduler.clock import Clock


@dataclass(frozen=True, slots=True)
class RushLimits:
    """Each number can be argued with. A person meets none: the whole talk about an interview, tapped as fast as
    fingers go, is 25 updates; what somebody wrote while the bot was down comes all at once."""

    at_once: int = 60
    per_minute: int = 60  # nobody reads an answer and gives the next one every second for long
    pause: timedelta = timedelta(minutes=1)  # as the word to the chat says; then all is forgiven
    chats: int = (
        10_000  # remembered at once, a hundred bytes each; beyond, the quietest is forgotten
    )


RUSH_LIMITS = RushLimits()


class Fate(Enum):
    """What becomes of an update."""

    SERVED = auto()
    TOLD = auto()  # passed over, and the chat is told why
    PASSED = auto()  # passed over


@dataclass(slots=True)
class Bucket:
    """How many updates a chat may still send, as of a moment; and whether it has to rest until one."""

    left: float
    at: datetime
    rests_until: datetime | None = None


class Rush:
    """Counts each chat's updates as they come in, by the clock. In memory only: a restart forgives."""

    def __init__(self, clock: Clock, limits: RushLimits = RUSH_LIMITS) -> None:
        self._clock = clock
        self._limits = limits
        self._buckets: OrderedDict[int, Bucket] = OrderedDict()  # the quietest first

    def __len__(self) -> int:
        return len(self._buckets)

    def enter(self, chat_id: int) -> Fate:
        """One more update of a chat has come."""
        now = self._clock.now()
        bucket = self._buckets.pop(chat_id, None)
        if bucket is None or self._is_over(bucket, now):
            bucket = Bucket(self._limits.at_once, now)
        entry = self._count(bucket, now)
        self._buckets[chat_id] = bucket
        self._forget_the_quiet(now)
        return entry

    def _count(self, bucket: Bucket, now: datetime) -> Fate:
        bucket.left, bucket.at = self._filled(bucket, now) - 1, now
        if bucket.rests_until:
            return Fate.PASSED
        if bucket.left >= 0:
            return Fate.SERVED
        bucket.rests_until = now + self._limits.pause
        return Fate.TOLD

    def _filled(self, bucket: Bucket, now: datetime) -> float:
        more = (now - bucket.at) / timedelta(minutes=1) * self._limits.per_minute
        return min(bucket.left + more, self._limits.at_once)

    def _is_over(self, bucket: Bucket, now: datetime) -> bool:
        """Whether nothing needs to be known of a bucket; so it is when the clock was turned back."""
        if now < bucket.at:
            return True
        if bucket.rests_until:
            return now >= bucket.rests_until
        return self._filled(bucket, now) >= self._limits.at_once

    def _forget_the_quiet(self, now: datetime) -> None:
        while self._buckets:
            chat_id, quietest = next(iter(self._buckets.items()))
            if not self._is_over(quietest, now) and len(self._buckets) <= self._limits.chats:
                return
            del self._buckets[chat_id]
