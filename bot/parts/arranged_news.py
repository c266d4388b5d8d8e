"""What can be told of an interview that was arranged; the values stand in sent buttons."""

from enum import StrEnum


class ArrangedNews(StrEnum):
    LIST = "list"  # show me the checklist
    OVER = "over"
    GOING_ON = "on"
    MOVED = "moved"
    OFF = "off"  # it did not take place, or will not
    WAIT = "wait"  # after that: they will get in touch
    END = "end"  # after that: it is over for the user
