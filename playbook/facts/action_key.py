"""What identifies an action of a plan: marks, nudges and sent buttons name it by its packed key."""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

SEPARATOR = "."


class ActionKind(StrEnum):
    """What the user should do. The values begin an action's packed key: they stand in records and sent buttons."""

    THANK_YOU = "t"
    FIRST_FOLLOW_UP = "f"
    SECOND_FOLLOW_UP = "s"
    MOVING_ON = "m"
    PREPARING = "p"  # the checklist shortly before an interview
    TELLING = "h"  # "How did it go?"
    CONTACTS = "c"  # find out how to reach the people met
    DELAY_REPLY = "r"  # thanks for the word, and when then?
    OFFER_NOTICE = "o"  # there is an offer from somewhere else
    DECIDING = "d"  # their offer wants an answer
    REJECTION_REPLY = "n"
    LESSON = "l"  # what did you learn?
    ACCEPTING = "a"
    DECLINING = "x"
    WITHDRAWING = "w"

    @property
    def is_follow_up(self) -> bool:
        return self in {ActionKind.FIRST_FOLLOW_UP, ActionKind.SECOND_FOLLOW_UP}

    @property
    def is_text(self) -> bool:
        """Whether doing it means that somebody gets a message."""
        return self._value_ not in NO_TEXT

    @property
    def waits_for_work(self) -> bool:
        """Whether it is brought up on working days only: what the other side reads at work."""
        return self.is_text and self is not ActionKind.THANK_YOU


NO_TEXT = frozenset(
    kind.value  # a text is looked up in a tenth of the time that a member takes
    for kind in (
        ActionKind.PREPARING,
        ActionKind.TELLING,
        ActionKind.CONTACTS,
        ActionKind.DECIDING,
        ActionKind.LESSON,
    )
)


class ActionKey(NamedTuple):
    """The same each time the plan is made. `about` tells several of one kind and interview apart: the id of the
    person thanked or of the other offer, the number of the delay."""

    kind: ActionKind
    interview: str
    about: str = ""

    def pack(self) -> str:
        """As records and buttons hold it: "t1.2", "f1"."""
        packed = self.kind + self.interview
        return packed + SEPARATOR + self.about if self.about else packed

    @classmethod
    @lru_cache(
        maxsize=1024
    )  # the fullest chat has 2,000, most of them alike; they hold no words of anybody's
    def parse(cls, packed: str | None) -> "ActionKey | None":
        """The key that was packed; None for a text that no plan has made."""
        kind = KINDS.get((packed or "")[:1])
        if kind is None or not packed:
            return None
        interview, _, about = packed[1:].partition(SEPARATOR)
        return cls(kind, interview, about)


KINDS = {kind.value: kind for kind in ActionKind}
