"""A life that is watched: all that was said and sent in it is written down and held against the almanac."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from playbook.chat import Item, Nudge
from playbook.facts import ActionKind, Application, Person
from playbook.plan.actions import Action
from playbook.plan.look import Look
from playbook.plan.moments.travelling import keep_local_times
from playbook.plan.nudges.nudging import NUDGES_KEPT, refresh_due
from trials.year.almanac import Almanac
from trials.year.life import ASKING, Life
from trials.year.oracle import Oracle

ONCE = {ActionKind.MOVING_ON, ActionKind.PREPARING, ActionKind.CONTACTS, ActionKind.LESSON}
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Heard:
    """An action that a message brought up. Not `sure`: by a clock that was wrong, or it may not have arrived."""

    item: Item
    at: datetime
    sure: bool


@dataclass
class WatchedLife(Life):
    """What no step of a year may break, checked with the almanac instead of the product's own calendar."""

    heard: list[Heard] = field(default_factory=list)
    error: timedelta = timedelta()  # how far the machine's clock is off
    wrong: list[datetime] = field(default_factory=list)  # when it was off
    checks: Counter[str] = field(default_factory=Counter)

    def almanac(self, application: Application | None = None) -> Almanac:
        return Almanac(self.chat.preferences, application.country if application else None)

    def hears_of(self, nudge: Nudge, *, arrives: bool) -> None:
        for item in nudge.items:
            self._judge_moment(item)
            self.heard.append(Heard(item, self.now, arrives and not self.error))
            self._judge_times(item)

    def _judge_moment(self, item: Item) -> None:
        application = self.chat.application(item.application)
        almanac, key = self.almanac(application), item.key
        if key and key.kind.waits_for_work:
            assert almanac.works(almanac.day_of(self.now)), f"{item.action} on a day off"
            self.checks["on a working day"] += 1
        if not almanac.sleeps(self.now):
            self.checks["out of quiet hours"] += 1
            return
        interview = application and key and application.find_interview(key.interview)
        assert interview, f"{item.action} in quiet hours"
        assert interview.ended_at, f"{item.action} in quiet hours"
        last = interview.ended_at + DAY
        assert item.is_on(ActionKind.THANK_YOU), f"{item.action} in quiet hours"
        assert self.now <= last < almanac.awake_from(self.now), "thanks in quiet hours for nothing"
        self.checks["in quiet hours, for its day would pass"] += 1

    def _judge_times(self, item: Item) -> None:
        """As often as the house allows since it became due, a word about the chat once; and once more for a clock
        that was wrong meanwhile."""
        since = self._due_since(item)
        if since is None:
            return
        since = max(since, self.now - NUDGES_KEPT)  # what was said before that is forgotten
        times = sum(one.item == item and one.sure and one.at >= since for one in self.heard)
        most = 1 if item.key is None or item.key.kind in ONCE else 2
        most += sum(moment >= since for moment in self.wrong)
        assert times <= most, f"{item.action} brought up {times} times since {since}"
        self.checks["not too often"] += 1

    def _due_since(self, item: Item) -> datetime | None:
        application = self.chat.application(item.application)
        if application is None:
            return self.now - NUDGES_KEPT
        action = self.plan(application).action(item.key)
        return action.due if action else None

    def does(self, application: Application, action: Action) -> None:
        if action.kind in ASKING and action.person and not self.error:
            self._judge_days_between(application, action, action.person)
        super().does(application, action)
        if self.error and self.sent and self.sent[-1].at == self.now:
            self.sent[-1] = replace(self.sent[-1], at=self.now - self.error)

    def _judge_days_between(self, application: Application, action: Action, to: Person) -> None:
        almanac = self.almanac(application)
        if action.kind.is_follow_up:
            asked = [(s.application, s.key.interview) for s in self.sent if s.key.kind.is_follow_up]
            round_ = application.id, action.key.interview
            assert asked.count(round_) < 2, "a third follow-up"
            self.checks["no third follow-up"] += 1
        address = to.email or to.phone
        for sent in self.sent:
            same = (sent.person.email or sent.person.phone) == address
            if address and same and action.kind is not ActionKind.OFFER_NOTICE:
                between = almanac.count(almanac.day_of(sent.at), almanac.day_of(self.now))
                assert between >= 3, f"{action.key.pack()} {between} working days after {sent.key}"
                self.checks["three working days between"] += 1

    def has_a_wrong_clock(self, by: timedelta, meanwhile: Callable[[], None]) -> None:
        """The machine's clock is off for a while; when it is set right, all chats are looked at again."""
        self.wrong.append(self.now)
        self.error = by
        self.now += by
        self.chat = refresh_due(Look(self.chat, self.now))
        meanwhile()
        self.now -= by
        self.chat = refresh_due(Look(self.chat, self.now))
        self.error = timedelta()

    def flies(self, zone: str) -> None:
        old = self.chat.preferences
        there = replace(self.chat, preferences=replace(old, zone=zone))
        self.chat = refresh_due(Look(keep_local_times(there, old.tz, self.now), self.now))

    def waits(
        self, minutes: int, *, running: bool = True, dies: bool = False, willing: bool = False
    ) -> None:
        before, start = self._dues(), self.now
        super().waits(minutes, running=running, dies=dies, willing=willing)
        self._judge_nothing_lost(start if running else self.now, before)

    def judge(self) -> None:
        super().judge()
        if not self.chat.ahead:
            self._judge_dates()
        self._judge_again()

    def _dues(self) -> dict[Item, datetime | None]:
        plans = Look(self.chat, self.now).plans.items()
        return {
            Item(one, action.key.pack()): action.due
            for one, plan in plans
            for action in plan.actions
        }

    def _judge_nothing_lost(self, start: datetime, before: dict[Item, datetime | None]) -> None:
        """All that is due, as was known `before`, and had a good moment since `start`, was brought up."""
        for application, action in self.due_actions():
            if before.get(Item(application.id, action.key.pack())) != action.due:
                continue
            good = self._good_from(start, application, action)
            if good is None or good > self.now:
                continue
            item = Item(application.id, action.key.pack())
            said = [one.at for one in self.heard if one.item == item]
            assert any(at >= action.due for at in said if action.due), (
                f"{action.key.pack()} was lost"
            )
            self.checks["nothing lost"] += 1

    def _good_from(
        self, start: datetime, application: Application, action: Action
    ) -> datetime | None:
        if (
            action.due is None or action.kind is ActionKind.PREPARING
        ):  # which comes in time or not at all
            return None
        almanac, moment = self.almanac(application), max(start, action.due)
        while almanac.sleeps(moment) or (
            action.kind.waits_for_work and not almanac.is_at_work(moment)
        ):
            moment += MINUTE
        return moment

    def _judge_alarm(self) -> None:
        if not self.chat.ahead:
            super()._judge_alarm()

    def _judge_mentions(self, item: Item, action: Action, nudge: Nudge) -> None:
        """By what was heard, in `_judge_times`: a wrong clock dates the nudges wrongly."""

    def _judge_distance(self, application: Application, action: Action, person: Person) -> None:
        if not self.error:
            super()._judge_distance(application, action, person)

    def _judge_settled(self, application: Application, action: Action) -> None:
        if not self.chat.ahead:
            super()._judge_settled(application, action)

    def _judge_dates(self) -> None:
        plans = Look(self.chat, self.now).plans
        for application in self.chat.applications:
            oracle = Oracle(application, self.chat.preferences)
            self.checks["dates as reckoned again"] += oracle.judge(plans[application.id])

    def _judge_again(self) -> None:
        """To plan again, or to look again, changes nothing."""
        again = refresh_due(Look(self.chat, self.now))
        assert again == refresh_due(Look(again, self.now))
        late = again.due and (self.chat.due is None or again.due < self.chat.due)
        assert not late or self.chat.ahead, "the alarm comes late"
        self.checks["the same again"] += 1
