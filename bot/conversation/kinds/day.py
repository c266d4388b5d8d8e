"""By which day they want to decide: a coming day, or none named."""

from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.calendar import draw_month, month_of
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
from playbook.facts import News
from playbook.reading.dates import read_future

FARTHEST = timedelta(days=365)
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class DecisionDay(AnswerKind):
    """A local day, or None where they named none. Half given it is one or several to confirm.

    Where `waits`, what comes next waits until a span is over.
    """

    waits: bool = True

    def read(self, text: str, asked: Asked) -> Outcome:
        words = asked.words
        readings = read_future(text, asked.now, words.zone, words.locale, asked.days)
        if not readings:
            return Unclear(
                words.say(
                    "I could not find a day in that. Please tap one, or type it like “next Friday”, “in 10 days” or “4 December”."
                )
            )
        possible = [reading for reading in readings if _possible(reading.day, asked)]
        if not possible:
            return Unclear(_impossible(readings[0].day, asked))
        span = "~" if possible[0].end_of_span and len(possible) == 1 else ""
        return HalfGiven(span + "|".join(reading.day.isoformat() for reading in possible))

    def pick(self, value: str, asked: Asked) -> Outcome:
        if value == "none":
            return Understood(None)
        if value == "other":
            return HalfGiven(f"m{asked.today:%Y-%m}")
        if days := _days(value):
            return Understood(days[0]) if _possible(days[0], asked) else HalfGiven(None)
        return HalfGiven(value if month_of(value[1:]) else None)

    def options(self, asked: Asked) -> Options:
        pending, words = asked.dialog.pending or "", asked.words
        if days := _days(pending):
            return _to_choose_from(days, asked)
        if month := month_of(pending[1:]):
            return draw_month(month, words, lambda day: _possible(day, asked))
        start = _start(asked)
        week, fortnight = start + WEEK, start + 2 * WEEK
        return (
            (Option(words.label("In a week: {day}", day=words.short_day(week)), week.isoformat()),),
            (
                Option(
                    words.label("In two weeks: {day}", day=words.short_day(fortnight)),
                    fortnight.isoformat(),
                ),
            ),
            (Option(words.label("Another day"), "other"),),
            (Option(words.label("No date named"), "none"),),
        )

    def detail(self, asked: Asked) -> Markup | None:
        pending, words = asked.dialog.pending or "", asked.words
        days = _days(pending)
        if len(days) > 1:
            return words.say("That could be more than one day. Which one?")
        if days:
            return _confirmation(days[0], asked, span=self.waits and pending.startswith("~"))
        return words.say("Which day did they name?") if pending else None

    def show(self, value: Value, asked: Asked) -> str:
        if isinstance(value, date):
            return asked.words.day(value)
        return asked.words.label("no date named")

    def show_half(self, pending: str, asked: Asked) -> str:
        days = [asked.words.day(day) for day in _days(pending)]
        return asked.words.all_of(days, "or") if days else ""


def _days(text: str) -> list[date]:
    """Days written one after another; empty if anything else is written there."""
    try:
        return [date.fromisoformat(one) for one in text.removeprefix("~").split("|")]
    except ValueError:
        return []


def _interview_day(asked: Asked) -> date:
    ended_at = asked.interview.ended_at
    return ended_at.astimezone(asked.interview.tz).date() if ended_at else asked.today


def _start(asked: Asked) -> date:
    """From when "in a week" counts: from the interview, or from today when that is long ago."""
    fresh = asked.today - _interview_day(asked) < WEEK
    return _interview_day(asked) if fresh and not _is_new_date(asked) else asked.today


def _is_new_date(asked: Asked) -> bool:
    """Whether it is about something that happened since: then it lies ahead."""
    told_now = asked.dialog.change or asked.dialog.action
    return told_now is not None or asked.application.news is News.MORE_TIME


def _possible(day: date, asked: Asked) -> bool:
    earliest = asked.today if _is_new_date(asked) else _interview_day(asked)
    return earliest <= day <= asked.today + FARTHEST


def _to_choose_from(days: list[date], asked: Asked) -> Options:
    words = asked.words
    if len(days) == 1:
        yes = Option(words.label("Yes, that is right"), days[0].isoformat())
        return ((yes,), (Option(words.label("No, pick another"), "other"),))
    rows = [(Option(words.day(day), day.isoformat()),) for day in days]
    return (*rows, (Option(words.label("Not one of these"), "other"),))


def _confirmation(day: date, asked: Asked, *, span: bool) -> Markup:
    words = asked.words
    lines = [_tell_distance(day, asked)]
    if span:
        lines.append(words.say("I wait until that day is over."))
    return words.join(lines)


def _tell_distance(day: date, asked: Asked) -> Markup:
    """A day in full and how far off it is, in working days, to be confirmed."""
    words, said = asked.words, asked.words.day(day)
    if day == asked.today:
        return words.say("<b>{day}</b>, that is today. Is that right?", day=said)
    if day < asked.today:
        return words.say("<b>{day}</b>, which has passed already. Is that right?", day=said)
    n = asked.days.until(asked.today, day)
    if n == 0:
        return words.say("<b>{day}</b>, before the next working day. Is that right?", day=said)
    return words.count(
        "<b>{day}</b>, in {n} working day. Is that right?",
        "<b>{day}</b>, in {n} working days. Is that right?",
        n,
        day=said,
    )


def _impossible(day: date, asked: Asked) -> Markup:
    words = asked.words
    if day < asked.today and _is_new_date(asked):
        return words.say(
            "{day} has passed already. Which day did they name now?", day=words.day(day)
        )
    if day < asked.today:
        return words.say(
            "{day} was before the interview. Which day did they name?", day=words.day(day)
        )
    return words.say("{day} is more than a year away. Which day did they name?", day=words.day(day))
