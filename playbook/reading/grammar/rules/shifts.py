"""So long ago, in so long, a week from Friday."""

from datetime import UTC, date, timedelta

from playbook.languages.dates import Unit
from playbook.reading.grammar.frame import WEEK, Frame, Reading, add_months

MOST_DAYS = 366
DAYS_OF = {Unit.DAY: 1, Unit.WEEK: WEEK, Unit.FORTNIGHT: 2 * WEEK}
MINUTES_OF = {Unit.MINUTE: 1, Unit.HOUR: 60}
MONTHS_OF = {Unit.MONTH: 1, Unit.YEAR: 12}


def read_ago(frame: Frame, *, number: int, unit: int) -> tuple[Reading, ...]:
    return shift(frame, frame.today, -number, Unit(unit))


def read_ahead(frame: Frame, *, number: int, unit: int) -> tuple[Reading, ...]:
    return shift(frame, frame.today, number, Unit(unit))


def read_length(frame: Frame, *, number: int, unit: int) -> tuple[Reading, ...]:
    """ "Two weeks": for a decision it means in two weeks; for an interview it says nothing."""
    return () if frame.looks_back else read_ahead(frame, number=number, unit=unit)


def read_next_stretch(
    frame: Frame, *, relative: int, number: int, unit: int
) -> tuple[Reading, ...]:
    """ "The next two weeks"."""
    found = read_ahead(frame, number=number, unit=unit) if relative == 1 else ()
    return tuple(Reading(reading.day, reading.time, end_of_span=True) for reading in found)


def read_after_weekday(
    frame: Frame, *, unit: int, weekday: int, number: int = 1
) -> tuple[Reading, ...]:
    """ "A week from Friday", "Friday week"."""
    coming = frame.today + timedelta(days=(weekday - frame.today.weekday()) % WEEK)
    return shift_days(frame, coming, number, Unit(unit))


def read_after_day(frame: Frame, *, unit: int, day: int, number: int = 1) -> tuple[Reading, ...]:
    """ "A week tomorrow", "heute in einer Woche"."""
    return shift_days(frame, frame.today + timedelta(days=day), number, Unit(unit))


def read_ago_of_day(frame: Frame, *, number: int, unit: int, day: int) -> tuple[Reading, ...]:
    """ "A week ago today"."""
    return shift_days(frame, frame.today + timedelta(days=day), -number, Unit(unit))


def read_weekdays_ago(frame: Frame, *, number: int, weekday: int) -> tuple[Reading, ...]:
    """ "Two Fridays ago"."""
    if number < 1:
        return ()
    back = (frame.today.weekday() - weekday - 1) % WEEK + 1
    return shift(frame, frame.today - timedelta(days=back), 1 - number, Unit.WEEK)


def shift_days(frame: Frame, start: date, n: int, unit: Unit) -> tuple[Reading, ...]:
    return shift(frame, start, n, unit) if unit in DAYS_OF else ()


def shift(frame: Frame, start: date, n: int, unit: Unit) -> tuple[Reading, ...]:
    """A day so many units from another; nothing beyond a year. Minutes and hours count from now."""
    if abs(n) > MOST_DAYS:
        return ()
    if unit in MINUTES_OF:
        return (_shift_clock(frame, n * MINUTES_OF[unit]),)
    if unit in MONTHS_OF:
        return (Reading(add_months(start, n * MONTHS_OF[unit]), None),)
    if unit is Unit.WORKING_DAY:
        return (Reading(frame.working_days_from_today(n), None),)
    return (Reading(start + timedelta(days=n * DAYS_OF[unit]), None),)


def _shift_clock(frame: Frame, minutes: int) -> Reading:
    moment = frame.now.astimezone(UTC) + timedelta(minutes=minutes)
    local = moment.astimezone(frame.now.tzinfo)
    return Reading(local.date(), local.time().replace(second=0, microsecond=0))
