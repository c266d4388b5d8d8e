"""All that is remembered of one chat. It is loaded, changed and stored as a whole."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from playbook.facts import ActionKey, ActionKind, Application, Mark
from playbook.owed import GRACE, MOST, Keep, Owed
from playbook.preferences import Preferences

SEEN_KEPT = 100  # an update is only repeated while it is unacknowledged: at most one batch of 100


@dataclass(frozen=True, slots=True)
class Dialog:
    """Where the chat stands in a list of questions."""

    id: str  # a new one for each question: it goes into the buttons, so that old ones are known
    form: str
    question: str
    touched_at: datetime
    application: str | None = None
    person: str | None = None
    action: str | None = None  # its key, packed
    pending: str | None = None  # ISO: a day that waits for its hour, or a moment for its "yes"
    only: bool = False  # this one question is changed, then the dialog ends
    message: int | None = None  # the message that shows the question
    interview: str | None = None  # None: the one that was told last
    change: str | None = None  # the change that the answers belong to, shown whole at the end
    step: str | None = None  # where the phone call stands in which it is asked
    halves: tuple[tuple[str, str], ...] = ()  # half answers told before their questions came up
    typed: str | None = None  # what was typed before anybody knew that the question had arrived

    @property
    def action_key(self) -> ActionKey | None:
        return ActionKey.parse(self.action)

    def half(self, question: str) -> str | None:
        """Half an answer to a question that is still to come, by the question's key."""
        return dict(self.halves).get(question)

    def without_half(self, question: str) -> "Dialog":
        return replace(self, halves=tuple(half for half in self.halves if half[0] != question))


class NudgeState(StrEnum):
    """How far a nudge has got."""

    SENDING = "sending"  # it may or may not have reached the chat: said again after a crash
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Item:
    """One action that a nudge brings up; without an application, a matter of the whole chat."""

    application: str
    action: str  # its key, packed

    @property
    def key(self) -> ActionKey | None:
        """None for a matter of the whole chat."""
        return ActionKey.parse(self.action) if self.application else None

    def is_on(self, kind: ActionKind) -> bool:
        return self.key is not None and self.key.kind is kind


@dataclass(frozen=True, slots=True)
class Nudge:
    """The message that brings actions up."""

    id: str
    items: tuple[Item, ...]
    at: datetime
    state: NudgeState = NudgeState.SENDING
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Applications as they were before something happened, so that it can be taken back."""

    id: str
    at: datetime
    before: tuple[Application, ...]
    what: str = ""  # what happened, as its button says it
    after: str = ""  # a fingerprint of what it led to; empty while questions about it are open


@dataclass(frozen=True, slots=True)
class Former:
    """The settings as they were before the newest change of one, so that it can be taken back."""

    id: str
    preferences: Preferences
    waiting: tuple[tuple[str, Mark], ...] = ()  # application ids, and what was put off in them


@dataclass(frozen=True, slots=True)
class Chat:
    """One chat's preferences, applications, open question and nudges."""

    id: int
    preferences: Preferences = field(default_factory=Preferences)
    applications: tuple[Application, ...] = ()
    dialog: Dialog | None = None
    nudges: tuple[Nudge, ...] = ()
    due: datetime | None = None  # when the bot next has to speak up by itself
    lapses: datetime | None = None  # when the first of what is due then loses its sense
    seen: tuple[int, ...] = ()  # ids of the newest updates, so that a repeated one is known
    active_at: datetime | None = None  # when the user last wrote or tapped
    blocked: bool = False  # the user blocked the bot: nothing is sent until they write again
    told_group: bool = False  # a group was told once that this works in private
    changes: tuple[Change, ...] = ()  # the newest ones, for taking back
    former: Former | None = None
    damaged: bool = False  # what was kept before could not be read: the chat began anew
    ahead: tuple[tuple[datetime, datetime], ...] = ()  # dates in the future; when that was noticed
    owed: tuple[Owed, ...] = ()  # what was decided and is still to be said, in order

    def application(self, application_id: str) -> Application | None:
        return next((one for one in self.applications if one.id == application_id), None)

    def with_application(self, application: Application) -> "Chat":
        """The chat with this application put in the place of the one with the same id, or added."""
        if self.application(application.id) is None:
            return replace(self, applications=(*self.applications, application))
        kept = tuple(application if a.id == application.id else a for a in self.applications)
        return replace(self, applications=kept)

    def without_application(self, application_id: str) -> "Chat":
        """The chat after one application is forgotten, with all that is kept about it elsewhere."""
        applications = tuple(a for a in self.applications if a.id != application_id)
        nudges = tuple(
            replace(nudge, items=items)
            for nudge in self.nudges
            if (items := tuple(i for i in nudge.items if i.application != application_id))
        )
        changes = tuple(c for c in self.changes if all(a.id != application_id for a in c.before))
        asked = self.dialog and self.dialog.application == application_id
        return replace(
            self,
            applications=applications,
            nudges=nudges,
            changes=changes,
            former=None,
            dialog=None if asked else self.dialog,
            owed=(),  # it may speak of it; that it was forgotten is what is said now
        )

    def saw(self, update_id: int) -> "Chat":
        return replace(self, seen=(*self.seen, update_id)[-SEEN_KEPT:])

    @property
    def is_blank(self) -> bool:
        """Whether this is only what stands for a chat of which nothing is kept."""
        return self == Chat(self.id)

    def silenced(self) -> "Chat":
        """The chat whose user blocks the bot: it is left alone until they write again.

        What was forgotten meanwhile stays forgotten: nothing is kept of a blank one.
        """
        return (
            self if self.is_blank else replace(self, blocked=True, due=None, lapses=None, owed=())
        )

    @property
    def wakes_at(self) -> datetime | None:
        """When somebody has to look at the chat: for what is due, or for a reply that is owed."""
        owed = [one.at + GRACE for one in self.owed[:1]]
        return min([self.due, *owed] if self.due else owed, default=None)

    def owes(self, reply: Owed) -> "Chat":
        """The chat that owes one reply more; one that it replaces is owed no longer."""
        others = (one for one in self.owed if not reply.replaces(one))
        return replace(self, owed=(*others, reply)[-MOST:])

    def paid(self, reply_id: str) -> "Chat":
        """The chat after this reply was sent."""
        return replace(self, owed=tuple(one for one in self.owed if one.id != reply_id))

    @property
    def unseen_question(self) -> Owed | None:
        """The reply that puts the open question, while nobody knows that it arrived."""
        putting = (one for one in self.owed if one.keep is Keep.QUESTION)
        asked = self.dialog.id if self.dialog else None
        return next((one for one in putting if asked and one.dialog == asked), None)
