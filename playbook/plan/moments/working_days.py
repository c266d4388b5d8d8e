"""Working days: weekdays that are no public holiday where the user lives (PLAYBOOK part 3)."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache

import holidays

WEEKEND = frozenset({5, 6})
BEGINNING = 5_000  # working days, twenty years: nobody is written to about what is older


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


class Numbers(dict[date, int]):
    """A number for each day; those of a year are found together, when the first of them is asked for."""

    def __init__(self, of_year: Callable[[int], dict[date, int]]) -> None:
        super().__init__()
        self._of_year = of_year

    def __missing__(self, day: date) -> int:
        self.update(self._of_year(day.year))
        return self[day]


class Calendar:
    """The working days of one country or week, year by year as they are asked for.

    Days are counted rather than walked: a plan of many applications asks for "the third working day after" tens of
    thousands of times, about the same few years.
    """

    def __init__(
        self, country: str | None, week: tuple[int, ...] | None, abroad: str | None
    ) -> None:
        self._country = country
        self._week = week
        self._abroad = abroad
        self._years: dict[int, list[int]] = {}
        self._starts: dict[int, int] = {}
        self.numbers = Numbers(self._number_year)

    def is_working(self, day: date) -> bool:
        days, number = self._year(day.year), day.toordinal()
        place = bisect_left(days, number)
        return place < len(days) and days[place] == number

    def after(self, day: date, n: int) -> date | None:
        """The n-th working day after `day`; None where the calendar ends before."""
        year, days = day.year, self._year(day.year)
        place = bisect_right(days, day.toordinal()) + n - 1
        while place >= len(days):
            if year == MAXYEAR:
                return None
            place, year = place - len(days), year + 1
            days = self._year(year)
        return date.fromordinal(days[place])

    def before(self, day: date, n: int) -> date | None:
        """The n-th working day before `day`; None where the calendar begins after."""
        year, days = day.year, self._year(day.year)
        place = bisect_left(days, day.toordinal()) - n
        while place < 0:
            if year == MINYEAR:
                return None
            year -= 1
            days = self._year(year)
            place += len(days)
        return date.fromordinal(days[place])

    def _number_year(self, year: int) -> dict[date, int]:
        """How many working days lie on or before each day, counted from the beginning of the year that was asked for first."""
        before, days = self._before(year), self._year(year)
        first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        return {
            date.fromordinal(day): before + bisect_right(days, day)
            for day in range(first, last + 1)
        }

    def _before(self, year: int) -> int:
        """How many lie before that year; of years before the first it is negative."""
        first = next(iter(self._starts), year)
        if year not in self._starts:
            years, sign = (range(first, year), 1) if year > first else (range(year, first), -1)
            self._starts[year] = sign * sum(len(self._year(one)) for one in years)
        return self._starts[year]

    def _year(self, year: int) -> list[int]:
        found = self._years.get(year)
        if found is None:
            first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
            days, together = map(date.fromordinal, range(first, last + 1)), self._abroad_counts()
            found = self._years[year] = [
                day.toordinal()
                for day in days
                if self._counts_at_home(day) and (not together or _works(self._abroad, day))
            ]
        return found

    def _abroad_counts(self) -> bool:
        """Whether people there and here have a day of the week in common."""
        own = set(self._week or week_of(self._country))
        return self._abroad is not None and not own.isdisjoint(week_of(self._abroad))

    def _counts_at_home(self, day: date) -> bool:
        if not self._week:
            return _works(self._country, day)
        known = load_holidays(self._country) if self._country else None
        return day.weekday() in self._week and (known is None or day not in known)


@lru_cache(maxsize=64)
def _calendar(country: str | None, week: tuple[int, ...] | None, abroad: str | None) -> Calendar:
    return Calendar(country, week, abroad)


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
    _calendar: Calendar = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_calendar", _calendar(self.country, self.week, self.abroad))

    def is_working(self, day: date) -> bool:
        return self._calendar.is_working(day)

    def add(self, day: date, n: int) -> date:
        """The n-th working day after `day`, which itself is day 0 and never counts."""
        return (self._calendar.after(day, n) or date.max) if n > 0 else day

    def back(self, day: date, n: int) -> date:
        """The n-th working day before `day`."""
        return (self._calendar.before(day, n) or date.min) if n > 0 else day

    def next(self, day: date) -> date:
        """The first working day on or after `day`."""
        return day if self._calendar.is_working(day) else self.add(day, 1)

    def until(self, start: date, end: date) -> int:
        """How many working days lie after `start`, up to and including `end`; 0 if none."""
        return max(self.number(end) - self.number(start), 0)

    def number(self, day: date) -> int:
        """A number for each day by which working days are counted: that of `add(day, n)` is greater by n."""
        return self._calendar.numbers[day]

    def place(self, day: date) -> int:
        """The same from 0 on, as a place in a row of days; what lies further back than that is at its beginning."""
        return max(self._calendar.numbers[day] + BEGINNING, 0)

    def row(self, days: Iterable[date]) -> int:
        """Days as one number with a bit for each, at its place: hundreds of days are then looked at as one."""
        row = 0
        for day in days:
            row |= 1 << self.place(day)
        return row


def _works(country: str | None, day: date) -> bool:
    known = load_holidays(country) if country else None
    return known.is_working_day(day) if known is not None else day.weekday() not in WEEKEND
