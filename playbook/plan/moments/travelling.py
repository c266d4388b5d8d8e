"""Another time zone: what was put off to a time of day keeps it, on the clock of the new place."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from playbook.chat import Chat
from playbook.facts import Application, Deed, Mark


def keep_local_times(chat: Chat, old: ZoneInfo, now: datetime) -> Chat:
    """The chat after a move from the zone `old` to that of its preferences.

    What was put off until 18:00 waits for 18:00 where the user is now; where that is past already, it waits
    no longer. Interviews keep the zone in which they were told.
    """
    new = chat.preferences.tz
    if new.key == old.key:
        return chat
    return _with_snoozes(chat, lambda _, mark: _moved(mark, old, new, now))


def waiting_marks(chat: Chat, now: datetime) -> tuple[tuple[str, Mark], ...]:
    """Everything that is put off at the moment, with the ids of its applications."""
    return tuple(
        (application.id, mark)
        for application in chat.applications
        for mark in application.marks
        if _waits(mark, now)
    )


def restore_marks(chat: Chat, marks: tuple[tuple[str, Mark], ...]) -> Chat:
    """What is still put off waits until the moment that these marks name."""
    known = {(where, one.action, one.at): one for where, one in marks}
    return _with_snoozes(chat, lambda one, mark: known.get((one.id, mark.action, mark.at), mark))


def _with_snoozes(chat: Chat, change: Callable[[Application, Mark], Mark]) -> Chat:
    for application in chat.applications:
        marks = tuple(
            change(application, mark) if mark.deed is Deed.SNOOZED else mark
            for mark in application.marks
        )
        if marks != application.marks:
            chat = chat.with_application(replace(application, marks=marks))
    return chat


def _waits(mark: Mark, now: datetime) -> bool:
    return mark.deed is Deed.SNOOZED and mark.until is not None and mark.until > now


def _moved(mark: Mark, old: ZoneInfo, new: ZoneInfo, now: datetime) -> Mark:
    if mark.until is None or not _waits(mark, now):
        return mark
    local = mark.until.astimezone(old).replace(tzinfo=new)
    return replace(mark, until=max(local.astimezone(UTC), now))
