"""What a user can do about an action; the values stand in sent buttons."""

from enum import StrEnum


class Verb(StrEnum):
    OPEN = "open"
    DONE = "done"
    UNDO = "undo"
    LATER = "later"
    SKIP = "skip"
    WORDING = "word"
    SHORT = "short"
    MAIL = "mail"
    EDIT = "edit"
    OWN = "own"
    SUGGESTED = "sugg"
    ANYWAY = "any"  # see the text although it is too early
    LANGUAGE = "lang"  # of the text
    LEARN = "learn"  # write down what there was to learn
