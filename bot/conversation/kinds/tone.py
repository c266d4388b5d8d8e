"""How the texts sound: one of three tones, or as is usual in the employer's country."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.kinds.choice import Choice
from bot.conversation.outcome import Value
from playbook.etiquette import custom_of, usual_tone
from playbook.preferences import Tone
from playbook.reading.atlas.countries import name_of

AS_USUAL = "usual"


@dataclass(frozen=True, slots=True)
class ToneOfTexts(Choice):
    """A tone, or None: as is usual."""

    def detail(self, asked: Asked) -> Markup | None:
        """The question with the custom of the user's country in it."""
        country = asked.chat.preferences.country
        if country is None or custom_of(country).tone is None:
            return None
        return asked.words.say(
            "How should the texts I suggest sound? In {country} they usually are {tone}; that is custom, not a rule. For an employer in another country I go by what is usual there.",
            country=name_of(country, asked.words.locale),
            tone=self._name(usual_tone(country), asked),
        )

    def show(self, value: Value, asked: Asked) -> str:
        if value is not None:
            return Choice.show(self, value, asked)
        country = asked.chat.preferences.country
        tone = self._name(usual_tone(country), asked)
        if country is None or custom_of(country).tone is None:
            return asked.words.label("as usual: {tone}", tone=tone)
        there = name_of(country, asked.words.locale)
        return asked.words.label("as usual in {country}: {tone}", country=there, tone=tone)

    def _name(self, tone: Tone, asked: Asked) -> str:
        return Choice.show(self, tone, asked).lower()
