"""The thank-yous: one per person met, the same day if that is still possible (PLAYBOOK part 3).

Where the next morning is the custom it is due then, and still within its 24 hours.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from playbook.facts import ActionKey, ActionKind, Deed, Interview, Mark, Person
from playbook.plan.actions import Action, State
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.reasons import Reason
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.situation import Situation
from playbook.plan.rules.standing import why_no_follow_up


def thank_yous(situation: Situation) -> tuple[Action, ...]:
    """One action per person of each interview; one for the team where nobody is known by name."""
    return tuple(
        thanks.to(person)
        for interview in situation.application.interviews
        if (ended_at := interview.ended_at)
        for thanks in [_Thanks(situation, interview, ended_at)]
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


@dataclass(frozen=True)
class _Thanks:
    """What the thank-yous of one interview are judged by, found once for all who sat in it."""

    situation: Situation
    interview: Interview
    ended_at: datetime

    def to(self, person: Person | None) -> Action:
        key = ActionKey(ActionKind.THANK_YOU, self.interview.id, person.id if person else "0")
        if settled := self.situation.settled(key, person):
            return settled
        if why := self._why_not(person):
            state, reason = why
            return Action(key, state, reason, person)
        due, reason = self._due
        return self.situation.opened(key, due, reason, person, over=self._over)

    def _why_not(self, person: Person | None) -> tuple[State, Reason] | None:
        """What became of thanks that go out no more; None while they are to be sent."""
        if self._closed:
            return State.GONE, Reason.CLOSED
        if self._read_later and self._meets_again(person):
            return State.FOLDED, Reason.MET_AGAIN
        if self._follow_up_mark and self._follow_up_was_sent(person, self._follow_up_mark):
            return State.FOLDED, Reason.THANKS_FOLDED
        if not self._is_late:
            return None
        if self._follow_up_is_ahead and self._gets_follow_ups(person):
            return State.FOLDED, Reason.THANKS_FOLDED
        return State.GONE, Reason.THANKS_OVER

    @cached_property
    def _closed(self) -> bool:
        return self.situation.application.closed

    @cached_property
    def _is_late(self) -> bool:
        return self.situation.now > self._over

    @cached_property
    def _over(self) -> datetime:
        return self.ended_at + POLICY.thank_you_over

    @cached_property
    def _due(self) -> tuple[datetime, Reason]:
        due, reason = self._usually_due()
        late = self.situation.now > self.ended_at + POLICY.thank_you_on_time
        return due, Reason.THANK_LATE if late else reason

    def _usually_due(self) -> tuple[datetime, Reason]:
        moments = self.situation.moments
        if self.situation.custom.next_morning and (due := next_morning(self.ended_at, moments)):
            return due, Reason.THANK_NEXT_MORNING
        return due_moment(self.ended_at, moments), Reason.THANK_SAME_DAY

    def _meets_again(self, person: Person | None) -> bool:
        """Whether they sat in a later round as well, which has thanks of its own: one message covers both."""
        return person is not None and self.situation.readers.of(person) in self._read_later

    @cached_property
    def _read_later(self) -> frozenset[str]:
        rounds = self.situation.application.interviews
        later = (one for one in rounds if one.ended_at and one.ended_at > self.ended_at)
        people = (person for one in later for person in one.people)
        return frozenset(map(self.situation.readers.of, people))

    def _follow_up_was_sent(self, person: Person | None, mark: Mark) -> bool:
        """Whether this very person already got a follow-up, which thanked them."""
        if mark.deed is not Deed.DONE:
            return False
        person_id = person.id if person else None
        return mark.person == person_id if mark.person else self._gets_follow_ups(person)

    @cached_property
    def _follow_up_is_ahead(self) -> bool:
        """Whether a first follow-up is still to be written."""
        application = self.situation.application
        newest = application.held is self.interview
        wanted = why_no_follow_up(application, self.interview) is None
        return newest and self._follow_up_mark is None and wanted

    def _gets_follow_ups(self, person: Person | None) -> bool:
        return person == self.situation.recipient(self.interview)

    @cached_property
    def _follow_up_mark(self) -> Mark | None:
        return self.situation.mark_of(ActionKey(ActionKind.FIRST_FOLLOW_UP, self.interview.id))
