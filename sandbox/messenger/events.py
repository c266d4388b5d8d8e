"""What the page and the driver hear of, the moment it happens."""

from dataclasses import dataclass

from sandbox.messenger.messages import CallbackAnswer, CallbackQuery, Message, User


@dataclass(frozen=True, slots=True)
class Posted:
    """A new message stands in its chat."""

    message: Message


@dataclass(frozen=True, slots=True)
class Changed:
    """A message was edited, or reacted to."""

    message: Message


@dataclass(frozen=True, slots=True)
class Deleted:
    """A message is gone."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Answered:
    """The bot answered a tap."""

    query: CallbackQuery
    answer: CallbackAnswer


@dataclass(frozen=True, slots=True)
class Acting:
    """The bot is busy: "typing", "upload_document"."""

    chat_id: int
    action: str


@dataclass(frozen=True, slots=True)
class RoomChanged:
    """A chat is new, was blocked or left, or something was pinned in it."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class PersonJoined:
    """A new person uses the messenger."""

    person: User


@dataclass(frozen=True, slots=True)
class ProfileChanged:
    """The bot's commands, name or descriptions are different now."""


Event = Posted | Changed | Deleted | Answered | Acting | RoomChanged | PersonJoined | ProfileChanged
