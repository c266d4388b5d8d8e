"""The keyboards that a message can bring along."""

from dataclasses import dataclass
from enum import StrEnum


class ButtonStyle(StrEnum):
    """How a button is coloured: blue, green, red."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """An inline button; exactly one of the last three says what a tap does."""

    label: str
    style: ButtonStyle | None = None
    data: str | None = None
    url: str | None = None
    copies: str | None = None


@dataclass(frozen=True, slots=True)
class InlineKeyboard:
    """Buttons under their message."""

    rows: tuple[tuple[Button, ...], ...]

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(button for row in self.rows for button in row)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyKey:
    """A key of a reply keyboard: a tap types its label."""

    label: str
    style: ButtonStyle | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyKeyboard:
    """Keys instead of the letters, until they are removed."""

    rows: tuple[tuple[ReplyKey, ...], ...]
    placeholder: str | None = None
    resizes: bool = False
    once: bool = False
    persistent: bool = False


@dataclass(frozen=True, slots=True)
class ReplyKeyboardRemoved:
    """Asks for the letters back."""


@dataclass(frozen=True, slots=True)
class ForcedReply:
    """Has the person answer this message, with a hint in the empty field."""

    placeholder: str | None = None


Keyboard = InlineKeyboard | ReplyKeyboard | ReplyKeyboardRemoved | ForcedReply
