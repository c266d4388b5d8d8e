"""The words of a message: parsed by parse mode or entities, trimmed, measured."""

from collections.abc import Mapping

from sandbox.api.html import parse_html
from sandbox.api.html_tags import BadMarkup
from sandbox.api.shapes import Json
from sandbox.messenger.texts import (
    Entity,
    EntityKind,
    Text,
    count_units,
    find_marks,
    sort_entities,
    trim,
)
from sandbox.refusals import BadRequest


def read_text(plain: str, parse_mode: str | None, entities: Json) -> Text:
    """The text that will stand in the chat.

    "You can specify text entities directly, or use markdown-style or HTML-style formatting": a
    parse mode wins over entities. Markdown is not spoken here, and refused.
    """
    match (parse_mode or "none").lower():
        case "html":
            text = _parse(plain)
        case "none":
            text = Text(plain, sort_entities(_read_entities(entities)))
        case _:
            raise BadRequest("unsupported parse_mode (the sandbox reads HTML)")
    return find_marks(trim(text))


def check_length(text: Text, limit: int, too_long: str) -> Text:
    """Refuse with the words `too_long` what is over `limit` "after entities parsing"."""
    if count_units(text.plain) > limit:
        raise BadRequest(too_long)
    return text


def _parse(source: str) -> Text:
    try:
        return parse_html(source)
    except BadMarkup as error:
        raise BadRequest(f"can't parse entities: {error}") from error


def _read_entities(entities: Json) -> list[Entity]:
    if entities is None:
        return []
    if not isinstance(entities, list):
        raise BadRequest("can't parse entities: expected an Array of MessageEntity")
    return [_read_entity(entity) for entity in entities]


def _read_entity(shape: Json) -> Entity:
    if not isinstance(shape, Mapping):
        raise BadRequest("can't parse MessageEntity: expected an Object")
    try:
        return Entity(
            kind=EntityKind(str(shape["type"])),
            offset=int(str(shape["offset"])),
            length=int(str(shape["length"])),
            **{name: shape[name] for name in _DETAILS if name in shape},  # type: ignore[arg-type]
        )
    except (KeyError, ValueError) as error:
        raise BadRequest(f"can't parse MessageEntity: {error}") from error


_DETAILS = ("url", "language", "custom_emoji_id", "unix_time", "date_time_format")
