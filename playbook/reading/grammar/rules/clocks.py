"""Every way to say a time of day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from playbook.languages.dates import Unit

NOON, MIDNIGHT, HOUR = 12, 24, 60
OFFICE_OPENS = 8  # "at 2" is in the afternoon, "at 9" in the morning
COUNTABLE_MINUTES = (5, 10, 15, 20, 25)  # "ten to five", but "4 to 5" is from four to five


@dataclass(frozen=True, slots=True)
class SaidTime:
    """A time as it was said: sure when it cannot mean the other half of the day."""

    hour: int
    minute: int = 0
    sure: bool = False
    end_of_span: bool = False
    begins: "SaidTime | None" = None  # the other end of the span

    def settle(self, part: int | None = None) -> time | None:
        """The time of day, by the part of the day that was named, else by office hours; None if there is none."""
        hour = self.hour if self.sure else _settle_hour(self.hour, part)
        hour = 0 if hour == MIDNIGHT and not self.minute else hour
        return time(hour, self.minute) if hour < MIDNIGHT and self.minute < HOUR else None


def _settle_hour(hour: int, part: int | None) -> int:
    if not 0 < hour <= NOON:
        return hour
    if part is None:
        return hour + NOON if hour < OFFICE_OPENS else hour
    if part >= NOON:
        return hour % NOON + NOON
    return hour % NOON


def read_hour(*, number: int) -> SaidTime:
    return SaidTime(number)


def read_digits(*, year: int) -> SaidTime:
    """ "At 1530"."""
    return SaidTime(year // 100, year % 100, sure=True)


def read_clock_face(
    *,
    number: int = 0,
    clock: tuple[int, int, int] | None = None,
    dotted: tuple[int, int] | None = None,
    meridiem: int | None = None,
) -> SaidTime | None:
    """ "3pm", "3:30 pm", "15:30", "15.30"."""
    hour, minute = clock[:2] if clock else dotted or (number, 0)
    if meridiem is None:
        return SaidTime(hour, minute, sure=bool(clock and clock[2]))
    if 0 < hour <= NOON:
        return SaidTime(hour % NOON + meridiem, minute, sure=True)
    return SaidTime(hour, minute, sure=True) if meridiem and hour > NOON else None


def read_half(*, number: int, meridiem: int | None = None) -> SaidTime | None:
    """ "Half past two"."""
    return _add_minutes(read_clock_face(number=number, meridiem=meridiem), 30)


def read_quarter_past(*, number: int, meridiem: int | None = None) -> SaidTime | None:
    return _add_minutes(read_clock_face(number=number, meridiem=meridiem), 15)


def read_quarter_to(*, number: int, meridiem: int | None = None) -> SaidTime | None:
    return _add_minutes(read_clock_face(number=number, meridiem=meridiem), -15)


def read_minutes_past(
    *, number: int, number_2: int, meridiem: int | None = None
) -> SaidTime | None:
    """ "Ten past nine"."""
    return _add_minutes(read_clock_face(number=number_2, meridiem=meridiem), number)


def read_minutes_to(*, number: int, number_2: int, meridiem: int | None = None) -> SaidTime | None:
    """ "Ten to nine"; None for a range like "nine to ten"."""
    if number not in COUNTABLE_MINUTES or number + 1 == number_2:
        return None
    return _add_minutes(read_clock_face(number=number_2, meridiem=meridiem), -number)


def _add_minutes(clock: SaidTime | None, minutes: int) -> SaidTime | None:
    if clock is None or abs(minutes) >= HOUR:
        return None
    total = clock.hour * HOUR + clock.minute + minutes
    if not 0 <= total < MIDNIGHT * HOUR:
        return None
    hour = total // HOUR or (NOON if not clock.sure else 0)
    return SaidTime(hour, total % HOUR, clock.sure)


def read_half_to(*, number: int) -> SaidTime | None:
    """ "Halb drei"."""
    return _add_minutes(SaidTime(number), -30)


def read_past_half(*, number: int, number_2: int) -> SaidTime | None:
    """ "Fünf nach halb drei"."""
    return _add_minutes(SaidTime(number_2), number - 30)


def read_to_half(*, number: int, number_2: int) -> SaidTime | None:
    """ "Fünf vor halb drei"."""
    return _add_minutes(SaidTime(number_2), -number - 30)


def read_hour_and_minutes(*, number: int, number_2: int) -> SaidTime:
    """ "14 Uhr 30"."""
    return SaidTime(number, number_2)


def read_plus(
    *,
    plus: int,
    number: int = 0,
    clock: tuple[int, int, int] | None = None,
    meridiem: int | None = None,
) -> SaidTime | None:
    """ "Las 3 y media", "midi et demi", "quatre heures moins le quart"."""
    return _add_minutes(read_clock_face(number=number, clock=clock, meridiem=meridiem), plus)


def read_plus_minutes(
    *, number: int, number_2: int, meridiem: int | None = None
) -> SaidTime | None:
    """ "Las 3 y 20"."""
    return _add_minutes(read_clock_face(number=number, meridiem=meridiem), number_2)


def read_minus_minutes(
    *,
    number: int,
    number_2: int | None = None,
    clock: tuple[int, int, int] | None = None,
    meridiem: int | None = None,
    unit: int = Unit.MINUTE,
) -> SaidTime | None:
    """ "Quatre heures moins dix", "4h moins dix"."""
    minutes = number if number_2 is None else number_2
    face = read_clock_face(number=number, clock=clock, meridiem=meridiem)
    return _add_minutes(face, -minutes) if unit == Unit.MINUTE else None


RULES: dict[str, Callable[..., SaidTime | None]] = {
    "at number": read_hour,
    "at? number oclock": read_hour,
    "at year": read_digits,
    "at? year oclock": read_digits,
    "at? number meridiem": read_clock_face,
    "at? clock meridiem?": read_clock_face,
    "at? clock|dotted oclock": read_clock_face,
    "at? dotted meridiem?": read_clock_face,
    "at? number oclock meridiem": read_clock_face,
    "at? half number meridiem?": read_half,
    "at? half_to number oclock?": read_half_to,
    "at? number past half_to number oclock?": read_past_half,
    "at? number to half_to number oclock?": read_to_half,
    "at? quarter past number meridiem|oclock?": read_quarter_past,
    "at? quarter to number meridiem|oclock?": read_quarter_to,
    "at? number past number meridiem|oclock?": read_minutes_past,
    "at? number to number meridiem?": read_minutes_to,
    "at? number oclock number": read_hour_and_minutes,
    "at? number|clock oclock? plus meridiem?": read_plus,
    "at? number oclock? more number meridiem?": read_plus_minutes,
    "at? number|clock oclock? minus number meridiem?": read_minus_minutes,
    "at? number minus number unit": read_minus_minutes,
}
