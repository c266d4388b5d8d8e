"""A clock that was wrong: what is dated in the future was done, at the latest, when that was noticed."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, TypeGuard, TypeVar, get_args, get_type_hints

from playbook.chat import Chat
from playbook.facts import Interview, Mark

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")
Dates = Mapping[datetime, datetime]

TICK = timedelta(microseconds=1)  # they keep their order, and lie before what is done from now on

# Every other moment in the records is looked at, by its type: a field that comes later needs no word here.
LEFT_ALONE = frozenset(
    {
        (Interview, "starts_at"),  # told by the user, and shown to them in full
        (Interview, "ended_at"),
        (Mark, "until"),  # a wish: it moves with its mark
        (Chat, "due"),  # the bot's own: made anew from the rest
        (Chat, "lapses"),
        (Chat, "ahead"),
        (Chat, "active_at"),  # how long ago they spoke: looked at where it holds a nudge back
        (Chat, "dialog"),
        (Chat, "changes"),  # as it was: looked at once it is taken back
        (Chat, "former"),
    }
)


def notice(chat: Chat, now: datetime) -> Chat:
    """The chat that remembers which deeds are dated in the future, and since when that is known.

    Their own dates stay: whether the clock was ahead then or is behind now, nobody can tell.
    """
    return replace(chat, ahead=tuple(sorted(_noticed(chat, now).items())))


def holds_later(chat: Chat, now: datetime) -> bool:
    """Whether anything in a chat is dated in the future: what it is waiting for was judged by a wrong clock."""
    return bool(_later(chat, now)) or (chat.active_at is not None and chat.active_at > now)


def as_noticed(chat: Chat, now: datetime, sound: Chat | None = None) -> Chat:
    """The chat as the rules look at it: deeds dated in the future happened just before that was noticed.

    What is also part of a chat of which it is known that it is `sound` is not looked through again.
    """
    if sound and not chat.ahead and not _later(_without(chat, sound), now):
        return chat
    noticed = _noticed(chat, now)
    if not noticed:
        return chat
    in_order = sorted(noticed, key=lambda moment: (noticed[moment], moment))
    ticks = range(len(in_order), 0, -1)
    dates = {one: noticed[one] - TICK * n for one, n in zip(in_order, ticks, strict=True)}
    return _dated(chat, dates, noticed)


def _noticed(chat: Chat, now: datetime) -> dict[datetime, datetime]:
    """Dates in the future; also those of deeds that were taken back, which may return."""
    known = {moment: since for moment, since in chat.ahead if moment > now}
    return {one: min(known.get(one, now), now) for one in known.keys() | _later(chat, now)}


def _later(chat: Chat, now: datetime) -> set[datetime]:
    found: set[datetime] = set()
    _gather(chat, now, found)
    return found


def _gather(record: object, now: datetime, found: set[datetime]) -> None:
    """Add every moment after `now`: a moment itself, those of a record and of the records in it."""
    if isinstance(record, datetime):
        if record > now:
            found.add(record)
    elif isinstance(record, tuple):
        for one in record:
            _gather(one, now, found)
    else:
        kind: type = type(record)
        for name in _fields_with_dates(kind):
            _gather(getattr(record, name), now, found)


def _without(chat: Chat, known: Chat) -> Chat:
    """What of a chat's applications and nudges is not the very same in another."""
    applications, nudges = set(map(id, known.applications)), set(map(id, known.nudges))
    return replace(
        chat,
        applications=tuple(one for one in chat.applications if id(one) not in applications),
        nudges=tuple(one for one in chat.nudges if id(one) not in nudges),
    )


def _dated(record: R, dates: Dates, noticed: Dates) -> R:
    """The record with other dates in it; what was put off waits for as long as was asked."""
    kept = {name: getattr(record, name) for name in _fields_with_dates(type(record))}
    anew = {name: _anew(part, dates, noticed) for name, part in kept.items()}
    if isinstance(record, Mark) and record.until and record.at in noticed:
        anew["until"] = noticed[record.at] + (record.until - record.at)
    return replace(record, **anew)


def _anew(part: object, dates: Dates, noticed: Dates) -> object:
    if isinstance(part, datetime):
        return dates.get(part, part)
    if isinstance(part, tuple):
        return tuple(_anew(one, dates, noticed) for one in part)
    return _dated(part, dates, noticed) if _is_record(part) else part


def _is_record(part: object) -> TypeGuard["DataclassInstance"]:
    return is_dataclass(part) and not isinstance(part, type)


@cache
def _fields_with_dates(record: type) -> tuple[str, ...]:
    """The fields of a record in which there are moments, by their types; none of anything else."""
    if not is_dataclass(record):
        return ()
    hints = get_type_hints(record)
    looked_at = (one.name for one in fields(record) if (record, one.name) not in LEFT_ALONE)
    return tuple(name for name in looked_at if _holds_dates(hints[name]))


def _holds_dates(kind: object) -> bool:
    if isinstance(kind, type) and is_dataclass(kind):
        return bool(_fields_with_dates(kind))
    return kind is datetime or any(_holds_dates(part) for part in get_args(kind))
