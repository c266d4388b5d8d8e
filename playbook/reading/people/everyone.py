"""People and how to reach them, out of one line."""

import re
from dataclasses import dataclass

from playbook.reading.contacts import Contacts, take_contacts
from playbook.reading.text import plain, tidy

# Between the name and what the person does.
SEPARATOR = re.compile(
    r"\s+[-\u2013\u2014|/]\s+|\s*[,;:(]\s*|\s+(?=(?:from|who|is the|is our|is an?)\s)",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^(?:(?:it was|i met|we met|met|with|and|name is|their name is)\s+)+", re.IGNORECASE
)
TITLE_LEAD = re.compile(
    r"^(?:(?:from|of|the|their|our|an|a|is|was|who is|as)\s+)+|^(?:at|in)\s+(?=hr\b)", re.IGNORECASE
)
CONTACT_WORD = re.compile(
    r"\b(?:e-?mail|mail|mailto|phone|tel|telephone|mobile|cell|call|ph|mob)\b[.:]*", re.IGNORECASE
)
EDGES = " \t.,;:-\u2013\u2014|/()<>[]{}\"'*\u2022"
LINK = re.compile(r"\bhttps?://\S+|\bwww\.\S+", re.IGNORECASE)
NAME = re.compile(r"[^\W\d_]")
SMALL_WORDS = frozenset(
    (
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "di",
        "du",
        "la",
        "le",
        "del",
        "dos",
        "bin",
        "al",
        "zu",
        "y",
        "e",
        "und",
    )
)

NOBODY = frozenset(
    (
        "no one",
        "noone",
        "nobody",
        "none",
        "no",
        "nope",
        "someone",
        "somebody",
        "i don't know",
        "i dont know",
        "don't know",
        "dont know",
        "dunno",
        "unknown",
        "not sure",
        "no idea",
        "i forgot",
        "forgot",
    )
)


@dataclass(frozen=True, slots=True)
class PersonText:
    """Someone as typed: a tidy name, and what else stood there."""

    name: str
    title: str | None
    email: str | None
    phone: str | None


def read_person(text: str, country: str | None) -> PersonText | None:
    """A person out of "Jane Doe (CTO), jane@acme.com"; None when there is no name in it.

    `country` (alpha-2) is where a phone number without its international prefix belongs.
    """
    contacts = take_contacts(tidy(LINK.sub(" ", tidy(text))), country)
    rest = tidy(CONTACT_WORD.sub(" ", contacts.rest)) if _has_any(contacts) else contacts.rest
    name, _, title = _split(LEAD.sub("", rest.strip(EDGES.replace("(", ""))))
    name = _tidy_name(name.strip(EDGES))
    if not NAME.search(name) or plain(name) in NOBODY:
        return None
    return PersonText(name, _tidy_title(title) or None, contacts.email, contacts.phone)


def read_email(text: str) -> str | None:
    """The first valid address in a text, normalised; nothing is looked up."""
    return take_contacts(tidy(text), None).email


def read_phone(text: str, country: str | None) -> str | None:
    """The first valid number in a text, in international format."""
    return take_contacts(tidy(text), country).phone


def read_contact(text: str, country: str | None) -> tuple[str | None, str | None] | None:
    """Email and phone, where one may be missing; None when both are."""
    contacts = take_contacts(tidy(text), country)
    return (contacts.email, contacts.phone) if _has_any(contacts) else None


def _has_any(contacts: Contacts) -> bool:
    return bool(contacts.email or contacts.phone)


def _split(text: str) -> tuple[str, str, str]:
    found = SEPARATOR.search(text)
    if found is None:
        return text, "", ""
    return text[: found.start()], found.group(), text[found.end() :]


def _tidy_title(text: str) -> str:
    parts = (part.strip(EDGES) for part in text.replace(")", ",").split(","))
    return TITLE_LEAD.sub("", tidy(", ".join(part for part in parts if part)))


def _tidy_name(name: str) -> str:
    """Capitals where someone typed none or nothing but; a name typed with care stays as it is."""
    if not (name.islower() or (name.isupper() and " " in name)):
        return tidy(name)
    return " ".join(_capitalise(word) for word in name.lower().split())


def _capitalise(word: str) -> str:
    if word in SMALL_WORDS:
        return word
    return re.sub(r"(?:^|(?<=[-'\u2019]))\w", lambda letter: letter.group().upper(), word)
