"""Times of day the user settles: quiet hours, and when a morning begins."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.conversation.asked import Asked
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
from playbook.preferences import QuietHours
from playbook.reading.times import read_clock, read_span

USUAL = ("20:00-08:00", "21:30-08:00", "22:00-07:00", "23:00-09:00")
SHORTEST, LONGEST = timedelta(hours=5), timedelta(hours=14)
MORNINGS = ("08:00", "08:30", "09:00", "09:30", "10:00", "11:00")


@dataclass(frozen=True, slots=True)
class Quiet(Kind):
    """QuietHours. At most 14 hours, so that a thank-you still reaches the user within its day."""

    def read(self, text: str, asked: Asked) -> Outcome:
        span = read_span(text)
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
class Morning(Kind):
    """The local time of day at which follow-ups are brought up, from 6 to 11."""

    def read(self, text: str, asked: Asked) -> Outcome:
        clock = read_clock(text)
        if clock is None or not time(6) <= clock <= time(11):
            return Unclear(asked.words.say("Please give me a morning hour between 6:00 and 11:00."))
        return Understood(clock)

    def pick(self, value: str, asked: Asked) -> Outcome:
        return self.read(value, asked) if value in MORNINGS else HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        buttons = [Option(asked.words.clock(time.fromisoformat(v)), v) for v in MORNINGS]
        return (tuple(buttons[:3]), tuple(buttons[3:]))

    def show(self, value: Value, asked: Asked) -> str:
        return asked.words.clock(value) if isinstance(value, time) else ""


def _length(start: time, end: time) -> timedelta:
    """How long it is from one time of day to the next other one."""
    day = datetime(2000, 1, 1)  # noqa: DTZ001 - any day: only the time of day counts
    return (datetime.combine(day, end) - datetime.combine(day, start)) % timedelta(days=1)
