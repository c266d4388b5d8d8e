"""How each kind of text is built: its paragraphs, their parts, and its length in words (PLAYBOOK part 4)."""

from playbook.drafts.layouts import answers, follow_ups, thanks
from playbook.drafts.layouts.parts import CLOSING, SUBJECT, Layout, Part
from playbook.drafts.request import DraftKind, Form

__all__ = ["CLOSING", "SUBJECT", "Layout", "Part", "find_layout"]

EMAILS = {**thanks.EMAILS, **follow_ups.EMAILS, **answers.EMAILS}
SHORTS = {**thanks.SHORTS, **follow_ups.SHORTS, **answers.SHORTS}


def find_layout(kind: DraftKind, form: Form) -> Layout:
    """The layout of a kind; that of the email where there is no short form."""
    short = SHORTS.get(kind) if form is Form.SHORT else None
    return short or EMAILS[kind]
