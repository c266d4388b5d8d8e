"""All people of a text: "Jane Doe (CTO), jane@acme.com and Bob from HR" is two."""

import re
from dataclasses import replace

from playbook.reading.contacts import find_contacts
from playbook.reading.people.addresses import hand_out
from playbook.reading.people.person import Everyone, PersonText
from playbook.reading.people.pieces import cut
from playbook.reading.people.roll import Roll, RollEntry

LONGEST = 1500  # characters: a dozen people with all that can be said of them
LINK = re.compile(r"\bhttps?://\S+|\bwww\.\S+", re.IGNORECASE)
CONTACT_WORD = re.compile(
    r"(?:\b(?:her|his|their)\s+)?\b(?:e-?mail|mail|mailto|phone|telephone|tel|mobile|cell|call|ph|mob)\b"
    r"(?:\s+(?:address|number))?(?:\s+is\b)?[.:]*\s*(?=[\ue000-\uf8ff])",
    re.IGNORECASE,
)
HEADING = re.compile(
    r"^\s*(?:the )?(?:panel|interviewers?|people|names|team)\s*(?::|were|was)\s*", re.IGNORECASE
)
FIRST_MARK = 0xE000  # private signs stand for the addresses, so that nothing cuts them
MARKS = re.compile("[\ue000-\uf8ff]")


def read_everyone(text: str, country: str | None) -> Everyone:
    """Everyone with a name in a text, in its order; and what was said of people without one.

    `country` (alpha-2) is where a phone number without its international prefix belongs.
    """
    text = HEADING.sub("", LINK.sub(" ", MARKS.sub(" ", text[:LONGEST])))
    found = find_contacts(text, country)
    roll = Roll()
    for piece in cut(_mark(text, [(one.start, one.end) for one in found])):
        contacts = [found[ord(mark) - FIRST_MARK] for mark in MARKS.findall(piece.text)]
        roll.take(replace(piece, text=MARKS.sub(" ", piece.text)), contacts)
    entries, guessed = hand_out(roll.entries)
    people = tuple(_person(entry) for entry in entries if entry.name)
    return Everyone(people, tuple(entry.as_typed() for entry in entries if not entry.name), guessed)


def _mark(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with one sign in the place of each address."""
    for number, (start, end) in reversed(list(enumerate(spans))):
        text = f"{text[:start]} {chr(FIRST_MARK + number)} {text[end:]}"
    return CONTACT_WORD.sub(" ", text)


def _person(entry: RollEntry) -> PersonText:
    return PersonText(entry.name, entry.title or None, entry.email, entry.phone)
