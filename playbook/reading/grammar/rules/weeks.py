"""Weeks by their number or by a day in them: week 48, the second week of December, the week of the 7th."""

from datetime import date, timedelta

from playbook.languages.dates import Stage, Unit
from playbook.reading.grammar.frame import WEEK, Frame, Reading
from playbook.reading.grammar.rules.calendar_days import (
    find_month,
    read_day_of_month,
    read_dotted,
    read_ordinal,
    read_slashed,
)

EARLY_WEEK, MID_WEEK = 2, 3  # working days
WEEKS_OF_MONTH = 4


def read_week_of_month(frame: Frame, *, ordinal: int, unit: int, month: int) -> tuple[Reading, ...]:
    """ "The second week of December"."""
    if unit != Unit.WEEK or not 0 < ordinal <= WEEKS_OF_MONTH:
        return ()
    first = find_month(frame, month) + timedelta(days=WEEK * (ordinal - 1))
    return end(frame.last_working_day(first, first + timedelta(days=WEEK - 1)))


def read_week_of_day(
    frame: Frame,
    *,
    unit: int,
    number: int = 0,
    ordinal: int | None = None,
    month: int | None = None,
) -> tuple[Reading, ...]:
    """ "The week of the 7th", "the week of 7 December", and without either "week 48"."""
    day = number if ordinal is None else ordinal
    if month is None and ordinal is None:
        return read_numbered_week(frame, unit=unit, number=number)
    found = (
        read_ordinal(frame, ordinal=day)
        if month is None
        else read_day_of_month(frame, month=month, number=day)
    )
    return _weeks_of(frame, unit, found)


def read_week_of_date(
    frame: Frame,
    *,
    unit: int,
    dotted_date: tuple[int, int] | None = None,
    slashed: tuple[int, int] = (0, 0),
) -> tuple[Reading, ...]:
    """ "Die Woche vom 7.12."."""
    if dotted_date:
        return _weeks_of(frame, unit, read_dotted(frame, dotted_date=dotted_date))
    return _weeks_of(frame, unit, read_slashed(frame, slashed=slashed))


def read_numbered_week(
    frame: Frame, *, unit: int, number: int = 0, ordinal: int = 0
) -> tuple[Reading, ...]:
    """ "Week 48"; an interview in it was on no day in particular."""
    if frame.looks_back:
        return ()
    return read_stage_of_numbered_week(
        frame, stage=Stage.END, unit=unit, number=number, ordinal=ordinal
    )


def read_stage_of_numbered_week(
    frame: Frame, *, stage: int, unit: int, number: int = 0, ordinal: int = 0
) -> tuple[Reading, ...]:
    """ "End of week 48", "Anfang der 49. KW"."""
    first = _first_of(frame, number or ordinal) if unit == Unit.WEEK else None
    return end(stage_of_week(frame, first, Stage(stage))) if first else ()


def read_weekday_of_numbered_week(
    frame: Frame, *, weekday: int, unit: int, number: int
) -> tuple[Reading, ...]:
    """ "Freitag KW 48"."""
    first = _first_of(frame, number) if unit == Unit.WEEK else None
    return (Reading(first + timedelta(days=weekday), None),) if first else ()


def stage_of_week(frame: Frame, first: date, stage: Stage) -> date:
    """The day on which the beginning, the middle, the end of a week is over."""
    last = first + timedelta(days=WEEK - 1)
    if stage is Stage.END:
        return frame.last_working_day(first, last)
    wanted = EARLY_WEEK if stage is Stage.EARLY else MID_WEEK
    week = (first + timedelta(days=offset) for offset in range(WEEK))
    working = [day for day in week if frame.working_days.is_working(day)]
    return working[:wanted][-1] if working else last


def end(day: date) -> tuple[Reading, ...]:
    """The last day of a span, as the reading of the span."""
    return (Reading(day, None, end_of_span=True),)


def _weeks_of(frame: Frame, unit: int, found: tuple[Reading, ...]) -> tuple[Reading, ...]:
    if unit != Unit.WEEK:
        return ()
    firsts = (frame.week_of(reading.day) for reading in found)
    return tuple(
        reading for first in firsts for reading in end(stage_of_week(frame, first, Stage.END))
    )


def _first_of(frame: Frame, number: int) -> date | None:
    """The Monday of the week of that number, on the side that is asked for."""
    side = -1 if frame.looks_back else 1
    for year in (frame.today.year, frame.today.year + side):
        first = _monday(year, number)
        last = first + timedelta(days=WEEK - 1) if first else None
        if first and last and (first <= frame.today if side < 0 else last >= frame.today):
            return first
    return None


def _monday(year: int, number: int) -> date | None:
    try:
        return date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
