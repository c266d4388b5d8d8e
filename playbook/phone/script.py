"""What a phone script is made of. The script itself is data: scenes.py."""

from dataclasses import dataclass
from enum import StrEnum

Line = tuple[str, ...]
"""One sentence in several wordings, the fullest first: the first of which every fact is known is said."""


class Outcome(StrEnum):
    """What a call comes to. What is recorded for each stands in recording.py."""

    OFFER = "offer"
    GO_ON = "go_on"  # they want to go on with the user
    NO = "no"
    CALL_BACK = "call_back"  # they agreed to be called again
    THEY_CALL = "they_call"
    NO_CALLS = "no_calls"  # they asked not to be called
    WAIT = "wait"  # said what there was to say: nothing more to ask of them
    MESSAGE_LEFT = "message_left"
    IN_AN_HOUR = "in_an_hour"  # nobody was reached: the last three say when to try again
    TOMORROW = "tomorrow"
    ANOTHER_DAY = "another_day"


class Asks(StrEnum):
    """A day that has to be told before the script goes on."""

    DECISION = "decision"  # by when they decide
    CALL_AGAIN = "call_again"  # when to try again


@dataclass(frozen=True, slots=True)
class Said:
    """One thing the other side may say, or that may happen: its button, and where that leads.

    `code` stands in sent buttons, as part of the path: it is never used for something else in the same scene.
    """

    code: str
    label: str
    to: str | Outcome  # the name of a scene, or the end of the call
    asks: Asks | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """One scene of the call: the words to say (in the language of the job), then what may come back.

    `hint` is for the user alone. `at_last` names the scene that takes its place when the call stands for the second
    and last follow-up: nobody is asked for a third (S1, S3).
    """

    say: tuple[Line, ...]
    answers: tuple[Said, ...]
    hint: str = ""
    at_last: str = ""
