"""The user's language: messages through gettext, dates, times, lists and plurals through Babel."""

from playbook.words.speech import Words, noop

__all__ = ["Words", "noop"]
