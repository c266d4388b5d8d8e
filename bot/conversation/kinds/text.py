"""An answer in the user's own words."""

from dataclasses import dataclass

from markupsafe import Markup

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
from bot.telegram.fit import units


@dataclass(frozen=True, slots=True)
class Text(AnswerKind):
    """A line of text, or several with `lines`; at most `limit` characters, as Telegram counts them."""

    limit: int = 120
    lines: bool = False

    def read(self, text: str, asked: Asked) -> Outcome:
        tidy = text.strip() if self.lines else " ".join(text.split())
        if units(tidy) > self.limit:
            return Unclear(self._too_long(units(tidy), asked))
        if not any(character.isalnum() for character in tidy):
            return Unclear(asked.words.say("I need a word or two in letters or numbers here."))
        return Understood(tidy)

    def show(self, value: Value, asked: Asked) -> str:
        return "" if value is None else str(value)

    def _too_long(self, length: int, asked: Asked) -> Markup:
        return asked.words.count(
            "That is {n} character; I can keep {limit} here. Could you say it shorter?",
            "That is {n} characters; I can keep {limit} here. Could you say it shorter?",
            length,
            limit=self.limit,
        )


@dataclass(frozen=True, slots=True)
class Signature(Text):
    """The name to sign with; the name Telegram knows is one tap."""

    def pick(self, value: str, asked: Asked) -> Outcome:
        name = asked.chat.preferences.known_as
        return Understood(name) if value == "telegram" and name else HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        name = asked.chat.preferences.known_as
        return ((Option(name, "telegram"),),) if name else ()
