"""The user's language: messages through gettext, dates, times, lists and plurals through Babel."""

from playbook.words.languages import find_locale, own_name, read_catalogue, spoken_languages
from playbook.words.speech import Words, noop, noop_count, noop_in

__all__ = [
    "Words",
    "find_locale",
    "noop",
    "noop_count",
    "noop_in",
    "own_name",
    "read_catalogue",
    "spoken_languages",
]
