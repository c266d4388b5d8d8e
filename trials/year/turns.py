"""The turns that a search can take; each is rolled by dice, and takes place where it can."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from playbook.facts import Application, Deed, Ending, Interview, News, NextMove
from playbook.plan import events
from playbook.plan.deeds import mark_skipped, snooze
from playbook.plan.look import Look
from playbook.plan.moments.snoozing import Later, snooze_until
from playbook.plan.nudges.nudging import refresh_due
from trials.year.homes import PLACES, meet, settle
from trials.year.watched import WatchedLife

HOUR, DAY = 60, 24 * 60  # minutes
STEPS = (7 * HOUR, 26 * HOUR, 3 * DAY, 6 * DAY, 10 * DAY, 14 * DAY, 21 * DAY, 30 * DAY)
ASLEEP = (9 * HOUR, 3 * DAY)  # a machine that is suspended
OFF = (HOUR, DAY, 365 * DAY)  # how wrong a clock is
MOST, LIVE = 8, 4  # applications in a year, and at a time
COUNTRIES = (None, None, "GB", "US", "IL", "EG", "JP")
Turn = Callable[["Turns"], None]


@dataclass
class Turns:
    """One life and its dice."""

    life: WatchedLife
    dice: Random

    def time_passes(self) -> None:
        minutes = self.dice.choice(STEPS)
        self.life.waits(minutes, dies=self._rarely(), willing=self.dice.random() < 0.6)

    def the_machine_sleeps(self) -> None:
        self.life.waits(self.dice.choice(ASLEEP), running=False)

    def the_clock_is_ahead(self) -> None:
        """And the user goes on with what they see."""
        by = timedelta(minutes=self.dice.choice(OFF))
        self.life.has_a_wrong_clock(by, self._goes_on)

    def the_clock_is_behind(self) -> None:
        by = timedelta(minutes=-self.dice.choice(OFF))
        self.life.has_a_wrong_clock(by, lambda: self.life.waits(30))

    def the_process_restarts(self) -> None:
        self.life.restarts()

    def flies(self) -> None:
        self.life.flies(self.dice.choice(PLACES)[0])

    def settles_it_anew(self) -> None:
        chat = self.life.chat
        home = replace(settle(self.dice), zone=chat.preferences.zone)
        self.life.chat = refresh_due(Look(replace(chat, preferences=home), self.life.now))

    def does_what_is_due(self) -> None:
        if due := self.life.due_actions():
            self.life.does(*self.dice.choice(due))

    def skips(self) -> None:
        if due := self.life.due_actions():
            application, action = self.dice.choice(due)
            self.life.puts(mark_skipped(application, action.key, self.life.now))

    def puts_off(self) -> None:
        if due := self.life.due_actions():
            application, action = self.dice.choice(due)
            later = self.dice.choice([*Later, self._day()])
            until = snooze_until(later, action.kind, self.life.chat.preferences, self.life.now)
            self.life.puts(snooze(application, action.key, self.life.now, until))

    def takes_a_deed_back(self) -> None:
        one = self._one()
        newest = one.marks[-1] if one and one.marks else None
        if one and newest and newest.key and newest.deed is not Deed.TOLD:
            self.life.takes_back_deed(one, newest.key)

    def takes_the_last_change_back(self) -> None:
        if self.life.chat.changes:
            self.life.takes_the_last_change_back()

    def interviewed_somewhere(self) -> None:
        ended_at = self.life.now - timedelta(minutes=self.dice.randrange(1, 80 * HOUR))
        self._applied(Interview("1", self._zone(), ended_at, meet(self.dice)))

    def invited_somewhere(self) -> None:
        starts_at = self.life.now + timedelta(minutes=self.dice.randrange(HOUR, 120 * HOUR))
        self._applied(Interview("1", self._zone(), None, meet(self.dice), starts_at=starts_at))

    def has_another_round(self) -> None:
        one = self._one()
        if one and not one.ahead and len(one.interviews) < 3:
            more, number = events.add_interview(one, self._zone(), self.life.now)
            told = more.find_interview(number)
            ahead = self.dice.random() < 0.5
            if told:
                told = replace(told, people=meet(self.dice))
                told = (
                    replace(told, starts_at=self.life.now + timedelta(days=2))
                    if ahead
                    else replace(told, ended_at=self.life.now)
                )
                self._happens(one, lambda _: more.with_interview(told))

    def an_interview_comes_to_something(self) -> None:
        one = self._one()
        if not one or not one.ahead:
            return
        first, now = one.ahead[0], self.life.now
        changed = self.dice.choice(
            (
                replace(first, ended_at=now),
                replace(first, starts_at=now + timedelta(days=2)),
                replace(first, cancelled=True),
            )
        )
        self._happens(one, lambda it: it.with_interview(changed))

    def they_answer(self) -> None:
        news, day = (
            self.dice.choice([*News, News.GOOD, News.MORE_TIME, News.MORE_TIME]),
            self._day(),
        )

        def hear(one: Application) -> Application:
            heard = events.hear(one, news, self.life.now)
            return replace(heard, offer_by=day) if news is News.OFFER else heard

        self._happens(self._one(), hear)

    def they_name_a_day(self) -> None:
        day = self._day()
        self._happens(self._one(), lambda one: events.name_date(one, day))

    def they_may_be_called_again(self) -> None:
        day = self._day()
        self._happens(self._one(), lambda one: events.agree_to_call_back(one, day))

    def they_want_no_follow_ups(self) -> None:
        self._happens(self._one(), events.ask_for_none)

    def more_is_learned(self) -> None:
        senior, move = self.dice.random() < 0.3, self.dice.choice([*NextMove])
        country = self.dice.choice(COUNTRIES)
        known = {"senior": senior, "next_move": move, "country": country}
        self._happens(self._one(), lambda one: replace(one, **known))

    def ends_it(self) -> None:
        how, told = self.dice.choice([*Ending]), self._rarely()
        self._happens(self._one(), lambda one: events.close(one, how, self.life.now, told=told))

    def takes_a_job(self) -> None:
        one, ids = self._one(), [each.id for each in self.life.chat.applications]
        taken = one.id if one else None
        self.life.happens(ids, lambda chat: events.accept(chat, taken, self.life.now))

    def _goes_on(self) -> None:
        self.life.waits(self.dice.choice((5, HOUR)), willing=self._rarely())
        self.dice.choice((Turns.does_what_is_due, Turns.puts_off, Turns.skips))(self)
        self.life.judge()

    def _applied(self, interview: Interview) -> None:
        count = len(self.life.chat.applications)
        if count < MOST and len(self.life.live) < LIVE:
            one = Application(f"a{count}", f"Company {count % 3}", interviews=(interview,))
            self.life.puts(one)

    def _happens(
        self, one: Application | None, change: Callable[[Application], Application]
    ) -> None:
        if one:
            self.life.happens([one.id], lambda chat: chat.with_application(change(one)))

    def _one(self) -> Application | None:
        live = self.life.live or self.life.chat.applications[-1:]
        return self.dice.choice(live) if live else None

    def _day(self) -> date:
        return self.life.moments.day_of(self.life.now) + timedelta(days=self.dice.randint(-1, 14))

    def _zone(self) -> str:
        return self.life.chat.preferences.zone or "UTC"

    def _rarely(self) -> bool:
        return self.dice.random() < 0.1


TURNS: dict[Turn, int] = {
    Turns.time_passes: 40,
    Turns.the_machine_sleeps: 4,
    Turns.the_clock_is_ahead: 1,
    Turns.the_clock_is_behind: 1,
    Turns.the_process_restarts: 3,
    Turns.flies: 2,
    Turns.settles_it_anew: 1,
    Turns.does_what_is_due: 8,
    Turns.skips: 2,
    Turns.puts_off: 3,
    Turns.takes_a_deed_back: 1,
    Turns.takes_the_last_change_back: 2,
    Turns.interviewed_somewhere: 5,
    Turns.invited_somewhere: 3,
    Turns.has_another_round: 2,
    Turns.an_interview_comes_to_something: 4,
    Turns.they_answer: 3,
    Turns.they_name_a_day: 3,
    Turns.they_may_be_called_again: 1,
    Turns.they_want_no_follow_ups: 1,
    Turns.more_is_learned: 2,
    Turns.ends_it: 1,
    Turns.takes_a_job: 1,
}


def roll(dice: Random) -> Turn:
    (turn,) = dice.choices([*TURNS], [*TURNS.values()])
    return turn
