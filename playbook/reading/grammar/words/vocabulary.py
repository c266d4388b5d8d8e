"""The kinds of words a date is made of. Rules know kinds only; words belong to a language's table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """What a word does in a date. The rules in days.py and clocks.py are written with these names."""

    AGO = "ago"
    AT = "at"  # "at", "around": an hour may follow without more signs
    BY = "by"  # the end of a span counts; with a number: today, when no other day is named
    CLOCK = "clock"  # 15:30; hour, minute, and 1 when it cannot mean the other half of the day
    DASHED = "dashed"  # 14-12
    DAY = "day"  # a day by name, counted from today
    DOTTED = "dotted"  # 14.12 or 15.30
    DOTTED_DATE = "dotted_date"  # 14.12.
    FULL_DATE = "full_date"  # 14/12/2026, in the locale's order
    HALF = "half"
    IN = "in"
    ISO = "iso"  # 2026-12-14
    LATER = "later"  # "from now"
    MERIDIEM = "meridiem"  # hours to add to a morning hour
    MONTH = "month"
    NUMBER = "number"
    OCLOCK = "oclock"
    OR = "or"
    ORDINAL = "ordinal"
    PART = "part"  # of the day; the first hour that belongs to it
    PAST = "past"  # "past" the hour
    QUARTER = "quarter"
    RELATIVE = "relative"  # last, this, next: -1, 0, 1
    SLASHED = "slashed"  # 14/12, in the locale's order
    STAGE = "stage"  # the beginning, middle, end of a week or month
    TO = "to"
    UNIT = "unit"
    UNKNOWN = "unknown"
    WEEKDAY = "weekday"
    WITHIN = "within"
    YEAR = "year"  # any number of four digits


class Unit(IntEnum):
    """A measure of time."""

    MINUTE = 0
    HOUR = 1
    DAY = 2
    WORKING_DAY = 3
    WEEK = 4
    FORTNIGHT = 5
    MONTH = 6
    YEAR = 7


class Stage(IntEnum):
    """Where in a week or month."""

    EARLY = 0
    MIDDLE = 1
    END = 2


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a date: what it does, and its numbers."""

    kind: Kind
    values: tuple[int, ...] = ()

    @property
    def value(self) -> int:
        return self.values[0]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The date words of one language, in plain spelling (see text.plain).

    A phrase may stand for several tokens, or for none (a word that says nothing about the date).
    """

    phrases: Mapping[str, tuple[Token, ...]]
    ordinal_suffixes: frozenset[str]
    longest: int  # words in the longest phrase

    def lookup(self, words: tuple[str, ...]) -> tuple[Token, ...] | None:
        return self.phrases.get(" ".join(words))


def spell(kind: Kind, words: Mapping[str, int | None]) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Table lines for words of one kind, several spellings of a value apart by "|"."""
    for spellings, value in words.items():
        token = Token(kind, () if value is None else (int(value),))
        yield from ((spelling, (token,)) for spelling in spellings.split("|"))
