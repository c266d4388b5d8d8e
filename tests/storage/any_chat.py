"""Hypothesis strategies for any chat there can be, built from the dataclasses themselves."""

from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from playbook.chat import Chat

MOMENTS = st.datetimes(timezones=st.just(UTC))
TEXT = st.text(st.characters(codec=None), max_size=20)  # half characters, too: Telegram sends them


def any_of(kind: type | UnionType) -> st.SearchStrategy[Any]:
    """Any value of a type: every field of a record is filled in, or not, at random."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, **{field.name: any_of(hints[field.name]) for field in fields(kind)})
    if get_origin(kind) is tuple:
        return _any_tuple(get_args(kind))
    if get_origin(kind) in {Union, UnionType}:
        return st.one_of([any_of(one) for one in get_args(kind)])
    own: dict[object, st.SearchStrategy[Any]] = {datetime: MOMENTS, str: TEXT}
    if kind in own:
        return own[kind]
    assert isinstance(kind, type)
    return st.from_type(kind)


def _any_tuple(kinds: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if kinds[-1] is Ellipsis:
        return st.lists(any_of(kinds[0]), max_size=2).map(tuple)
    return st.tuples(*(any_of(kind) for kind in kinds))


def chats(chat_id: int) -> st.SearchStrategy[Chat]:
    """Any chat with this id."""
    hints = get_type_hints(Chat)
    known = {field.name: any_of(hints[field.name]) for field in fields(Chat)}
    return st.builds(Chat, **(known | {"id": st.just(chat_id)}))
