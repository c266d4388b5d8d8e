"""Buttons about what was told or is asked: a question's options, answers to change, interviews, settings."""

from dataclasses import dataclass
from typing import ClassVar

from bot.parts.callbacks.callback import Callback


@dataclass(frozen=True, slots=True)
class Reply(Callback):
    """An answer to the question a dialog stands at: one of its options, or skip, back, cancel."""

    code: ClassVar[str] = "a"
    dialog: str
    value: str


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
class OpenSummary(Callback):
    """Show all answers about an application; those of one interview where it is named."""

    code: ClassVar[str] = "s"
    application: str
    interview: str = ""


@dataclass(frozen=True, slots=True)
class EditPerson(Callback):
    """Show what can be changed about one person; "-" removes them."""

    code: ClassVar[str] = "w"
    application: str
    person: str
    remove: str = ""
    interview: str = ""


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


KINDS = (Reply, Ask, OpenSummary, EditPerson, Tick, Arrange, Settle, PutBack)
