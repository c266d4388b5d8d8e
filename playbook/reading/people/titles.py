"""What people do: the words by which a title is known from a name."""

import re
from dataclasses import dataclass
from functools import cache

from playbook.languages.spelling import fold
from playbook.reading.people.known import known

SURNAMES_TOO = frozenset(("Head", "Chief", "Lead", "Partner", "Principal", "Boss"))
EDGES = " \t\n.,;:-\u2013\u2014|/()<>[]{}\"'*\u2022،"


@dataclass(frozen=True, slots=True)
class Titled:
    """A piece of text taken apart: a name, and the title before or behind it; either may be empty."""

    name: str
    title: str
    before: bool = False  # the title stands before the name


def take_title(text: str) -> Titled:
    """Where the name in a text ends and the title begins."""
    typed = text.split()
    if not any(is_role(word) for word in typed):
        whole = all(is_title_word(word) for word in typed) or _has_of(typed)
        return Titled("", text) if whole else Titled(text, "")
    if is_title_word(typed[0]) or _is_whose(typed[0]):
        at = _end_of_title(typed)
        return Titled(" ".join(typed[at:]), " ".join(typed[:at]), before=True)
    at = next(n for n, word in enumerate(typed) if is_role(word))
    if len(typed) == at + 1 and typed[at] in SURNAMES_TOO:
        return Titled(text, "")
    while at > 1 and (_is_field(typed[at - 1]) or _is_whose(typed[at - 1])):
        at -= 1
    return Titled(" ".join(typed[:at]), " ".join(typed[at:]))


def tidy_title(text: str) -> str:
    """A title without "the" and "from" before it."""
    bare = " ".join(text.strip(EDGES).split())
    return _title_lead().sub("", bare)


def is_open(title: str) -> bool:
    """Whether a title may go on behind an "&": "Director of Risk & Fraud"."""
    return _has_of(title.split())


def is_whose(text: str) -> bool:
    """Whether a title is told as a person's: "the CTO", "a recruiter"."""
    return bool(text.split()) and _is_whose(text.split(maxsplit=1)[0])


def is_role(word: str) -> bool:
    spelled = _spell(word)
    return spelled in known().roles or bool(_compound_role().fullmatch(spelled))


def _end_of_title(typed: list[str]) -> int:
    """How many of the first words are a title; the word behind "of" always is one."""
    opened = False
    for n, word in enumerate(typed):
        joins = _spell(word) in known().joining
        if not (opened or joins or is_title_word(word) or (n == 0 and _is_whose(word))):
            return n
        opened = _spell(word) in known().opens
    return len(typed)


def _has_of(typed: list[str]) -> bool:
    return any(_spell(word) == "of" for word in typed[1:])


def is_title_word(word: str) -> bool:
    return is_role(word) or _is_field(word)


def _is_field(word: str) -> bool:
    return _spell(word) in known().fields


def _is_whose(word: str) -> bool:
    return _spell(word) in known().whose


def _spell(word: str) -> str:
    return fold(word).strip(EDGES)


@cache
def _compound_role() -> re.Pattern[str]:
    return re.compile(known().compound_roles)


@cache
def _title_lead() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{known().title_leads})\s+)+|^(?:at|in)\s+(?=hr\b)", re.IGNORECASE)
