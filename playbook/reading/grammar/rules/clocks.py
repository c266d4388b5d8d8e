"""Every way to say a time of day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from playbook.reading.grammar.rules.patterns import expand, key_of, numbers_of
from playbook.reading.grammar.words.vocabulary import Kind, Token

NOON, MIDNIGHT, HOUR = 12, 24, 60
OFFICE_OPENS = 8  # "at 2" is in the afternoon, "at 9" in the morning
COUNTABLE_MINUTES = (5, 10, 20, 25)  # "ten to five", but "4 to 5" is from four to five


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as it was said: sure when it cannot mean the other half of the day."""

    hour: int
    minute: int = 0
    sure: bool = False
    end_of_span: bool = False

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


def read_hour(*, number: int) -> Clock:
    return Clock(number)


def read_digits(*, year: int) -> Clock:
    """ "At 1530"."""
    return Clock(year // 100, year % 100, sure=True)


def read_clock_face(
    *,
    number: int = 0,
    clock: tuple[int, int, int] | None = None,
    dotted: tuple[int, int] | None = None,
    meridiem: int | None = None,
) -> Clock | None:
    """ "3pm", "3:30 pm", "15:30", "15.30"."""
    hour, minute = clock[:2] if clock else dotted or (number, 0)
    if meridiem is None:
        return Clock(hour, minute, sure=bool(clock and clock[2]))
    if 0 < hour <= NOON:
        return Clock(hour % NOON + meridiem, minute, sure=True)
    return Clock(hour, minute, sure=True) if meridiem and hour > NOON else None


def read_half(*, number: int, meridiem: int | None = None) -> Clock | None:
    """ "Half past two"."""
    return _add_minutes(read_clock_face(number=number, meridiem=meridiem), 30)


def read_quarter_past(*, number: int, meridiem: int | None = None) -> Clock | None:
    return _add_minutes(read_clock_face(number=number, meridiem=meridiem), 15)


def read_quarter_to(*, number: int, meridiem: int | None = None) -> Clock | None:
    return _add_minutes(read_clock_face(number=number, meridiem=meridiem), -15)


def read_minutes_past(*, number: int, number_2: int, meridiem: int | None = None) -> Clock | None:
    """ "Ten past nine"."""
    return _add_minutes(read_clock_face(number=number_2, meridiem=meridiem), number)


def read_minutes_to(*, number: int, number_2: int, meridiem: int | None = None) -> Clock | None:
    """ "Ten to nine"; None for a range like "nine to ten"."""
    if number not in COUNTABLE_MINUTES or number + 1 == number_2:
        return None
    return _add_minutes(read_clock_face(number=number_2, meridiem=meridiem), -number)


def _add_minutes(clock: Clock | None, minutes: int) -> Clock | None:
    if clock is None or abs(minutes) >= HOUR:
        return None
    total = clock.hour * HOUR + clock.minute + minutes
    if not 0 <= total < MIDNIGHT * HOUR:
        return None
    hour = total // HOUR or (NOON if not clock.sure else 0)
    return Clock(hour, total % HOUR, clock.sure)


RULES: dict[str, Callable[..., Clock | None]] = {
    "at number": read_hour,
    "at? number oclock": read_hour,
    "at year": read_digits,
    "at? number meridiem": read_clock_face,
    "at? clock meridiem?": read_clock_face,
    "at? clock oclock": read_clock_face,
    "at? dotted meridiem?": read_clock_face,
    "at? number oclock meridiem": read_clock_face,
    "at? half number meridiem?": read_half,
    "at? quarter past number meridiem?": read_quarter_past,
    "at? quarter to number meridiem?": read_quarter_to,
    "at? number past number meridiem?": read_minutes_past,
    "at? number to number meridiem?": read_minutes_to,
}
BY_KINDS = expand(RULES)


def read_clock(tokens: tuple[Token, ...], *, bare: bool = False) -> Clock | None:
    """The time that all of these tokens say, or the end of a range; a bare number only where asked for."""
    while [token.kind for token in tokens[:2]] == [Kind.AT, Kind.AT]:
        tokens = tokens[1:]
    if bare and key_of(tokens) == ("number",):
        return Clock(tokens[0].value)
    rule = BY_KINDS.get(key_of(tokens))
    return (rule(**numbers_of(tokens)) if rule else None) or _read_range(tokens)


def read_clock_alone(tokens: tuple[Token, ...]) -> Clock | None:
    """A time where nothing but a time is asked for, so that bare digits are one."""
    if key_of(tokens) == ("year",):
        return read_digits(year=tokens[0].value)
    return read_clock(tokens, bare=True)


def read_ends(tokens: tuple[Token, ...]) -> tuple[Clock, Clock] | None:
    """Both ends of a span of hours."""
    tokens = _split_dashed(tokens, alone=True)
    for at, token in enumerate(tokens):
        if token.kind in {Kind.TO, Kind.OR, Kind.BY}:
            first, last = _read_end(tokens[:at]), _read_end(tokens[at + 1 :])
            if first and last:
                return first, last
    return None


def _read_range(tokens: tuple[Token, ...]) -> Clock | None:
    """ "From 2 to 3pm", "14:00-15:00", "between 10 and 11": the end counts."""
    tokens = _split_dashed(tokens)
    led = bool(tokens) and tokens[0].kind is Kind.AT
    for at, token in enumerate(tokens):
        if token.kind is Kind.TO or (led and token.kind is Kind.OR):
            first, last = _read_end(tokens[:at]), _read_end(tokens[at + 1 :])
            if first and last:
                return Clock(last.hour, last.minute, last.sure, end_of_span=True)
    return None


def _read_end(tokens: tuple[Token, ...]) -> Clock | None:
    if any(token.kind in {Kind.TO, Kind.OR} for token in tokens):
        return None
    return read_clock(tokens, bare=True)


def _split_dashed(tokens: tuple[Token, ...], *, alone: bool = False) -> tuple[Token, ...]:
    """ "2-3 pm" as "2 to 3 pm"; a dashed pair alone is left to the days."""
    for at, token in enumerate(tokens):
        if token.kind is Kind.DASHED and (alone or len(tokens) > 1):
            first, last = (Token(Kind.NUMBER, (value,)) for value in token.values)
            return (*tokens[:at], first, Token(Kind.TO), last, *tokens[at + 1 :])
    return tokens
