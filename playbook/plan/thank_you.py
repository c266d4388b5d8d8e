"""The thank-yous: one per person met, the same day if that is still possible (PLAYBOOK part 3)."""

from dataclasses import dataclass
from datetime import datetime

from playbook.facts import Application, Deed, Interview, Mark, Person
from playbook.plan.actions import Action, Kind, Reason, State, key_of
from playbook.plan.good_moments import GoodMoments
from playbook.plan.policy import POLICY
from playbook.plan.standing import why_no_follow_up


def thank_yous(application: Application, now: datetime, moments: GoodMoments) -> tuple[Action, ...]:
    """One action per person of each interview; one for the team where nobody is known by name."""
    return tuple(
        _Thanks(application, interview, ended_at, person, now, moments).action()
        for interview in application.interviews
        if (ended_at := interview.ended_at)
        for person in interview.people or (None,)
    )


def due_moment(ended_at: datetime, moments: GoodMoments) -> datetime:
    """Two hours after the end; next morning if that is late evening, unless 24 hours would pass."""
    ready = ended_at + POLICY.thank_you_from
    waited = moments.after_quiet(ready)
    return waited if waited <= ended_at + POLICY.thank_you_on_time else ready


@dataclass(frozen=True, slots=True)
class _Thanks:
    """What one thank-you is judged by."""

    application: Application
    interview: Interview
    ended_at: datetime
    person: Person | None
    now: datetime
    moments: GoodMoments

    @property
    def key(self) -> str:
        person_id = self.person.id if self.person else "0"
        return key_of(Kind.THANK_YOU, self.interview.id, person_id)

    def action(self) -> Action:
        mark = self.application.mark(self.key)
        if mark and mark.deed in {Deed.DONE, Deed.SKIPPED}:
            state = State.DONE if mark.deed is Deed.DONE else State.SKIPPED
            return self._as(state, Reason.SETTLED, settled_at=mark.at)
        if self.application.closed:
            return self._as(State.GONE, Reason.CLOSED)
        if self._follow_up_was_sent():
            return self._as(State.FOLDED, Reason.THANKS_FOLDED)
        if self.now > self.ended_at + POLICY.thank_you_over:
            return self._as_too_late()
        return self._as_open(mark)

    def _as_too_late(self) -> Action:
        if self._follow_up_will_carry_it():
            return self._as(State.FOLDED, Reason.THANKS_FOLDED)
        return self._as(State.GONE, Reason.THANKS_OVER)

    def _follow_up_was_sent(self) -> bool:
        """Whether this very person already got a follow-up, which thanked them."""
        mark = self._follow_up_mark()
        return self._gets_follow_ups() and mark is not None and mark.deed is Deed.DONE

    def _follow_up_will_carry_it(self) -> bool:
        """Whether a first follow-up is still to be written, and to this very person."""
        mark = self._follow_up_mark()
        settled = mark is not None and mark.deed in {Deed.DONE, Deed.SKIPPED}
        newest = self.application.interview is self.interview
        wanted = why_no_follow_up(self.application, self.interview) is None
        return self._gets_follow_ups() and newest and not settled and wanted

    def _gets_follow_ups(self) -> bool:
        return self.person == self.interview.addressee

    def _follow_up_mark(self) -> Mark | None:
        return self.application.mark(key_of(Kind.FIRST_FOLLOW_UP, self.interview.id))

    def _as_open(self, mark: Mark | None) -> Action:
        due = due_moment(self.ended_at, self.moments)
        snoozed = bool(mark and mark.deed is Deed.SNOOZED and mark.until and mark.until > due)
        if snoozed and mark and mark.until:
            due = mark.until
        late = self.now > self.ended_at + POLICY.thank_you_on_time
        reason = Reason.THANK_LATE if late else Reason.THANK_SAME_DAY
        state = State.DUE if due <= self.now else State.AHEAD
        return self._as(state, reason, due=due, snoozed=snoozed)

    def _as(
        self,
        state: State,
        reason: Reason,
        *,
        due: datetime | None = None,
        settled_at: datetime | None = None,
        snoozed: bool = False,
    ) -> Action:
        return Action(
            key=self.key,
            kind=Kind.THANK_YOU,
            state=state,
            reason=reason,
            person=self.person,
            due=due,
            settled_at=settled_at,
            snoozed=snoozed,
        )
