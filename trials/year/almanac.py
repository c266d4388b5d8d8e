"""A calendar of our own to judge the bot's by: weekends by hand, days counted one by one, walls read by the minute."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

from playbook.preferences import Preferences, QuietHours

WEEKENDS: dict[str | None, str] = {
    **dict.fromkeys(("GB", "US", "DE", "JP", "IN", "NZ", "AU", "NP", "BR", "KI"), "Sat Sun"),
    **dict.fromkeys(("IL", "SA", "EG", "BD"), "Fri Sat"),
    "IR": "Fri",
    None: "Sat Sun",
    "XX": "Sat Sun",  # a country that nobody keeps a list of
}
NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
YEARS = range(2026, 2031)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@dataclass(frozen=True)
class Almanac:
    """When people work and sleep, where one user lives and one employer is."""

    home: Preferences
    employer: str | None = None

    def works(self, day: date) -> bool:
        return _works(self.home.country, self.home.working_week, self.employer, day)

    def count(self, start: date, end: date) -> int:
        """The working days after one day, up to another."""
        return sum(self.works(day) for day in _after(start, (end - start).days))

    def after(self, start: date, n: int) -> date:
        """The day on which the n-th working day after another is reached."""
        return next(day for day in _after(start) if self.count(start, day) == n)

    def day_of(self, moment: datetime) -> date:
        return date.fromisoformat(f"{moment.astimezone(self.home.tz):%Y-%m-%d}")

    def is_at_work(self, moment: datetime) -> bool:
        """Whether the morning of a working day has begun."""
        begun = f"{moment.astimezone(self.home.tz):%H:%M}" >= f"{self.home.morning:%H:%M}"
        return begun and self.works(self.day_of(moment))

    def sleeps(self, moment: datetime) -> bool:
        return _is_quiet(moment, self.home.quiet, self.home.tz)

    def awake_from(self, moment: datetime) -> datetime:
        """The first minute from a moment on that is not quiet, found by looking at the wall every minute."""
        return _awake_from(moment, self.home.quiet, self.home.tz)


def _after(start: date, n: int = 400) -> Iterator[date]:
    return (start + DAY * i for i in range(1, n + 1))


@cache
def _is_off(country: str | None, day: date) -> bool:
    return NAMES[day.weekday()] in WEEKENDS[country] or day in _feasts(country)


@cache
def _feasts(country: str | None) -> frozenset[date]:
    if country is None or country == "XX":
        return frozenset()
    return frozenset(holidays.country_holidays(country, years=YEARS))


@cache
def _works(home: str | None, week: tuple[int, ...] | None, employer: str | None, day: date) -> bool:
    own = [name for name in NAMES if name not in WEEKENDS[home]]
    if week:
        own = [NAMES[one] for one in week]
    if NAMES[day.weekday()] not in own or day in _feasts(home):
        return False
    meets = any(name not in WEEKENDS[employer] for name in own)
    return employer is None or not meets or not _is_off(employer, day)


def _is_quiet(moment: datetime, quiet: QuietHours, zone: ZoneInfo) -> bool:
    wall = f"{moment.astimezone(zone):%H:%M}"
    start, end = f"{quiet.start:%H:%M}", f"{quiet.end:%H:%M}"
    return start <= wall < end if start <= end else not end <= wall < start


@cache
def _awake_from(moment: datetime, quiet: QuietHours, zone: ZoneInfo) -> datetime:
    while _is_quiet(moment, quiet, zone):
        moment += MINUTE
    return moment
