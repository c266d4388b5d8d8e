"""What a plan is made of: dated actions, each with its state and the rule behind it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from playbook.facts import ActionKey, ActionKind, Person


class State(StrEnum):
    """Where an action stands."""

    AHEAD = "ahead"
    DUE = "due"
    DONE = "done"
    SKIPPED = "skipped"
    FOLDED = "folded"  # a thank-you too late to go alone: its thanks go into the follow-up
    GONE = "gone"  # its reason is gone

    @property
    def is_open(self) -> bool:
        return self is State.AHEAD or self is State.DUE  # asked of each of 2,000 actions

    @property
    def is_settled(self) -> bool:
        """Whether the user did it, or left it out."""
        return self is State.DONE or self is State.SKIPPED


class Reason(StrEnum):
    """The rule an action follows from, or why it is not to be done any more."""

    THANK_SAME_DAY = "thank_same_day"
    THANK_NEXT_MORNING = "thank_next_morning"  # as is usual where the employer is
    THANK_LATE = "thank_late"
    THANKS_FOLDED = "thanks_folded"
    THANKS_OVER = "thanks_over"
    MET_AGAIN = "met_again"  # they sat in a later round as well: one thank-you covers both
    DATE_PASSED = "date_passed"
    NO_DATE = "no_date"
    AFTER_FIRST = "after_first"
    ASKED_AGAIN = "asked_again"  # they asked for more time: the wait began anew
    SPACED = "spaced"  # moved back: two messages to one person lie three working days apart
    CALL_BACK = "call_back"  # they agreed to be called again on that day
    WENT_SILENT = "went_silent"  # they wanted to go on, and then said no more
    NOTICED = "noticed"  # they were asked for their timing because of another offer
    LET_GO = "let_go"
    ANSWERED = "answered"
    NEXT_ROUND = "next_round"  # another interview is ahead: what was open about the last one is not
    CLOSED = "closed"
    WANTED_NONE = "wanted_none"  # they asked not to be followed up with
    SETTLED = "settled"  # the user did it, or skipped it
    BEFORE = "before"  # an interview is coming
    IS_OVER = "is_over"  # an interview must have ended by now
    UNREACHABLE = "unreachable"  # somebody met can't be written to
    DELAYED = "delayed"  # they asked for more time: a short answer is polite
    OTHER_OFFER = "other_offer"  # another employer waits for an answer
    OFFERED = "offered"  # they made an offer
    REJECTED = "rejected"
    LEARNING = "learning"  # a day after a no
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    OVER = "over"  # its moment has passed
    CANCELLED = "cancelled"  # the interview did not take place, and no other is arranged
    UNTOLD = "untold"  # how an interview went that must be over
    UNDATED = "undated"  # the time of the interview is not known yet
    KEPT_OPEN = "kept_open"  # the user left moving on out


class Action(NamedTuple):
    """One thing the user should do. A tuple, for the fullest chat has 2,000: each is made in a fifth of the time.

    `due` is when it is right (aware UTC), quiet hours and working mornings already honoured. While
    `tentative` it hangs on an earlier action that is still open, and no nudge is made of it.
    """

    key: ActionKey
    state: State
    reason: Reason
    person: Person | None = None
    due: datetime | None = None
    tentative: bool = False
    settled_at: datetime | None = None
    snoozed: bool = False
    rank: int = 0  # among actions of one moment the lower comes first
    over: datetime | None = None  # when it falls away by itself, and others may take its place

    @property
    def kind(self) -> ActionKind:
        return self.key.kind


@dataclass(frozen=True, slots=True)
class Plan:
    """All actions of an application in the order in which they come."""

    actions: tuple[Action, ...] = ()

    def action(self, key: ActionKey | None) -> Action | None:
        return next((action for action in self.actions if action.key == key), None)

    @property
    def next(self) -> Action | None:
        """The open action that comes first."""
        dated = [
            (a.due, a.rank, i) for i, a in enumerate(self.actions) if a.state.is_open and a.due
        ]
        return self.actions[min(dated)[2]] if dated else None

    @property
    def due(self) -> tuple[Action, ...]:
        return tuple(a for a in self.actions if a.state is State.DUE)
