"""The lists of questions by name."""

from enum import StrEnum


class FormName(StrEnum):
    """The lists of questions; the values stand in sent buttons and stored dialogs.

    What an event asks is a list by the event's own name (events.py).
    """

    WELCOME = "w"
    INTERVIEW = "i"
    UPCOMING = "u"
    TELLING = "h"
    TALK = "t"
    DETAILS = "d"
    NEXT_ROUND = "n"
    LESSON = "l"
    OWN_TEXT = "o"
    CALL = "c"
    TEXT_LANGUAGE = "g"
    SETTINGS = "s"
    MORE_TIME = "m"  # these two were begun by earlier versions
    OFFER = "f"
