"""Which languages the chat is held in, and the locale that goes with each."""

from copy import deepcopy
from functools import lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError, localedata
from babel.support import NullTranslations, Translations

LOCALES = Path(__file__).parent / "locales"
DOMAIN = "afterword"
WRITTEN_IN = "en"  # the language of the messages in the code
WORLD = {"en": "001", "pt": "BR"}  # whose dates are written where no country is known


@lru_cache
def load_catalogue(language: str) -> NullTranslations:
    """The messages of one language, read when they are first needed; English needs no catalogue."""
    return Translations.load(LOCALES, [language], DOMAIN)


@lru_cache
def spoken_languages() -> tuple[str, ...]:
    """The languages the chat can be held in: English, and those with a catalogue, by their own names."""
    translated = {path.parents[1].name for path in LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return (WRITTEN_IN, *sorted(translated - {WRITTEN_IN}, key=own_name))


def own_name(language: str) -> str:
    """What a language is called by those who speak it, as a heading: "Français"."""
    try:
        return str(Locale(language).get_display_name(language)).capitalize()
    except (UnknownLocaleError, ValueError):
        return language


@lru_cache
def find_locale(language: str, country: str | None) -> Locale:
    """The locale for a Telegram language code and a country; English of no country is the world's, and
    Portuguese is Brazil's, as its messages are.

    A code nobody knows falls back to English.
    """
    spoken = language.replace("_", "-").split("-")[0].lower() or WRITTEN_IN
    territory = country.upper() if country else WORLD.get(spoken)
    for wanted in ((spoken, territory), (spoken, None), (WRITTEN_IN, territory or "001")):
        try:
            return _by_itself(Locale(*wanted))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale(WRITTEN_IN)


def _by_itself(locale: Locale) -> Locale:
    """The locale with data of its own.

    Babel shares the parts a locale inherits with all others, and writes what it looks up back into
    them: after a Japanese calendar a German one would have said "12月 2026".
    """
    own = localedata.load(str(locale))
    own.update(deepcopy(own))
    return locale
