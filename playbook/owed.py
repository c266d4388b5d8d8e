"""What was decided and is still to be said: a reply is owed until it was sent."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

GRACE = timedelta(seconds=10)  # whoever decided it is saying it; after that the alarm does
MOST = (
    100  # replies owed to one chat: what a person can send in an hour's outage, and read after it
)


class Keep(StrEnum):
    """As what the message that shows a reply is remembered."""

    QUESTION = "question"
    CARD = "card"


class Does(StrEnum):
    """What a button below it does."""

    TAP = "tap"
    COPY = "copy"
    LINK = "link"


class File(StrEnum):
    """A file that is made anew when it is sent, from what is kept by then."""

    PAGE = "page"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class OwedButton:
    """A button as it was drawn: its label, and what is tapped, copied or opened."""

    label: str
    does: Does
    value: str
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """One message that is still to be said, as it was drawn when it was decided."""

    id: str
    at: datetime  # when it was decided
    text: str = ""
    rows: tuple[tuple[OwedButton, ...], ...] = ()
    placeholder: str | None = None
    place: int | None = None  # the message that it takes the place of, while that can be edited
    keep: Keep | None = None
    application: str = ""  # whose card it is
    dialog: str | None = None  # the question that it puts
    file: File | None = None

    def replaces(self, other: "Owed") -> bool:
        """Whether the other one need not be said any more: a newer question, or card of the same application."""
        same = (self.keep, self.application) == (other.keep, other.application)
        return self.keep is not None and same
