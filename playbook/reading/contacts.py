"""Email addresses and phone numbers in a text, checked and normalised by the libraries that know them."""

import re
from dataclasses import dataclass
from itertools import islice

from playbook.languages.spelling import tidy

# Anything around an @ without blanks; email_validator decides what is an address.
ADDRESS = re.compile(r"[^\s<>()\[\],;:\"]{1,64}@[^\s<>()\[\],;:\"]{1,100}")
EDGES = ".!?'/"
MOST_ADDRESSES = 40  # looked at in one text: nobody met so many
MOST_TRIES = 100  # at what is no number after all: digits and strokes without an end
DIGITS_NEEDED = re.compile(r"\d\D{0,3}\d")


@dataclass(frozen=True, slots=True)
class Found:
    """An email address or a phone number, and where it stands in the text."""

    value: str
    is_email: bool
    start: int
    end: int


def find_contacts(text: str, country: str | None) -> list[Found]:
    """Every valid email address and phone number in the order of the text.

    `country` (alpha-2) is where a number without its international prefix belongs.
    """
    emails = _find_emails(text)
    for one in emails:  # digits in an address are no phone number
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return sorted([*emails, *_find_phones(text, country)], key=lambda one: one.start)


def read_email(text: str) -> str | None:
    """The first valid address in a text, normalised; nothing is looked up."""
    return next((one.value for one in _find_emails(tidy(text))), None)


def read_phone(text: str, country: str | None) -> str | None:
    """The first valid number in a text, in international format."""
    found = find_contacts(tidy(text), country)
    return next((one.value for one in found if not one.is_email), None)


def read_contact(text: str, country: str | None) -> tuple[str | None, str | None] | None:
    """Email and phone, where one may be missing; None when both are."""
    email, phone = read_email(text), read_phone(text, country)
    return (email, phone) if email or phone else None


def without_contacts(text: str, country: str | None) -> str:
    """The text without its addresses and numbers, and without the commas around them."""
    text = tidy(text)
    for one in reversed(find_contacts(text, country)):
        text = text[: one.start] + text[one.end :]
    return tidy(text).strip(" ,;()<>")


def _find_emails(text: str) -> list[Found]:
    found = []
    for match in islice(ADDRESS.finditer(text), MOST_ADDRESSES):
        address = _check_email(match.group().strip(EDGES))
        if address:
            found.append(Found(address, is_email=True, start=match.start(), end=match.end()))
    return found


def _check_email(text: str) -> str | None:
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - slow to import

    try:
        return validate_email(text, check_deliverability=False).normalized
    except EmailNotValidError:
        return None


def _find_phones(text: str, country: str | None) -> list[Found]:
    if not DIGITS_NEEDED.search(text):
        return []
    import phonenumbers  # noqa: PLC0415 - slow to import

    shape = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return [
        Found(
            phonenumbers.format_number(one.number, shape),
            is_email=False,
            start=one.start,
            end=one.end,
        )
        for one in phonenumbers.PhoneNumberMatcher(
            text, country, phonenumbers.Leniency.VALID, MOST_TRIES
        )
    ]
