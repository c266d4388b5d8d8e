"""What a button means: typed, packed into Telegram's 64 bytes and taken apart here only.

The codes and field orders stand in keyboards that were sent long ago: they may be added to, never
reused for something else.
"""

from dataclasses import astuple, dataclass, fields
from typing import ClassVar

MAX_BYTES = 64
SEPARATOR = ":"


@dataclass(frozen=True, slots=True)
class Callback:
    """The base of all. Fields are strings without a colon; only the last one may hold colons."""

    code: ClassVar[str]

    def pack(self) -> str:
        """The callback data; it never exceeds 64 bytes, or it is a bug: ValueError."""
        data = SEPARATOR.join([self.code, *astuple(self)])
        if len(data.encode()) > MAX_BYTES:
            raise ValueError(f"callback data too long: {data}")
        return data


@dataclass(frozen=True, slots=True)
class Reply(Callback):
    """An answer to the question a dialog stands at: one of its options, or skip, back, cancel."""

    code: ClassVar[str] = "a"
    dialog: str
    value: str


@dataclass(frozen=True, slots=True)
class OpenCard(Callback):
    """Show an application's card at the end of the chat."""

    code: ClassVar[str] = "c"
    application: str


@dataclass(frozen=True, slots=True)
class OpenSummary(Callback):
    """Show all answers about an application; those of one interview where it is named."""

    code: ClassVar[str] = "s"
    application: str
    interview: str = ""


@dataclass(frozen=True, slots=True)
class Ask(Callback):
    """Ask one question (again), or go through a form; the person is empty where none is meant."""

    code: ClassVar[str] = "e"
    application: str
    form: str
    question: str = ""
    person: str = ""
    interview: str = ""  # empty: the one that was told last


@dataclass(frozen=True, slots=True)
class EditPerson(Callback):
    """Show what can be changed about one person; "-" removes them."""

    code: ClassVar[str] = "w"
    application: str
    person: str
    remove: str = ""
    interview: str = ""


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
class Heard(Callback):
    """They answered, as older keyboards say it; the news is empty while it is still to be told."""

    code: ClassVar[str] = "h"
    application: str
    action: str
    news: str = ""


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
class TakeBack(Callback):
    """Undo what happened last."""

    code: ClassVar[str] = "u"
    change: str


@dataclass(frozen=True, slots=True)
class Tick(Callback):
    """A box of an interview's checklist, ticked or cleared."""

    code: ClassVar[str] = "b"
    application: str
    interview: str
    item: str


@dataclass(frozen=True, slots=True)
class Arrange(Callback):
    """An interview that is ahead: it is over, is still going on, was moved, or did not take place."""

    code: ClassVar[str] = "i"
    application: str
    interview: str
    what: str


@dataclass(frozen=True, slots=True)
class Phone(Callback):
    """A step of the phone call about an action."""

    code: ClassVar[str] = "p"
    application: str
    action: str
    step: str


@dataclass(frozen=True, slots=True)
class Settle(Callback):
    """A setting, by its question's key, put to one of that question's options."""

    code: ClassVar[str] = "v"
    setting: str
    value: str


@dataclass(frozen=True, slots=True)
class PutBack(Callback):
    """The settings as they were before the newest change."""

    code: ClassVar[str] = "y"
    former: str


@dataclass(frozen=True, slots=True)
class OpenNudge(Callback):
    """Back to all that one nudge brought up."""

    code: ClassVar[str] = "n"
    nudge: str


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


KINDS: dict[str, type[Callback]] = {
    kind.code: kind
    for kind in (
        Reply,
        OpenCard,
        OpenSummary,
        Ask,
        EditPerson,
        Act,
        Snooze,
        Heard,
        Happened,
        TakeBack,
        Tick,
        Arrange,
        Phone,
        Settle,
        PutBack,
        OpenNudge,
        Go,
        ListPage,
        Forget,
        Erase,
        Nothing,
    )
}


def parse(data: str) -> Callback | None:
    """What a tapped button means; None for data that no version of this bot has sent."""
    code, _, rest = data.partition(SEPARATOR)
    kind = KINDS.get(code)
    if kind is None:
        return None
    names = fields(kind)
    values = rest.split(SEPARATOR, len(names) - 1) if names else []
    if len(values) > len(names) or (not names and rest):
        return None
    try:
        return kind(*values)
    except TypeError:  # too few values
        return None
