"""Where each application stands: something is to do, somebody else's move is awaited, or it is closed."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from bot.parts.interview_lines import find_called_off
from playbook.facts import Application
from playbook.plan.actions import Action, Plan
from playbook.plan.look import Look

ListPlace = tuple[bool, float, int, int]


class Standing(StrEnum):
    """The values stand in sent buttons."""

    TO_DO = "todo"
    WAITING = "wait"
    CLOSED = "done"


@dataclass(frozen=True, slots=True)
class Listed:
    """An application with its plan; `told` counts up with the applications of the chat."""

    application: Application
    plan: Plan
    told: int

    @property
    def standing(self) -> Standing:
        """A word that is still to be written counts more than the end; so does one never told to the end."""
        if self.plan.due or self._is_unfinished:
            return Standing.TO_DO
        return Standing.CLOSED if self.application.closed else Standing.WAITING

    @property
    def _is_unfinished(self) -> bool:
        """Whether there is something to tell: of an interview that was called off all is told."""
        one = self.application
        return not (one.planned or one.closed or find_called_off(one))

    @property
    def due(self) -> tuple[Action, ...]:
        """What is due, the most pressing first."""
        return tuple(sorted(self.plan.due, key=_urgency))

    @property
    def next(self) -> Action | None:
        """What comes first: of several things that are due the most pressing."""
        return next(iter(self.due), self.plan.next)


def line_up(look: Look) -> list[Listed]:
    """All applications: what is to do by its urgency, what waits by its next date, the closed newest first."""
    plans = look.plans
    entries = [
        Listed(one, plans[one.id], number) for number, one in enumerate(look.chat.applications)
    ]
    return [
        entry
        for standing, key in ORDERS.items()
        for entry in sorted((e for e in entries if e.standing is standing), key=key)
    ]


def _urgency(action: Action) -> tuple[bool, float, int]:
    """What will be too late soon comes first, then what has waited longest."""
    due = action.due.timestamp() if action.due else inf
    return not action.kind.traits.pressing, due, action.rank


def _by_urgency(entry: Listed) -> ListPlace:
    """What has no date comes last, the newest of it first."""
    action = entry.next
    return (*(_urgency(action) if action else (True, inf, 0)), -entry.told)


def _by_date(entry: Listed) -> ListPlace:
    at = entry.next.due if entry.next else None
    return True, at.timestamp() if at else inf, 0, -entry.told


def _by_end(entry: Listed) -> ListPlace:
    at = entry.application.closed_at
    return True, -at.timestamp() if at else inf, 0, -entry.told


ORDERS: dict[Standing, Callable[[Listed], ListPlace]] = {
    Standing.TO_DO: _by_urgency,
    Standing.WAITING: _by_date,
    Standing.CLOSED: _by_end,
}
"""The standings in the order of the list, and what each is sorted by."""
