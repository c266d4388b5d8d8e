"""What the user did: about one action of a plan, about its draft, about the application as a whole."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from playbook.facts.action_key import ActionKey, ActionKind


class Deed(StrEnum):
    """What became of an action."""

    DONE = "done"
    SKIPPED = "skipped"
    SNOOZED = "snoozed"
    TOLD = "told"  # it fell away, and the user was told so

    @property
    def settles(self) -> bool:
        """Whether the action is seen to after it."""
        return self is Deed.DONE or self is Deed.SKIPPED


@dataclass(frozen=True, slots=True)
class Mark:
    """A deed of the user's on one action of the plan; the newest mark of an action counts."""

    action: str  # its key, packed
    deed: Deed
    at: datetime
    until: datetime | None = None  # for SNOOZED
    person: str | None = None  # for DONE: the id of the person it went to

    @property
    def key(self) -> ActionKey | None:
        return ActionKey.parse(self.action)

    def is_on(self, kind: ActionKind) -> bool:
        return self.key is not None and self.key.kind is kind


@dataclass(frozen=True, slots=True)
class DraftChoice:
    """How the user wants the draft of one action."""

    action: str  # its key, packed
    variant: int = 0  # counted up by "other wording"
    short: bool | None = None  # None: as the channel suggests
    own: str | None = None  # the user's own wording of the body
    own_shown: bool = False

    @property
    def key(self) -> ActionKey | None:
        return ActionKey.parse(self.action)


class Ending(StrEnum):
    """How the user brought an application to its end. A no from the other side is an Answer."""

    MOVED_ON = "moved_on"
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Closure:
    """The end of an application by the user's own decision. A later answer reopens it."""

    how: Ending
    at: datetime
