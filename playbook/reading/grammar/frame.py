"""What a phrase is read against, and what a reading is."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol

from babel import Locale

WEEK = 7


class WorkingDays(Protocol):
    """The working days where the user lives."""

    def add(self, day: date, n: int) -> date: ...

    def is_working(self, day: date) -> bool: ...


class Side(StrEnum):
    """Where the day is looked for when a phrase leaves it open."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand what was typed; day and time are local to the user.

    `end_of_span` says that they named a stretch ("within two weeks", "Thursday or Friday"): its end counts.
    """

    day: date
    time: time | None
    end_of_span: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Now, where and for whom a phrase is read; `now` is in the user's zone.

    An upcoming interview is at a moment, where a decision may come at the end of a span.
    """

    now: datetime
    side: Side
    locale: Locale
    working_days: WorkingDays
    is_upcoming: bool = False

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def looks_back(self) -> bool:
        return self.side is Side.PAST

    def week(self, offset: int) -> date:
        """The first day of the working week that many weeks from this one."""
        return self.week_of(self.today) + timedelta(days=offset * WEEK)

    def week_of(self, day: date) -> date:
        """The first day of the working week that a day belongs to: the one after the weekend."""
        first = (self.locale.weekend_end + 1) % WEEK
        return day - timedelta(days=(day.weekday() - first) % WEEK)

    def last_working_day(self, first: date, last: date) -> date:
        """The last working day of a stretch; its last day when it has none."""
        for back in range((last - first).days + 1):
            if self.working_days.is_working(day := last - timedelta(days=back)):
                return day
        return last

    def working_days_from_today(self, n: int) -> date:
        """n working days ahead, or back when n is negative."""
        if n >= 0:
            return self.working_days.add(self.today, n)
        day = self.today
        while n < 0:
            day -= timedelta(days=1)
            n += self.working_days.is_working(day)
        return day


def make_day(year: int, month: int, day: int) -> date | None:
    """The date, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def add_months(day: date, months: int) -> date:
    """The same day of another month, or its last day when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(max(year, MINYEAR), MAXYEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
