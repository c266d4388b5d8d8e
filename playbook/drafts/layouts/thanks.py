"""The thank-yous: an email, a short message, and the one that the recruiter passes on."""

from types import MappingProxyType

from playbook.drafts.layouts.parts import FOLLOW_UP_WORDS, Layout, Part, short
from playbook.drafts.request import DraftKind

_EMAIL = Layout(
    "thank_you/email.jinja",
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

_SHORT = short(
    "thank_you/short.jinja",
    Part("opening", 3),
    Part("topic", 4, needs="topic"),
    Part("forward", 6),
)

_VIA_RECRUITER = Layout(
    "thank_you/via_recruiter.jinja",
    (
        (Part("opening", 3), Part("grateful", 4)),
        (Part("lack", 1), Part("request", 2)),
        (Part("close", 6),),
    ),
    FOLLOW_UP_WORDS,
)

EMAILS = MappingProxyType(
    {DraftKind.THANK_YOU: _EMAIL, DraftKind.THANKS_VIA_RECRUITER: _VIA_RECRUITER}
)
SHORTS = MappingProxyType({DraftKind.THANK_YOU: _SHORT})
