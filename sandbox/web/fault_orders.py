"""The faults that a person orders on the page, one at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sandbox.faults.faults import Faults
from sandbox.faults.kinds import Dropped, Fault, FloodWait, LostAnswer, ServerError, Slow
from sandbox.faults.rules import ALL, Rule
from sandbox.refusals import BadRequest
from sandbox.web.requests import OrderFault


class FaultKind(StrEnum):
    """What can be ordered, by its name in the request."""

    NONE = "none"
    FLOOD_WAIT = "flood_wait"
    SERVER_ERROR = "server_error"
    LOST_ANSWER = "lost_answer"
    DROPPED = "dropped"
    SLOW = "slow"
    OUTAGE = "outage"
    FLOOD_LIMITS = "flood_limits"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What stands: `calls` are those still to be struck."""

    kind: FaultKind = FaultKind.NONE
    calls: int | None = None
    seconds: float | None = None
    share: float = 1.0


_WAIT = 5.0  # seconds, where the page names none
_BUILDERS: dict[FaultKind, Callable[[float], Fault]] = {
    FaultKind.FLOOD_WAIT: lambda seconds: FloodWait(max(1, round(seconds))),
    FaultKind.SERVER_ERROR: lambda _: ServerError(502),
    FaultKind.LOST_ANSWER: lambda _: LostAnswer(),
    FaultKind.DROPPED: lambda _: Dropped(),
    FaultKind.SLOW: Slow,
}


class FaultOrders:
    """Keeps the page's last order and knows when it is used up."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self._order = Order()
        self._rule: Rule | None = None

    def watch(self, watcher: Callable[[], None]) -> None:
        self.faults.watch(watcher)

    def standing(self) -> Order:
        """The order as far as it still stands."""
        over = {
            FaultKind.OUTAGE: self._rule is None and not self.faults.out,
            FaultKind.FLOOD_LIMITS: self.faults.gate is None,
        }.get(self._order.kind, self._rule is None)
        if over or (self._rule and self._rule.spent):
            return Order()
        calls = self._rule.calls if self._rule else None
        order = self._order
        return Order(kind=order.kind, calls=calls, seconds=order.seconds, share=order.share)

    def take(self, wish: OrderFault) -> None:
        """Order a fault in place of all that went wrong before."""
        order = _read(wish)
        self._rule = None
        self._order = order
        self.faults.end()
        if order.kind is FaultKind.OUTAGE and order.calls is None:
            self.faults.outage(order.seconds)
        elif order.kind is FaultKind.FLOOD_LIMITS:
            self.faults.limit()
        elif order.kind is not FaultKind.NONE:
            self._rule = self._strike(order)

    def _strike(self, order: Order) -> Rule:
        if order.kind is FaultKind.OUTAGE:
            return self.faults.always(ALL, Dropped(), calls=order.calls)
        fault = _BUILDERS[order.kind](_WAIT if order.seconds is None else order.seconds)
        return self.faults.always("*", fault, calls=order.calls, share=order.share)


def _read(wish: OrderFault) -> Order:
    if wish.kind not in set(FaultKind):
        raise BadRequest(f"a fault is one of {', '.join(FaultKind)}")
    if not 0 <= wish.share <= 1:
        raise BadRequest("share is a number from 0 to 1")
    if (wish.calls is not None and wish.calls < 1) or (wish.seconds or 0) < 0:
        raise BadRequest("calls are at least one, and seconds not below zero")
    return Order(
        kind=FaultKind(wish.kind), calls=wish.calls, seconds=wish.seconds, share=wish.share
    )
