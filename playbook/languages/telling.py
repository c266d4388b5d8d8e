"""What there is to know of a language to read a told interview in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from re import Pattern as Compiled
from typing import Annotated

from playbook.facts import Format
from playbook.languages.files import Part, fill, read_table, table
from playbook.languages.values import (
    Alternatives,
    Pattern,
    Said,
    Words,
    read_alternatives,
    read_pattern,
    read_said,
)

CUES = dict.fromkeys(("at", "with", "met", "role", "note"), read_alternatives)


@dataclass(frozen=True, slots=True)
class Rounds:
    """Ordinals, and the nouns they stand before."""

    first: Alternatives
    second: Alternatives
    third: Alternatives
    fourth: Alternatives
    fifth: Alternatives
    noun: Alternatives


@dataclass(frozen=True, slots=True)
class Labels:
    """The words before a colon that announce each part of a told interview."""

    company: Alternatives
    role: Alternatives
    when: Alternatives
    people: Alternatives
    decision: Alternatives

    def patterns(self) -> dict[str, Compiled[str]]:
        said = {"at": self.company, "role": self.role, "when": self.when}
        said |= {"with": self.people, "by": self.decision}
        return {
            name: re.compile(rf"(?:{words})\s*:\s*", re.IGNORECASE) for name, words in said.items()
        }


def _timely(told: object) -> Compiled[str]:
    """Words and beginnings of words one of which stands in every time, but for digits."""
    return re.compile(rf"\d|\b(?:{read_alternatives(told)})\b", re.IGNORECASE)


def _cues(told: object) -> Compiled[str]:
    """The patterns of a table; which stands first is tried first."""
    named = read_table(told, CUES).items()
    groups = "|".join(f"(?P<{name}>{pattern})" for name, pattern in named)
    return re.compile(rf"(?<!\w)(?:{groups})", re.IGNORECASE)


def _rounds(told: object) -> Compiled[str]:
    """The ordinals of a table that stand before its `noun`, or a whole pattern where they stand elsewhere."""
    if not isinstance(told, dict):
        return read_pattern(told)
    words = fill(Rounds, told)
    ordinals = (words.first, words.second, words.third, words.fourth, words.fifth)
    groups = "|".join(f"(?P<r{n}>{word})" for n, word in enumerate(ordinals, start=1))
    pattern = rf"\b(?:{groups})\s+(?={words.noun})|(?<!\S)round\s+(?P<n>[1-6])\b"
    return re.compile(pattern, re.IGNORECASE)


def _formats(told: object) -> dict[Format, Compiled[str]]:
    said = {one.value: read_said for one in Format}
    return {Format(name): pattern for name, pattern in read_table(told, said).items()}


def _labels(told: object) -> dict[str, Compiled[str]]:
    return fill(Labels, table(told)).patterns()


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingWords(Part):
    """One language. A cue ends where the thing it announces begins."""

    FILE = "telling.toml"

    interview: Said
    weak: Said  # words of a meeting that may have been an interview
    cues: Annotated[Compiled[str], _cues]  # groups: at, with, met, role, note
    filler: Words
    timely: Annotated[Compiled[str], _timely]  # without one of these nothing is a time
    subject: Alternatives  # what may stand before the word of a decision
    decision: Alternatives
    after: Pattern  # and what may stand behind it
    no_date: Pattern
    past: Said
    ahead: Said
    just: Said
    rounds: Annotated[Compiled[str], _rounds]  # groups named r1 to r5
    formats: Annotated[Mapping[Format, Compiled[str]], _formats]
    job: Pattern  # words behind a role that are no part of it
    labels: Annotated[Mapping[str, Compiled[str]], _labels]  # "Company:", by what they announce
    one: Words = frozenset()  # an article, and no hour
    trailing: Alternatives = ""  # behind a name and no part of it: "Acme was"
    no_name_holds: Words = frozenset()  # a sentence went on, or it did not happen
