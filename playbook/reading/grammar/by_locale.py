"""Which languages a user is read in."""

from functools import cache

from babel import Locale

from playbook.languages import ENGLISH, dates_of, languages
from playbook.languages.dates import DateWords


def languages_of(locale: Locale) -> tuple[DateWords, ...]:
    """The user's own language, if we have its words, then English, which everybody may type."""
    return tuple(dates_of(language) for language in _codes(locale.language))


@cache
def words_in_dates(language: str) -> frozenset[str]:
    """Every word of every phrase that somebody of this language is read by, in the spelling of spelling.py."""
    phrases = (phrase for code in _codes(language) for phrase in dates_of(code).phrases)
    return frozenset(word for phrase in phrases for word in phrase.split())


def _codes(language: str) -> tuple[str, ...]:
    own = language if language in languages() else ENGLISH
    return tuple(dict.fromkeys((own, ENGLISH)))
