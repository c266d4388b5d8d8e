"""What identifies an action of a plan: marks, nudges and sent buttons name it by its packed key."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, Self

SEPARATOR = "."


@dataclass(frozen=True, slots=True)
class Traits:
    """What is true of a kind of action wherever it comes up."""

    text: bool = False  # doing it means that somebody gets a message
    short: bool = False  # a text that can go out as a chat message or an SMS, too
    question: bool = False  # early it looks impatient, and no two lie within three working days
    wanted: bool = True  # also by those who asked for no follow-ups
    at_once: bool = False  # offered below the change that asks for it, before it is due
    pressing: bool = False  # it is soon too late for it: of all that is due it comes first
    once: bool = False  # brought up once; the rest once more when nothing became of it
    # Leaves nothing to look back on: the interview was told, the offer answered.
    passing: bool = False
    seen_to: bool = False  # where it is in the plan no more, what it wanted was told
    arranged: bool = False  # belongs to an interview that is ahead


class ActionKind(StrEnum):
    """What the user should do. The values begin an action's packed key: they stand in records and sent buttons."""

    traits: Traits

    THANK_YOU = "t", Traits(text=True, short=True, pressing=True)
    FIRST_FOLLOW_UP = "f", Traits(text=True, short=True, question=True, wanted=False)
    SECOND_FOLLOW_UP = "s", Traits(text=True, short=True, question=True, wanted=False)
    MOVING_ON = "m", Traits(text=True, question=True, wanted=False, once=True)
    # The checklist shortly before an interview; then, "How did it go?"
    PREPARING = "p", Traits(pressing=True, once=True, passing=True, seen_to=True, arranged=True)
    TELLING = "h", Traits(pressing=True, passing=True, seen_to=True, arranged=True)
    # Find out how to reach the people met.
    CONTACTS = "c", Traits(once=True, seen_to=True)
    # Thanks for the word, and when then?
    DELAY_REPLY = "r", Traits(text=True, short=True, at_once=True)
    # There is an offer from somewhere else.
    OFFER_NOTICE = "o", Traits(text=True, short=True, wanted=False, at_once=True, pressing=True)
    # Their offer wants an answer.
    DECIDING = "d", Traits(pressing=True, passing=True)
    REJECTION_REPLY = "n", Traits(text=True, short=True, at_once=True)
    # What did you learn?
    LESSON = "l", Traits(once=True, seen_to=True)
    ACCEPTING = "a", Traits(text=True, at_once=True)
    DECLINING = "x", Traits(text=True, at_once=True)
    WITHDRAWING = "w", Traits(text=True, at_once=True)

    def __new__(cls, value: str, traits: Traits) -> Self:
        """Each kind says its traits where it is declared: none can be forgotten."""
        kind = str.__new__(cls, value)
        kind._value_, kind.traits = value, traits
        return kind

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


NO_TEXT = frozenset(kind.value for kind in ActionKind if not kind.traits.text)
"""A text is looked up in a tenth of the time that a member takes."""


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

    # The fullest chat has 2,000, most of them alike; they hold no words of anybody's.
    @classmethod
    @lru_cache(maxsize=1024)
    def parse(cls, packed: str | None) -> "ActionKey | None":
        """The key that was packed; None for a text that no plan has made."""
        kind = KINDS.get((packed or "")[:1])
        if kind is None or not packed:
            return None
        interview, _, about = packed[1:].partition(SEPARATOR)
        return cls(kind, interview, about)


KINDS = {kind.value: kind for kind in ActionKind}
