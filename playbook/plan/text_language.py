"""In which language the texts of an application are written and spoken."""

from playbook.facts import Application
from playbook.languages import known_language, languages
from playbook.preferences import Preferences
from playbook.words import find_locale, spoken_languages


def language_of(application: Application, preferences: Preferences) -> str:
    """The application's own, else the chat's; English where that one has no room."""
    return known_language(application.language or chat_language(preferences))


def chat_language(preferences: Preferences) -> str:
    """The one in which the user tells."""
    return find_locale(preferences.speaks, None).language


def languages_to_write() -> tuple[str, ...]:
    """Those to choose from, as /settings lists them."""
    spoken = [one for one in spoken_languages() if one in languages()]
    return (*spoken, *(one for one in languages() if one not in spoken))
