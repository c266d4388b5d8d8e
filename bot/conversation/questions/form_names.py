"""The lists of questions by name."""

from enum import StrEnum


class FormName(StrEnum):
    """The lists of questions; the values stand in sent buttons and stored dialogs."""

    WELCOME = "w"
    INTERVIEW = "i"
    UPCOMING = "u"
    TELLING = "h"
    TALK = "t"
    DETAILS = "d"
    MORE_TIME = "m"
    NEXT_ROUND = "n"
    OFFER = "f"
    LESSON = "l"
    OWN_TEXT = "o"
    CALL = "c"
    TEXT_LANGUAGE = "g"
    SETTINGS = "s"
