"""What a letter has to know of its language beside the wordings: one declared object for each."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Self

from babel import Locale


class Gender(StrEnum):
    """A person's, where a typed title tells it. A first name never does."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it may stand in front of a name."""

    gender: Gender | None = None
    written: str | None = None  # how a letter writes it ("Mme" is "Madame"); None: as it was typed


def keep(text: str) -> str:
    """The text as it is, for languages in which there is nothing to do."""
    return text


def words(text: str) -> frozenset[str]:
    """The words of a list written with blanks."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWords:
    """One language. The keys of `lead_ins` are facts; patterns ignore case where the language has any."""

    # The user's facts.
    scripts: frozenset[
        str
    ]  # in which a letter is written: first words of Unicode's character names
    lead_ins: Mapping[str, re.Pattern[str]]  # "we talked about", which the sentence says already
    nothing: re.Pattern[str]  # the whole of an answer that tells nothing: "nothing special"
    lower_lead: Callable[[str], str]  # drops a capital that only the start of a message explains
    to_reader: Callable[[str], str]  # "their move" as said to them: "your move"
    is_phrase: Callable[[str], bool]  # whether it fits where a noun does; in doubt it does not
    around_role: re.Pattern[str]  # "the ... position", which the sentence says already
    abbreviations: frozenset[str] = frozenset()  # in small letters; their stop ends no sentence
    usual: frozenset[str] = (
        frozenset()
    )  # the small words by which the language is known: "the", "our"
    strange: frozenset[str] = (
        frozenset()
    )  # by which a fact is known to be told in the chat's language

    # People.
    titles: Mapping[str, Title]  # in small letters, without their stop
    particles: frozenset[str]  # "van der", which belong to a family name
    suffixes: frozenset[str]  # "Jr.", which are no family name
    nobody: frozenset[str]  # a name made of these words alone is nobody's: "the recruiter"
    aside: re.Pattern[
        str
    ]  # what stands by a name and isn't part of it: "from HR", "(CTO)", "a man called"
    pairing: frozenset[str] = frozenset({"&"})  # what joins two people in one name
    two_surnames: bool = False  # people have two, so a title goes with the name as it was typed

    # The letter.
    write_day: Callable[[date, Locale], str]  # as it stands in a sentence, without its year
    length: float = 1.0  # how many words say what takes one in English
    shorten: Callable[[str], str] = keep  # a template's words as the warm tone contracts them
    set_in: Callable[[str], str] = keep  # a fact as it stands among words that run the other way

    def told_in(self, other: Self) -> Self:
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
