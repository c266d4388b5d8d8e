"""The thank-yous: one per person met, the same day if that is still possible (PLAYBOOK part 3).

Where the next morning is the custom it is due then, and still within its 24 hours.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from playbook.facts import ActionKey, ActionKind, Application, Deed, Interview, Person
from playbook.plan.actions import Action, State
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.reasons import Reason
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.recipient import recipient
from playbook.plan.rules.situation import Situation
from playbook.plan.rules.standing import why_no_follow_up
from playbook.plan.surroundings import reader_in


def thank_yous(situation: Situation) -> tuple[Action, ...]:
    """One action per person of each interview; one for the team where nobody is known by name."""
    application = situation.application
    return tuple(
        _Thanks(situation, interview, ended_at, person, carrier).action()
        for interview in application.interviews
        if (ended_at := interview.ended_at)
        for carrier in [recipient(application, interview)]
        for person in interview.people or (None,)
    )


def fold_into(follow_up: Action, thanks: Action) -> Action:
    """A thank-you that is still open when its person's follow-up has come goes into that: they get one message."""
    together = follow_up.state is State.DUE and thanks.state.is_open
    if together and thanks.person and thanks.person == follow_up.person:
        return Action(thanks.key, State.FOLDED, Reason.THANKS_FOLDED, thanks.person)
    return thanks


def due_moment(ended_at: datetime, moments: GoodMoments) -> datetime:
    """Two hours after the end; next morning if that is late evening, unless 24 hours would pass."""
    ready = ended_at + POLICY.thank_you_from
    waited = moments.after_quiet(ready)
    return waited if waited <= ended_at + POLICY.thank_you_on_time else ready


def next_morning(ended_at: datetime, moments: GoodMoments) -> datetime | None:
    """The morning of the next day; None where it leaves no time to send it within the 24 hours."""
    tomorrow = moments.day_of(ended_at) + timedelta(days=1)
    morning = moments.after_quiet(moments.at(tomorrow, moments.morning))
    latest = ended_at + POLICY.thank_you_on_time - POLICY.thank_you_in_hand
    return morning if ended_at + POLICY.thank_you_from <= morning <= latest else None


@dataclass(frozen=True, slots=True)
class _Thanks:
    """What one thank-you is judged by."""

    situation: Situation
    interview: Interview
    ended_at: datetime
    person: Person | None
    follow_ups_to: Person | None

    @property
    def application(self) -> Application:
        return self.situation.application

    @property
    def key(self) -> ActionKey:
        person_id = self.person.id if self.person else "0"
        return ActionKey(ActionKind.THANK_YOU, self.interview.id, person_id)

    def action(self) -> Action:
        if settled := self.situation.settled(self.key, self.person):
            return settled
        if self.application.closed:
            return self._as(State.GONE, Reason.CLOSED)
        if self._met_again():
            return self._as(State.FOLDED, Reason.MET_AGAIN)
        if self._follow_up_was_sent():
            return self._as(State.FOLDED, Reason.THANKS_FOLDED)
        if self.situation.now > self._over:
            return self._as_too_late()
        due, reason = self._due()
        if self.situation.now > self.ended_at + POLICY.thank_you_on_time:
            reason = Reason.THANK_LATE
        return self.situation.opened(self.key, due, reason, self.person, over=self._over)

    @property
    def _over(self) -> datetime:
        return self.ended_at + POLICY.thank_you_over

    def _due(self) -> tuple[datetime, Reason]:
        moments = self.situation.moments
        if self.situation.custom.next_morning and (due := next_morning(self.ended_at, moments)):
            return due, Reason.THANK_NEXT_MORNING
        return due_moment(self.ended_at, moments), Reason.THANK_SAME_DAY

    def _met_again(self) -> bool:
        """Whether they sat in a later round as well, which has thanks of its own: one message covers both."""
        if self.person is None:
            return False
        later = [
            one
            for one in self.application.interviews
            if one.ended_at and one.ended_at > self.ended_at
        ]
        reader = reader_in(self.application, self.person) if later else ""
        return any(
            reader_in(self.application, other) == reader for one in later for other in one.people
        )

    def _as_too_late(self) -> Action:
        if self._follow_up_will_carry_it():
            return self._as(State.FOLDED, Reason.THANKS_FOLDED)
        return self._as(State.GONE, Reason.THANKS_OVER)

    def _follow_up_was_sent(self) -> bool:
        """Whether this very person already got a follow-up, which thanked them."""
        mark = self.situation.mark_of(self._follow_up)
        if mark is None or mark.deed is not Deed.DONE:
            return False
        person_id = self.person.id if self.person else None
        return mark.person == person_id if mark.person else self._gets_follow_ups()

    def _follow_up_will_carry_it(self) -> bool:
        """Whether a first follow-up is still to be written, and to this very person."""
        newest = self.application.held is self.interview
        wanted = why_no_follow_up(self.application, self.interview) is None
        settled = self.situation.is_settled(self._follow_up)
        return self._gets_follow_ups() and newest and not settled and wanted

    def _gets_follow_ups(self) -> bool:
        return self.person == self.follow_ups_to

    @property
    def _follow_up(self) -> ActionKey:
        return ActionKey(ActionKind.FIRST_FOLLOW_UP, self.interview.id)

    def _as(self, state: State, reason: Reason) -> Action:
        return Action(self.key, state, reason, self.person)
