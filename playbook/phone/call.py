"""A phone call in the place of a follow-up: whom, about what, and when to call again."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from playbook.facts import ActionKey, ActionKind, Application, Deed, Interview
from playbook.plan.actions import Action
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.rules.policy import POLICY
from playbook.preferences import Preferences

HOUR, WEEK = timedelta(hours=1), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Call:
    """`action` is the follow-up that the call stands for, `now` an aware UTC moment."""

    application: Application
    action: Action
    preferences: Preferences
    now: datetime

    @property
    def last(self) -> bool:
        """Whether nothing may be asked of them after it."""
        return self.action.kind is ActionKind.SECOND_FOLLOW_UP

    @property
    def moments(self) -> GoodMoments:
        return GoodMoments.of(self.preferences, self.application.country)

    @property
    def today(self) -> date:
        return self.moments.day_of(self.now)

    @property
    def interview(self) -> Interview | None:
        return self.application.find_interview(self.action.key.interview)

    @property
    def interview_day(self) -> date | None:
        held = self.interview
        return held.ended_at.astimezone(held.tz).date() if held and held.ended_at else None

    @property
    def unthanked_on(self) -> date | None:
        """The day of the interview, when this person was not thanked for it: the first follow-up does (S2)."""
        met, person = self.interview, self.action.person
        if self.last or met is None or person is None or person not in met.people:
            return None
        mark = self.application.mark(ActionKey(ActionKind.THANK_YOU, met.id, person.id))
        return None if mark and mark.deed is Deed.DONE else self.interview_day

    @property
    def asked_on(self) -> date | None:
        """The day of the first follow-up, when this is the second."""
        first = ActionKey(ActionKind.FIRST_FOLLOW_UP, self.action.key.interview)
        mark = self.application.mark(first) if self.last else None
        return self.moments.day_of(mark.at) if mark and mark.deed is Deed.DONE else None

    @property
    def may_try_again_today(self) -> bool:
        """Whether in an hour somebody may still be at work."""
        later = (self.now + HOUR).astimezone(self.preferences.tz)
        awake = later.date() == self.today and later.time() < self.preferences.evening
        return awake and self.moments.is_working(self.now)

    def call_again_on(self, named: date | None) -> date:
        """The day to ask for: by the user's pause after the date they named, else in a week (S1).

        Always a working day, and three working days after this call: that day is then the plan's, too.
        """
        days = self.moments.days
        earliest = days.add(self.today, POLICY.between_messages)
        if named is None:
            return max(days.next(self.today + WEEK), earliest)
        patient = POLICY.senior_after_date if self.application.senior else None
        return max(days.add(named, patient or self.preferences.pauses.after_date), earliest)
