"""How each kind of text is built: its paragraphs, their parts, and its length in words (PLAYBOOK part 4)."""

from dataclasses import dataclass
from types import MappingProxyType

from playbook.drafts.request import DraftKind, Form


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a text, of which a template file holds seven wordings as blocks."""

    name: str
    stride: int  # see wording.py
    needs: str | None = None  # the fact without which the part falls away
    spare: int = 0  # above 0: left out when the text is too long, the highest first
    filler: bool = False  # only used when the text is too short
    file: str | None = None  # where it isn't the layout's own file


@dataclass(frozen=True, slots=True)
class Layout:
    """One kind of text: the file with its wordings, its paragraphs and its length."""

    file: str
    paragraphs: tuple[tuple[Part, ...], ...]
    words: range  # with greeting and closing
    greeting: str = "greeting"


SUBJECT = Part("subject", 1)
CLOSING = Part("closing", 3, file="letter.jinja")

_THANK_YOU = Layout(
    "thank_you_email.jinja",
    (
        (
            Part("opening", 3),
            Part("grace", 3, spare=4),
            Part("topic", 4, needs="topic"),
            Part("impression", 2, filler=True),
        ),
        (
            Part("challenge", 1, needs="challenge", spare=1),
            Part("fit", 2, needs="fit", spare=2),
            Part("skill", 2, needs="skill", spare=2),
        ),
        (
            Part("missed", 5, needs="missed", spare=3),
            Part("idea", 5, needs="idea", spare=3),
        ),
        (Part("offer", 1, filler=True), Part("forward", 6)),
    ),
    range(80, 151),
)

_SHORT_THANK_YOU = Layout(
    "thank_you_short.jinja",
    ((Part("opening", 3), Part("topic", 4, needs="topic"), Part("forward", 6)),),
    range(61),
    greeting="short_greeting",
)

_LATE_THANKS = Part("late_thanks", 5, needs="late_thanks", file="first_follow_up.jinja")
_LATE_TOPIC = Part("late_topic", 5, needs="late_topic", spare=1, file="first_follow_up.jinja")
_PATIENCE = Part("patience", 5, filler=True, file="first_follow_up.jinja")
_CLOSE = Part("close", 6, spare=2, file="first_follow_up.jinja")

_DATE_PASSED = Layout(
    "follow_up_date_passed.jinja",
    (
        (Part("opening", 3), _LATE_THANKS, _LATE_TOPIC),
        (Part("hoped", 4, needs="decided_by"), _PATIENCE, Part("keen", 1)),
        (Part("ask", 2), _CLOSE),
    ),
    range(50, 111),
)

_NO_DATE = Layout(
    "follow_up_no_date.jinja",
    (
        (Part("opening", 3), _LATE_THANKS, _LATE_TOPIC),
        (Part("keen", 1), Part("ask", 2), _PATIENCE),
        (Part("supply", 4), _CLOSE),
    ),
    range(50, 111),
)

_SECOND = Layout(
    "second_follow_up.jinja",
    (
        (Part("opening", 3), Part("keen", 1)),
        (Part("ask", 2), Part("ease", 4)),
        (Part("last", 5, filler=True),),
    ),
    range(50, 111),
)

_MOVING_ON = Layout(
    "moving_on.jinja",
    (
        (Part("opening", 3),),
        (Part("thanks", 4), Part("learned", 5, filler=True)),
        (Part("wishes", 1), Part("door", 2)),
    ),
    range(50, 111),
)

EMAILS = MappingProxyType(
    {
        DraftKind.THANK_YOU: _THANK_YOU,
        DraftKind.FOLLOW_UP_DATE_PASSED: _DATE_PASSED,
        DraftKind.FOLLOW_UP_NO_DATE: _NO_DATE,
        DraftKind.SECOND_FOLLOW_UP: _SECOND,
        DraftKind.MOVING_ON: _MOVING_ON,
    }
)


def find_layout(kind: DraftKind, form: Form) -> Layout:
    """The layout of a kind; only a thank-you has a short form."""
    if kind is DraftKind.THANK_YOU and form is Form.SHORT:
        return _SHORT_THANK_YOU
    return EMAILS[kind]
