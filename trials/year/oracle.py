"""What the plan must say, reckoned again from the playbook by another way; what it says otherwise is a fault."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from playbook.etiquette.applying import custom_for_thanks
from playbook.facts import ActionKey, ActionKind, Application, Deed, Interview, News
from playbook.plan.actions import Action, Plan, State
from playbook.plan.reasons import Reason
from playbook.preferences import Preferences
from trials.year.almanac import Almanac

HOUR = timedelta(hours=1)
BY_RULE = {Reason.NO_DATE, Reason.DATE_PASSED, Reason.ASKED_AGAIN, Reason.WENT_SILENT}
WAITING = {News.GOOD, News.NEXT_ROUND, News.MORE_TIME}


@dataclass(frozen=True)
class Oracle:
    """One application of a user whose clock is right."""

    application: Application
    home: Preferences

    def judge(self, plan: Plan) -> int:
        """Raises AssertionError where a date is another; the number of dates that were compared."""
        return sum(
            self._compare(action, expected)
            for action in plan.actions
            if action.state in {State.AHEAD, State.DUE} and not action.snoozed
            for expected in self._expected(action, plan)
        )

    @staticmethod
    def _compare(action: Action, expected: datetime) -> bool:
        later = (
            action.kind is ActionKind.MOVING_ON
        )  # it may give way to another message to the same person
        fits = action.due and (action.due >= expected if later else action.due == expected)
        assert fits, f"{action.key} {action.reason}: {action.due}, not {expected}"
        return True

    def _expected(self, action: Action, plan: Plan) -> tuple[datetime, ...]:
        """When an action should be due, in a tuple; an empty one where this almanac has no say."""
        match action.kind:
            case ActionKind.THANK_YOU:
                return (self._thanks(self._interview(action.key)),)
            case ActionKind.TELLING:
                starts_at = self._interview(action.key).starts_at
                return (self._almanac.awake_from(starts_at + HOUR),) if starts_at else ()
            case ActionKind.FIRST_FOLLOW_UP if action.reason in BY_RULE:
                return (self._morning(self._rule_day()),)
            case ActionKind.SECOND_FOLLOW_UP if action.reason is Reason.AFTER_FIRST:
                sent = self._sent(ActionKind.FIRST_FOLLOW_UP)
                wait = self.home.pauses.after_first
                return (self._morning(self._almanac.after(sent, wait)),) if sent else ()
            case ActionKind.MOVING_ON if not action.tentative and not self._is_special(plan):
                return self._end()
        return ()

    def _thanks(self, interview: Interview) -> datetime:
        """Two hours later, or with the morning, unless a day would be over by then; where that is the custom, on
        the next morning, if two hours are left."""
        assert interview.ended_at is not None
        ready = interview.ended_at + 2 * HOUR
        if custom_for_thanks(self.home, self.application.country).next_morning:
            next_day = self._almanac.day_of(interview.ended_at) + timedelta(days=1)
            morning = self._almanac.awake_from(self._wall(next_day))
            if ready <= morning <= interview.ended_at + 22 * HOUR:
                return morning
        woken = self._almanac.awake_from(ready)
        return ready if woken - interview.ended_at > 24 * HOUR else woken

    def _end(self) -> tuple[datetime, ...]:
        asked = self._sent(ActionKind.SECOND_FOLLOW_UP) or self._sent(ActionKind.FIRST_FOLLOW_UP)
        if asked is None:
            return ()
        start = max(asked, self._rule_day())
        return (self._morning(self._almanac.after(start, self.home.pauses.after_second)),)

    def _is_special(self, plan: Plan) -> bool:
        """Whether an offer or an agreed call has a say in the wait."""
        offers = any(one.kind is ActionKind.OFFER_NOTICE for one in plan.actions)
        return offers or self.application.check_back is not None

    def _rule_day(self) -> date:
        """The playbook's row: after their date, or five working days and a whole week of waiting."""
        held = self._held()
        assert held.ended_at is not None
        start = date.fromisoformat(f"{held.ended_at.astimezone(held.tz):%Y-%m-%d}")
        named, pauses, almanac = self.application.decision_by, self.home.pauses, self._almanac
        if named and named >= start:
            return almanac.after(named, 5 if self.application.senior else pauses.after_date)
        words = [one for one in self.application.answers if one.at >= held.ended_at]
        if words and words[-1].news in WAITING:
            start = almanac.day_of(words[-1].at)
        wait = pauses.no_date * 2 if self.application.senior else pauses.no_date
        return next(
            day
            for day in (start + timedelta(days=n) for n in range(7, 400))
            if almanac.works(day) and almanac.count(start, day) >= wait
        )

    def _morning(self, day: date) -> datetime:
        """The morning of that day, or of the next working day."""
        while not self._almanac.works(day):
            day += timedelta(days=1)
        return self._almanac.awake_from(self._wall(day))

    def _wall(self, day: date) -> datetime:
        """A day's morning on the wall; where clocks skip it, as late after midnight as it would have been."""
        midnight = datetime.combine(day, time.min, self.home.tz)
        wall = f"{day} {self.home.morning:%H:%M}"
        first = datetime.fromisoformat(wall).replace(tzinfo=self.home.tz)
        skipped = f"{_utc(first).astimezone(self.home.tz):%Y-%m-%d %H:%M}" != wall
        since = timedelta(hours=self.home.morning.hour, minutes=self.home.morning.minute)
        return _utc(midnight) + since if skipped else _utc(first)

    def _sent(self, kind: ActionKind) -> date | None:
        key = ActionKey(kind, self._held().id)
        marks = [one for one in self.application.marks if one.key == key]
        settled = [one for one in marks if one.deed in {Deed.DONE, Deed.SKIPPED}]
        done = settled and settled[-1] is marks[-1] and marks[-1].deed is Deed.DONE
        return self._almanac.day_of(marks[-1].at) if done else None

    def _held(self) -> Interview:
        over = [one for one in self.application.interviews if one.ended_at]
        return max(reversed(over), key=lambda one: str(one.ended_at))

    def _interview(self, key: ActionKey) -> Interview:
        return next(one for one in self.application.interviews if one.id == key.interview)

    @property
    def _almanac(self) -> Almanac:
        return Almanac(self.home, self.application.country)


def _utc(moment: datetime) -> datetime:
    return datetime.fromtimestamp(moment.timestamp(), UTC)
