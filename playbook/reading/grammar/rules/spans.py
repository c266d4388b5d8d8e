"""Weeks and months, their beginnings, middles and ends. A span is read as the day it ends on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from playbook.reading.grammar.frame import WEEK, Frame, Reading, add_months, month_end
from playbook.reading.grammar.rules.calendar_days import read_day_of_month, read_ordinal
from playbook.reading.grammar.rules.weekdays import read_day, read_weekday
from playbook.reading.grammar.words.vocabulary import Stage, Unit

EARLY_WEEK, MID_WEEK = 2, 3  # working days
EARLY_MONTH, MID_MONTH = 10, 15  # days of the month
WEEKS_OF_MONTH = 4


def read_span(frame: Frame, *, relative: int, unit: int) -> tuple[Reading, ...]:
    """ "Next week". An interview "last week" was on no day in particular."""
    if unit == Unit.YEAR or (frame.looks_back and relative <= 0):
        return ()
    return read_stage(frame, stage=Stage.END, relative=relative, unit=unit)


def read_month(
    frame: Frame, *, month: int, relative: int = 0, year: int | None = None
) -> tuple[Reading, ...]:
    """ "In December"."""
    if frame.looks_back or relative < 0:
        return ()
    return read_stage_of_month(frame, stage=Stage.END, month=month, year=year)


def read_week_of_month(frame: Frame, *, ordinal: int, unit: int, month: int) -> tuple[Reading, ...]:
    """ "The second week of December"."""
    if unit != Unit.WEEK or not 0 < ordinal <= WEEKS_OF_MONTH:
        return ()
    first = _find_month(frame, month) + timedelta(days=WEEK * (ordinal - 1))
    return _end(frame.last_working_day(first, first + timedelta(days=WEEK - 1)))


def read_week_of_day(
    frame: Frame,
    *,
    unit: int,
    number: int = 0,
    ordinal: int | None = None,
    month: int | None = None,
) -> tuple[Reading, ...]:
    """ "The week of the 7th", "the week of 7 December"."""
    day = number if ordinal is None else ordinal
    if unit != Unit.WEEK or (month is None and ordinal is None):
        return ()
    found = (
        read_ordinal(frame, ordinal=day)
        if month is None
        else read_day_of_month(frame, month=month, number=day)
    )
    return tuple(ending for reading in found for ending in _end_of_week(frame, reading.day))


def read_rest(frame: Frame, *, relative: int, unit: int) -> tuple[Reading, ...]:
    """ "Later next week"."""
    return read_stage(frame, stage=Stage.END, relative=relative, unit=unit)


def read_stage(frame: Frame, *, stage: int, unit: int, relative: int = 0) -> tuple[Reading, ...]:
    """ "End of the week", "early next month"."""
    if unit == Unit.DAY and stage == Stage.END and relative == 0:
        return _end(frame.today)
    if unit not in _STAGES or (unit == Unit.YEAR and stage != Stage.END):
        return ()
    found = _STAGES[Unit(unit)](frame, relative, Stage(stage))
    gone = stage == Stage.END and relative == 0 and not frame.looks_back and found < frame.today
    return _end(_STAGES[Unit(unit)](frame, 1, Stage.END) if gone else found)


def read_stage_of_month(
    frame: Frame, *, stage: int, month: int, year: int | None = None, relative: int = 0
) -> tuple[Reading, ...]:
    """ "Mid December"; the December that is not over, or the last one when looking back."""
    if relative < 0:
        return ()
    first = _find_month(frame, month) if year is None else _start_of(year, month)
    return _end(_stage_of_month(frame, first, Stage(stage))) if first else ()


def read_end_of_weekday(frame: Frame, *, stage: int, weekday: int) -> tuple[Reading, ...]:
    """ "End of Friday"."""
    return _as_ends(read_weekday(frame, weekday=weekday)) if stage == Stage.END else ()


def read_end_of_day(frame: Frame, *, stage: int, day: int) -> tuple[Reading, ...]:
    """ "End of tomorrow"."""
    return _as_ends(read_day(frame, day=day)) if stage == Stage.END else ()


def _end_of_week(frame: Frame, day: date) -> tuple[Reading, ...]:
    first = frame.week_of(day)
    return _end(frame.last_working_day(first, first + timedelta(days=WEEK - 1)))


def _week_stage(frame: Frame, relative: int, stage: Stage) -> date:
    first = frame.week(relative)
    last = first + timedelta(days=WEEK - 1)
    if stage is Stage.END:
        return frame.last_working_day(first, last)
    wanted = EARLY_WEEK if stage is Stage.EARLY else MID_WEEK
    week = (first + timedelta(days=offset) for offset in range(WEEK))
    working = [day for day in week if frame.working_days.is_working(day)]
    return working[:wanted][-1] if working else last


def _month_stage(frame: Frame, relative: int, stage: Stage) -> date:
    return _stage_of_month(frame, add_months(frame.today.replace(day=1), relative), stage)


def _stage_of_month(frame: Frame, first: date, stage: Stage) -> date:
    if stage is Stage.END:
        return frame.last_working_day(first, month_end(first))
    return first.replace(day=EARLY_MONTH if stage is Stage.EARLY else MID_MONTH)


def _year_stage(frame: Frame, relative: int, stage: Stage) -> date:
    first = frame.today.replace(month=12, day=1)
    return _stage_of_month(frame, add_months(first, 12 * relative), stage)


_STAGES: dict[int, Callable[[Frame, int, Stage], date]] = {
    Unit.WEEK: _week_stage,
    Unit.MONTH: _month_stage,
    Unit.YEAR: _year_stage,
}


def _find_month(frame: Frame, month: int) -> date:
    first = frame.today.replace(month=month, day=1)
    if frame.looks_back:
        return first if first <= frame.today else add_months(first, -12)
    return first if month_end(first) >= frame.today else add_months(first, 12)


def _start_of(year: int, month: int) -> date | None:
    return date(year, month, 1) if year else None


def _end(day: date) -> tuple[Reading, ...]:
    return (Reading(day, None, end_of_span=True),)


def _as_ends(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple(replace(reading, end_of_span=True) for reading in readings)
