"""A text about people cut where one thing ends and the next begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


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


BULLET = re.compile(r"(?m)^[ \t]*(?:[-*\u2022\u2013]|\d{1,2}[.)])[ \t]+")
DEPARTMENT = (
    "personalabteilung|personal|hr|rh|rrhh|rr\\.?\\s?hh|recursos|ressources|vertrieb|marketing|it|"
    "technik|entwicklung|produkt|ventas|vendas|recrutement|recrutamento|produto|producto|produit|"
    "الموارد|التقنية"
)
AND = r"and|&|\+|plus|as\s+well\s+as|(?:along\s+|together\s+)?with|und|sowie|mit|et|avec|con|com"
JOINTS = re.compile(
    rf"""
    (?P<open>[(\[]\s*(?P<inside>[^()\[\]]*)[)\]]?)
    | (?P<break>\s*(?:[;\n]|\s\d{{1,2}}[.)]\s)\s*)
    | (?P<from>[,،]?\s+(?:(?i:from|who\s+is|who's|s?he\s+is|s?he's|is\s+(?=(?:the|our|their|an?)\s))\s*
        | (?i:von|vom|aus|du|des|de|del|da|do|من)\s+
          (?:(?i:der|dem|den|la|las|los|el)\s+)?(?=(?i:{DEPARTMENT})\b)))
    | (?P<and>(?:\s*[,،]\s*|\s+)(?:(?i:{AND})|y|e|و)\s+
        | (?:\s*[,،]\s*|\s+)و(?!(?:ليد|ائل|سام|سيم|فاء|جدان|داد|ردة|لاء|هيب|هبة)\b)(?=\w))
    | (?P<comma>\s*[,،]\s*|\s+/\s+)
    | (?P<dash>\s+[-\u2013\u2014|]\s+|\s*:\s+)
    """,
    re.VERBOSE,
)


def cut(text: str) -> Iterator[Piece]:
    """The pieces of a text in its order; what is in brackets is one piece."""
    text = BULLET.sub("\n", text).strip()
    joint, spelled, start = Joint.START, "", 0
    for match in JOINTS.finditer(text):
        yield Piece(text[start : match.start()], joint, spelled)
        start = match.end()
        if match["open"] is not None:
            yield Piece(match["inside"], Joint.OPEN)
            joint, spelled = Joint.NEXT, ""
        else:
            joint, spelled = Joint(str(match.lastgroup)), match.group()
    yield Piece(text[start:], joint, spelled)
