"""Telegram's flood limits, counted as its FAQ puts them.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: "In a single chat,
avoid sending more than one message per second. We may allow short bursts that go over this limit,
but eventually you'll begin receiving 429 errors"; "the bot will not be able to send more than 30
messages per second" to many chats; "In a group, bots are not able to send more than 20 messages
per minute".
"""

import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.faults.rules import Call

# The documentation speaks of sending: what edits, answers or deletes is not counted.
_SENDING = {"sendmessage", "senddocument", "sendphoto"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FloodLimits:
    """`burst` is how many messages one chat may get at once; the FAQ gives no number for it."""

    per_second: int = 30
    burst: int = 5
    per_minute_in_group: int = 20


@dataclass(slots=True)
class _Window:
    """At most `most` in any stretch of `seconds`."""

    most: int
    seconds: float
    taken: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Seconds until there is room for one more; 0 when there is."""
        while self.taken and self.taken[0] <= now - self.seconds:
            self.taken.popleft()
        return 0 if len(self.taken) < self.most else self.taken[0] + self.seconds - now


@dataclass(slots=True)
class _Allowance:
    """One a second; what was not used adds up to a short burst."""

    most: int
    left: float
    since: float

    def wait(self, now: float) -> float:
        self.left = min(self.most, self.left + now - self.since)
        self.since = now
        return max(0.0, 1 - self.left)


class FloodGate:
    """Lets messages through within the limits and counts those that were over them.

    Real seconds count, not the sandbox's: a bot paces itself by them. `tick` tells them.
    """

    def __init__(
        self, limits: FloodLimits | None = None, tick: Callable[[], float] = time.monotonic
    ) -> None:
        self.limits = limits or FloodLimits()
        self.violations = 0
        self.passed = 0
        self._tick = tick
        self._all = _Window(self.limits.per_second, 1)
        self._chats: dict[str, _Allowance] = {}
        self._groups: dict[str, _Window] = {}

    def wait_for(self, call: Call) -> int:
        """0 lets the message through; otherwise it is turned down for that many whole seconds."""
        if call.method.lower() not in _SENDING:
            return 0
        now = self._tick()
        wait = max(one.wait(now) for one in self._counters(call.chat_id or "", now))
        if wait > 0:
            self.violations += 1
            return math.ceil(wait)
        self._count(call.chat_id or "", now)
        return 0

    def _counters(self, chat_id: str, now: float) -> list[_Window | _Allowance]:
        burst = self.limits.burst
        allowance = self._chats.setdefault(chat_id, _Allowance(burst, burst, now))
        counters: list[_Window | _Allowance] = [self._all, allowance]
        if chat_id.startswith("-"):
            in_group = _Window(self.limits.per_minute_in_group, 60)
            counters.append(self._groups.setdefault(chat_id, in_group))
        return counters

    def _count(self, chat_id: str, now: float) -> None:
        self.passed += 1
        self._all.taken.append(now)
        self._chats[chat_id].left -= 1
        if group := self._groups.get(chat_id):
            group.taken.append(now)
