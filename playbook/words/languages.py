"""Which languages the chat is held in, and the locale that goes with each."""

from copy import deepcopy
from functools import lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError, localedata
from babel.support import NullTranslations, Translations

from playbook.languages import ENGLISH, home_of, languages, rooms

WORLD = "001"
CATALOGUE = "chat.mo"  # in a language's room


@lru_cache
def load_catalogue(language: str) -> NullTranslations:
    """The messages of one language, read when they are first needed, and kept: a megabyte."""
    return read_catalogue(language)


def read_catalogue(language: str) -> NullTranslations:
    """The messages of one language, for once; English needs no catalogue."""
    path = catalogue_of(language)
    if path is None:
        return NullTranslations()
    with path.open("rb") as file:
        return Translations(file)


@lru_cache
def spoken_languages() -> tuple[str, ...]:
    """The languages the chat can be held in: English, and those with a catalogue, by their own names."""
    translated = [one for one in languages() if one != ENGLISH and catalogue_of(one)]
    return (ENGLISH, *sorted(translated, key=own_name))


def catalogue_of(language: str) -> Path | None:
    """Where its compiled messages are; None where there are none."""
    path = rooms()[language] / CATALOGUE if language in rooms() else None
    return path if path and path.is_file() else None


def own_name(language: str) -> str:
    """What a language is called by those who speak it, as a heading: "Français"."""
    try:
        return str(Locale(language).get_display_name(language)).capitalize()
    except (UnknownLocaleError, ValueError):
        return language


@lru_cache
def find_locale(language: str, country: str | None) -> Locale:
    """The locale for a Telegram language code and a country; without one, for where the language is at home.

    A code nobody knows falls back to English.
    """
    spoken = language.replace("_", "-").split("-")[0].lower() or ENGLISH
    territory = country.upper() if country else home_of(spoken).territory
    for wanted in ((spoken, territory), (spoken, None), (ENGLISH, territory or WORLD)):
        try:
            return _by_itself(Locale(*wanted))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale(ENGLISH)


def _by_itself(locale: Locale) -> Locale:
    """The locale with data of its own.

    Babel shares the parts a locale inherits with all others, and writes what it looks up back into
    them: after a Japanese calendar a German one would have said "12月 2026".
    """
    own = localedata.load(str(locale))
    own.update(deepcopy(own))
    return locale
