"""Updates of every kind, made from python-telegram-bot's own classes by the types of their fields."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from inspect import Parameter, signature
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import telegram
from hypothesis import strategies as st

from trials.fuzz.taps import any_data
from trials.fuzz.texts import any_text

Json = dict[str, Any]

DEEPEST = 3  # below that only what a class cannot do without
MOST_EXTRAS = 4  # of the fields that a class can do without
BASE = {"message_id", "date", "chat"}

KINDS = tuple(
    name
    for name in signature(telegram.Update.__init__).parameters
    if name not in {"self", "update_id", "api_kwargs"}
)
"""Every kind of update that the Bot API knows."""

# What a class cannot do without, although its signature says otherwise.
NEEDED_IN_FACT = {"persistent_id", "option_persistent_ids", "allows_revoting", "members_only"} | {
    "can_react_to_messages"
}

HAPPENED = {
    *("channel_chat_created", "delete_chat_photo", "group_chat_created", "supergroup_chat_created"),
}

NUMBERS = st.sampled_from(
    [0, 1, 2, 7, 60, 1000, 4096, 700_000_001, 2**31 - 1, 2**31, 2**52, 2**63 - 1, -1, -(2**63)]
)
MOMENTS = st.sampled_from(
    [
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2026, 11, 19, 15, tzinfo=UTC),
        datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC),
        datetime(2200, 2, 28, tzinfo=UTC),
        datetime(9999, 12, 30, tzinfo=UTC),
    ]
)
LANGUAGES = ["en", "de", "ar", "pt-br", "zh-hans", "", "xx", "C", "../en", "en_US.UTF-8", "\ud800"]
BY_NAME: dict[tuple[str, str], st.SearchStrategy[Any]] = {
    ("Chat", "type"): st.sampled_from(["private", "group", "supergroup", "channel", "unheard-of"]),
    ("User", "language_code"): st.sampled_from(LANGUAGES),
    ("MessageEntity", "type"): st.sampled_from(
        [*map(str, telegram.MessageEntity.ALL_TYPES), "new"]
    ),
    ("Message", "text"): any_text(),
    ("Message", "caption"): any_text(1024),
    ("CallbackQuery", "data"): any_data(),
}
PLAIN: dict[type, st.SearchStrategy[Any]] = {
    int: NUMBERS,
    float: st.sampled_from([0.0, 51.5, -180.0, 1e308]),
    bool: st.booleans(),
    str: any_text(64),
    datetime: MOMENTS,
    timedelta: st.sampled_from([timedelta(0), timedelta(days=400)]),
}


def any_update(kind: str) -> st.SearchStrategy[Json]:
    """An update of this kind as JSON, well formed by the types of the Bot API."""
    hint = get_type_hints(telegram.Update.__init__, localns=vars(telegram))[kind]
    return of_hint(hint, 0).map(lambda one: on_the_wire(telegram.Update(1, **{kind: one})))


def on_the_wire(update: telegram.Update) -> Json:
    """As JSON. PTB writes out what did not happen; Telegram says nothing of it."""
    written = update.to_dict()
    for content in written.values():
        if isinstance(content, dict):
            for name in HAPPENED & content.keys():
                if content[name] is False:
                    del content[name]
    return written


def any_message(*extras: str) -> st.SearchStrategy[Json]:
    """A message with these of its fields."""
    return thing(telegram.Message, 0, extras).map(
        lambda one: on_the_wire(telegram.Update(1, message=one))
    )


@st.composite
def thing(draw: st.DrawFn, cls: type, depth: int, extras: Sequence[str] | None = None) -> Any:  # noqa: ANN401 - one of `cls`
    """One of the Bot API's things with some of the fields it may have."""
    cls = draw(st.sampled_from(leaves(cls)))
    needed, optional = fields_of(cls)
    if extras is None:
        most = 0 if depth >= DEEPEST or not optional else MOST_EXTRAS
        extras = draw(st.lists(st.sampled_from(sorted(optional)), max_size=most)) if most else ()
    hints = needed | {name: optional[name] for name in extras}
    return cls(**{name: draw(of_field(cls, name, hint, depth)) for name, hint in hints.items()})


def of_field(cls: type, name: str, hint: object, depth: int) -> st.SearchStrategy[Any]:
    special = BY_NAME.get((cls.__name__, name))
    return of_hint(hint, depth + 1) if special is None else special


@cache
def of_hint(hint: Any, depth: int) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any annotation
    origin, parts = get_origin(hint), get_args(hint)
    if timedelta in parts:  # or a number of seconds, which is the same on the wire
        return PLAIN[timedelta]
    if origin in {Union, UnionType}:
        return st.one_of(*(of_hint(one, depth) for one in parts if one is not NoneType))
    if origin is Literal:
        return st.sampled_from(parts)
    if origin is tuple or (isinstance(origin, type) and issubclass(origin, Sequence)):
        return st.lists(of_hint(parts[0], depth + 1), max_size=2)
    if isinstance(hint, type) and issubclass(hint, telegram.TelegramObject):
        return st.deferred(lambda: thing(hint, depth))
    return PLAIN.get(hint, st.just("?"))


@cache
def leaves(cls: type) -> tuple[type, ...]:
    """The class, or the ones that it stands for."""
    below: list[type] = cls.__subclasses__()
    return tuple(leaf for one in below for leaf in leaves(one)) or (cls,)


@cache
def fields_of(cls: type) -> tuple[dict[str, object], dict[str, object]]:
    """The fields that a thing must have, and those that it may have, with their types."""
    hints = get_type_hints(cls.__init__, localns=vars(telegram))  # type: ignore[misc]
    known = [one for one in signature(cls).parameters.values() if one.name != "api_kwargs"]
    needed = {one.name: hints[one.name] for one in known if is_needed(one)}
    return needed, {one.name: hints[one.name] for one in known if one.name not in needed}


def is_needed(parameter: Parameter) -> bool:
    return parameter.default is Parameter.empty or parameter.name in NEEDED_IN_FACT
