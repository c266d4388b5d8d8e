"""Piece by piece: who is named next, and of whom something is told."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from playbook.reading.atlas.zones import find_zone_by_city
from playbook.reading.contacts import Found
from playbook.reading.people.known import known
from playbook.reading.people.names import LETTER, is_name, is_nobody, tidy_name
from playbook.reading.people.pieces import Joint, Piece
from playbook.reading.people.titles import (
    EDGES,
    Titled,
    is_open,
    is_whose,
    take_title,
    tidy_title,
)

DIGIT = re.compile(r"\d")
LIKE_A_NUMBER = 5  # digits
SHORT_NAME = 1  # words: a name that may be the rest of a title


@dataclass(slots=True)
class RollEntry:
    """Somebody on the roll: with a name, with a title only, or told of without a name."""

    name: str = ""
    title: str = ""
    typed: str = ""  # of somebody without a name
    waits: bool = False  # a title that the next name belongs to
    email: str | None = None
    phone: str | None = None
    loose: list[Found] = field(default_factory=list)  # addresses that may be somebody else's
    joint: Joint = Joint.START
    capitals: bool = False

    def add_title(self, title: str, between: str) -> None:
        title = tidy_title(title)
        self.title = (
            f"{self.title}{between}{title}" if self.title and title else self.title or title
        )

    def as_typed(self) -> str:
        parts = [self.typed or self.title, self.email or "", self.phone or ""]
        return ", ".join(part for part in parts if part)


class Roll:
    """The people of a text in the making. `entries` also holds addresses told on their own."""

    def __init__(self) -> None:
        self.entries: list[RollEntry] = []
        self._last: RollEntry | None = None

    def take(self, piece: Piece, contacts: Iterable[Found]) -> None:
        """The next piece of the text, and the addresses that stood in it."""
        text = _lead().sub("", piece.text.strip(EDGES))
        newest = self._last
        if LETTER.search(text) and not is_nobody(text):
            self._tell(text, piece)
        elif len(DIGIT.findall(text)) >= LIKE_A_NUMBER:
            self.entries.append(RollEntry(typed=text))  # a phone number that is none
        fresh = self._last if self._last is not newest else None
        for one in contacts:
            self._keep(one, fresh, piece.joint)

    def _tell(self, text: str, piece: Piece) -> None:
        if _nameless().match(text):
            self._begin(RollEntry(typed=text))
        elif piece.joint in {Joint.OPEN, Joint.FROM} or (
            piece.joint is Joint.DASH and self._last and not self._last.waits
        ):
            self._entitle(text, piece)
        else:
            self._tell_name(text, piece)

    def _tell_name(self, text: str, piece: Piece) -> None:
        told = take_title(text)
        if not told.name or self._is_all_title(told, text, piece):
            self._tell_title(text, piece)
        elif not is_name(told.name):
            self._begin(RollEntry(typed=text))
        elif self._last and self._last.waits:
            self._name_last(told)
        else:
            self._begin(_named(told))

    def _tell_title(self, text: str, piece: Piece) -> None:
        """A title of the person named last; or of somebody whose name comes next, or never."""
        last, alone = self._last, piece.joint in {Joint.AND, Joint.BREAK}
        someone_else = alone and (is_whose(text) or bool(last and not last.title))
        if last and not (someone_else and piece.joint is not Joint.BREAK):
            self._entitle(text, piece)
        else:
            self._begin(RollEntry(title=tidy_title(text), typed=text, waits=True))

    def _entitle(self, text: str, piece: Piece) -> None:
        last = self._last
        if last is None:
            self._begin(RollEntry(title=tidy_title(text), typed=text, waits=True))
        elif last.name:
            last.add_title(text, _between(piece))
        else:
            last.typed += f"{_between(piece)}{text}"
            last.add_title(text, _between(piece))

    def _is_all_title(self, told: Titled, text: str, piece: Piece) -> bool:
        """Whether what could be a name is rather a part of what the person before it does."""
        last = self._last
        if last is None or not last.name:
            return False
        short = len(told.name.split()) == SHORT_NAME
        if piece.joint is Joint.AND:
            return "&" in piece.spelled and short and is_open(last.title)
        if piece.joint is not Joint.COMMA:
            return False
        described = bool(told.title) and short and not last.title
        in_small_letters = last.capitals and not last.title and text[0].islower()
        place = bool(last.title) and find_zone_by_city(text) is not None
        return described or in_small_letters or place

    def _name_last(self, told: Titled) -> None:
        if self._last:
            self._last.name, self._last.waits = tidy_name(told.name), False
            self._last.add_title(told.title, ", ")

    def _begin(self, entry: RollEntry) -> None:
        self.entries.append(entry)
        self._last = entry

    def _keep(self, contact: Found, fresh: RollEntry | None, joint: Joint) -> None:
        """An address beside a name is that person's; any other waits until all names are known."""
        if fresh and fresh.name and not (fresh.email if contact.is_email else fresh.phone):
            put(fresh, contact)
        else:
            self.entries.append(RollEntry(loose=[contact], joint=joint))


def put(entry: RollEntry, contact: Found) -> None:
    """The address is this entry's."""
    if contact.is_email:
        entry.email = contact.value
    else:
        entry.phone = contact.value


def _named(told: Titled) -> RollEntry:
    capitals = told.name != told.name.lower()
    return RollEntry(tidy_name(told.name), tidy_title(told.title), capitals=capitals)


def _between(piece: Piece) -> str:
    """How the parts of a title are joined again."""
    if piece.joint in {Joint.AND, Joint.FROM}:
        return " " + " ".join(piece.spelled.split()) + " " if piece.spelled[:1].isspace() else ", "
    return ", "


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{known().leads})(?:\s+|$))+", re.IGNORECASE)


@cache
def _nameless() -> re.Pattern[str]:
    return re.compile(rf"(?:\d+|{known().nameless})\b", re.IGNORECASE)
