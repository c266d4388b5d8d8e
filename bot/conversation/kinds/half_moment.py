"""Half of a moment: how it is kept with the dialog until the rest is given, and offered in buttons."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from bot.conversation.asked import Asked
from bot.conversation.outcome import Option, Options
from bot.parts.rows import in_rows

MORNING = "m"  # behind a day: in the morning of it


def day_in(pending: str | None) -> date | None:
    """The day that waits for its hour: "2026-11-18"."""
    try:
        return date.fromisoformat((pending or "").removesuffix(MORNING))
    except ValueError:
        return None


def days_in(pending: str) -> list[date]:
    """Several days written one after another; empty if anything else is written there."""
    try:
        return [date.fromisoformat(one) for one in pending.split("|")] if "|" in pending else []
    except ValueError:
        return []


def moments_in(pending: str) -> list[datetime]:
    """Local moments written one after another; empty if anything else is written there."""
    try:
        return [datetime.fromisoformat(one) for one in pending.split("|") if "T" in one]
    except ValueError:
        return []


def write_days(days: Iterable[date]) -> str:
    return "|".join(dict.fromkeys(day.isoformat() for day in days))


def write_moments(moments: Iterable[datetime]) -> str:
    return "|".join(dict.fromkeys(f"{moment:%Y-%m-%dT%H:%M}" for moment in moments))


def in_utc(moment: datetime, asked: Asked) -> datetime:
    """A local moment of the user as aware UTC."""
    return moment.replace(tzinfo=asked.words.zone).astimezone(UTC)


def offer_clocks(clocks: Iterable[time], asked: Asked) -> Options:
    return in_rows([Option(asked.words.clock(one), f"{one:%H:%M}") for one in clocks], 4)


def offer_days(days: Iterable[date], asked: Asked) -> Options:
    return tuple((Option(asked.words.day(day), day.isoformat()),) for day in days)


def offer_moments(moments: Iterable[datetime], asked: Asked) -> Options:
    words = asked.words
    return tuple(
        (Option(f"{words.day(one.date())}, {words.clock(one.time())}", write_moments([one])),)
        for one in moments
    )
