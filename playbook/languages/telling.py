"""What there is to know of a language to read a told interview in it."""

import re
from dataclasses import dataclass
from re import Pattern

from playbook.facts import Format


def any_of(*words: str) -> Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def timely(text: str) -> Pattern[str]:
    """Words and beginnings of words one of which stands in every time, but for digits."""
    return re.compile(rf"\d|\b(?:{text})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TellingWords:
    """One language. A cue ends where the thing it announces begins."""

    interview: Pattern[str]
    weak: Pattern[str]  # words of a meeting that may have been an interview
    cues: Pattern[str]  # groups: at, with, met, role, note
    filler: frozenset[str]
    timely: Pattern[str]  # without one of these nothing is a time
    subject: str  # what may stand before the word of a decision
    decision: str
    after: Pattern[str]  # and what may stand behind it
    no_date: Pattern[str]
    past: Pattern[str]
    ahead: Pattern[str]
    just: Pattern[str]
    rounds: Pattern[str]  # groups named r1 to r5
    formats: dict[Format, Pattern[str]]
    job: Pattern[str]  # words behind a role that are no part of it
    labels: dict[str, Pattern[str]]  # "Company:", by the part they announce
    one: frozenset[str] = frozenset()  # an article, and no hour
    trailing: str = ""  # pattern, behind a name and no part of it: "Acme was"
    no_name_holds: frozenset[str] = frozenset()  # a sentence went on, or it did not happen


def cues(**cues: str) -> Pattern[str]:
    groups = "|".join(f"(?P<{name}>{pattern})" for name, pattern in cues.items())
    return re.compile(rf"(?<!\w)(?:{groups})", re.IGNORECASE)


def rounds(*ordinals: str, noun: str) -> Pattern[str]:
    groups = "|".join(f"(?P<r{n}>{word})" for n, word in enumerate(ordinals, 1))
    return re.compile(rf"\b(?:{groups})\s+(?={noun})|(?<!\S)round\s+(?P<n>[1-6])\b", re.IGNORECASE)


def labels(
    company: str, role: str, when: str, people: str, decision: str
) -> dict[str, Pattern[str]]:
    named = (("at", company), ("role", role), ("when", when), ("with", people), ("by", decision))
    return {name: re.compile(rf"(?:{words})\s*:\s*", re.IGNORECASE) for name, words in named}
