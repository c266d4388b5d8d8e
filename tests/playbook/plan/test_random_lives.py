"""Any turn of life, in any order, at any time, with restarts in between: the promises of the plan hold.

A longer run: `LONG_RUN=1 pytest -n 0 tests/playbook/plan/test_random_lives.py`.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from playbook.chat import Chat
from playbook.facts import Application, Deed, Ending, Interview, News, NextMove, Part, Person
from playbook.plan import events
from playbook.plan.deeds import mark_skipped, snooze
from playbook.plan.look import Look
from playbook.plan.moments.snoozing import Later, snooze_until
from playbook.plan.nudges.nudging import refresh_due
from playbook.preferences import Preferences, QuietHours
from tests.long_run import LONG_RUN
from tests.playbook.plan.any_facts import COUNTRIES, HOURS, PAUSES, ZONES
from tests.playbook.plan.builders import an_application, key_of
from trials.year.life import Life

START = datetime(2026, 10, 15, 12, tzinfo=UTC)  # clocks change soon after
HOUR, DAY = 60, 24 * 60  # minutes
STEPS = st.sampled_from([0, 5, HOUR, 7 * HOUR, 26 * HOUR, 3 * DAY, 5 * DAY, 9 * DAY, 30 * DAY])
DAYS = st.integers(-1, 14).map(lambda n: timedelta(days=n))
HOURS_AWAY = st.integers(1, 120).map(lambda n: timedelta(hours=n))
PEOPLE = {
    "jane": Person("j", "Jane Doe", email="jane@acme.example"),
    "jane, without address": Person("j", "Jane Doe"),
    "bob": Person("b", "Bob Roe"),
    "eve": Person("e", "Eve Poe", phone="+44 20 7946 0958", part=Part.MANAGER),
    "agent": Person("r", "Rita Fee", email="rita@agency.example", part=Part.AGENCY),
    "recruiter": Person("h", "Hal Hue", "Recruiter", email="hal@acme.example"),
}
NAMES = st.sampled_from([*PEOPLE, "agent", "agent", "jane"])
MET = st.lists(NAMES, max_size=3, unique_by=lambda name: PEOPLE[name].id)
HOMES = st.builds(
    Preferences,
    zone=ZONES,
    country=COUNTRIES,
    quiet=st.just(QuietHours()) | st.builds(QuietHours, HOURS, HOURS),
    pauses=PAUSES,
    morning=HOURS,
    working_week=st.sampled_from([None, None, (0, 1, 2, 3, 4), (6, 0, 1, 2, 3), (5, 6)]),
).filter(lambda home: not home.quiet.cover(home.morning))  # else a morning is the next day's
MOST = 4  # applications
RARELY = st.sampled_from([False, False, False, True])
NEWS = st.sampled_from([*News, News.GOOD, News.MORE_TIME, News.MORE_TIME])
WHICH = st.integers(0, 99)  # one of those there are


class RandomLife(RuleBasedStateMachine):
    """One user's search, turn by turn."""

    life: Life

    @initialize(home=HOMES, met=MET)
    def begin(self, home: Preferences, met: list[str]) -> None:
        self.life = Life(Chat(1, home), START)
        self.interviewed_somewhere(timedelta(hours=2), met)

    @rule(minutes=STEPS, running=st.booleans(), dies=RARELY, willing=st.booleans())
    def time_passes(self, minutes: int, *, running: bool, dies: bool, willing: bool) -> None:
        self.life.waits(minutes, running=running, dies=dies, willing=willing)

    @rule(days=st.integers(2, 40))
    def does_all_that_comes(self, days: int) -> None:
        self.life.waits(days * DAY, willing=True)

    @rule()
    def the_process_restarts(self) -> None:
        self.life.restarts()

    @rule(which=WHICH)
    def does_what_is_due(self, which: int) -> None:
        if due := self.life.due_actions():
            self.life.does(*due[which % len(due)])

    @rule(which=WHICH)
    def skips(self, which: int) -> None:
        open_ones = [
            (a, one) for a in self.life.live for one in self.life.plan(a).actions if one.due
        ]
        if open_ones:
            application, action = open_ones[which % len(open_ones)]
            self.life.puts(mark_skipped(application, action.key, self.life.now))

    @rule(which=WHICH, later=st.sampled_from(Later) | DAYS)
    def puts_off(self, which: int, later: Later | timedelta) -> None:
        if due := self.life.due_actions():
            application, action = due[which % len(due)]
            wanted = later if isinstance(later, Later) else self._today() + later
            preferences, now = self.life.chat.preferences, self.life.now
            until = snooze_until(wanted, action.kind, preferences, now)
            self.life.puts(snooze(application, action.key, now, until))

    @rule(which=WHICH)
    def takes_a_deed_back(self, which: int) -> None:
        application = self._one(which)
        if application.marks and application.marks[-1].deed is not Deed.TOLD:
            self.life.takes_back_deed(application, key_of(application.marks[-1].action))

    @rule()
    def takes_the_last_change_back(self) -> None:
        if self.life.chat.changes:
            self.life.takes_the_last_change_back()

    @rule(ago=HOURS_AWAY, met=MET)
    def interviewed_somewhere(self, ago: timedelta, met: list[str]) -> None:
        self._applied(Interview("1", self._zone(), self.life.now - ago, _people(met)))

    @rule(ahead=HOURS_AWAY, met=MET)
    def invited_somewhere(self, ahead: timedelta, met: list[str]) -> None:
        starts_at = self.life.now + ahead
        self._applied(Interview("1", self._zone(), None, _people(met), starts_at=starts_at))

    @rule(which=WHICH, ahead=HOURS_AWAY, met=MET)
    def invited_to_another_round(self, which: int, ahead: timedelta, met: list[str]) -> None:
        starts_at = self.life.now + ahead
        self._add_round(which, lambda one: replace(one, starts_at=starts_at, people=_people(met)))

    @rule(which=WHICH, met=MET)
    def had_another_round(self, which: int, met: list[str]) -> None:
        ended_at = self.life.now
        self._add_round(which, lambda one: replace(one, ended_at=ended_at, people=_people(met)))

    @rule(which=WHICH, how=st.sampled_from(["held", "moved", "cancelled"]), by=HOURS_AWAY)
    def an_interview_ahead_comes_to_something(self, which: int, how: str, by: timedelta) -> None:
        def settle(application: Application) -> Application:
            if not application.ahead:
                return application
            first, now = application.ahead[0], self.life.now
            changed = {
                "held": replace(first, ended_at=now),
                "moved": replace(first, starts_at=now + by),
                "cancelled": replace(first, cancelled=True),
            }
            return application.with_interview(changed[how])

        self._happens(which, settle)

    @rule(which=WHICH, name=NAMES)
    def tells_of_a_person_or_their_address(self, which: int, name: str) -> None:
        def add(application: Application) -> Application:
            interview = application.interviews[-1]
            return application.with_interview(interview.with_person(PEOPLE[name]))

        self._happens(which, add)

    @rule(which=WHICH, news=NEWS, ends_in=st.none() | DAYS)
    def they_answer(self, which: int, news: News, ends_in: timedelta | None) -> None:
        day = self._today() + ends_in if ends_in else None

        def hear(application: Application) -> Application:
            heard = events.hear(application, news, self.life.now)
            return replace(heard, offer_by=day) if news is News.OFFER else heard

        self._happens(which, hear)

    @rule(which=WHICH, days=DAYS)
    def they_name_a_day(self, which: int, days: timedelta) -> None:
        day = self._today() + days
        self._happens(which, lambda one: events.name_date(one, day))

    @rule(which=WHICH, days=DAYS)
    def they_may_be_called_again(self, which: int, days: timedelta) -> None:
        day = self._today() + days
        self._happens(which, lambda one: events.agree_to_call_back(one, day))

    @rule(which=WHICH, surely=RARELY)
    def they_want_no_follow_ups(self, which: int, *, surely: bool) -> None:
        if surely:
            self._happens(which, events.ask_for_none)

    @rule(which=WHICH, senior=st.booleans(), move=st.sampled_from(NextMove), country=COUNTRIES)
    def more_is_learned(
        self, which: int, move: NextMove, country: str | None, *, senior: bool
    ) -> None:
        known = {"senior": senior, "next_move": move, "country": country}
        self._happens(which, lambda one: replace(one, **known))

    @rule(which=WHICH, how=st.sampled_from(Ending), told=st.booleans(), surely=RARELY)
    def ends_it(self, which: int, how: Ending, *, told: bool, surely: bool) -> None:
        if surely:
            self._happens(which, lambda one: events.close(one, how, self.life.now, told=told))

    @rule(which=st.none() | WHICH, surely=RARELY)
    def takes_a_job(self, which: int | None, *, surely: bool) -> None:
        if not surely:
            return
        taken = None if which is None else self._one(which).id
        everyone = [one.id for one in self.life.chat.applications]
        self.life.happens(everyone, lambda chat: events.accept(chat, taken, self.life.now))

    @rule(home=HOMES)
    def settles_it_anew(self, home: Preferences) -> None:
        home = replace(home, zone=self.life.chat.preferences.zone)
        self.life.chat = refresh_due(Look(replace(self.life.chat, preferences=home), self.life.now))

    @invariant()
    def the_promises_hold(self) -> None:
        self.life.judge()

    def _today(self) -> date:
        return self.life.moments.day_of(self.life.now)

    def _zone(self) -> str:
        return self.life.chat.preferences.zone or "UTC"

    def _one(self, which: int) -> Application:
        applications = self.life.chat.applications
        return applications[which % len(applications)]

    def _happens(self, which: int, change: Callable[[Application], Application]) -> None:
        one = self._one(which)
        self.life.happens([one.id], lambda chat: chat.with_application(change(one)))

    def _applied(self, interview: Interview) -> None:
        count = len(self.life.chat.applications)
        if count < MOST:
            company = f"Company {count % 3}"
            self.life.puts(Application("abcd"[count], company, interviews=(interview,)))

    def _add_round(self, which: int, fill: Callable[[Interview], Interview]) -> None:
        def add(application: Application) -> Application:
            more, number = events.add_interview(application, self._zone(), self.life.now)
            interview = more.find_interview(number)
            assert interview is not None
            return more.with_interview(fill(interview))

        if len(self._one(which).interviews) < 3:
            self._happens(which, add)


def _people(names: list[str]) -> tuple[Person, ...]:
    return tuple(PEOPLE[name] for name in names)


SEARCH = (Phase.explicit, Phase.reuse, Phase.generate)  # to shrink a whole life takes minutes

RandomLife.TestCase.settings = settings(
    max_examples=2000 if LONG_RUN else 25,
    stateful_step_count=50 if LONG_RUN else 25,
    phases=(*SEARCH, Phase.shrink) if LONG_RUN else SEARCH,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestAnyLife = RandomLife.TestCase


@settings(max_examples=30, deadline=None)
@given(home=HOMES, dated=st.booleans(), move=st.sampled_from([None, NextMove.ME]))
def test_who_does_everything_that_is_brought_up_gets_to_the_end(
    *, home: Preferences, dated: bool, move: NextMove | None
) -> None:
    """A thank-you, the follow-ups that are fitting, and the kind close: then there is nothing left."""
    decided = "2026-10-28" if dated else None
    application = an_application("2026-10-15 12:00", zone="UTC", decided=decided)
    life = Life(
        Chat(
            1, replace(home, digest=False, erase_after=0), (replace(application, next_move=move),)
        ),
        START,
    )
    life.chat = refresh_due(Look(life.chat, START))
    life.waits(200 * DAY, willing=True)
    assert life.chat.applications[0].closed
    assert life.chat.due is None
    asked = ["f1", "s1"] if dated or move else ["f1"]
    assert [sent.key.pack() for sent in life.sent] == asked
