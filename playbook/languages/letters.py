"""What a letter has to know of its language beside the wordings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Self

from babel import Locale
from babel.dates import format_date

from playbook.languages.files import Part, read_table, table
from playbook.languages.values import Pattern, Replacements, Words, read_pattern, read_words

AS_TYPED = "as_typed"


class Gender(StrEnum):
    """A person's, where a typed title tells it. A first name never does."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it may stand in front of a name."""

    gender: Gender | None = None
    written: str | None = None  # how a letter writes it ("Mme" is "Madame"); None: as it was typed


def _titles(told: object) -> dict[str, Title]:
    """A table for each gender: how a letter writes a title, and what is typed for it."""
    genders = {"female": Gender.FEMALE, "male": Gender.MALE, "either": None}
    tables = read_table(told, dict.fromkeys(genders, table))
    return dict(
        title for name, gender in genders.items() for title in _typed(tables.get(name, {}), gender)
    )


def _typed(titles: Mapping[str, object], gender: Gender | None) -> Iterator[tuple[str, Title]]:
    for written, typed in titles.items():
        title = Title(gender, None if written == AS_TYPED else written)
        yield from ((word, title) for word in read_words(typed))


def _lead_ins(told: object) -> dict[str, re.Pattern[str]]:
    return read_table(told, dict.fromkeys(table(told), read_pattern))


@lru_cache
def format_day(day: date, pattern: str, locale: Locale) -> str:
    return format_date(day, pattern, locale=locale)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWords(Part):
    """One language. The keys of `lead_ins` are facts; patterns ignore case where they don't say otherwise.

    What a word list cannot say, a room says in its `letters.py`: there `Letters` is this, with lists of its own that the
    file has as well, and with methods that know the language. A room without one takes these, which are never wrong:
    no fact is woven in, and none is changed.
    """

    FILE = "letters.toml"

    # The user's facts.
    scripts: Words  # in which a letter is written: first words of Unicode's character names
    lead_ins: Annotated[Mapping[str, re.Pattern[str]], _lead_ins]  # "we talked about", said already
    nothing: Pattern  # the whole of an answer that tells nothing: "nothing special"
    around_role: Pattern  # "the ... position", which the sentence says already
    abbreviations: Words = frozenset()  # in small letters; their stop ends no sentence
    usual: Words = frozenset()  # the small words by which the language is known: "the", "our"
    strange: Words = frozenset()  # by which a fact is known to be told in the chat's language

    # People.
    titles: Annotated[Mapping[str, Title], _titles]  # in small letters, without their stop
    particles: Words  # "van der", which belong to a family name
    suffixes: Words  # "Jr.", which are no family name
    nobody: Words  # a name made of these words alone is nobody's: "the recruiter"
    aside: Pattern  # what stands by a name and isn't part of it: "from HR", "(CTO)"
    pairing: Words = frozenset({"&"})  # what joins two people in one name
    two_surnames: bool = False  # people have two, so a title goes with the name as it was typed

    # The letter.
    day: str  # Unicode's pattern of a day within a sentence, without its year
    first_of_month: str = ""  # the same for the first of a month, where it is another
    length: float = 1.0  # how many words say what takes one in English
    contractions: Replacements = ()  # by which the warm tone shortens a template's words

    def is_phrase(self, fact: str) -> bool:  # noqa: ARG002 - a room's own says more
        """Whether it fits where a noun does; in doubt it does not."""
        return False

    def lower_lead(self, fact: str) -> str:
        """The fact without a capital that only the start of a message explains."""
        return fact

    def to_reader(self, fact: str) -> str:
        """ "Their move" as said to them: "your move"."""
        return fact

    def set_in(self, fact: str) -> str:
        """A fact as it stands among words that run the other way."""
        return fact

    def write_day(self, day: date, locale: Locale) -> str:
        """A day as it stands in a sentence."""
        pattern = self.first_of_month if self.first_of_month and day.day == 1 else self.day
        return format_day(day, pattern, locale)

    def shorten(self, text: str) -> str:
        """A template's words as the warm tone contracts them."""
        for found, put in self.contractions:
            text = found.sub(put, text)
        return text

    def told_in(self, other: "LetterWords") -> Self:
        """For what was typed in another language: its names are known as well, and its sentences told from one's own.

        Where both have a title, one's own counts.
        """
        return replace(
            self,
            strange=other.usual - self.usual,
            titles={**other.titles, **self.titles},
            particles=self.particles | other.particles,
            nobody=self.nobody | other.nobody,
            nothing=_either(self.nothing, other.nothing),
            aside=_either(self.aside, other.aside),
            pairing=self.pairing | other.pairing,
        )


def _either(one: re.Pattern[str], other: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{one.pattern})|(?:{other.pattern})", one.flags | other.flags)
