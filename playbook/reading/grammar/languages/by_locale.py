"""Which languages a user is read in."""

from babel import Locale

from playbook.reading.grammar.languages.arabic import ARABIC
from playbook.reading.grammar.languages.english import ENGLISH
from playbook.reading.grammar.languages.french import FRENCH
from playbook.reading.grammar.languages.german import GERMAN
from playbook.reading.grammar.languages.portuguese import PORTUGUESE
from playbook.reading.grammar.languages.spanish import SPANISH
from playbook.reading.grammar.words.vocabulary import Vocabulary

OTHERS = {"ar": ARABIC, "de": GERMAN, "es": SPANISH, "fr": FRENCH, "pt": PORTUGUESE}


def languages_of(locale: Locale) -> tuple[Vocabulary, ...]:
    """The user's own language, if we have its words, then English, which everybody may type."""
    own = OTHERS.get(locale.language)
    return (own, ENGLISH) if own else (ENGLISH,)
