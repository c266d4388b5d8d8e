"""Working days: weekdays that are no public holiday where the user lives (PLAYBOOK part 3)."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays

WEEKEND = frozenset({5, 6})
DAY = timedelta(days=1)
LONGEST_BREAK = 30  # days; no holidays last as long


@lru_cache(maxsize=64)
def load_holidays(country: str) -> holidays.HolidayBase | None:
    """The public holidays and the weekend of a country; None for one that nobody keeps a list of."""
    try:
        return holidays.country_holidays(country)
    except NotImplementedError:
        return None


def week_of(country: str | None) -> tuple[int, ...]:
    """The days of the week on which people of a country work; Monday is 0."""
    known = load_holidays(country) if country else None
    weekend = known.weekend if known is not None else WEEKEND
    return tuple(day for day in range(7) if day not in weekend)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The working days of one country (ISO 3166 alpha-2); without one, Monday to Friday.

    `week` (Monday is 0) takes the place of the country's own week, `abroad` is the employer's country where
    that is another: a day then counts where people work in both. Where the two weeks have no day in common, the
    user's own counts.
    """

    country: str | None = None
    week: tuple[int, ...] | None = None
    abroad: str | None = None

    def is_working(self, day: date) -> bool:
        return _is_working(self, day)

    def add(self, day: date, n: int) -> date:
        """The n-th working day after `day`, which itself is day 0 and never counts."""
        for _ in range(n):
            day = self.next(day + DAY)
        return day

    def back(self, day: date, n: int) -> date:
        """The n-th working day before `day`."""
        for _ in range(n):
            day = self._first(day - DAY, -DAY)
        return day

    def next(self, day: date) -> date:
        """The first working day on or after `day`."""
        return self._first(day, DAY)

    def until(self, start: date, end: date) -> int:
        """How many working days lie after `start`, up to and including `end`; 0 if none."""
        days = (start + DAY * n for n in range(1, (end - start).days + 1))
        return sum(self.is_working(day) for day in days)

    def _first(self, day: date, step: timedelta) -> date:
        days = (day + step * n for n in range(LONGEST_BREAK))
        return next((one for one in days if self.is_working(one)), day)


@lru_cache(maxsize=8192)
def _is_working(days: WorkingDays, day: date) -> bool:
    """Remembered: a plan asks about the same few weeks a hundred times."""
    if not _works_at_home(days, day):
        return False
    own = set(days.week or week_of(days.country))
    if days.abroad is None or own.isdisjoint(week_of(days.abroad)):
        return True
    return _works(days.abroad, day)


def _works_at_home(days: WorkingDays, day: date) -> bool:
    if not days.week:
        return _works(days.country, day)
    known = load_holidays(days.country) if days.country else None
    return day.weekday() in days.week and (known is None or day not in known)


def _works(country: str | None, day: date) -> bool:
    known = load_holidays(country) if country else None
    return known.is_working_day(day) if known is not None else day.weekday() not in WEEKEND
