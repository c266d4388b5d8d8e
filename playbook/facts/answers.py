"""What the other side said, and how they like to be spoken to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NextMove(StrEnum):
    """Who said they would make the next move."""

    THEM = "them"
    ME = "me"
    UNSAID = "unsaid"


class Channel(StrEnum):
    """How the other side likes to be contacted."""

    EMAIL = "email"
    PHONE = "phone"
    TEXT = "text"


class News(StrEnum):
    """What the other side answered."""

    GOOD = "good"  # they want to go on, and have not said how
    NEXT_ROUND = "next_round"
    MORE_TIME = "more_time"
    OFFER = "offer"
    REJECTION = "rejection"

    @property
    def keeps_waiting(self) -> bool:
        """Whether the user waits for them again after it."""
        return self in {News.GOOD, News.NEXT_ROUND, News.MORE_TIME}


@dataclass(frozen=True, slots=True)
class Answer:
    """Something the other side said after the interview."""

    news: News
    at: datetime
