"""The two follow-ups and moving on: when each is right, and when it has lost its reason."""

from dataclasses import dataclass
from datetime import date, timedelta

from playbook.facts import Answer, Application, Interview, News, NextMove, Person
from playbook.plan.actions import Action, Kind, Reason, State, key_of
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.rules.correspondence import move_back
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.recipient import recipient
from playbook.plan.rules.situation import Situation
from playbook.plan.rules.standing import decision_date, last_word, why_no_follow_up


@dataclass(frozen=True, slots=True)
class Waiting:
    """The wait after an application's newest interview. `near` are its other actions, as planned."""

    situation: Situation
    interview: Interview
    interview_day: date
    near: tuple[Action, ...]

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
            key = self._key(Kind.FIRST_FOLLOW_UP)
            return Action(key, Kind.FIRST_FOLLOW_UP, State.GONE, gone)
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
        wait = POLICY.between_messages if asked else self.situation.pauses.after_first
        waited, (rule, why) = self._moments.days.add(sent, wait), self.rule_day()
        if asked:
            return max(rule, waited), why
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
        day = self._moments.days.add(start, self.situation.pauses.after_second)
        return self._open(Kind.MOVING_ON, day, Reason.LET_GO, tentative=last.state.is_open)

    def rule_day(self) -> tuple[date, Reason]:
        """The day from which a follow-up is right by the facts alone, and the rule that says so."""
        if agreed := self._application.check_back:
            return self._spaced(max(agreed, self._after_date() or agreed), Reason.CALL_BACK)
        if after_date := self._after_date():
            return self._spaced(after_date, Reason.DATE_PASSED)
        days, senior = self._moments.days, self._application.senior
        word = self._last_word
        start = self._moments.day_of(word.at) if word else self.interview_day
        wait = self.situation.pauses.no_date * (POLICY.senior_factor if senior else 1)
        week = days.next(start + timedelta(days=POLICY.no_date_days))
        return self._spaced(max(days.add(start, wait), week), _reason_to_wait(word))

    def _after_date(self) -> date | None:
        """The first day that is polite once their date has passed; None where they named none."""
        named = decision_date(self._application, self.interview)
        senior, pauses = self._application.senior, self.situation.pauses
        wait = POLICY.senior_after_date if senior else pauses.after_date
        return self._moments.days.add(named, wait) if named else None

    def _spaced(self, day: date, reason: Reason) -> tuple[date, Reason]:
        """Moved back so that it is three working days from any other message to the same person."""
        planned = [
            self._moments.day_of(action.due)
            for action in self.near
            if action.person == self._person and action.state.is_open and action.due
        ]
        own = {self._key(Kind.FIRST_FOLLOW_UP), self._key(Kind.SECOND_FOLLOW_UP)}
        moved = move_back(day, self._person, self.situation, planned, own)
        return (moved, Reason.SPACED) if moved > day else (day, reason)

    def _second_is_fitting(self) -> bool:
        """They are late on their own date or word, or asked the user to check back."""
        application = self._application
        late = decision_date(application, self.interview) or self._last_word
        return bool(late or application.check_back) or application.next_move is NextMove.ME

    def _asked_since(self, day: date) -> bool:
        """Whether they spoke, or agreed to be asked again, on that day or later."""
        word = self._last_word
        spoke = word and self._moments.day_of(word.at) >= day
        return bool(spoke or self._application.check_back)

    def _heard_since(self, settled: Action) -> bool:
        """Whether they wrote after the user had let go: then there is something to wait for again."""
        at = settled.settled_at
        return any(at and answer.at > at for answer in self._application.answers)

    @property
    def _application(self) -> Application:
        return self.situation.application

    @property
    def _moments(self) -> GoodMoments:
        return self.situation.moments

    @property
    def _person(self) -> Person | None:
        return recipient(self._application, self.interview)

    @property
    def _last_word(self) -> Answer | None:
        return last_word(self._application, self.interview)

    def _gone(self) -> Reason | None:
        return why_no_follow_up(self._application, self.interview)

    def _day_of(self, action: Action) -> date:
        """The day an action was settled, or else can be at the earliest."""
        if action.settled_at:
            return self._moments.day_of(action.settled_at)
        today = self.situation.today
        return max(self._moments.day_of(action.due), today) if action.due else today

    def _key(self, kind: Kind) -> str:
        return key_of(kind, self.interview.id)

    def _settled(self, kind: Kind) -> Action | None:
        return self.situation.settled(kind, self._key(kind), self._person)

    def _open(self, kind: Kind, day: date, reason: Reason, *, tentative: bool = False) -> Action:
        """An action still to be done, from the working morning of `day` or from its snooze on."""
        due = self._moments.working_morning(day)
        return self.situation.opened(
            kind, self._key(kind), due, reason, self._person, tentative=tentative
        )


def _reason_to_wait(word: Answer | None) -> Reason:
    if word is None:
        return Reason.NO_DATE
    return Reason.ASKED_AGAIN if word.news is News.MORE_TIME else Reason.WENT_SILENT
