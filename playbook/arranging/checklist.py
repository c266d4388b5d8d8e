"""What to ask before leaving an interview, as boxes to tick and as words to say (PLAYBOOK parts 1 and 4)."""

from dataclasses import dataclass, replace

from playbook.facts import Interview
from playbook.words import noop


@dataclass(frozen=True, slots=True)
class Box:
    """One thing to do: `key` stands in sent buttons and in Interview.ticked, `aloud` is how to say it."""

    key: str
    label: str
    aloud: str


CHECKLIST = (
    Box(  # S3
        "thanks",
        noop("Thank them for their time"),
        noop("Thank you for your time. You and the team have made me feel welcome."),
    ),
    Box(  # S0, S3
        "touch",
        noop("Who gets in touch next"),
        noop("Will you reach out, or shall I? Either way I will be in touch."),
    ),
    Box(  # S0, S3
        "decide",
        noop("When they decide, what comes next"),
        noop("When do you expect to decide, and which steps are still to come?"),
    ),
    Box(  # S3
        "channel",
        noop("How they like to be contacted"),
        noop("What suits you better, email or a call?"),
    ),
    Box(  # S0
        "people",
        noop("Name and address of everyone"),
        noop("How do I spell your name, and what is the best address to reach you?"),
    ),
)


def is_ticked(interview: Interview, box: Box) -> bool:
    return box.key in interview.ticked


def is_complete(interview: Interview) -> bool:
    return all(is_ticked(interview, box) for box in CHECKLIST)


def toggle(interview: Interview, key: str) -> Interview:
    """The interview with a box ticked, or cleared where it was ticked; as it was for a box there is not."""
    if key in interview.ticked:
        return replace(interview, ticked=tuple(old for old in interview.ticked if old != key))
    if key not in {box.key for box in CHECKLIST}:
        return interview
    return replace(interview, ticked=(*interview.ticked, key))
