"""Suggested texts: what the user may send, written from the facts and ready to copy."""

from playbook.drafts.compose_links import gmail_link, outlook_link
from playbook.drafts.layouts import find_layout
from playbook.drafts.letter import write
from playbook.drafts.request import Draft, DraftKind, Form, Request
from playbook.drafts.wording import VARIANTS

__all__ = [
    "VARIANTS",
    "Draft",
    "DraftKind",
    "Form",
    "Request",
    "find_layout",
    "gmail_link",
    "outlook_link",
    "write",
]
