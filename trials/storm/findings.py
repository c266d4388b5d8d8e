"""What became of the nudges in a storm, and how fast they went out."""

from dataclasses import dataclass
from itertools import pairwise

ALLOWED = 30  # messages a second, by Telegram's FAQ


@dataclass(frozen=True, slots=True)
class Findings:
    """What was due and what became of it; a rate counts every try, as Telegram does."""

    name: str
    due: int
    arrived: int
    repeated: int
    unreachable: int
    given_up: int  # chats that the bot holds for gone, though they had not blocked it
    late: int  # chats that are still owed something
    tries: int
    failed: int
    seconds: float
    busiest: int  # messages in any second
    closest: float  # seconds between two messages of one chat

    @property
    def used(self) -> float:
        """The share of Telegram's thirty a second that was used, from the first try to the last."""
        return (self.tries - 1) / self.seconds / ALLOWED if self.seconds else 0.0

    @property
    def is_well(self) -> bool:
        whole = self.arrived == self.due and not self.late and not self.given_up
        return whole and self.busiest <= ALLOWED and self.closest >= 1

    @property
    def _apart(self) -> str:
        if self.closest == float("inf"):
            return ""
        return f"; a chat's messages {self.closest:.2f} s apart or more"

    def __str__(self) -> str:
        return (
            f"{self.name}: {self.due:,} nudges due, {self.arrived:,} arrived, {self.repeated:,} said"
            f" twice, {self.unreachable:,} chats had blocked the bot, {self.given_up:,}"
            f" given up without that, {self.late:,} still owed\n"
            f"  {self.tries:,} tries in {self.seconds:.1f} s, {self.failed:,} calls failed;"
            f" at most {self.busiest} in any second, {self.used:.1%} of {ALLOWED} a second used"
            f"{self._apart}"
        )


def most_in_a_second(times: list[float]) -> int:
    first, most = 0, 0
    for last, at in enumerate(times):
        while times[first] <= at - 1:
            first += 1
        most = max(most, last - first + 1)
    return most


def closest_in_a_chat(came: list[tuple[float, str]]) -> float:
    in_order = sorted((chat, at) for at, chat in came)
    gaps = [b - a for (one, a), (two, b) in pairwise(in_order) if one == two]
    return min(gaps, default=float("inf"))
