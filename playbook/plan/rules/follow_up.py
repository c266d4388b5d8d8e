"""The two follow-ups and moving on: when each is right, and when it has lost its reason."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from playbook.facts import (
    ActionKey,
    ActionKind,
    Answer,
    Application,
    Deed,
    Interview,
    News,
    NextMove,
    Person,
)
from playbook.plan.actions import Action, State
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.reasons import Reason
from playbook.plan.rules.correspondence import move_back
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.sent import reader_of_mark
from playbook.plan.rules.situation import Situation
from playbook.plan.rules.standing import decision_date, last_word, why_no_follow_up


@dataclass(frozen=True)
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
        if settled := self._settled(ActionKind.FIRST_FOLLOW_UP):
            return settled
        if gone := self._gone:
            key = self._key(ActionKind.FIRST_FOLLOW_UP)
            return self.situation.gone(key, gone)
        return self._open(ActionKind.FIRST_FOLLOW_UP, *self._rule_day())

    def _second(self, first: Action) -> Action | None:
        """7 working days after the first went unanswered; only if they are late or asked for it."""
        if settled := self._settled(ActionKind.SECOND_FOLLOW_UP):
            return settled
        unanswered = first.state.is_open or first.state is State.DONE
        if self._gone or not unanswered or not self._second_is_fitting():
            return None
        day, reason = self._second_day(self._day_of(first))
        return self._open(ActionKind.SECOND_FOLLOW_UP, day, reason, tentative=first.state.is_open)

    def _second_day(self, sent: date) -> tuple[date, Reason]:
        """From the day the first was sent; never before what their date or newest word asks for."""
        asked = self._asked_since(sent)
        wait = POLICY.between_messages if asked else self.situation.pauses.after_first
        waited, (rule, why) = self._moments.days.add(sent, wait), self._rule_day(sent)
        if asked:
            return max(rule, waited), why
        return (rule, why) if rule > waited else (waited, Reason.AFTER_FIRST)

    def _moving_on(self, last: Action) -> Action | None:
        """7 working days after the last follow-up, and after the wait for one that was never sent."""
        settled = self._settled(ActionKind.MOVING_ON)
        if settled and not self._heard_since(settled):
            return settled
        if self._gone not in {None, Reason.WANTED_NONE}:
            return settled
        rule = self._rule_day()[0]
        start = rule if last.state is State.GONE else max(self._day_of(last), rule)
        day = self._moments.days.add(start, self.situation.pauses.after_second)
        day = self._after_notices(day)
        return self._open(ActionKind.MOVING_ON, day, Reason.LET_GO, tentative=last.state.is_open)

    def _rule_day(self, sent: date | None = None) -> tuple[date, Reason]:
        """As their word asks for; but a word about another offer was a question, too, and is given its time."""
        day, reason = self._asked_for_day(sent)
        answered_by = self._after_notices(day)
        return (answered_by, Reason.NOTICED) if answered_by > day else (day, reason)

    def _after_notices(self, day: date) -> date:
        """The first day from `day` on that gives every word about another offer its working days to be answered."""
        days, wait = self._moments.days, self.situation.pauses.no_date
        for asked in self._noticed_on:
            if days.add(day, POLICY.between_messages) > asked:
                day = max(day, days.add(asked, wait))
        return day

    @cached_property
    def _noticed_on(self) -> list[date]:
        """When they were, or will be, asked for their timing because of another offer."""
        marks = (one for one in self._application.marks if self._is_notice(one.key))
        sent = [self._moments.day_of(one.at) for one in marks if one.deed is Deed.DONE]
        planned = [self._day_of(one) for one in self.near if self._is_notice(one.key) and one.due]
        return sorted([*sent, *planned])

    def _is_notice(self, key: ActionKey | None) -> bool:
        return key is not None and (key.kind, key.interview) == (
            ActionKind.OFFER_NOTICE,
            self.interview.id,
        )

    def _asked_for_day(self, sent: date | None) -> tuple[date, Reason]:
        """The day from which a follow-up is right by the facts alone, and the rule that says so.

        A day agreed on for calling again counts once: `sent` is when the follow-up before this one went out.
        """
        agreed, after_date = self._application.check_back, self._after_date()
        if agreed and (sent is None or agreed > sent):
            return max(agreed, after_date or agreed), Reason.CALL_BACK
        if after_date:
            return after_date, Reason.DATE_PASSED
        days, senior = self._moments.days, self._application.senior
        word = self._last_word
        start = self._moments.day_of(word.at) if word else self.interview_day
        wait = self.situation.pauses.no_date * (POLICY.senior_factor if senior else 1)
        week = days.next(start + timedelta(days=POLICY.no_date_days))
        return max(days.add(start, wait), week), _reason_to_wait(word)

    def _after_date(self) -> date | None:
        """The first day that is polite once their date has passed; None where they named none."""
        named = decision_date(self._application, self.interview)
        senior, pauses = self._application.senior, self.situation.pauses
        wait = POLICY.senior_after_date if senior else pauses.after_date
        return self._moments.days.add(named, wait) if named else None

    def _spaced(self, kind: ActionKind, day: date) -> date:
        """Moved back so that it is three working days from any other message to the same person."""
        person = self._person_of(kind)
        planned = [
            self._moments.day_of(action.due)
            for action in self.near
            if action.state.is_open and action.due and self._is_same(action.person, person)
        ]
        own = {self._key(ActionKind.FIRST_FOLLOW_UP), self._key(ActionKind.SECOND_FOLLOW_UP)}
        return move_back(day, person, self.situation, planned, but=own)

    def _is_same(self, one: Person | None, other: Person | None) -> bool:
        if one is None or other is None:
            return one is other
        return self.situation.readers.of(one) == self.situation.readers.of(other)

    def _second_is_fitting(self) -> bool:
        """They are late on their own date or word, or asked the user to check back."""
        application = self._application
        late = decision_date(application, self.interview) or self._last_word
        return bool(late or application.check_back) or application.next_move is NextMove.ME

    def _asked_since(self, day: date) -> bool:
        """Whether they spoke on that day or later, or agreed to be asked again after it."""
        word, agreed = self._last_word, self._application.check_back
        spoke = word and self._moments.day_of(word.at) >= day
        return bool(spoke or (agreed and agreed > day))

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

    @cached_property
    def _last_word(self) -> Answer | None:
        return last_word(self._application, self.interview)

    @cached_property
    def _gone(self) -> Reason | None:
        return why_no_follow_up(self._application, self.interview)

    def _day_of(self, action: Action) -> date:
        """The day an action was settled, or else can be at the earliest."""
        if action.settled_at:
            return self._moments.day_of(action.settled_at)
        today = self.situation.today
        return max(self._moments.day_of(action.due), today) if action.due else today

    def _person_of(self, kind: ActionKind) -> Person | None:
        """Both follow-ups go to one person: to whom the first went, whatever was learned since."""
        kinds = (kind, ActionKind.FIRST_FOLLOW_UP) if self._application.marks else ()
        asked = (self.situation.mark_of(self._key(one)) for one in kinds)
        went = (reader_of_mark(self._application, mark) for mark in asked if mark and mark.person)
        return next(filter(None, went), None) or self.situation.recipient(self.interview)

    def _key(self, kind: ActionKind) -> ActionKey:
        return ActionKey(kind, self.interview.id)

    def _settled(self, kind: ActionKind) -> Action | None:
        return self.situation.settled(self._key(kind), self._person_of(kind))

    def _open(
        self, kind: ActionKind, day: date, reason: Reason, *, tentative: bool = False
    ) -> Action:
        """An action still to be done, from the working morning of `day` or from its snooze on."""
        person, spaced = self._person_of(kind), self._spaced(kind, day)
        if kind.is_follow_up and spaced > day:
            reason = Reason.SPACED
        due = self._moments.working_morning(spaced)
        return self.situation.opened(self._key(kind), due, reason, person, tentative=tentative)


def _reason_to_wait(word: Answer | None) -> Reason:
    if word is None:
        return Reason.NO_DATE
    return Reason.ASKED_AGAIN if word.news is News.MORE_TIME else Reason.WENT_SILENT
