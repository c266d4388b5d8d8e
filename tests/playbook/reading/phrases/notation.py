"""What people type, and what it means; the notation of the tables.

"2026-11-17 15:00" is a day and a time of day, "~" after it is the end of a span,
" | " stands between two readings, the likelier first, and "" is "not understood".
Unless a table says otherwise it is Wednesday 18 November 2026, 15:20 in London.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from playbook.reading.dates import Reading

WEDNESDAY = datetime(2026, 11, 18, 15, 20, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
SATURDAY = 5


@dataclass(frozen=True)
class Weekdays:
    """Working days without holidays."""

    def is_working(self, day: date) -> bool:
        return day.weekday() < SATURDAY

    def add(self, day: date, n: int) -> date:
        while n > 0:
            day += timedelta(days=1)
            n -= self.is_working(day)
        return day


def write(readings: tuple[Reading, ...]) -> str:
    """Readings in the notation of the tables."""
    return " | ".join(write_one(reading) for reading in readings)


def write_one(reading: Reading) -> str:
    clock = f" {reading.time:%H:%M}" if reading.time else ""
    return f"{reading.day.isoformat()}{clock}{' ~' if reading.end_of_span else ''}"
