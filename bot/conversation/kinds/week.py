"""The days of the week that count as working days, switched on and off one by one."""

from dataclasses import dataclass

from babel.dates import get_day_names
from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.outcome import (
    AnswerKind,
    HalfGiven,
    Option,
    Options,
    Outcome,
    Unclear,
    Understood,
    Value,
)
from bot.parts.rows import in_rows
from playbook.plan.moments.working_days import week_of
from playbook.reading.weekdays import read_weekdays

READY, AT_HOME = "ok", "home"
WEEK = range(7)  # Monday is 0
PER_ROW = 4


@dataclass(frozen=True, slots=True)
class WorkingWeek(AnswerKind):
    """Weekdays (a tuple, Monday is 0), or None: as in the user's country.

    Half given it is the days that are switched on, as digits.
    """

    def read(self, text: str, asked: Asked) -> Outcome:
        days = read_weekdays(text, asked.words.locale)
        if not days:
            return Unclear(
                asked.words.say("Please tap the days, or type them, like “Monday to Thursday”.")
            )
        return Understood(days)

    def pick(self, value: str, asked: Asked) -> Outcome:
        days = _switched_on(asked)
        if value == AT_HOME:
            return Understood(None)
        if value == READY:
            return Understood(days)
        if value not in map(str, WEEK):
            return HalfGiven(asked.dialog.pending)
        days = tuple(sorted(set(days) ^ {int(value)}))
        if not days:
            return Unclear(asked.words.say("At least one working day has to stay."))
        return HalfGiven("".join(map(str, days)))

    def options(self, asked: Asked) -> Options:
        words, on = asked.words, _switched_on(asked)
        first = words.locale.first_week_day
        order = [(first + step) % 7 for step in WEEK]
        days = [Option(_sign(day in on) + _name(day, asked), str(day)) for day in order]
        ready = Option(words.label("These are my working days"), READY)
        home = Option(words.label("As in my country"), AT_HOME)
        return (*in_rows(days, PER_ROW), (ready,), (home,))

    def detail(self, asked: Asked) -> Markup | None:
        if not asked.dialog.pending:
            return None
        days = asked.words.all_of([_name(day, asked) for day in _switched_on(asked)])
        return asked.words.say("Your working days would be {days}. Is that right?", days=days)

    def show(self, value: Value, asked: Asked) -> str:
        if not isinstance(value, tuple):
            # Translators: the working days: those that are usual there.
            return asked.words.label("as in your country")
        return asked.words.all_of([_name(day, asked) for day in value])

    def show_half(self, pending: str, asked: Asked) -> str:
        return self.show(tuple(int(day) for day in pending), asked)


def _switched_on(asked: Asked) -> tuple[int, ...]:
    """The days chosen so far: at first those that are kept, or the country's."""
    if pending := asked.dialog.pending:
        return tuple(int(day) for day in pending)
    preferences = asked.chat.preferences
    return preferences.working_week or week_of(preferences.country)


def _name(day: int, asked: Asked) -> str:
    return str(get_day_names("abbreviated", context="stand-alone", locale=asked.words.locale)[day])


def _sign(on: bool) -> str:  # noqa: FBT001 - a box is ticked or not
    return "✓ " if on else ""
