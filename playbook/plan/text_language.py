"""In which language the texts of an application are written and spoken."""

from playbook.drafts.tongues import ENGLISH, written_languages
from playbook.facts import Application
from playbook.preferences import Preferences
from playbook.words import find_locale, spoken_languages


def language_of(application: Application, preferences: Preferences) -> str:
    """The application's own, else the chat's; English where that one has no templates."""
    wanted = application.language or chat_language(preferences)
    return wanted if wanted in written_languages() else ENGLISH


def chat_language(preferences: Preferences) -> str:
    """The one in which the user tells."""
    return find_locale(preferences.speaks, None).language


def languages_to_write() -> tuple[str, ...]:
    """Those to choose from."""
    spoken = [one for one in spoken_languages() if one in written_languages()]
    return (*spoken, *sorted(written_languages() - set(spoken)))
