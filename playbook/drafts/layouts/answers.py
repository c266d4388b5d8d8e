"""Answers to what the other side said, the word about another offer, and the words at an end.

They name the employer rather than say "you", so that they can go to an agency's recruiter as they are.
"""

from types import MappingProxyType

from playbook.drafts.layouts.parts import ENDING_WORDS, FOLLOW_UP_WORDS, Layout, Part, short
from playbook.drafts.request import DraftKind

DECLINING = "answers/declining.jinja"

_OPENING = Part("opening", 3)

_UNDERSTANDING = Part("understanding", 4)
_WHEN = Part("ask", 2, unless="answer_by")
_CONFIRM = Part("confirm", 2, needs="answer_by")
_DELAY = Layout(
    "answers/delay.jinja",
    (
        (_OPENING, _UNDERSTANDING),
        (Part("keen", 1), _WHEN, _CONFIRM),
        (Part("ready", 5, filler=True), Part("close", 6, spare=1)),
    ),
    FOLLOW_UP_WORDS,
)

_PREFER = Part("prefer", 4)
_ASK = Part("ask", 2, unless="answer_by")
_ASK_BY = Part("ask_by", 2, needs="answer_by")
_OFFER = Layout(
    "answers/offer.jinja",
    (
        (_OPENING, Part("serious", 5, filler=True)),
        (_PREFER, Part("held", 1, needs="held"), Part("ahead", 1, needs="upcoming", unless="held")),
        (_ASK, _ASK_BY, Part("close", 6)),
    ),
    FOLLOW_UP_WORDS,
)

_FEEDBACK, _DOOR = Part("feedback", 2), Part("door", 6)
_REJECTION = Layout(
    "answers/rejection.jinja",
    (
        (_OPENING, Part("respect", 4)),
        (Part("thanks", 1, needs="held"), _FEEDBACK),
        (_DOOR, Part("wishes", 5, filler=True)),
    ),
    FOLLOW_UP_WORDS,
)

_ACCEPTING = Layout(
    "answers/accepting.jinja",
    ((_OPENING, Part("thanks", 4)), (Part("next", 2), Part("forward", 6))),
    ENDING_WORDS,
)

_WISHES = Part("wishes", 6, file=DECLINING)  # a withdrawal ends as a declined offer does
_DECLINING = Layout(
    DECLINING,
    ((_OPENING, Part("decision", 2)), (Part("regard", 4), _WISHES)),
    ENDING_WORDS,
)

_WITHDRAWING = Layout(
    "answers/withdrawing.jinja",
    (
        (_OPENING, Part("call_off", 1, needs="upcoming")),
        (
            Part("thanks", 4, needs="held"),
            Part("considered", 4, unless="held", filler=True),
            Part("regard", 2, spare=1),
            _WISHES,
        ),
    ),
    ENDING_WORDS,
)

EMAILS = MappingProxyType(
    {
        DraftKind.DELAY_REPLY: _DELAY,
        DraftKind.OFFER_NOTICE: _OFFER,
        DraftKind.REJECTION_REPLY: _REJECTION,
        DraftKind.ACCEPTING: _ACCEPTING,
        DraftKind.DECLINING: _DECLINING,
        DraftKind.WITHDRAWING: _WITHDRAWING,
    }
)

SHORTS = MappingProxyType(
    {
        DraftKind.DELAY_REPLY: short(_DELAY.file, _OPENING, _UNDERSTANDING, _WHEN, _CONFIRM),
        DraftKind.OFFER_NOTICE: short(_OFFER.file, _OPENING, _PREFER, _ASK, _ASK_BY),
        DraftKind.REJECTION_REPLY: short(_REJECTION.file, _OPENING, _FEEDBACK, _DOOR),
    }
)
