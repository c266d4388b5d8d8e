"""Taking back: what was there before something happened is kept until something else happens to it."""

import json
from collections.abc import Collection
from dataclasses import asdict, replace
from datetime import datetime
from hashlib import blake2b

from playbook.chat import Change, Chat
from playbook.facts import Application, Deed
from playbook.ids import fresh_id

KEPT = 5  # changes


def begin_change(
    chat: Chat, application_ids: Collection[str], what: str, now: datetime
) -> tuple[Chat, str]:
    """The chat that remembers these applications as they are now; and the id of the change."""
    number = fresh_id(now, [one.id for one in chat.changes])
    before = tuple(one for one in chat.applications if one.id in application_ids)
    change = Change(number, now, before, what)
    return replace(chat, changes=(*chat.changes, change)[-KEPT:]), number


def end_change(chat: Chat, change_id: str) -> Chat:
    """The change is complete: from now on it can be taken back, as long as nothing else happens to it."""
    changes = (
        replace(one, after=_fingerprint(chat, one)) if one.id == change_id else one
        for one in chat.changes
    )
    return replace(chat, changes=tuple(changes))


def is_empty(chat: Chat, change: Change) -> bool:
    """Whether nothing came of it: a question that was left, a word that was known."""
    now = (chat.application(one.id) for one in change.before)
    return all(
        new and _bare(new) == _bare(old) for old, new in zip(change.before, now, strict=True)
    )


def find_change(chat: Chat, change_id: str | None) -> Change | None:
    return next((one for one in chat.changes if one.id == change_id), None)


def can_take_back(chat: Chat, change: Change) -> bool:
    """Whether nothing has happened since to any of its applications."""
    return bool(change.after) and change.after == _fingerprint(chat, change)


def take_back(chat: Chat, change: Change) -> Chat:
    """The chat with the change's applications as they were.

    Their cards stay where they are now, and so do the user's own wordings.
    """
    for old in change.before:
        now = chat.application(old.id) or old
        chat = chat.with_application(replace(old, card=now.card, drafts=now.drafts))
    return replace(chat, changes=tuple(one for one in chat.changes if one.id != change.id))


def _fingerprint(chat: Chat, change: Change) -> str:
    """What the applications of a change have become, but for drafts, cards and what the bot told."""
    found = [chat.application(one.id) for one in change.before]
    bare = [asdict(_bare(one)) if one else None for one in found]
    # Told as text, a moment is the same before it was stored and after; its repr is not.
    return blake2b(json.dumps(bare, default=str).encode(), digest_size=12).hexdigest()


def _bare(application: Application) -> Application:
    marks = tuple(mark for mark in application.marks if mark.deed is not Deed.TOLD)
    return replace(application, card=None, drafts=(), marks=marks)
