"""What the bot shows: a text with buttons below it. Nothing here knows how it is sent."""

from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

LONGEST_DATA = 64  # bytes, Telegram's limit for a button's callback data
LONGEST_COPY = 256  # characters, Telegram's limit for a copy button


class Style(StrEnum):
    """A button's colour: blue, green, red. Older apps show all alike."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Tap:
    """A button that tells the bot. `data` is packed callback data, 1 to 64 bytes."""

    label: str
    data: str
    style: Style | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.data.encode()) <= LONGEST_DATA:
            raise ValueError(
                f"Callback data of 1 to {LONGEST_DATA} bytes is allowed: {self.data!r}"
            )


@dataclass(frozen=True, slots=True)
class Copy:
    """A button that copies `text`. One of more than 256 characters, or of none, is left out."""

    label: str
    text: str

    @property
    def fits(self) -> bool:
        return 1 <= len(self.text) <= LONGEST_COPY


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens `url`: http, https or tg, for Telegram refuses others."""

    label: str
    url: str


Button = Tap | Copy | Link


@dataclass(frozen=True, slots=True)
class Screen:
    """A message: its text as Telegram HTML, its rows of buttons.

    `placeholder` is the hint in the input field, 1 to 64 characters. A message has either buttons or
    a placeholder (Telegram takes one kind of markup): beside buttons the placeholder is left out.
    A message with a placeholder can't be edited later; `Outlet.edit` says so with False.
    """

    text: Markup
    rows: tuple[tuple[Button, ...], ...] = ()
    placeholder: str | None = None
