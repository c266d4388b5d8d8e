"""What every rule looks at, and how an action comes out of it."""

from copy import copy
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from playbook.etiquette import GUIDES, Custom
from playbook.facts import ActionKey, ActionKind, Application, Deed, Interview, Mark, Person
from playbook.plan.actions import Action, State
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.reasons import Reason
from playbook.plan.rules.recipient import recipient
from playbook.plan.rules.sent import Sent, list_sent, reader_of_mark
from playbook.plan.surroundings import Readers, Surroundings
from playbook.preferences import Pauses

FOUND_IN_FACTS = ("readers", "correspondents", "_marks", "_recipients")


@dataclass(frozen=True)
class Situation:
    """One application at one moment (`now`, aware UTC), with the user's pauses and good moments,
    and the custom by which they thank.

    What several rules ask of the application is found once: the fullest chat has 2,000 actions to plan.
    """

    application: Application
    now: datetime
    moments: GoodMoments
    pauses: Pauses
    around: Surroundings
    custom: Custom = GUIDES

    def amid(self, around: Surroundings) -> "Situation":
        """The same where the other applications mean this for it; what was found of it by itself stays known."""
        other = copy(self)
        object.__setattr__(other, "around", around)
        return other

    def at(self, now: datetime) -> "Situation":
        """The same a little later on the same day."""
        other = copy(self)
        object.__setattr__(other, "now", now)
        return other

    def knows(self, other: "Situation") -> "Situation":
        """This one with what was found of the same application for other wishes, as far as no wish counts in it."""
        found = vars(other)
        same_days = self.moments.tz is other.moments.tz
        for name in (*FOUND_IN_FACTS, *(["sent"] if same_days else [])):
            if name in found:
                vars(self)[name] = found[name]
        return self

    @cached_property
    def today(self) -> date:
        return self.moments.day_of(self.now)

    @cached_property
    def readers(self) -> Readers:
        return Readers(self.application)

    @cached_property
    def correspondents(self) -> frozenset[str]:
        """The readers who are, or were, written to about how things stand: to whom a distance is kept."""
        met = map(self.recipient, self.application.interviews)
        marks = (one for one in self.application.marks if one.person)
        told = (reader_of_mark(self.application, one) for one in marks)
        return frozenset(self.readers.of(one) for one in (*met, *told) if one)

    @cached_property
    def sent(self) -> tuple[Sent, ...]:
        """What went out about the application."""
        return list_sent(self.application, self.moments, self.readers)

    @cached_property
    def _marks(self) -> dict[str, Mark]:
        """The newest mark on each action."""
        return {mark.action: mark for mark in self.application.marks}

    @cached_property
    def _recipients(self) -> dict[str, Person | None]:
        return {}

    def recipient(self, interview: Interview) -> Person | None:
        """To whom the messages after an interview of the application go."""
        if interview.id not in self._recipients:
            self._recipients[interview.id] = recipient(self.application, interview)
        return self._recipients[interview.id]

    def settled(
        self, key: ActionKey, person: Person | None = None, since: datetime | None = None
    ) -> Action | None:
        """The action as the user left it, when they did or skipped it: that stays.

        What asks for it anew (`since`, aware UTC) opens it again.
        """
        mark = self.mark_of(key)
        if mark is None or (since and mark.at < since):
            return None
        state = State.DONE if mark.deed is Deed.DONE else State.SKIPPED
        return Action(key, state, Reason.SETTLED, person, settled_at=mark.at)

    def mark_of(self, key: ActionKey) -> Mark | None:
        """The mark by which an action is done or skipped."""
        mark = self._mark(key)
        return mark if mark and mark.deed.settles else None

    def is_settled(self, key: ActionKey) -> bool:
        return self.mark_of(key) is not None

    def opened(
        self,
        key: ActionKey,
        due: datetime,
        reason: Reason,
        person: Person | None = None,
        *,
        tentative: bool = False,
        rank: int = 0,
        over: datetime | None = None,
    ) -> Action:
        """An action still to be done, from `due` (a good moment, aware UTC) or from its snooze on."""
        mark = self._mark(key)
        snoozed = bool(mark and mark.deed is Deed.SNOOZED and mark.until and mark.until > due)
        if snoozed and mark and mark.until:
            due = self._woken(key.kind, mark.until)
        state = State.DUE if due <= self.now and not tentative else State.AHEAD
        return Action(
            key, state, reason, person, due, tentative, snoozed=snoozed, rank=rank, over=over
        )

    def gone(self, key: ActionKey, reason: Reason, person: Person | None = None) -> Action:
        return Action(key, State.GONE, reason, person)

    def _mark(self, key: ActionKey) -> Mark | None:
        return self._marks.get(key.pack()) if self._marks else None

    def _woken(self, kind: ActionKind, until: datetime) -> datetime:
        return self.moments.on_working_day(until) if kind.waits_for_work else until
