"""When an interview ended: a day, then an hour, in the user's zone; never in the future."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.calendar import draw_month, month_of
from bot.conversation.outcome import (
    HalfGiven,
    Kind,
    Option,
    Options,
    Outcome,
    Unclear,
    Understood,
    Value,
)
from bot.rows import in_rows
from playbook.reading.dates import Reading, read_past
from playbook.reading.times import read_clock

WORKING_HOURS = range(7, 22)
EASTERNMOST = timedelta(hours=14)
OLDEST = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class PastMoment(Kind):
    """An aware UTC datetime. Half given it is a day, several days, or a moment to confirm."""

    def read(self, text: str, asked: Asked) -> Outcome:
        day, clock = _day(asked.dialog.pending), read_clock(text)
        if day and clock:
            return self._to_confirm([Reading(day, clock)], asked)
        words = asked.words
        readings = read_past(text, asked.now, words.zone, words.locale, asked.days)
        if not readings:
            return Unclear(
                words.say(
                    "I could not make a day of that. Please tap one, or type it like “yesterday 3 pm” or “12 November, 15:30”."
                )
            )
        return self._to_confirm(list(readings), asked)

    def pick(self, value: str, asked: Asked) -> Outcome:
        match value:
            case "now":
                return Understood(asked.now.replace(second=0, microsecond=0))
            case "today" | "morning":
                return HalfGiven(asked.today.isoformat() + ("m" if value == "morning" else ""))
            case "yesterday":
                return HalfGiven((asked.today - timedelta(days=1)).isoformat())
            case "other":
                return HalfGiven(f"m{asked.today:%Y-%m}")
            case _:
                return self._pick_value(value, asked)

    def _pick_value(self, value: str, asked: Asked) -> Outcome:
        day, clock = _day(asked.dialog.pending), read_clock(value)
        if _moments(value) or _day(value) or month_of(value[1:]):
            moments = _moments(value)
            return self._check(moments[0], asked) if moments else HalfGiven(value)
        if day and clock:
            return self._check(datetime.combine(day, clock), asked)
        return HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        pending, words = asked.dialog.pending or "", asked.words
        if moments := _moments(pending):
            return _to_choose_from(moments, asked)
        if days := _days(pending):
            rows = [(Option(words.day(day), day.isoformat()),) for day in days]
            return (*rows, (Option(words.label("Not one of these"), "none"),))
        if day := _day(pending):
            return _hours(day, asked, morning=pending.endswith("m"))
        if month := month_of(pending[1:]):
            return draw_month(month, words, lambda day: _possible(day, asked))
        return (
            (
                Option(words.label("Just now"), "now"),
                Option(words.label("This morning"), "morning"),
            ),
            (Option(words.label("Today"), "today"), Option(words.label("Yesterday"), "yesterday")),
            (Option(words.label("Another day"), "other"),),
        )

    def detail(self, asked: Asked) -> Markup | None:
        pending, words = asked.dialog.pending or "", asked.words
        if moments := _moments(pending):
            return _confirmation(moments, asked)
        if _days(pending):
            return words.say("That could be more than one day. Which one?")
        if day := _day(pending):
            return words.say(
                "<b>{day}</b>. About what time did it end? Tap an hour, or type it, like 15:30.",
                day=words.day(day),
            )
        return words.say("Which day was it?") if pending else None

    def show(self, value: Value, asked: Asked) -> str:
        if not isinstance(value, datetime):
            return ""
        words = asked.words
        return f"{words.day(words.local_day(value))}, {words.clock(value)}"

    def _to_confirm(self, readings: list[Reading], asked: Asked) -> Outcome:
        possible = [reading for reading in readings if _possible(reading.day, asked)]
        if not possible:
            return Unclear(_impossible(readings[0].day, asked))
        if any(reading.time is None for reading in possible):
            days = dict.fromkeys(reading.day.isoformat() for reading in possible)
            return HalfGiven("|".join(days))
        moments = [datetime.combine(r.day, r.time) for r in possible if r.time]
        past = [moment for moment in moments if _is_over(moment, asked)]
        if not past:
            return Unclear(_still_ahead(asked))
        return HalfGiven("|".join(f"{moment:%Y-%m-%dT%H:%M}" for moment in past))

    def _check(self, moment: datetime, asked: Asked) -> Outcome:
        if not _is_over(moment, asked):
            return Unclear(_still_ahead(asked))
        return Understood(_in_utc(moment, asked))


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "").removesuffix("m"))
    except ValueError:
        return None


def _days(text: str) -> list[date]:
    """Several days written one after another; empty if anything else is written there."""
    try:
        return [date.fromisoformat(one) for one in text.split("|")] if "|" in text else []
    except ValueError:
        return []


def _moments(text: str) -> list[datetime]:
    """Local moments written one after another; empty if anything else is written there."""
    try:
        return [datetime.fromisoformat(one) for one in text.split("|") if "T" in one]
    except ValueError:
        return []


def _in_utc(moment: datetime, asked: Asked) -> datetime:
    return moment.replace(tzinfo=asked.words.zone).astimezone(UTC)


def _is_over(moment: datetime, asked: Asked) -> bool:
    return _in_utc(moment, asked) <= asked.now + _leeway(asked)


def _leeway(asked: Asked) -> timedelta:
    """While the zone is unknown it may be later for the user than it is in UTC."""
    return timedelta() if asked.chat.preferences.zone else EASTERNMOST


def _possible(day: date, asked: Asked) -> bool:
    return asked.today - OLDEST <= day <= asked.words.local_day(asked.now + _leeway(asked))


def _hours(day: date, asked: Asked, *, morning: bool) -> Options:
    past = [h for h in range(24) if _is_over(datetime.combine(day, time(h)), asked)]
    usual = [h for h in past if h in WORKING_HOURS and (not morning or h <= 12)] or past  # noqa: PLR2004 - noon
    buttons = [Option(asked.words.clock(time(h)), f"{h:02d}:00") for h in usual]
    return in_rows(buttons, 4)


def _to_choose_from(moments: list[datetime], asked: Asked) -> Options:
    words = asked.words
    if len(moments) == 1:
        yes = Option(words.label("Yes, that is right"), f"{moments[0]:%Y-%m-%dT%H:%M}")
        return ((yes,), (Option(words.label("No, pick another"), "none"),))
    rows = [
        (Option(f"{words.day(m.date())}, {words.clock(m.time())}", f"{m:%Y-%m-%dT%H:%M}"),)
        for m in moments
    ]
    return (*rows, (Option(words.label("Not one of these"), "none"),))


def _confirmation(moments: list[datetime], asked: Asked) -> Markup:
    words = asked.words
    if len(moments) > 1:
        return words.say("That could be more than one day. Which one?")
    return words.say(
        "It ended on <b>{day}</b> at <b>{clock}</b>. Is that right?",
        day=words.day(moments[0].date()),
        clock=words.clock(moments[0].time()),
    )


def _impossible(day: date, asked: Asked) -> Markup:
    if day > asked.today:
        return _still_ahead(asked, day)
    return asked.words.say(
        "{day} is more than a year ago; follow-ups would come too late for that one. Please pick a later day.",
        day=asked.words.day(day),
    )


def _still_ahead(asked: Asked, day: date | None = None) -> Markup:
    words = asked.words
    when = words.day(day) if day else words.label("That time")
    return words.say(
        "{when} is still ahead. Tell me about the interview once it is over; if it was earlier, pick the day below.",
        when=when,
    )
