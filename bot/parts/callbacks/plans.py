"""Buttons about an application's plan: its card, its actions and nudges, and what happened."""

from dataclasses import dataclass
from typing import ClassVar

from bot.parts.callbacks.callback import Callback
from playbook.facts import ActionKey


@dataclass(frozen=True, slots=True)
class OpenCard(Callback):
    """Show an application's card at the end of the chat."""

    code: ClassVar[str] = "c"
    application: str


@dataclass(frozen=True, slots=True)
class OpenNudge(Callback):
    """Back to all that one nudge brought up."""

    code: ClassVar[str] = "n"
    nudge: str


@dataclass(frozen=True, slots=True)
class Act(Callback):
    """Something the user does about one action of a plan."""

    code: ClassVar[str] = "x"
    application: str
    action: str
    verb: str


@dataclass(frozen=True, slots=True)
class Snooze(Callback):
    """Bring an action up later: "hour", "evening", "morning", a day, or a month to choose from."""

    code: ClassVar[str] = "z"
    application: str
    action: str
    until: str


@dataclass(frozen=True, slots=True)
class Phone(Callback):
    """A step of the phone call about an action."""

    code: ClassVar[str] = "p"
    application: str
    action: str
    step: str


@dataclass(frozen=True, slots=True)
class Happened(Callback):
    """Something happened; empty while it is still to be told. Some need a part: "wrote.f1"."""

    code: ClassVar[str] = "k"
    application: str
    action: str
    what: str = ""

    @classmethod
    def telling(cls, application: str, action: str, what: str, rest: str = "") -> "Happened":
        return cls(application, action, f"{what}.{rest}" if rest else what)

    @property
    def told(self) -> tuple[str, str]:
        """What happened, and the part that it needs."""
        what, _, rest = self.what.partition(".")
        return what, rest


@dataclass(frozen=True, slots=True)
class Heard(Callback):
    """They answered, as older keyboards say it; the news is empty while it is still to be told."""

    code: ClassVar[str] = "h"
    application: str
    action: str
    news: str = ""


@dataclass(frozen=True, slots=True)
class TakeBack(Callback):
    """Undo what happened last."""

    code: ClassVar[str] = "u"
    change: str


@dataclass(frozen=True, slots=True)
class TextSent:
    """Which text went out, as a button says it: its action's key, then the day (ISO) or a month to look for it in."""

    key: ActionKey | None
    day: str = ""

    def pack(self) -> str:
        """ "f1", "f1@2026-11-20", "f1@m2026-11"."""
        key = self.key.pack() if self.key else ""
        return f"{key}@{self.day}" if self.day else key

    @classmethod
    def parse(cls, packed: str) -> "TextSent":
        key, _, day = packed.partition("@")
        return cls(ActionKey.parse(key), day)


KINDS = (OpenCard, OpenNudge, Act, Snooze, Phone, Happened, Heard, TakeBack)
