"""Which languages a user is read in."""

from babel import Locale

from playbook.languages import ENGLISH, dates_of, languages
from playbook.languages.dates import DateWords


def languages_of(locale: Locale) -> tuple[DateWords, ...]:
    """The user's own language, if we have its words, then English, which everybody may type."""
    own = locale.language if locale.language in languages() else ENGLISH
    return tuple(dates_of(language) for language in dict.fromkeys((own, ENGLISH)))
