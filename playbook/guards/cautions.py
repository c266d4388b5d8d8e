"""What a guard found: it warns and explains, and the user decides."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Guard(StrEnum):
    """What a message is looked over for before it is sent."""

    UNFILLED = "unfilled"  # a blank of a template
    OTHER_COMPANY = "other_company"
    OTHER_PERSON = "other_person"
    EMPTY_PHRASE = "empty_phrase"  # "just checking in"
    BLAME = "blame"
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    NEAR_COPY = "near_copy"
    PERSONAL_ADDRESS = "personal_address"
    TOO_OFTEN = "too_often"


@dataclass(frozen=True, slots=True)
class Caution:
    """One finding. What isn't about a guard's own business is empty."""

    guard: Guard
    saw: str = ""  # the words or the address that it is about
    name: str = ""  # whose message it is
    other: str = ""  # who else, or which address, it should be compared with
    count: int = 0  # words counted
    limit: int = 0  # words that are usual at that end
    day: date | None = None  # from when another message is right
