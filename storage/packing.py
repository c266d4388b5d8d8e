"""Records as the text that is kept of them: a chat application by application, so that what stays the same is not
written down again."""

import json
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from playbook.chat import Chat
from playbook.facts import Application

NONE_OF_THEM = b'"applications":[]'  # within a text its quotes would be escaped
HERE = "Packed"
PLACE = b'"Packed"'


@cache
def records() -> TypeAdapter[Chat]:
    """Built once: it takes about a tenth of a second."""
    return TypeAdapter(Chat)


@cache
def _applications() -> TypeAdapter[Application]:
    return TypeAdapter(Application)


@cache
def _many_applications() -> TypeAdapter[tuple[Application, ...]]:
    return TypeAdapter(tuple[Application, ...])


@dataclass(frozen=True, slots=True)
class Packed:
    """A chat and its text. `parts` are those of its applications, `rest` what stands before and after them."""

    chat: Chat
    rest: tuple[bytes, bytes] = field(repr=False)
    parts: tuple[bytes, ...] = field(repr=False)

    @property
    def text(self) -> bytes:
        before, after = self.rest
        return b"".join((before, b'"applications":[', b",".join(self.parts), b"]", after))


def pack(chat: Chat, known: Packed | None = None) -> Packed | None:
    """The chat as text; None where it holds a value of a wrong kind, so that it could not be read back as it is.

    It is read back at once, which costs a tenth of what the disk takes: a record that nobody could load again must
    fail now, while the user is there, and not when it is needed. Of an application that is the very same as in what
    is `known` that was shown before.
    """
    try:
        before, _, after = _text_of(records(), replace(chat, applications=())).partition(
            NONE_OF_THEM
        )
        shown = (
            dict(zip(map(id, known.chat.applications), known.parts, strict=True)) if known else {}
        )
        parts = (shown.get(id(one)) or _text_of(_applications(), one) for one in chat.applications)
        return Packed(chat, (before, after), tuple(parts))
    except (PydanticSerializationError, ValidationError, TypeError, ValueError):
        return None


def written(data: object) -> bytes:
    """JSON values, and at most one packed chat among them, as they are kept. A half character that Telegram let
    through is kept as it is."""
    packed: list[Packed] = []

    def put_later(value: object) -> str:
        if not isinstance(value, Packed) or packed:
            raise TypeError(type(value).__name__)
        packed.append(value)
        return HERE

    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=put_later)
    content = text.encode("utf-8", "surrogatepass")
    return content.replace(PLACE, packed[0].text, 1) if packed else content


def weigh(applications: tuple[Application, ...]) -> int:
    """How many bytes they take on disk; a few milliseconds for the largest record."""
    return len(_dumped(_many_applications(), applications, "none"))


def _text_of(adapter: TypeAdapter[Any], record: object) -> bytes:
    """Raises ValueError and its kin where the text would not be read back as the same record."""
    text = _dumped(adapter, record, "error")
    try:
        same = adapter.validate_json(text) == record
    except ValidationError:  # half a character: JSON by the standard knows none
        same = adapter.validate_python(json.loads(text)) == record
    if not same:
        raise ValueError("read back as another")
    return text


def _dumped(adapter: TypeAdapter[Any], record: object, warnings: Literal["none", "error"]) -> bytes:
    try:
        return adapter.dump_json(record, warnings=warnings)
    except PydanticSerializationError:  # half a character again, or else the same happens again
        return written(adapter.dump_python(record, mode="json", warnings=warnings))
