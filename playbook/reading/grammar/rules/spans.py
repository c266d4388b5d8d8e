"""Spans of days, and their beginnings, middles and ends. A span is read as the day it ends on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from playbook.languages.dates import Stage, Unit
from playbook.reading.grammar.frame import Frame, Reading, add_months, month_end
from playbook.reading.grammar.rules.calendar_days import find_month
from playbook.reading.grammar.rules.weekdays import read_day, read_weekday
from playbook.reading.grammar.rules.weeks import end, stage_of_week

EARLY_MONTH, MID_MONTH = 10, 15  # days of the month


def read_span(frame: Frame, *, unit: int, relative: int = 0) -> tuple[Reading, ...]:
    """ "Next week", "dans la semaine". An interview "last week" was on no day in particular."""
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


def read_rest(frame: Frame, *, relative: int, unit: int) -> tuple[Reading, ...]:
    """ "Later next week"."""
    return read_stage(frame, stage=Stage.END, relative=relative, unit=unit)


def read_stage(frame: Frame, *, stage: int, unit: int, relative: int = 0) -> tuple[Reading, ...]:
    """ "End of the week", "early next month"."""
    if unit == Unit.DAY and stage == Stage.END and relative == 0:
        return end(frame.today)
    if unit not in _STAGES or (unit == Unit.YEAR and stage != Stage.END):
        return ()
    found = _STAGES[Unit(unit)](frame, relative, Stage(stage))
    gone = stage == Stage.END and relative == 0 and not frame.looks_back and found < frame.today
    return end(_STAGES[Unit(unit)](frame, 1, Stage.END) if gone else found)


def read_stage_of_month(
    frame: Frame, *, stage: int, month: int, year: int | None = None, relative: int = 0
) -> tuple[Reading, ...]:
    """ "Mid December"; the December that is not over, or the last one when looking back."""
    if relative < 0:
        return ()
    first = find_month(frame, month) if year is None else _start_of(year, month)
    return end(_stage_of_month(frame, first, Stage(stage))) if first else ()


def read_end_of_weekday(frame: Frame, *, stage: int, weekday: int) -> tuple[Reading, ...]:
    """ "End of Friday"."""
    return _as_ends(read_weekday(frame, weekday=weekday)) if stage == Stage.END else ()


def read_end_of_day(frame: Frame, *, stage: int, day: int) -> tuple[Reading, ...]:
    """ "End of tomorrow"."""
    return _as_ends(read_day(frame, day=day)) if stage == Stage.END else ()


def _week_stage(frame: Frame, relative: int, stage: Stage) -> date:
    return stage_of_week(frame, frame.week(relative), stage)


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


def _start_of(year: int, month: int) -> date | None:
    return date(year, month, 1) if year else None


def _as_ends(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple(replace(reading, end_of_span=True) for reading in readings)
