"""Working days: weekdays that are no public holiday where the user lives (PLAYBOOK part 3)."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays

WEEKEND = frozenset({5, 6})
DAY = timedelta(days=1)


@lru_cache(maxsize=64)
def load_holidays(country: str) -> holidays.HolidayBase | None:
    """The public holidays and the weekend of a country; None for one that nobody keeps a list of."""
    try:
        return holidays.country_holidays(country)
    except NotImplementedError:
        return None


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The working days of one country (ISO 3166 alpha-2); without one, Monday to Friday."""

    country: str | None = None

    def is_working(self, day: date) -> bool:
        known = load_holidays(self.country) if self.country else None
        return known.is_working_day(day) if known is not None else day.weekday() not in WEEKEND

    def add(self, day: date, n: int) -> date:
        """The n-th working day after `day`, which itself is day 0 and never counts."""
        for _ in range(n):
            day = self.next(day + DAY)
        return day

    def next(self, day: date) -> date:
        """The first working day on or after `day`."""
        while not self.is_working(day):
            day += DAY
        return day

    def until(self, start: date, end: date) -> int:
        """How many working days lie after `start`, up to and including `end`; 0 if none."""
        days = (start + DAY * n for n in range(1, (end - start).days + 1))
        return sum(self.is_working(day) for day in days)
