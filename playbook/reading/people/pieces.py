"""A text about people cut where one thing ends and the next begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from playbook.reading.people.known import known


class Joint(StrEnum):
    """What stands before a piece."""

    START = "start"
    BREAK = "break"  # a new line, a bullet, ";"
    COMMA = "comma"
    AND = "and"
    DASH = "dash"
    OPEN = "open"  # it stood in brackets
    FROM = "from"  # "from", "who is"
    NEXT = "next"  # nothing: it follows a bracket


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, what stands before it, and how that was spelled."""

    text: str
    joint: Joint
    spelled: str = ""


BLANKS = re.compile(r"[^\S\n]{2,}")  # in a row they are looked through from each of them on
BULLET = re.compile(r"(?m)^[ \t]*(?:[-*\u2022\u2013]|\d{1,2}[.)])[ \t]+")


@cache
def _joints() -> re.Pattern[str]:
    """Where one piece ends and the next begins."""
    words = known()
    return re.compile(
        rf"""
        (?P<open>[(\[]\s*(?P<inside>[^()\[\]]*)[)\]]?)
        | (?P<break>\s*(?:[;\n]|\s\d{{1,2}}[.)]\s)\s*)
        | (?P<from>[,،]?\s+(?:(?i:{words.introduces})\s*
            | (?i:{words.of})\s+(?:(?i:{words.articles})\s+)?(?=(?i:{words.departments})\b)))
        | (?P<and>(?:\s*[,،]\s*|\s+)(?:(?i:{words.joins})|{words.small_joins})\s+
            | (?:\s*[,،]\s*|\s+)(?:{words.written_on}))
        | (?P<comma>\s*[,،]\s*|\s+/\s+)
        | (?P<dash>\s+[-\u2013\u2014|]\s+|\s*:\s+)
        """,
        re.VERBOSE,
    )


def cut(text: str) -> Iterator[Piece]:
    """The pieces of a text in its order; what is in brackets is one piece."""
    text = BULLET.sub("\n", BLANKS.sub(" ", text)).strip()
    joint, spelled, start = Joint.START, "", 0
    for match in _joints().finditer(text):
        yield Piece(text[start : match.start()], joint, spelled)
        start = match.end()
        if match["open"] is not None:
            yield Piece(match["inside"], Joint.OPEN)
            joint, spelled = Joint.NEXT, ""
        else:
            joint, spelled = Joint(str(match.lastgroup)), match.group()
    yield Piece(text[start:], joint, spelled)
