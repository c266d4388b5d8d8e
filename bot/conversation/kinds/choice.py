"""An answer out of a few, as buttons; typing one of them works as well."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.conversation.asked import Asked
from bot.conversation.outcome import (
    AnswerKind,
    HalfGiven,
    Option,
    Options,
    Outcome,
    Unclear,
    Understood,
    Value,
)
from bot.parts.rows import in_rows
from playbook.languages.spelling import plain


@dataclass(frozen=True, slots=True)
class Choice(AnswerKind):
    """Values (short, they stand in sent buttons) with their labels; `parse` makes them a fact.

    `other` names a value that is none of them.
    """

    choices: tuple[tuple[str, str], ...]
    parse: Callable[[str], Value]
    per_row: int = 1
    other: str = ""

    def read(self, text: str, asked: Asked) -> Outcome:
        wanted = plain(text).rstrip(".! ")
        labels = [(v, plain(asked.words.label(message))) for v, message in self.choices]
        for value, label in labels:
            if wanted in {value, label}:
                return Understood(self.parse(value))
        fitting = [v for v, label in labels if wanted and f" {wanted} " in f" {label} "]
        if len(fitting) == 1:
            return Understood(self.parse(fitting[0]))
        return Unclear(asked.words.say("Please tap one of the answers below."))

    def pick(self, value: str, asked: Asked) -> Outcome:
        known = any(value == known for known, _ in self.choices)
        return Understood(self.parse(value)) if known else HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        flat = [Option(asked.words.label(message), value) for value, message in self.choices]
        return in_rows(flat, self.per_row)

    def show(self, value: Value, asked: Asked) -> str:
        labels = (m for v, m in self.choices if self.parse(v) == value)
        return asked.words.label(next(labels, self.other or str(value)))


def numbers(low: int, high: int) -> Choice:
    """A whole number from a range, in the playbook's working days."""
    span = range(low, high + 1)
    return Choice(tuple((str(n), str(n)) for n in span), int, per_row=6)
