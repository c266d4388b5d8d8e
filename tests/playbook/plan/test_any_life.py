"""Random lives: the clock is turned in random steps, the user does as they like, and the rules hold."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.chat import Chat, Item
from playbook.facts import Application, Deed, News, NextMove
from playbook.plan.actions import Action, Kind, State
from playbook.plan.deeds import mark_done, mark_skipped, snooze
from playbook.plan.events import hear
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.moments.snoozing import Later, snooze_until
from playbook.plan.nudges.nudging import begin, finish, refresh_due
from playbook.plan.plan import make_plan
from playbook.plan.rules.policy import POLICY
from playbook.preferences import Preferences, QuietHours
from tests.playbook.plan.any_facts import COUNTRIES, HOURS, PAUSES, ZONES
from tests.playbook.plan.builders import BOB, JANE, an_application

HOMES = st.builds(
    Preferences,
    zone=ZONES,
    country=COUNTRIES,
    quiet=st.just(QuietHours()) | st.builds(QuietHours, HOURS, HOURS),
    pauses=PAUSES,
)
STEPS = st.sampled_from([5, 60, 7 * 60, 26 * 60, 3 * 24 * 60, 8 * 24 * 60, 30 * 24 * 60])
REACTIONS = st.sampled_from(["do", "do", "do", "skip", "snooze", "ignore"])
NEWS = st.sampled_from(
    ["nothing", "nothing", "nothing", "more time", "new date", "no follow-ups", "senior", "good"]
)


@dataclass
class Life:
    """One application from its interview on, its user, and what was said and written."""

    chat: Chat
    now: datetime
    said: dict[Item, list[datetime]] = field(default_factory=dict)
    written: dict[str, list[datetime]] = field(default_factory=dict)  # by person: what went out

    @property
    def application(self) -> Application:
        return self.chat.applications[0]

    @property
    def moments(self) -> GoodMoments:
        return GoodMoments.of(self.chat.preferences)

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.moments.tz).date()

    def lives(self, minutes: int, react: Callable[[], str], *, running: bool) -> None:
        """Time passes; the user reacts to each nudge at once. Not running: it comes at the end."""
        end = self.now + timedelta(minutes=minutes)
        while self.chat.due and self.chat.due <= end:
            self.now = max(self.now, self.chat.due) if running else end
            self._hear(react)
        self.now = end

    def _hear(self, react: Callable[[], str]) -> None:
        self.chat, nudge = begin(self.chat, self.now)
        if nudge is None:
            assert self.chat.due is None or self.chat.due > self.now
            return
        matters = [self._look_at(item) for item in nudge.items]
        self.chat = finish(self.chat, nudge.id, 1, self.now)
        for action in matters:
            if action.state is State.DUE:
                self._react(action, react())
        self.chat = refresh_due(self.chat, self.now)

    def _look_at(self, item: Item) -> Action:
        action = make_plan(self.application, self.chat.preferences, self.now).action(item.action)
        assert action is not None
        if action.kind.is_follow_up:
            self._judge_follow_up(action)
        self.said.setdefault(item, []).append(self.now)
        return action

    def _judge_follow_up(self, action: Action) -> None:
        today = self.day(self.now)
        assert self.application.decision_by is None or today > self.application.decision_by
        assert not self.application.no_follow_ups
        assert self.moments.is_working(self.now)
        assert not self.moments.is_quiet(self.now)
        assert action.state is State.DUE

    def _react(self, action: Action, how: str) -> None:
        if how == "do":
            self._write(action)
            self._put(mark_done(self.application, action.key, self.now))
        elif how == "skip":
            self._put(mark_skipped(self.application, action.key, self.now))
        elif how == "snooze":
            until = snooze_until(Later.MORNING, action.kind, self.chat.preferences, self.now)
            self._put(snooze(self.application, action.key, self.now, until))
            self.said.pop(Item(self.application.id, action.key))

    def _write(self, action: Action) -> None:
        """What is nudged and done keeps three working days from the last to the same person."""
        if action.kind is Kind.MOVING_ON:
            return
        before = self.written.setdefault(action.person.id if action.person else "", [])
        if before:
            days = self.moments.days.until(self.day(before[-1]), self.day(self.now))
            assert days >= POLICY.between_messages
        before.append(self.now)

    def hears(self, news: str) -> None:
        a, today = self.application, self.day(self.now)
        changes = {
            "nothing": lambda: a,
            "more time": lambda: hear(a, News.MORE_TIME, self.now),
            "new date": lambda: replace(a, decision_by=today + timedelta(days=6)),
            "no follow-ups": lambda: replace(a, no_follow_ups=True),
            "senior": lambda: replace(a, senior=True),
            "good": lambda: hear(a, News.GOOD, self.now),
        }
        changed = changes[news]()
        if changed != a:
            self.said.clear()  # new facts may bring things up anew
        self._put(changed)

    def _put(self, application: Application) -> None:
        self.chat = refresh_due(self.chat.with_application(application), self.now)

    def judge(self) -> None:
        """What must hold at every moment of a life."""
        assert all(len(times) <= POLICY.mentions for times in self.said.values())
        done = [m for m in self.application.marks if m.deed is Deed.DONE and m.action[0] in "fs"]
        assert len(done) <= POLICY.follow_ups
        assert self._goes_on() or self._ended()

    def _goes_on(self) -> bool:
        """Something is open, and as long as it was not brought up twice, the bot has a date for it."""
        plan = make_plan(self.application, self.chat.preferences, self.now)
        return plan.next is not None

    def _ended(self) -> bool:
        """The end says why: they answered, or the user let go or left that out."""
        plan = make_plan(self.application, self.chat.preferences, self.now)
        last = plan.action("m1")
        answered = self.application.news not in {None, News.MORE_TIME}
        return answered or (last is not None and last.settled_at is not None)


@settings(max_examples=60, deadline=None)
@given(
    home=HOMES,
    hour=st.integers(7, 22),
    dated=st.booleans(),
    move=st.sampled_from([None, NextMove.ME]),
    steps=st.lists(st.tuples(STEPS, NEWS, st.booleans()), min_size=1, max_size=14),
    data=st.data(),
)
def test_whatever_happens_the_rules_hold(
    *,
    home: Preferences,
    hour: int,
    dated: bool,
    move: NextMove | None,
    steps: list[tuple[int, str, bool]],
    data: st.DataObject,
) -> None:
    application = an_application(
        f"2026-10-22 {hour:02}:15",
        people=(JANE, BOB),
        zone=home.zone or "UTC",
        decided="2026-10-28" if dated else None,
    )
    ended_at = application.interviews[0].ended_at
    assert ended_at is not None
    life = Life(Chat(1, home, (replace(application, next_move=move),)), ended_at)
    life.chat = refresh_due(life.chat, life.now)
    for minutes, news, running in steps:
        life.lives(minutes, lambda: data.draw(REACTIONS), running=running)
        life.judge()
        life.hears(news)
        life.judge()


@settings(max_examples=40, deadline=None)
@given(home=HOMES, dated=st.booleans(), move=st.sampled_from([None, NextMove.ME]))
def test_who_does_everything_that_is_nudged_gets_to_the_end(
    *, home: Preferences, dated: bool, move: NextMove | None
) -> None:
    application = an_application(
        "2026-10-22 15:00", zone=home.zone or "UTC", decided="2026-10-28" if dated else None
    )
    ended_at = application.interviews[0].ended_at
    assert ended_at is not None
    life = Life(Chat(1, home, (replace(application, next_move=move),)), ended_at)
    life.chat = refresh_due(life.chat, life.now)
    life.lives(180 * 24 * 60, lambda: "do", running=True)
    assert life.application.closed
    assert life.chat.due is None
    assert len(life.written[JANE.id]) == (3 if dated or move else 2)
