"""What became of an answer: understood, to be confirmed, half given, or not understood."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from bot.conversation.asked import Asked
from playbook.languages.spelling import plain

Value = object  # each kind of answer has its own; the question's field knows it


@dataclass(frozen=True, slots=True)
class Ahead:
    """The value of a moment (aware UTC) at which an interview begins; a bare datetime is its end."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Understood:
    """The answer; None means that the question was left open on purpose."""

    value: Value


@dataclass(frozen=True, slots=True)
class HalfGiven:
    """A part of the answer, kept with the dialog until the rest is given."""

    pending: str | None


@dataclass(frozen=True, slots=True)
class Unclear:
    """Not understood, or not possible: says kindly why and what would work."""

    message: Markup


Outcome = Understood | HalfGiven | Unclear


@dataclass(frozen=True, slots=True)
class Option:
    """One button under a question: what it says and what it answers."""

    label: str
    value: str


Options = tuple[tuple[Option, ...], ...]


def find_typed(text: str, options: Options) -> str | None:
    """The value of the one option whose label was typed, or how it begins: "yes" for "Yes, that is right"."""
    typed = plain(text).rstrip(".! ")
    labels = [(plain(option.label), option.value) for row in options for option in row]
    whole = [value for label, value in labels if label == typed]
    begun = [value for label, value in labels if label.partition(",")[0] == typed]
    found = whole or begun
    return found[0] if typed and len(found) == 1 else None


def is_said(text: str, label: str) -> bool:
    """Whether a text is what a button says, in small letters or without its accents."""
    return plain(text).rstrip(".! ") == plain(label)


class AnswerKind(ABC):
    """A kind of answer: how it is typed, tapped and shown. Without buttons unless it has options."""

    __slots__ = ()

    @abstractmethod
    def read(self, text: str, asked: Asked) -> Outcome:
        """What was typed."""

    @abstractmethod
    def show(self, value: Value, asked: Asked) -> str:
        """An answer in the user's words, for the summary; empty for none."""

    def show_half(self, pending: str, asked: Asked) -> str:
        """Half an answer in the user's words; empty where nothing of it was told."""
        return pending

    def pick(self, value: str, asked: Asked) -> Outcome:
        """What was tapped: the value of one of the options, now or in an older version."""
        return HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        """The buttons, by row."""
        return ()

    def detail(self, asked: Asked) -> Markup | None:
        """What to ask once the answer is half given; None for the question's own prompt."""
        return None
