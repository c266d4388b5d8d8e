"""The kinds of words a date is made of. Rules know kinds only; words belong to a language's table."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from re import Pattern

from playbook.languages.spelling import spellings_of


class Kind(StrEnum):
    """What a word does in a date. The rules are written with these names; sense.py decides the ambiguous ones."""

    AGO = "ago"
    AND = "and"  # between two days, or between an hour and its minutes
    AT = "at"  # "at", "around": an hour may follow without more signs
    BEFORE = "before"  # ago, by or to, by what stands beside it
    BY = "by"  # the end of a span counts; with a number: today, when no other day is named
    CLOCK = "clock"  # 15:30; hour, minute, and 1 when it cannot mean the other half of the day
    COMING = "coming"  # the very next one, never the one after it
    DASHED = "dashed"  # 14-12
    DAY = "day"  # a day by name, counted from today
    DOTTED = "dotted"  # 14.12 or 15.30
    DOTTED_DATE = "dotted_date"  # 14.12.
    FULL_DATE = "full_date"  # 14/12/2026, in the locale's order
    HALF = "half"  # past the hour
    HALF_TO = "half_to"  # half an hour before the hour that is named
    HOUR = "hour"  # a measure, or said after the number of an hour
    HOURS = "hours"  # 2h, 14h30: so long, or a time of day
    IN = "in"
    ISO = "iso"  # 2026-12-14
    LATER = "later"  # "from now"
    MERIDIEM = "meridiem"  # hours to add to a morning hour
    MIDDAY = "midday"  # the part of the day; by itself an hour
    MINUS = "minus"  # minutes to take off the hour follow
    MONTH = "month"
    MORE = "more"  # minutes to add to the hour follow
    NUMBER = "number"
    OCLOCK = "oclock"
    ONE = "one"  # a measure that without a number is one of it
    OR = "or"
    ORDINAL = "ordinal"
    PART = "part"  # of the day; the first hour that belongs to it
    PAST = "past"  # "past" the hour
    PLUS = "plus"  # minutes to add to the hour
    QUARTER = "quarter"
    RELATIVE = "relative"  # last, this, next: -1, 0, 1
    SLASHED = "slashed"  # 14/12, in the locale's order
    STAGE = "stage"  # the beginning, middle, end of a week or month
    THE = "the"  # a number after it is a day of the month
    TO = "to"
    UNIT = "unit"
    UNKNOWN = "unknown"
    VAGUE = "vague"  # "the next weeks", which without a number name no day
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


Meaning = tuple[Token, ...]  # of a phrase; empty when it says nothing about the date
Words = Mapping[Kind, Mapping[str, int | None]]  # several spellings of a value apart by "|"


@dataclass(frozen=True, slots=True)
class DateWords:
    """The date words of one language, in the spelling of spelling.py."""

    phrases: Mapping[str, Meaning]
    ordinal_suffixes: frozenset[str]
    respelled: tuple[tuple[Pattern[str], str], ...]  # what is put in other words before it is read
    longest: int  # words in the longest phrase
    vague: str  # pattern without accents, with all languages': what names no day, whatever a guess says

    def lookup(self, words: Sequence[str]) -> Meaning | None:
        return self.phrases.get(" ".join(words))


def assemble(
    words: Words,
    composed: Mapping[str, Meaning],
    silent: str,
    *,
    ordinal_suffixes: str = "",
    respelled: Mapping[str, str] | None = None,
    vague: str = "",
) -> DateWords:
    """A vocabulary from a language's tables; in all of them "|" stands between spellings.

    `words` are of one kind each, `composed` phrases stand for several words or for one in
    disguise, `silent` ones say nothing about the date, and `respelled` patterns (over the
    spelling of spelling.py) are put in other words first.
    """
    phrases: dict[str, Meaning] = {
        spelling: () for phrase in silent.split("|") for spelling in spellings_of(phrase)
    }
    for kind, values in words.items():
        for written, value in values.items():
            phrases |= _spell(written, (token(kind, value),))
    for written, meaning in composed.items():
        phrases |= _spell(written, meaning)
    return DateWords(
        phrases,
        frozenset(ordinal_suffixes.split("|")),
        tuple((re.compile(pattern), words) for pattern, words in (respelled or {}).items()),
        max(len(phrase.split()) for phrase in phrases),
        vague,
    )


def token(kind: Kind, value: int | None = None) -> Token:
    return Token(kind, () if value is None else (int(value),))


def _spell(written: str, meaning: Meaning) -> dict[str, Meaning]:
    return {spelling: meaning for phrase in written.split("|") for spelling in spellings_of(phrase)}


def measure(number: int, unit: Unit) -> Meaning:
    """So many minutes, days, weeks."""
    return token(Kind.NUMBER, number), token(Kind.UNIT, unit)


def clock(hour: int, minute: int = 0) -> Meaning:
    """A time of day that has a name."""
    return (Token(Kind.CLOCK, (hour, minute, 1)),)


TODAY = token(Kind.DAY, 0)
MORNING, AFTERNOON, EVENING = (token(Kind.PART, hour) for hour in (0, 12, 17))
NOW: Meaning = (*measure(0, Unit.MINUTE), token(Kind.AGO))
# A day's own end is the day itself ("end of day Friday"), and today when none is named.
DAY_END: Meaning = (token(Kind.BY, 1),)
END = token(Kind.STAGE, Stage.END)
WEEK, MONTH = token(Kind.UNIT, Unit.WEEK), token(Kind.UNIT, Unit.MONTH)
