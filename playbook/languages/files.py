"""A file of a language's room, read into what its schema declares.

A schema is a frozen dataclass: its fields are the keys of the file, and those without a default have to be there. Beside a
field's type stands what its value is read by (`Words`, `Pattern`); a plain type is taken as it is.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, ClassVar, Self, TypeVar, get_type_hints

Told = Mapping[str, object]  # a table of a file, as TOML has it
Reader = Callable[[object], object]
Schema = TypeVar("Schema")


class LanguageFileError(ValueError):
    """What is wrong in a file of a room: the file, the key, the fault."""


class Part:
    """What one file of a room says: the base of all schemas."""

    __slots__ = ()
    FILE: ClassVar[str]

    @classmethod
    def in_room(cls, room: Path) -> Self:
        """Read from a room; LanguageFileError where the file is not as the schema has it."""
        try:
            return cls.from_table(tomllib.loads((room / cls.FILE).read_text(encoding="utf-8")))
        except ValueError as wrong:
            raise LanguageFileError(f"{room.name}/{cls.FILE}: {wrong}") from wrong

    @classmethod
    def from_table(cls, told: Told) -> Self:
        """A schema whose file is laid out otherwise than its fields says here how."""
        return fill(cls, told)


def fill(schema: type[Schema], told: Told) -> Schema:
    readers, needed = _fields(schema)
    values = read_table(told, readers)
    if missing := needed - values.keys():
        raise LanguageFileError(f"{', '.join(sorted(missing))} is missing")
    return schema(**values)


def read_table(told: object, readers: Mapping[str, Reader]) -> dict[str, Any]:
    """The values of a table, each by the reader of its key."""
    return {key: named(key, readers, value) for key, value in table(told).items()}


def named(key: str, readers: Mapping[str, Reader], value: object) -> object:
    """A value by the reader of its key; whatever is wrong with it is told with the key."""
    if key not in readers:
        raise LanguageFileError(f"{key} is not known here, but {', '.join(readers)}")
    try:
        return readers[key](value)
    except (ValueError, re.error) as wrong:
        raise LanguageFileError(f"{key}: {wrong}") from wrong


def table(told: object) -> Told:
    if not isinstance(told, dict):
        raise LanguageFileError(f"{told!r} should be a table")
    return told


def _fields(schema: type) -> tuple[Mapping[str, Reader], frozenset[str]]:
    """What each field is read by, and those that have to be told."""
    hints = get_type_hints(schema, include_extras=True)
    told = [one for one in fields(schema) if one.init]
    needed = (one.name for one in told if one.default is one.default_factory is MISSING)
    return {one.name: _reader(hints[one.name]) for one in told}, frozenset(needed)


def _reader(hint: Any) -> Reader:  # noqa: ANN401 - a type as it is written
    if read := getattr(hint, "__metadata__", None):
        return read[0]  # type: ignore[no-any-return]
    return lambda value: _exactly(value, hint)


def _exactly(value: object, kind: type) -> object:
    if not isinstance(value, kind):
        raise LanguageFileError(f"{value!r} should be {getattr(kind, '__name__', kind)}")
    return value
