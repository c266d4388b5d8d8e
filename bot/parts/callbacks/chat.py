"""Buttons about the chat as a whole: commands, lists, forgetting; and one that only shows something."""

from dataclasses import dataclass
from typing import ClassVar

from bot.parts.callbacks.callback import Callback


@dataclass(frozen=True, slots=True)
class Go(Callback):
    """What a command does, from a button: "new", "today", "settings"..."""

    code: ClassVar[str] = "g"
    command: str


@dataclass(frozen=True, slots=True)
class ListPage(Callback):
    """One page, counted from 0, of all applications or of those that `which` picks."""

    code: ClassVar[str] = "l"
    page: str
    which: str = ""


@dataclass(frozen=True, slots=True)
class Forget(Callback):
    """Forget one application, or "all"; only "sure" does it."""

    code: ClassVar[str] = "f"
    what: str
    sure: str = ""


@dataclass(frozen=True, slots=True)
class Erase(Callback):
    """The applications that were closed on that day (ISO) or before: asked about, shown, kept, erased. Where
    not all could be named, how many they were: so a second tap means no others."""

    code: ClassVar[str] = "o"
    until: str
    what: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Nothing(Callback):
    """A button that only shows something, such as a calendar's heading."""

    code: ClassVar[str] = "-"


KINDS = (Go, ListPage, Forget, Erase, Nothing)
