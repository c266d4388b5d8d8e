"""The two follow-ups and moving on: when each is right, and when it has lost its reason."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from playbook.facts import Answer, Application, Deed, Interview, News, NextMove
from playbook.plan.actions import Action, Kind, Reason, State, key_of
from playbook.plan.good_moments import GoodMoments
from playbook.plan.policy import POLICY
from playbook.plan.standing import answers_since, decision_date, why_no_follow_up
from playbook.preferences import Pauses


@dataclass(frozen=True, slots=True)
class Waiting:
    """The wait after an application's newest interview. `thank_yous` are its thank-you actions."""

    application: Application
    interview: Interview
    interview_day: date
    thank_yous: tuple[Action, ...]
    now: datetime
    moments: GoodMoments
    pauses: Pauses

    def actions(self) -> tuple[Action, ...]:
        first = self._first()
        second = self._second(first)
        rest = self._moving_on(second or first)
        return tuple(action for action in (first, second, rest) if action is not None)

    def _first(self) -> Action:
        """2 working days after their date; 5 after the interview, and a week, when they named none."""
        if settled := self._settled(Kind.FIRST_FOLLOW_UP):
            return settled
        if gone := self._gone():
            return Action(self._key(Kind.FIRST_FOLLOW_UP), Kind.FIRST_FOLLOW_UP, State.GONE, gone)
        return self._open(Kind.FIRST_FOLLOW_UP, *self.rule_day())

    def _second(self, first: Action) -> Action | None:
        """7 working days after the first went unanswered; only if they are late or asked for it."""
        if settled := self._settled(Kind.SECOND_FOLLOW_UP):
            return settled
        unanswered = first.state.is_open or first.state is State.DONE
        if self._gone() or not unanswered or not self._second_is_fitting():
            return None
        day, reason = self._second_day(self._day_of(first))
        return self._open(Kind.SECOND_FOLLOW_UP, day, reason, tentative=first.state.is_open)

    def _second_day(self, sent: date) -> tuple[date, Reason]:
        """From the day the first was sent; never before what their date or newest word asks for."""
        asked = self._asked_since(sent)
        wait = POLICY.between_messages if asked else self.pauses.after_first
        waited, (rule, why) = self.moments.days.add(sent, wait), self.rule_day()
        if asked:
            return max(rule, waited), Reason.ASKED_AGAIN
        return (rule, why) if rule > waited else (waited, Reason.AFTER_FIRST)

    def _moving_on(self, last: Action) -> Action | None:
        """7 working days after the last follow-up, and after the wait for one that was never sent."""
        settled = self._settled(Kind.MOVING_ON)
        if settled and not self._heard_since(settled):
            return settled
        if self._gone() not in {None, Reason.WANTED_NONE}:
            return settled
        rule = self.rule_day()[0]
        start = rule if last.state is State.GONE else max(self._day_of(last), rule)
        day = self.moments.days.add(start, self.pauses.after_second)
        return self._open(Kind.MOVING_ON, day, Reason.LET_GO, tentative=last.state.is_open)

    def rule_day(self) -> tuple[date, Reason]:
        """The day from which a follow-up is right by the facts alone, and the rule that says so."""
        days, senior = self.moments.days, self.application.senior
        if named := self._named_date():
            wait = POLICY.senior_after_date if senior else self.pauses.after_date
            return self._spaced(days.add(named, wait), Reason.DATE_PASSED)
        asked = self._asked_for_time()
        start = self._local_day(asked.at) if asked else self.interview_day
        wait = self.pauses.no_date * (POLICY.senior_factor if senior else 1)
        week = days.next(start + timedelta(days=POLICY.no_date_days))
        reason = Reason.ASKED_AGAIN if asked else Reason.NO_DATE
        return self._spaced(max(days.add(start, wait), week), reason)

    def _spaced(self, day: date, reason: Reason) -> tuple[date, Reason]:
        """Moved back so that it is three working days from the thank-you to the same person."""
        person = self.interview.addressee
        written = [
            self._day_of(thanks)
            for thanks in self.thank_yous
            if thanks.person == person and (thanks.state.is_open or thanks.state is State.DONE)
        ]
        apart = [self.moments.days.add(day, POLICY.between_messages) for day in written]
        latest = max(apart, default=day)
        return (latest, Reason.SPACED) if latest > day else (day, reason)

    def _second_is_fitting(self) -> bool:
        """They are late on their own date, or asked for more time, or the user to check back."""
        late = bool(self._named_date() or self._asked_for_time())
        return late or self.application.next_move is NextMove.ME

    def _asked_since(self, day: date) -> bool:
        """Whether they asked for more time on that day or later."""
        asked = self._asked_for_time()
        return bool(asked and self._local_day(asked.at) >= day)

    def _heard_since(self, settled: Action) -> bool:
        """Whether they wrote after the user had let go: then there is something to wait for again."""
        at = settled.settled_at
        return any(at and answer.at > at for answer in self.application.answers)

    def _asked_for_time(self) -> Answer | None:
        answers = answers_since(self.application, self.interview)
        return next((a for a in reversed(answers) if a.news is News.MORE_TIME), None)

    def _named_date(self) -> date | None:
        return decision_date(self.application, self.interview)

    def _gone(self) -> Reason | None:
        return why_no_follow_up(self.application, self.interview)

    def _day_of(self, action: Action) -> date:
        """The day an action was settled, or else can be at the earliest."""
        if action.settled_at:
            return self._local_day(action.settled_at)
        today = self._local_day(self.now)
        return max(self._local_day(action.due), today) if action.due else today

    def _local_day(self, moment: datetime) -> date:
        return moment.astimezone(self.moments.tz).date()

    def _key(self, kind: Kind) -> str:
        return key_of(kind, self.interview.id)

    def _settled(self, kind: Kind) -> Action | None:
        """The action as the user left it, when they did or skipped it: that stays."""
        mark = self.application.mark(self._key(kind))
        if mark is None or mark.deed not in {Deed.DONE, Deed.SKIPPED}:
            return None
        state = State.DONE if mark.deed is Deed.DONE else State.SKIPPED
        person = self.interview.addressee
        return Action(mark.action, kind, state, Reason.SETTLED, person, settled_at=mark.at)

    def _open(self, kind: Kind, day: date, reason: Reason, *, tentative: bool = False) -> Action:
        """An action still to be done, from the working morning of `day` or from its snooze on."""
        due = self.moments.working_morning(day)
        mark = self.application.mark(self._key(kind))
        snoozed = bool(mark and mark.deed is Deed.SNOOZED and mark.until and mark.until > due)
        if snoozed and mark and mark.until:
            due = self.moments.on_working_day(mark.until)
        state = State.DUE if due <= self.now and not tentative else State.AHEAD
        person = self.interview.addressee
        return Action(self._key(kind), kind, state, reason, person, due, tentative, snoozed=snoozed)
