"""A language that somebody names: "German", "deutsch", "auf Deutsch bitte"."""

from collections.abc import Iterable
from functools import lru_cache

from babel import Locale

from playbook.languages.spelling import plain


def read_language(text: str, locale: Locale, among: Iterable[str]) -> str | None:
    """The one of these languages that a text names: in its own words, in the user's, or in English."""
    typed = plain(text)
    named = [
        one for one in among if typed == one or any(name in typed for name in _names(one, locale))
    ]
    return named[0] if len(named) == 1 else None


@lru_cache
def _names(language: str, locale: Locale) -> frozenset[str]:
    spoken = Locale(language)
    names = (spoken.get_display_name(one) for one in (language, locale, "en"))
    return frozenset(plain(str(name)) for name in names if name)
