"""A language: one of those there are, or the usual one."""

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
from playbook.reading.languages import read_language
from playbook.words import own_name

USUAL = "usual"


@dataclass(frozen=True, slots=True)
class Language(AnswerKind):
    """A language code out of `among`, or None: the usual one, which is called `usual`.

    Every language is offered by its own name: whoever is in the wrong one still finds theirs.
    """

    among: Callable[[], tuple[str, ...]]
    usual: str

    def read(self, text: str, asked: Asked) -> Outcome:
        found = read_language(text, asked.words.locale, self.among())
        if found:
            return Understood(found)
        return Unclear(asked.words.say("I do not know that language. Please tap one below."))

    def pick(self, value: str, asked: Asked) -> Outcome:
        if value == USUAL:
            return Understood(None)
        return Understood(value) if value in self.among() else HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        languages = [Option(own_name(one), one) for one in self.among()]
        return ((Option(asked.words.label(self.usual), USUAL),), *in_rows(languages, 2))

    def show(self, value: Value, asked: Asked) -> str:
        return own_name(value) if isinstance(value, str) else asked.words.label(self.usual)
