"""Days by name: today, Monday, last Friday, Friday next week."""

from datetime import date, timedelta

from playbook.languages.dates import Unit
from playbook.reading.grammar.frame import WEEK, Frame, Reading
from playbook.reading.grammar.rules.shifts import DAYS_OF

YEAR_OF_WEEKS = 52


def read_day(frame: Frame, *, day: int, weekday: int | None = None) -> tuple[Reading, ...]:
    found = frame.today + timedelta(days=day)
    return days(found) if weekday in {None, found.weekday()} else ()


def read_weekday(frame: Frame, *, weekday: int) -> tuple[Reading, ...]:
    """The nearest one on the side that is asked for; today's own name may mean today or a week off."""
    ahead = (weekday - frame.today.weekday()) % WEEK
    if frame.looks_back:
        back = frame.today - timedelta(days=(WEEK - ahead) % WEEK)
        return days(back) if ahead else days(back, back - timedelta(days=WEEK))
    coming = frame.today + timedelta(days=ahead or WEEK)
    return days(coming) if ahead else days(coming, frame.today)


def read_relative_weekday(frame: Frame, *, relative: int, weekday: int) -> tuple[Reading, ...]:
    """ "Next Friday" is the coming one to some and the one of next week to others: both are offered.

    So are the two that "last Monday" may mean.
    """
    of_week = _in_week(frame, relative, weekday)
    if relative < 0:
        back = (frame.today.weekday() - weekday - 1) % WEEK + 1
        return days(frame.today - timedelta(days=back - WEEK * (relative + 1)), of_week)
    if relative == 0:
        gone = not frame.looks_back and of_week < frame.today
        return days(of_week + timedelta(days=WEEK * gone))
    coming = _coming(frame, weekday) + timedelta(days=WEEK * (relative - 1))
    return days(coming, of_week)


def read_coming_weekday(frame: Frame, *, weekday: int) -> tuple[Reading, ...]:
    """ "The coming Friday": never the one after it."""
    return days(_coming(frame, weekday))


def _coming(frame: Frame, weekday: int) -> date:
    ahead = (weekday - frame.today.weekday() - 1) % WEEK + 1
    return frame.today + timedelta(days=ahead)


def read_weekday_of_week(
    frame: Frame, *, weekday: int, relative: int, unit: int
) -> tuple[Reading, ...]:
    """ "Friday next week"."""
    return days(_in_week(frame, relative, weekday)) if unit == Unit.WEEK else ()


def read_weekday_in(frame: Frame, *, number: int, unit: int, weekday: int) -> tuple[Reading, ...]:
    """ "Tuesday in two weeks", "Freitag in 14 Tagen"."""
    weeks, odd = divmod(number * DAYS_OF.get(Unit(unit), 0), WEEK)
    return days(_in_week(frame, weeks, weekday)) if not odd and 0 < weeks <= YEAR_OF_WEEKS else ()


def days(*found: date | None) -> tuple[Reading, ...]:
    """Readings of the days, in this order and each once."""
    return tuple(Reading(day, None) for day in dict.fromkeys(found) if day)


def _in_week(frame: Frame, offset: int, weekday: int) -> date:
    first = frame.week(offset)
    return first + timedelta(days=(weekday - first.weekday()) % WEEK)
