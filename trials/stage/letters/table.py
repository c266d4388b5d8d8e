"""What the linter has to know of a language: the `examples.toml` of its room."""

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from playbook.drafts.weaving import Shape
from playbook.languages import languages, rooms
from playbook.preferences import Tone

EXAMPLES = "examples.toml"
LANGUAGES = tuple(os.environ.get("DRAFT_LANGUAGES", "").split() or sorted(languages()))


@dataclass(frozen=True, slots=True)
class Greeted:
    """A name as it is typed, and the line that greets it in each tone."""

    typed: str
    warm: str
    plain: str
    formal: str

    def line(self, tone: Tone) -> str:
        return {Tone.WARM: self.warm, Tone.PLAIN: self.plain, Tone.FORMAL: self.formal}[tone]


@dataclass(frozen=True, slots=True)
class Typed:
    """A fact as it is typed, and how it comes into a letter."""

    typed: str
    shape: Shape
    text: str
    key: str = "topic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The records a language is linted with, and what a letter in it may and may not say."""

    territory: str | None  # the country by which days are written
    role: str
    people: tuple[
        Greeted, ...
    ]  # at least six, of every kind; the sixth's formal line ends with the surname
    nobody: Greeted  # nobody's name: how the company is greeted, whose name is Acme
    nobody_short: Greeted  # the same in a short message
    topics: tuple[
        str, ...
    ]  # at least six, of every shape: phrases, clauses, with marks, capitals, emoji
    story: Mapping[str, str]  # challenge, fit, skill, missed, idea
    marks: tuple[str, ...]  # a word for each topic by which a letter shows that it tells it
    story_marks: Mapping[str, str]  # the same for the story
    woven: tuple[Typed, ...]
    nothing: tuple[str, ...]  # answers that tell nothing

    closings: Mapping[Tone, re.Pattern[str]]  # the formula in the last line but one
    thanks: re.Pattern[str]  # any word of thanks, by which a subject is headed as one
    interview: re.Pattern[str]  # any word for an interview that was held
    forbidden: re.Pattern[str]  # neediness, blame, flattery, phrases that say nothing, claims
    to_the_employer: re.Pattern[str]  # what somebody at an agency is not
    abbreviations: tuple[str, ...] = ("Inc.",)  # whose stop ends no sentence
    spaced: str = ""  # marks that have a blank in front of them, as in French
    starts_small: bool = (
        False  # whether the first sentence goes on after the greeting's comma, as in German
    )


@cache
def table_of(language: str) -> Table:
    """The examples of a language's room. Its patterns are lists of what any one of may be found."""
    told = tomllib.loads((rooms()[language] / EXAMPLES).read_text(encoding="utf-8"))
    letter, greeted, facts = (told.pop(one) for one in ("letter", "greeted", "facts"))
    closings = letter.pop("closings")
    lists = {key: tuple(one) for key, one in told.items() if isinstance(one, list)}
    given: dict[str, Any] = {
        "territory": None,
        **told,
        **lists,
        "people": tuple(Greeted(*one) for one in greeted["people"]),
        "nobody": Greeted(*greeted["nobody"]),
        "nobody_short": Greeted(*greeted["nobody_short"]),
        "woven": tuple(_typed(*one) for one in facts["woven"]),
        "closings": {Tone(tone): _any_of(one) for tone, one in closings.items()},
        **{key: _any_of(one) for key, one in letter.items()},
    }
    return Table(**given)


def _typed(typed: str, shape: str, text: str, key: str = "topic") -> Typed:
    return Typed(typed, Shape(shape), text, key)


def _any_of(patterns: str | Sequence[str]) -> re.Pattern[str]:
    return re.compile(patterns if isinstance(patterns, str) else "|".join(patterns))
