"""Text as Telegram counts and marks it: UTF-16 units, entities, the marks it finds by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class EntityKind(StrEnum):
    """The types that a MessageEntity of the Bot API can have here."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKETHROUGH = "strikethrough"
    SPOILER = "spoiler"
    CODE = "code"
    PRE = "pre"
    BLOCKQUOTE = "blockquote"
    EXPANDABLE_BLOCKQUOTE = "expandable_blockquote"
    TEXT_LINK = "text_link"
    TEXT_MENTION = "text_mention"
    CUSTOM_EMOJI = "custom_emoji"
    DATE_TIME = "date_time"
    BOT_COMMAND = "bot_command"
    URL = "url"
    EMAIL = "email"
    MENTION = "mention"
    HASHTAG = "hashtag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A marked stretch of a text; offset and length count UTF-16 units."""

    kind: EntityKind
    offset: int
    length: int
    url: str | None = None
    user_id: int | None = None
    language: str | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None

    @property
    def end(self) -> int:
        return self.offset + self.length


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text with its entities, as it stands in a message."""

    plain: str = ""
    entities: tuple[Entity, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.plain)


NO_TEXT = Text()


def count_units(text: str) -> int:
    """The length of `text` in UTF-16 units, which is how entities are measured."""
    return len(text.encode("utf-16-le")) // 2


def cut_units(text: str, start: int, end: int) -> str:
    """The stretch of `text` between two UTF-16 offsets."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "replace")


def trim(text: Text) -> Text:
    """Take blanks off both ends, as Telegram does, and the entities along.

    In front nothing is cut beyond the start of the first entity.
    """
    kept = text.plain.rstrip()
    first = min((entity.offset for entity in text.entities), default=count_units(kept))
    front = min(len(kept) - len(kept.lstrip()), first)
    kept = kept[front:]
    return Text(kept, tuple(_shift(text.entities, front, count_units(kept))))


def _shift(entities: tuple[Entity, ...], front: int, length: int) -> Iterator[Entity]:
    for entity in entities:
        offset = entity.offset - front
        end = min(entity.end - front, length)
        if end > offset:
            yield replace(entity, offset=offset, length=end - offset)


_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?')\]])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,})"
    r"|(?<![\w/])(?P<bot_command>/[a-zA-Z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<!\w)(?P<mention>@[a-zA-Z]\w{3,31})\b"
    r"|(?<!\w)(?P<hashtag>#\w*[^\W\d]\w*)"
)
_OPAQUE = {EntityKind.CODE, EntityKind.PRE, EntityKind.TEXT_LINK, EntityKind.TEXT_MENTION}


def find_marks(text: Text) -> Text:
    """Add what Telegram marks by itself: commands, links, addresses, mentions, hashtags."""
    opaque = [entity for entity in text.entities if entity.kind in _OPAQUE]
    found = [
        mark
        for mark in _marks(text.plain)
        if not any(mark.offset < other.end and other.offset < mark.end for other in opaque)
    ]
    return replace(text, entities=sort_entities([*text.entities, *found]))


def _marks(plain: str) -> Iterator[Entity]:
    for match in _FOUND.finditer(plain):
        yield Entity(
            kind=EntityKind(str(match.lastgroup)),
            offset=count_units(plain[: match.start()]),
            length=count_units(match.group()),
        )


def sort_entities(entities: list[Entity]) -> tuple[Entity, ...]:
    """The order in which Telegram lists entities: by start, the longer one first."""
    return tuple(sorted(entities, key=lambda entity: (entity.offset, -entity.length)))
