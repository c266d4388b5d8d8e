"""The follow-ups. The first ones share their opening and what need not differ: only one of them is sent."""

from types import MappingProxyType

from playbook.drafts.layouts.parts import FOLLOW_UP_WORDS, Layout, Part, short
from playbook.drafts.request import DraftKind

FIRST = "follow_up/first.jinja"
NO_DATE = "follow_up/no_date.jinja"

_OPENING = Part("opening", 3, file=FIRST)
_LATE_THANKS = Part("late_thanks", 5, needs="late_thanks", file=FIRST)
_LATE_TOPIC = Part("late_topic", 5, needs="late_topic", spare=1, file=FIRST)
_KEEN = Part("keen", 1, file=FIRST)
_PATIENCE = Part("patience", 5, filler=True, file=FIRST)
_CLOSE = Part("close", 6, spare=2, file=FIRST)
_STANDING = Part("ask", 2, file=NO_DATE)
_SUPPLY = Part("supply", 4, file=NO_DATE)
_BRIEF = Part("brief", 3, file=FIRST)

_DATE_PASSED = Layout(
    "follow_up/date_passed.jinja",
    (
        (_OPENING, _LATE_THANKS, _LATE_TOPIC),
        (Part("hoped", 4, needs="decided_by"), _PATIENCE, _KEEN),
        (Part("ask", 2), _CLOSE),
    ),
    FOLLOW_UP_WORDS,
)

_NO_DATE = Layout(
    NO_DATE,
    ((_OPENING, _LATE_THANKS, _LATE_TOPIC), (_KEEN, _STANDING, _PATIENCE), (_SUPPLY, _CLOSE)),
    FOLLOW_UP_WORDS,
)

_REFERRING = (
    (Part("opening", 3), _LATE_THANKS, _LATE_TOPIC),
    (_KEEN, _STANDING, _PATIENCE),
    (_SUPPLY, _CLOSE),
)
_DELAYED = Layout("follow_up/delayed.jinja", _REFERRING, FOLLOW_UP_WORDS)
_CALL_BACK = Layout("follow_up/call_back.jinja", _REFERRING, FOLLOW_UP_WORDS)

_WENT_SILENT = Layout(
    "follow_up/went_silent.jinja",
    (
        (Part("opening", 3), _LATE_THANKS, _LATE_TOPIC),
        (_KEEN, Part("ask", 2), _PATIENCE),
        (_SUPPLY, _CLOSE),
    ),
    FOLLOW_UP_WORDS,
)

_SECOND = Layout(
    "follow_up/second.jinja",
    (
        (Part("opening", 3), Part("keen", 1)),
        (Part("ask", 2), Part("ease", 4)),
        (Part("last", 5, filler=True),),
    ),
    FOLLOW_UP_WORDS,
)

_MOVING_ON = Layout(
    "follow_up/moving_on.jinja",
    (
        (Part("opening", 3),),
        (Part("thanks", 4), Part("learned", 5, filler=True)),
        (Part("wishes", 1), Part("door", 2)),
    ),
    FOLLOW_UP_WORDS,
)

EMAILS = MappingProxyType(
    {
        DraftKind.FOLLOW_UP_DATE_PASSED: _DATE_PASSED,
        DraftKind.FOLLOW_UP_NO_DATE: _NO_DATE,
        DraftKind.FOLLOW_UP_DELAYED: _DELAYED,
        DraftKind.FOLLOW_UP_CALL_BACK: _CALL_BACK,
        DraftKind.FOLLOW_UP_WENT_SILENT: _WENT_SILENT,
        DraftKind.SECOND_FOLLOW_UP: _SECOND,
        DraftKind.MOVING_ON: _MOVING_ON,
    }
)

SHORTS = MappingProxyType(
    {
        DraftKind.FOLLOW_UP_DATE_PASSED: short(
            _DATE_PASSED.file,
            _BRIEF,
            _LATE_THANKS,
            Part("due", 4, needs="decided_by", unless="late_thanks"),
            Part("ask", 2),
        ),
        DraftKind.FOLLOW_UP_NO_DATE: short(NO_DATE, _BRIEF, _LATE_THANKS, _STANDING),
        DraftKind.FOLLOW_UP_DELAYED: short(
            _DELAYED.file, Part("opening", 3), _LATE_THANKS, _STANDING
        ),
        DraftKind.FOLLOW_UP_CALL_BACK: short(
            _CALL_BACK.file, Part("opening", 3), _LATE_THANKS, _STANDING
        ),
        DraftKind.FOLLOW_UP_WENT_SILENT: short(
            _WENT_SILENT.file, Part("opening", 3), _LATE_THANKS, Part("ask", 2)
        ),
        DraftKind.SECOND_FOLLOW_UP: short(_SECOND.file, Part("brief", 3), Part("ask", 2)),
    }
)
