"""Days of the calendar: the 14th, 14 December, 14/12, 2026-12-14."""

from collections.abc import Iterable
from datetime import date, timedelta

from babel import Locale

from playbook.languages.dates import Unit
from playbook.reading.grammar.frame import WEEK, Frame, Reading, add_months, make_day, month_end
from playbook.reading.grammar.rules.weekdays import days

# A day without a year that lies this far off on the side asked for is rather the near one on the other.
FAR = timedelta(days=300)
CENTURY, TWO_DIGITS = 2000, 100
MONTHS_TO_LOOK = 3


def read_ordinal(frame: Frame, *, ordinal: int, weekday: int | None = None) -> tuple[Reading, ...]:
    """ "The 14th": the latest that was, or the first that comes."""
    found = list(_days_of_months(frame, ordinal, -1 if frame.looks_back else 1))
    if weekday is None:
        return days(*found[:1])
    other = list(_days_of_months(frame, ordinal, 1 if frame.looks_back else -1))
    fitting = [day for day in found + other if day.weekday() == weekday]
    return days(*fitting[:1]) or days(*_check_weekday(found[:1], weekday))


def read_relative_ordinal(frame: Frame, *, relative: int, ordinal: int) -> tuple[Reading, ...]:
    """ "El próximo 14", "le 14 prochain"."""
    found = _days_of_months(frame, ordinal, -1 if relative < 0 else 1)
    return days(*list(found)[:1])


def read_weekday_number(frame: Frame, *, weekday: int, number: int) -> tuple[Reading, ...]:
    """ "Friday 20", when the 20th is one."""
    found = list(_days_of_months(frame, number, -1 if frame.looks_back else 1))[:1]
    return days(*(day for day in found if day.weekday() == weekday))


def read_day_of_relative_month(
    frame: Frame, *, relative: int, unit: int, ordinal: int
) -> tuple[Reading, ...]:
    """ "The 14th of next month"."""
    first = add_months(frame.today.replace(day=1), relative)
    return days(make_day(first.year, first.month, ordinal)) if unit == Unit.MONTH else ()


def read_day_of_month(
    frame: Frame,
    *,
    month: int,
    ordinal: int | None = None,
    number: int = 0,
    number_2: int | None = None,
    year: int | None = None,
    weekday: int | None = None,
) -> tuple[Reading, ...]:
    """ "14 December", with or without a year, as the day of the week says."""
    day = number if ordinal is None else ordinal
    short_year = number_2 if ordinal is None else (number or None)
    return days(*_check_weekday(_dates(frame, year or short_year, month, day), weekday))


def read_day_range(
    frame: Frame, *, dashed: tuple[int, int], month: int, year: int | None = None
) -> tuple[Reading, ...]:
    """ "14-16 December"."""
    found = _dates(frame, year, month, dashed[1])
    return tuple(Reading(day, None, end_of_span=True) for day in found)


def read_iso(
    frame: Frame, *, iso: tuple[int, int, int], weekday: int | None = None
) -> tuple[Reading, ...]:
    year, month, day = iso
    return days(*_check_weekday(_dates(frame, year, month, day), weekday))


def read_full_date(
    frame: Frame, *, full_date: tuple[int, int, int], weekday: int | None = None
) -> tuple[Reading, ...]:
    first, second, year = full_date
    return days(*_check_weekday(_in_any_order(frame, first, second, year), weekday))


def read_slashed(
    frame: Frame,
    *,
    slashed: tuple[int, int] | None = None,
    dashed: tuple[int, int] = (0, 0),
    weekday: int | None = None,
) -> tuple[Reading, ...]:
    first, second = slashed or dashed
    return days(*_check_weekday(_in_any_order(frame, first, second, None), weekday))


def read_dotted(
    frame: Frame,
    *,
    dotted: tuple[int, int] | None = None,
    dotted_date: tuple[int, int] = (0, 0),
    year: int | None = None,
    weekday: int | None = None,
) -> tuple[Reading, ...]:
    """ "14.12.": whoever writes dots writes the day first."""
    day, month = dotted or dotted_date
    return days(*_check_weekday(_dates(frame, year, month, day), weekday))


def find_month(frame: Frame, month: int) -> date:
    """The first day of that month: the one that is not over, or looking back the last one."""
    first = frame.today.replace(month=month, day=1)
    if frame.looks_back:
        return first if first <= frame.today else add_months(first, -12)
    return first if month_end(first) >= frame.today else add_months(first, 12)


def writes_month_first(locale: Locale) -> bool:
    pattern: str = locale.date_formats["short"].pattern
    return pattern.find("M") < pattern.find("d")


def _in_any_order(frame: Frame, first: int, second: int, year: int | None) -> list[date]:
    """The likeliest day of each order that is possible, the locale's order first."""
    orders = [(first, second), (second, first)]
    if writes_month_first(frame.locale):
        orders.reverse()
    found = [_dates(frame, year, month, day) for day, month in orders]
    if all(found):
        likeliest = [dates[0] for dates in found]
        return [day for day in likeliest if _is_on_side(frame, day)] or likeliest
    return [day for dates in found for day in dates]


def _is_on_side(frame: Frame, day: date) -> bool:
    return day <= frame.today if frame.looks_back else day >= frame.today


def _dates(frame: Frame, year: int | None, month: int, day: int) -> list[date]:
    """The day in the year given, or in the years that it can mean."""
    if year is not None:
        whole = make_day(year + CENTURY if year < TWO_DIGITS else year, month, day)
        return [whole] if whole else []
    years = (frame.today.year + offset for offset in (-1, 0, 1))
    found = [whole for year in years if (whole := make_day(year, month, day))]
    return _choose_side(frame, found)


def _choose_side(frame: Frame, found: list[date]) -> list[date]:
    today = frame.today
    if frame.looks_back:
        wanted = max((day for day in found if day <= today), default=None)
        other = min((day for day in found if day > today), default=None)
    else:
        wanted = min((day for day in found if day >= today), default=None)
        other = max((day for day in found if day < today), default=None)
    near_other = other is not None and (wanted is None or abs(wanted - today) > FAR)
    return [day for day in (other if near_other else None, wanted) if day]


def _days_of_months(frame: Frame, number: int, step: int) -> Iterable[date]:
    """That day of this month and of those before (step -1) or after it, nearest first."""
    for months in range(MONTHS_TO_LOOK):
        first = add_months(frame.today.replace(day=1), step * months)
        day = make_day(first.year, first.month, number)
        if day and (day - frame.today).days * step >= 0:
            yield day


def _check_weekday(found: list[date], weekday: int | None) -> list[date]:
    """The days that fall on the weekday named; if none does, the day and the nearest such weekday."""
    fitting = [day for day in found if weekday in {None, day.weekday()}]
    if fitting or not found or weekday is None:
        return fitting
    off = (weekday - found[0].weekday() + 3) % WEEK - 3
    return [found[0], found[0] + timedelta(days=off)]
