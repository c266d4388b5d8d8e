"""A month of days as buttons, in the user's locale: first day of the week and names."""

import calendar
from collections.abc import Callable
from datetime import date

from bot.conversation.outcome import Option, Options
from bot.parts.callbacks.chat import Nothing
from bot.telegram.screen import Tap
from playbook.words import Words

NO_DAY = "-"  # the value of what is no day: a tap on it does nothing
YEARS = range(1970, 2200)
BLANK = Option("\u00b7", NO_DAY)


def month_of(pending: str) -> date | None:
    """The first day of a month written "2026-11"; None if it is none, or out of our time."""
    try:
        month = date.fromisoformat(f"{pending}-01")
    except ValueError:
        return None
    return month if month.year in YEARS else None


def draw_month(month: date, words: Words, allowed: Callable[[date], bool]) -> Options:
    """Heading, weekday names, weeks with a day to choose, and arrows. Values: "2026-11-18" a day, "m2026-12" a month."""
    first = words.locale.first_week_day
    weeks = calendar.Calendar(first).monthdatescalendar(month.year, month.month)
    heading = (Option(words.month(month), NO_DAY),)
    names = tuple(Option(name, NO_DAY) for name in words.weekdays())
    rows = (tuple(_day(day, month, allowed) for day in week) for week in weeks)
    days = tuple(row for row in rows if any(option != BLANK for option in row))
    arrows = (_to_month(month, -1, "\u2039", allowed), _to_month(month, 1, "\u203a", allowed))
    return (heading, names, *days, arrows)


def tap_month(grid: Options, data: Callable[[str], str]) -> tuple[tuple[Tap, ...], ...]:
    """A month's buttons outside of a question: `data` is what a tap on a day or an arrow means, by its value."""
    none = Nothing().pack()
    return tuple(
        tuple(Tap(one.label, none if one.value == NO_DAY else data(one.value)) for one in row)
        for row in grid
    )


def _day(day: date, month: date, allowed: Callable[[date], bool]) -> Option:
    if day.month != month.month or not allowed(day):
        return BLANK
    return Option(str(day.day), day.isoformat())


def _to_month(month: date, step: int, label: str, allowed: Callable[[date], bool]) -> Option:
    """The arrow to the month beside; none where that has no day to choose."""
    number = month.year * 12 + month.month - 1 + step
    beside = date(number // 12, number % 12 + 1, 1)
    length = calendar.monthrange(beside.year, beside.month)[1]
    if not any(allowed(beside.replace(day=day)) for day in range(1, length + 1)):
        return BLANK
    return Option(label, f"m{beside:%Y-%m}")
