"""What every rule looks at, and how an action comes out of it."""

from dataclasses import dataclass
from datetime import date, datetime

from playbook.etiquette import GUIDES, Custom
from playbook.facts import ActionKey, ActionKind, Application, Deed, Mark, Person
from playbook.plan.actions import Action, State
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.reasons import Reason
from playbook.plan.surroundings import Surroundings
from playbook.preferences import Pauses


@dataclass(frozen=True, slots=True)
class Situation:
    """One application at one moment (`now`, aware UTC), with the user's pauses and good moments,
    and the custom by which they thank.
    """

    application: Application
    now: datetime
    moments: GoodMoments
    pauses: Pauses
    around: Surroundings
    custom: Custom = GUIDES

    @property
    def today(self) -> date:
        return self.moments.day_of(self.now)

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
        mark = self.application.mark(key)
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
        mark = self.application.mark(key)
        snoozed = bool(mark and mark.deed is Deed.SNOOZED and mark.until and mark.until > due)
        if snoozed and mark and mark.until:
            due = self._woken(key.kind, mark.until)
        state = State.DUE if due <= self.now and not tentative else State.AHEAD
        return Action(
            key, state, reason, person, due, tentative, snoozed=snoozed, rank=rank, over=over
        )

    def gone(self, key: ActionKey, reason: Reason, person: Person | None = None) -> Action:
        return Action(key, State.GONE, reason, person)

    def _woken(self, kind: ActionKind, until: datetime) -> datetime:
        return self.moments.on_working_day(until) if kind.waits_for_work else until
