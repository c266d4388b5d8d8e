"""What a plan is made of: dated actions, each with its state and the rule behind it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from playbook.facts import ActionKey, ActionKind, Person
from playbook.plan.reasons import Reason


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
