"""A user with several applications whose life can take any turn; every nudge and every deed is judged."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from playbook.chat import Chat, Item, Nudge
from playbook.facts import ActionKey, ActionKind, Application, Deed, Interview, Person
from playbook.plan.actions import Action, Plan, State
from playbook.plan.deeds import mark_done, reopen
from playbook.plan.look import Look
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.nudges.agenda import make_agenda
from playbook.plan.nudges.nudging import begin, finish, refresh_due
from playbook.plan.rules.offers import answer_wanted_by
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.standing import decision_date
from playbook.plan.standstill import why_nothing
from playbook.plan.surroundings import reader_in
from playbook.plan.taking_back import (
    begin_change,
    can_take_back,
    end_change,
    find_change,
    take_back,
)
from storage.schema import Schema

ASKING = {ActionKind.FIRST_FOLLOW_UP, ActionKind.SECOND_FOLLOW_UP, ActionKind.OFFER_NOTICE}
SENDS_AT_ONCE = 30  # nudges in one moment: more would be a loop


@dataclass(frozen=True, slots=True)
class Sent:
    """A follow-up, or a word about an offer, that the user wrote when it was due."""

    application: str
    key: ActionKey
    person: Person
    at: datetime


@dataclass
class Life:
    """One chat from its first day on, and what its user sent."""

    chat: Chat
    now: datetime
    sent: list[Sent] = field(default_factory=list)

    @property
    def live(self) -> list[Application]:
        return [one for one in self.chat.applications if one.planned and not one.closed]

    @property
    def moments(self) -> GoodMoments:
        return GoodMoments.of(self.chat.preferences)

    def plan(self, application: Application) -> Plan:
        return Look(self.chat, self.now).plan(application)

    def due_actions(self) -> list[tuple[Application, Action]]:
        plans = Look(self.chat, self.now).plans
        return [(a, one) for a in self.chat.applications for one in plans[a.id].due]

    def waits(
        self, minutes: int, *, running: bool = True, dies: bool = False, willing: bool = False
    ) -> None:
        """Time passes. Not running: what was missed comes at the end. `dies`: the first nudge is cut off.
        `willing`: the user does at once whatever is brought up."""
        end, said = self.now + timedelta(minutes=minutes), 0
        while self.chat.due and self.chat.due <= end:
            later = max(self.now, self.chat.due) if running else end
            said, self.now = (said + 1 if later == self.now else 1), later
            assert said < SENDS_AT_ONCE, "it never stops talking"
            dies = self._hears(dies=dies, willing=willing)
        self.now = end

    def _hears(self, *, dies: bool, willing: bool) -> bool:
        self.chat, nudge = begin(self.chat, self.now)
        if nudge is None:
            assert self.chat.due is None or self.chat.due > self.now
            return dies
        for item in nudge.items:
            self._judge_item(item, nudge)
        self.hears_of(nudge, arrives=not dies)
        if dies:
            self.restarts()
        else:
            self.chat = finish(self.chat, nudge.id, 1, self.now)
        for item in nudge.items if willing else ():
            application = self.chat.application(item.application)
            action = self.plan(application).action(item.key) if application else None
            if application and action and action.state is State.DUE:
                self.does(application, action)
        return False

    def hears_of(self, nudge: Nudge, *, arrives: bool) -> None:
        """For whoever watches; not `arrives`: the process dies before it knows."""

    def restarts(self) -> None:
        document = Schema().pack(self.chat)
        self.chat = refresh_due(Look(Schema().unpack(document), self.now))

    def _judge_item(self, item: Item, nudge: Nudge) -> None:
        application = self.chat.application(item.application)
        if application is None:
            assert item.application == ""
            assert not self.moments.is_quiet(self.now)
            return
        action = self.plan(application).action(item.key)
        assert action is not None
        assert not self.moments.is_quiet(self.now) or self._would_miss_its_day(application, action)
        if action.kind.waits_for_work:
            assert GoodMoments.of(self.chat.preferences, application.country).is_working(self.now)
        if action.kind in ASKING:
            assert action.state is State.DUE
            assert not application.closed
            assert not application.no_follow_ups
        self._judge_mentions(item, action, nudge)

    def _judge_mentions(self, item: Item, action: Action, nudge: Nudge) -> None:
        said = [n.at for n in self.chat.nudges if item in n.items and n is not nudge]
        assert len([m for m in said if action.due and m >= action.due]) <= POLICY.mentions

    def _would_miss_its_day(self, application: Application, action: Action) -> bool:
        if action.kind is not ActionKind.THANK_YOU:
            return False
        interview = application.find_interview(action.key.interview)
        assert interview is not None
        assert interview.ended_at is not None
        over = interview.ended_at + POLICY.thank_you_on_time
        return self.now <= over < self.moments.after_quiet(self.now)

    def does(self, application: Application, action: Action) -> None:
        """The user does what the plan calls for now."""
        if action.kind in ASKING and action.person:
            self._judge_distance(application, action, action.person)
            self.sent.append(Sent(application.id, action.key, action.person, self.now))
        person = action.person.id if action.person else None
        self.puts(mark_done(application, action.key, self.now, person))

    def takes_back_deed(self, application: Application, key: ActionKey) -> None:
        self.sent = [s for s in self.sent if (s.application, s.key) != (application.id, key)]
        self.puts(reopen(application, key))

    def puts(self, application: Application) -> None:
        self.chat = refresh_due(Look(self.chat.with_application(application), self.now))

    def _judge_distance(self, application: Application, action: Action, person: Person) -> None:
        """Three working days from the last to the same person, unless an offer cannot wait."""
        moments = GoodMoments.of(self.chat.preferences, application.country)
        today, reader = moments.day_of(self.now), reader_in(application, person)
        for sent in self.sent:
            other = self.chat.application(sent.application)
            if other is None or reader_in(other, sent.person) != reader:
                continue
            day = moments.day_of(sent.at)
            near = moments.days.until(day, today) < POLICY.between_messages
            free = moments.days.add(day, POLICY.between_messages)
            assert not near or self._cannot_wait(action, free, moments), (sent, action)

    def _cannot_wait(self, action: Action, free: date, moments: GoodMoments) -> bool:
        offer = self.chat.application(action.key.about)
        last = answer_wanted_by(offer, moments) if offer else None
        return action.kind is ActionKind.OFFER_NOTICE and last is not None and free > last

    def happens(self, ids: list[str], change: Callable[[Chat], Chat]) -> None:
        """Something happens that can be taken back: taking it back at once leaves no trace."""
        begun, number = begin_change(self.chat, ids, "event", self.now)
        self.chat = refresh_due(Look(end_change(change(begun), number), self.now))
        done = find_change(self.chat, number)
        assert done is not None
        assert can_take_back(self.chat, done)
        undone = take_back(self.chat, done)
        assert undone.applications == begun.applications
        if not begun.ahead:
            assert Look(undone, self.now).plans == Look(begun, self.now).plans

    def takes_the_last_change_back(self) -> None:
        """It works as long as nothing else happened to the same applications, and is refused else."""
        change = self.chat.changes[-1]
        if can_take_back(self.chat, change):
            self.chat = refresh_due(Look(take_back(self.chat, change), self.now))
            assert find_change(self.chat, change.id) is None

    def judge(self) -> None:
        """What must hold at every moment of a life."""
        self._judge_alarm()
        plans = Look(self.chat, self.now).plans
        for application in self.chat.applications:
            self._judge_plan(application, plans[application.id])
        last = self.chat.applications[-1]
        assert self.plan(last) == plans[last.id], "made alone as with the others"

    def _judge_alarm(self) -> None:
        """Nothing becomes due on a day before the alarm's, but a word about thanks that grew too late."""
        agenda = make_agenda(Look(self.chat, self.now))
        if agenda and not agenda[0].item.is_on(ActionKind.THANK_YOU):
            assert self.chat.due is not None
            day_of = self.moments.day_of
            assert day_of(self.chat.due) <= day_of(agenda[0].moment)

    def _judge_plan(self, application: Application, plan: Plan) -> None:
        assert len({one.key for one in plan.actions}) == len(plan.actions)
        assert plan.next or why_nothing(Look(self.chat, self.now), application)
        for interview in application.interviews:
            self._judge_follow_ups(application, interview, plan)
        for action in plan.actions:
            assert (action.due is not None) == action.state.is_open
            self._judge_settled(application, action)

    def _judge_follow_ups(self, application: Application, interview: Interview, plan: Plan) -> None:
        own = [
            one
            for one in plan.actions
            if one.kind.is_follow_up and one.key.interview == interview.id
        ]
        assert len(own) <= POLICY.follow_ups
        named, day_of = decision_date(application, interview), self.moments.day_of
        assert all(named is None or not a.due or day_of(a.due) > named for a in own)

    def _judge_settled(self, application: Application, action: Action) -> None:
        """What is done stays done, until somebody's word asks for it anew."""
        mark = application.mark(action.key)
        if mark is None or mark.deed not in {Deed.DONE, Deed.SKIPPED}:
            return
        words = [one.at for one in application.answers]
        if application.closure:
            words.append(application.closure.at)
        asked_anew = any(at > mark.at for at in words)
        assert action.state in {State.DONE, State.SKIPPED} or asked_anew
