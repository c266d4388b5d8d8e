"""Whatever the records date is looked at when the clock was wrong, also what comes to them later."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, get_args, get_type_hints

import pytest

from playbook.chat import Change, Chat, Dialog, Former, Item, Nudge
from playbook.facts import Answer, Application, Closure, Deed, Ending, Interview, Mark, News
from playbook.owed import Owed
from playbook.plan.moments.wrong_clock import LEFT_ALONE, as_noticed, holds_later, notice

NOW = datetime(2026, 12, 8, 9, tzinfo=UTC)
BEFORE, LATER = NOW - timedelta(days=7), NOW + timedelta(days=365)
JUST_NOW = NOW - timedelta(microseconds=1)

MARK = Mark("f1", Deed.DONE, BEFORE, until=BEFORE)
INTERVIEW = Interview("1", "Europe/London", BEFORE, starts_at=BEFORE)
APPLICATION = Application(
    "a",
    "Acme",
    (INTERVIEW,),
    answers=(Answer(News.GOOD, BEFORE),),
    marks=(MARK,),
    closure=Closure(Ending.MOVED_ON, BEFORE),
    kept_at=BEFORE,
)
DIALOG = Dialog("d", "interview", "role", BEFORE)
EVERYTHING = Chat(
    7,
    applications=(APPLICATION,),
    dialog=DIALOG,
    nudges=(Nudge("n", (Item("a", "f1"),), BEFORE),),
    due=BEFORE,
    lapses=BEFORE,
    active_at=BEFORE,
    changes=(Change("c", BEFORE, (APPLICATION,)),),
    former=Former("f", Chat(7).preferences, (("a", MARK),)),
    owed=(Owed("o", BEFORE),),
)


def paths_to_moments(record: object, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The ways to every moment in a record: ("applications", 0, "marks", 0, "at")."""
    if isinstance(record, datetime):
        yield path
    if isinstance(record, tuple):
        for at, one in enumerate(record):
            yield from paths_to_moments(one, (*path, at))
    if is_dataclass(record):
        for field in fields(record):
            yield from paths_to_moments(getattr(record, field.name), (*path, field.name))


def dated(record: Any, path: tuple[Any, ...], moment: datetime) -> Any:  # noqa: ANN401 - any record
    """The record with another moment at the end of that way."""
    if not path:
        return moment
    first, rest = path[0], path[1:]
    if isinstance(record, tuple):
        return (*record[:first], dated(record[first], rest, moment), *record[first + 1 :])
    return replace(record, **{first: dated(getattr(record, first), rest, moment)})


def found_at(record: Any, path: tuple[Any, ...]) -> Any:  # noqa: ANN401 - any record
    for step in path:
        record = record[step] if isinstance(record, tuple) else getattr(record, step)
    return record


def is_left_alone(path: tuple[Any, ...]) -> bool:
    steps = [(type(found_at(EVERYTHING, path[:n])), step) for n, step in enumerate(path)]
    return not LEFT_ALONE.isdisjoint(steps)


def records_with_moments(kind: object) -> set[tuple[type, str]]:
    """Every field that holds a moment itself, of all records a chat is made of, by their types."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return set().union(*(records_with_moments(part) for part in get_args(kind)))
    hints = get_type_hints(kind)
    own = {(kind, name) for name, hint in hints.items() if datetime in (hint, *get_args(hint))}
    return own.union(*(records_with_moments(hint) for hint in hints.values()))


WAYS = tuple(paths_to_moments(EVERYTHING))


def test_the_chat_above_has_a_moment_in_every_field_that_takes_one() -> None:
    filled = {(type(found_at(EVERYTHING, path[:-1])), path[-1]) for path in WAYS}
    assert filled == records_with_moments(Chat)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: ".".join(map(str, way)))
def test_a_moment_in_the_future_counts_from_when_that_was_noticed(way: tuple[Any, ...]) -> None:
    """Or else it is named in the list of those that are left alone, with the reason."""
    chat = dated(EVERYTHING, way, LATER)
    looked_at = as_noticed(notice(chat, NOW), NOW)
    if is_left_alone(way):
        assert replace(looked_at, ahead=()) == chat
    else:
        assert found_at(looked_at, way) == JUST_NOW
        assert holds_later(chat, NOW)
        assert notice(chat, NOW).ahead == ((LATER, NOW),)


def test_what_is_left_alone_exists() -> None:
    for record, name in LEFT_ALONE:
        assert name in {field.name for field in fields(record)}, (record, name)


@dataclass(frozen=True, slots=True)
class Promise:
    """A record that there is not yet, in a field that there is not yet."""

    promised_at: datetime


@dataclass(frozen=True, slots=True)
class Invitation(Application):
    """An application as a later version may keep it."""

    invited_at: datetime | None = None
    promises: tuple[Promise, ...] = ()
    words: tuple[tuple[str, datetime], ...] = ()


@pytest.mark.parametrize(
    ("way", "kept"),
    [
        (("invited_at",), Invitation("a", invited_at=LATER)),
        (("promises", 0, "promised_at"), Invitation("a", promises=(Promise(LATER),))),
        (("words", 0, 1), Invitation("a", words=(("yes", LATER),))),
    ],
)
def test_a_field_that_comes_later_is_looked_at_without_anybody_listing_it(
    way: tuple[Any, ...], kept: Invitation
) -> None:
    chat = Chat(7, applications=(kept,))
    assert found_at(as_noticed(chat, NOW), ("applications", 0, *way)) == JUST_NOW
    assert holds_later(chat, NOW)
