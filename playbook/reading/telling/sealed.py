"""Addresses and numbers closed up, so that nothing inside them is read as a time, a cue or an end."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from playbook.reading.contacts import find_contacts

FIRST = 0xE000  # private signs stand for them
SEALS = re.compile("[\ue000-\uf8ff]")
BEHIND = ".!?'/"  # ends a sentence, and no address


@dataclass(frozen=True, slots=True)
class Sealed:
    """A text with one sign for each address and phone number, and what was typed there."""

    text: str
    typed: tuple[str, ...]

    def open(self, part: str) -> str:
        """A part of the text as it was typed."""
        return SEALS.sub(lambda seal: self.typed[ord(seal.group()) - FIRST], part)


def seal(text: str, country: str | None, is_time: Callable[[str], bool]) -> Sealed:
    """`country` (alpha-2) is where phone numbers belong; a date is none, whatever its digits."""
    text = SEALS.sub(" ", text)
    typed: list[str] = []
    parts, at = [], 0
    for one in find_contacts(text, country):
        contact = text[one.start : one.end].rstrip(BEHIND)
        if not one.is_email and is_time(contact):
            continue
        parts += [text[at : one.start], chr(FIRST + len(typed))]
        typed.append(contact)
        at = one.start + len(contact)
    return Sealed("".join([*parts, text[at:]]), tuple(typed))
