"""The user's language: messages through gettext, dates, times, lists and plurals through Babel."""

from playbook.words.speech import Words, find_locale, noop

__all__ = ["Words", "find_locale", "noop"]
