"""Which calls a fault strikes: these methods, this chat, so many of them, this share."""

from dataclasses import dataclass, field
from random import Random

from sandbox.faults.kinds import Fault

# Waiting for updates is a call like any other to Telegram, but who says "the next call" means one
# that does something; so this one is struck only where it is named.
_POLLING = "getupdates"
ALL = "* getUpdates"


@dataclass(frozen=True, slots=True)
class Call:
    """A call as far as faults look at it; `chat_id` as text, None where there is none."""

    method: str
    chat_id: str | None = None


@dataclass(slots=True, kw_only=True)
class Rule:
    """Strikes `calls` of the calls that fit (None: until it is ended), each by a chance of `share`."""

    fault: Fault
    methods: frozenset[str] = frozenset({"*"})
    chat_id: str | None = None
    calls: int | None = None
    share: float = 1.0
    random: Random = field(default_factory=lambda: Random(0))  # noqa: S311 - for repeatable tests
    struck: int = 0

    @property
    def spent(self) -> bool:
        return self.calls is not None and self.calls <= 0

    def strikes(self, call: Call) -> bool:
        """Whether it hits this call; each hit counts."""
        if self.spent or not self._fits(call) or self.random.random() >= self.share:
            return False
        self.struck += 1
        if self.calls is not None:
            self.calls -= 1
        return True

    def _fits(self, call: Call) -> bool:
        method = call.method.lower()
        named = method in self.methods or ("*" in self.methods and method != _POLLING)
        return named and self.chat_id in {None, call.chat_id}


def read_methods(methods: str) -> frozenset[str]:
    """The methods of a list like "sendMessage getUpdates"; "*" is all but getUpdates."""
    return frozenset(methods.lower().split())
