"""Email addresses and phone numbers in a line of text, checked and normalised by the libraries that know them."""

import re
from dataclasses import dataclass

# Anything around an @ without blanks; email_validator decides what is an address.
ADDRESS = re.compile(r"[^\s<>()\[\],;:\"]{1,64}@[^\s<>()\[\],;:\"]{1,100}")
EDGES = ".!?'/"
DIGITS_NEEDED = re.compile(r"\d\D{0,3}\d")


@dataclass(frozen=True, slots=True)
class Contacts:
    """What was found, and the text without it."""

    email: str | None
    phone: str | None
    rest: str


def take_contacts(text: str, country: str | None) -> Contacts:
    """The first email address and the first phone number of a text; `country` is alpha-2 or None."""
    email, without_email = _take_email(text)
    phone, rest = _take_phone(without_email, country)
    return Contacts(email, phone, rest)


def _take_email(text: str) -> tuple[str | None, str]:
    for match in ADDRESS.finditer(text):
        address = _check_email(match.group().strip(EDGES))
        if address:
            return address, f"{text[: match.start()]} {text[match.end() :]}"
    return None, text


def _check_email(text: str) -> str | None:
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - slow to import

    try:
        return validate_email(text, check_deliverability=False).normalized
    except EmailNotValidError:
        return None


def _take_phone(text: str, country: str | None) -> tuple[str | None, str]:
    if not DIGITS_NEEDED.search(text):
        return None, text
    import phonenumbers  # noqa: PLC0415 - slow to import

    found = phonenumbers.PhoneNumberMatcher(text, country, phonenumbers.Leniency.VALID)
    for match in found:
        shown = phonenumbers.format_number(
            match.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL
        )
        return shown, f"{text[: match.start]} {text[match.end :]}"
    return None, text
