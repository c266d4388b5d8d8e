"""Times of day the user settles: quiet hours, and when a morning begins."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

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
from playbook.preferences import QuietHours
from playbook.reading.times import read_clock, read_span

USUAL = ("20:00-08:00", "21:30-08:00", "22:00-07:00", "23:00-09:00")
NOON = 12
SHORTEST, LONGEST = timedelta(hours=5), timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class Quiet(AnswerKind):
    """QuietHours. At most 14 hours, so that a thank-you still reaches the user within its day."""

    def read(self, text: str, asked: Asked) -> Outcome:
        span = read_span(text, asked.words.locale)
        if span is None:
            return Unclear(
                asked.words.say("Please type it like “22:00 to 7:30”, or tap one below.")
            )
        if not SHORTEST <= _length(*span) <= LONGEST:
            return Unclear(
                asked.words.say(
                    "Quiet hours can last between 5 and 14 hours, so that a thank-you still reaches you in time."
                )
            )
        return Understood(QuietHours(*span))

    def pick(self, value: str, asked: Asked) -> Outcome:
        return self.read(value, asked) if value in USUAL else HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        spans = [(value, read_span(value)) for value in USUAL]
        buttons = [Option(self.show(QuietHours(*span), asked), v) for v, span in spans if span]
        return in_rows(buttons)

    def show(self, value: Value, asked: Asked) -> str:
        if not isinstance(value, QuietHours):
            return ""
        return f"{asked.words.clock(value.start)}\u2013{asked.words.clock(value.end)}"


@dataclass(frozen=True, slots=True)
class ClockTime(AnswerKind):
    """A local time of day between two others; the usual ones are buttons."""

    earliest: time
    latest: time
    usual: tuple[str, ...]

    def read(self, text: str, asked: Asked) -> Outcome:
        clock = self._fitting(read_clock(text, asked.words.locale))
        if clock is None:
            return Unclear(
                asked.words.say(
                    "Please give me a time between {earliest} and {latest}.",
                    earliest=asked.words.clock(self.earliest),
                    latest=asked.words.clock(self.latest),
                )
            )
        return Understood(clock)

    def pick(self, value: str, asked: Asked) -> Outcome:
        return self.read(value, asked) if value in self.usual else HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        buttons = [Option(asked.words.clock(time.fromisoformat(v)), v) for v in self.usual]
        return in_rows(buttons, per_row=3)

    def show(self, value: Value, asked: Asked) -> str:
        return asked.words.clock(value) if isinstance(value, time) else ""

    def _fitting(self, clock: time | None) -> time | None:
        """The time itself; of an evening "8" is 20:00."""
        if clock is None:
            return None
        halves = (clock, clock.replace(hour=clock.hour % NOON + NOON))
        return next((one for one in halves if self.earliest <= one <= self.latest), None)


MORNING_HOURS = ClockTime(time(6), time(11), ("08:00", "08:30", "09:00", "09:30", "10:00", "11:00"))
EVENING_HOURS = ClockTime(
    time(16), time(22), ("17:00", "18:00", "19:00", "19:30", "20:00", "21:00")
)


def _length(start: time, end: time) -> timedelta:
    """How long it is from one time of day to the next other one."""
    day = datetime(2000, 1, 1)  # noqa: DTZ001 - any day: only the time of day counts
    return (datetime.combine(day, end) - datetime.combine(day, start)) % timedelta(days=1)
