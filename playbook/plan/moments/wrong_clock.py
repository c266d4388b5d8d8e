"""A clock that was wrong: what is dated in the future was done, at the latest, when that was noticed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from playbook.chat import Chat
from playbook.facts import Application, Mark

TICK = timedelta(microseconds=1)  # they keep their order, and lie before what is done from now on


def notice(chat: Chat, now: datetime) -> Chat:
    """The chat that remembers which deeds are dated in the future, and since when that is known.

    Their own dates stay: whether the clock was ahead then or is behind now, nobody can tell.
    """
    return replace(chat, ahead=tuple(sorted(_noticed(chat, now).items())))


def holds_later(chat: Chat, now: datetime) -> bool:
    """Whether anything in a chat is dated in the future: what it is waiting for was judged by a wrong clock."""
    return bool(_later(chat, now)) or (chat.active_at is not None and chat.active_at > now)


def as_noticed(chat: Chat, now: datetime) -> Chat:
    """The chat as the rules look at it: deeds dated in the future happened just before that was noticed."""
    noticed = _noticed(chat, now)
    if not noticed:
        return chat
    in_order = sorted(noticed, key=lambda moment: (noticed[moment], moment))
    ticks = range(len(in_order), 0, -1)
    dates = {one: noticed[one] - TICK * n for one, n in zip(in_order, ticks, strict=True)}
    nudges = tuple(replace(one, at=dates.get(one.at, one.at)) for one in chat.nudges)
    applications = tuple(_dated(one, dates, noticed) for one in chat.applications)
    return replace(chat, nudges=nudges, applications=applications)


def _noticed(chat: Chat, now: datetime) -> dict[datetime, datetime]:
    """Dates in the future; also those of deeds that were taken back, which may return."""
    known = {moment: since for moment, since in chat.ahead if moment > now}
    return {one: min(known.get(one, now), now) for one in known.keys() | _later(chat, now)}


def _later(chat: Chat, now: datetime) -> set[datetime]:
    return {moment for moment in _moments(chat) if moment > now}


def _moments(chat: Chat) -> Iterator[datetime]:
    for application in chat.applications:
        yield from (mark.at for mark in application.marks)
        yield from (answer.at for answer in application.answers)
        if application.closure:
            yield application.closure.at
        if application.kept_at:
            yield application.kept_at
    yield from (nudge.at for nudge in chat.nudges)


def _dated(
    application: Application,
    dates: Mapping[datetime, datetime],
    noticed: Mapping[datetime, datetime],
) -> Application:
    closure = application.closure
    return replace(
        application,
        marks=tuple(_moved(mark, dates, noticed) for mark in application.marks),
        answers=tuple(replace(one, at=dates.get(one.at, one.at)) for one in application.answers),
        kept_at=dates.get(kept, kept) if (kept := application.kept_at) else None,
        closure=closure and replace(closure, at=dates.get(closure.at, closure.at)),
    )


def _moved(
    mark: Mark, dates: Mapping[datetime, datetime], noticed: Mapping[datetime, datetime]
) -> Mark:
    """What was put off waits for as long as was asked."""
    if mark.at not in dates:
        return mark
    until = noticed[mark.at] + (mark.until - mark.at) if mark.until else None
    return replace(mark, at=dates[mark.at], until=until)
