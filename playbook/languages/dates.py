"""The kinds of words a date is made of. Rules know kinds only; words belong to a language's file."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import partial
from itertools import chain, product
from re import Pattern
from typing import Self

from playbook.languages.files import LanguageFileError, Part, Reader, Told, read_table, table
from playbook.languages.spelling import spellings_of
from playbook.languages.values import read_alternatives, read_phrases, read_replacements


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


def token(kind: Kind, value: int | None = None) -> Token:
    return Token(kind, () if value is None else (int(value),))


def measure(number: int, unit: Unit) -> Meaning:
    """So many minutes, days, weeks."""
    return token(Kind.NUMBER, number), token(Kind.UNIT, unit)


# The keys of a language's tables.
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
UNITS = {unit.name.lower(): unit.value for unit in Unit}
TABLES: Mapping[Kind, Mapping[str, int]] = {
    Kind.DAY: {
        "day_before_yesterday": -2,
        "yesterday": -1,
        "today": 0,
        "tomorrow": 1,
        "day_after_tomorrow": 2,
    },
    Kind.WEEKDAY: {name: number for number, name in enumerate(WEEKDAYS)},
    Kind.MONTH: {name: number for number, name in enumerate(MONTHS, start=1)},
    Kind.UNIT: UNITS,
    Kind.ONE: UNITS,
    Kind.VAGUE: UNITS,
    Kind.RELATIVE: {"before_last": -2, "last": -1, "this": 0, "next": 1, "after_next": 2},
    Kind.STAGE: {stage.name.lower(): stage.value for stage in Stage},
    Kind.PART: {"morning": 0, "afternoon": 12, "evening": 17},
    Kind.MERIDIEM: {"am": 0, "pm": 12},
}
COMPOSING = (Kind.DAY, Kind.WEEKDAY, Kind.MONTH, Kind.UNIT, Kind.RELATIVE, Kind.STAGE, Kind.PART)
NUMBERED = (Kind.NUMBER, Kind.ORDINAL, Kind.PLUS)  # tables whose keys are numbers
SINGLE = (  # kinds of which all words do the same
    *(Kind.AGO, Kind.AND, Kind.AT, Kind.BEFORE, Kind.BY, Kind.COMING, Kind.HALF, Kind.HALF_TO),
    *(Kind.HOUR, Kind.IN, Kind.LATER, Kind.MIDDAY, Kind.MINUS, Kind.OCLOCK, Kind.OR, Kind.PAST),
    *(Kind.QUARTER, Kind.THE, Kind.TO, Kind.UNKNOWN, Kind.WITHIN),
)

# The words in which [composed] says what a phrase means: "today evening", "25 december", "1st week", "30 minutes".
SAID: Mapping[str, Meaning] = {
    **{kind.value: (Token(kind),) for kind in SINGLE},
    **{f"{name}s": (token(Kind.UNIT, unit),) for name, unit in UNITS.items()},
    **{name: (token(kind, value),) for kind in COMPOSING for name, value in TABLES[kind].items()},
    "now": (*measure(0, Unit.MINUTE), token(Kind.AGO)),
    "noon": (Token(Kind.CLOCK, (12, 0, 1)),),
    "midnight": (Token(Kind.CLOCK, (0, 0, 1)),),
    # A day's own end is the day itself ("end of day Friday"), and today when none is named.
    "end_of_day": (token(Kind.BY, 1),),
}
COUNTED = re.compile(r"(?P<number>\d+)(?P<ordinal>st|nd|rd|th)?")

Lines = list[tuple[str, Meaning]]  # phrases as they are written, with what they mean


@dataclass(frozen=True, slots=True)
class DateWords(Part):
    """The date words of one language, in the spelling of spelling.py."""

    FILE = "dates.toml"

    phrases: Mapping[str, Meaning]
    longest: int  # words in the longest phrase
    ordinal_suffixes: frozenset[str] = frozenset()  # "th"
    respelled: tuple[tuple[Pattern[str], str], ...] = ()  # put in other words before it is read
    names_no_day: str = ""  # pattern without accents, with all languages', whatever a guess says

    @classmethod
    def from_table(cls, told: Told) -> Self:
        """The tables of a file: of each kind of words, of composed phrases, and of those that say nothing."""
        options = read_table({key: told[key] for key in told.keys() & OPTIONS.keys()}, OPTIONS)
        lines = read_table({key: told[key] for key in told if key not in OPTIONS}, LINES)
        parts, weekdays = lines.pop("weekday_part", ()), lines.get(Kind.WEEKDAY, ())
        phrases = _spell(chain(*lines.values(), _joined(weekdays, parts)))
        if not phrases:
            raise LanguageFileError("no word is there")
        return cls(phrases, max(len(phrase.split()) for phrase in phrases), **options)

    def lookup(self, words: Sequence[str]) -> Meaning | None:
        return self.phrases.get(" ".join(words))


def _joined(weekdays: Iterable[tuple[str, Meaning]], parts: Lines) -> Iterator[tuple[str, Meaning]]:
    """A part of the day written behind a weekday, or onto it: "Freitag Morgen", "Freitagnachmittag"."""
    for (weekday, day), (part, hour) in product(weekdays, parts):
        yield f"{weekday} {part}", day + hour
        yield f"{weekday}{part}", day + hour


def _spell(lines: Iterable[tuple[str, Meaning]]) -> dict[str, Meaning]:
    """Each phrase as it may be typed. One that is there twice has one meaning."""
    phrases: dict[str, Meaning] = {}
    for phrase, meaning in lines:
        for spelling in spellings_of(phrase):
            if phrases.setdefault(spelling, meaning) != meaning:
                raise LanguageFileError(f"{phrase!r} has two meanings")
    return phrases


def _reads(meaning: Meaning) -> Reader:
    return lambda told: [(phrase, meaning) for phrase in read_phrases(told)]


def _read_lines(told: object, meaning_of: Callable[[str], Meaning]) -> Lines:
    """A table whose keys are told by rule."""
    readers = {key: _reads(meaning_of(key)) for key in table(told)}
    return [*chain(*read_table(told, readers).values())]


def _read_named(told: object, kind: Kind, names: Mapping[str, int]) -> Lines:
    readers = {name: _reads((token(kind, value),)) for name, value in names.items()}
    return [*chain(*read_table(told, readers).values())]


def _numbered(key: str, kind: Kind) -> Meaning:
    if not key.removeprefix("-").isdecimal():
        raise LanguageFileError(f"{key} should be a number")
    return (token(kind, int(key)),)


def _said(words: str) -> Meaning:
    """What a key of [composed] means."""
    return tuple(chain.from_iterable(map(_say, words.split())))


def _say(word: str) -> Meaning:
    if counted := COUNTED.fullmatch(word):
        kind = Kind.ORDINAL if counted["ordinal"] else Kind.NUMBER
        return (token(kind, int(counted["number"])),)
    if word not in SAID:
        raise LanguageFileError(f"{word} is not known here, but numbers, {', '.join(SAID)}")
    return SAID[word]


LINES: Mapping[str, Reader] = {
    "silent": _reads(()),  # says nothing about a date
    **{kind.value: _reads((Token(kind),)) for kind in SINGLE},
    **{kind.value: partial(_read_named, kind=kind, names=names) for kind, names in TABLES.items()},
    **{
        kind.value: partial(_read_lines, meaning_of=partial(_numbered, kind=kind))
        for kind in NUMBERED
    },
    "composed": partial(_read_lines, meaning_of=_said),
    "weekday_part": partial(_read_named, kind=Kind.PART, names=TABLES[Kind.PART]),
}
OPTIONS: Mapping[str, Reader] = {
    "ordinal_suffixes": lambda told: frozenset(read_phrases(told)),
    "respelled": read_replacements,
    "names_no_day": read_alternatives,
}
