"""One tag of Telegram's HTML: how it is spelled and which entity it makes."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.messenger.texts import Entity, EntityKind

_SIMPLE = {
    "b": EntityKind.BOLD,
    "strong": EntityKind.BOLD,
    "i": EntityKind.ITALIC,
    "em": EntityKind.ITALIC,
    "u": EntityKind.UNDERLINE,
    "ins": EntityKind.UNDERLINE,
    "s": EntityKind.STRIKETHROUGH,
    "strike": EntityKind.STRIKETHROUGH,
    "del": EntityKind.STRIKETHROUGH,
    "tg-spoiler": EntityKind.SPOILER,
    "span": EntityKind.SPOILER,
    "pre": EntityKind.PRE,
}
_TAGS = {*_SIMPLE, "a", "code", "blockquote", "tg-emoji", "tg-time"}
_NAME = re.compile(r"[^\s>]*")
_BLANKS = re.compile(r"\s*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>]*")
_TOKEN = re.compile(r"[a-zA-Z0-9.-]*")
_MENTION = re.compile(r"tg://user\?id=(\d+)")
_LINK = re.compile(r"(?:https?|tg|ton)://[^\s/]", re.IGNORECASE)
# "a format string, which must adhere to the following regular expression: r|w?[dD]?[tT]?"
_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")


class BadMarkup(Exception):  # noqa: N818 - Telegram's sentence about it is all it carries
    """The text is not what its parse mode wants."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag with its attributes, unescaped."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)


def find_start_tag(source: str, begin: int) -> tuple[Tag, int]:
    """The start tag at `begin`, and the position behind it."""
    return _TagReader(source, begin).read()


def find_end_tag(source: str, begin: int) -> tuple[str, int]:
    """The name in the end tag at `begin` (it may be empty), and the position behind it."""
    name = _match(_NAME, source, begin + 2)
    position = begin + 2 + len(name)
    position += len(_match(_BLANKS, source, position))
    if not source.startswith(">", position):
        raise BadMarkup(f"Unclosed end tag at byte offset {_bytes(source, begin)}")
    return name.lower(), position + 1


class _TagReader:
    def __init__(self, source: str, begin: int) -> None:
        self._source = source
        self._position = begin + 1
        self._offset = _bytes(source, begin)
        self._name = ""

    def read(self) -> tuple[Tag, int]:
        self._name = self._take(_NAME).lower()
        self._expect_more()
        if self._name not in _TAGS:
            raise BadMarkup(f'Unsupported start tag "{self._name}" at byte offset {self._offset}')
        attributes: dict[str, str] = {}
        while self._next_is_attribute():
            name, value = self._read_attribute()
            attributes[name] = value
        tag = Tag(self._name, attributes)
        if tag.name == "span" and attributes.get("class") != "tg-spoiler":
            raise BadMarkup(
                f'Tag "span" must have class "tg-spoiler" at byte offset {self._offset}'
            )
        return tag, self._position + 1

    def _next_is_attribute(self) -> bool:
        self._take(_BLANKS)
        self._expect_more()
        return self._source[self._position] != ">"

    def _read_attribute(self) -> tuple[str, str]:
        where = f'the tag "{self._name}" at byte offset {self._offset}'
        name = self._take(_ATTRIBUTE_NAME).lower()
        if not name:
            raise BadMarkup(f"Empty attribute name in {where}")
        self._take(_BLANKS)
        self._expect_more()
        if self._source[self._position] == "=":
            self._position += 1
            return name, self._read_value()
        if (self._name, name) == ("blockquote", "expandable"):
            return name, "1"
        tag = f'the tag "{self._name}" at byte offset {self._offset}'
        raise BadMarkup(f"Expected equal sign in declaration of an attribute of {tag}")

    def _read_value(self) -> str:
        self._take(_BLANKS)
        self._expect_more()
        quote = self._source[self._position]
        if quote not in "\"'":
            return self._read_token()
        end = self._source.find(quote, self._position + 1)
        if end < 0:
            raise BadMarkup(f"Unclosed start tag at byte offset {self._offset}")
        value = self._source[self._position + 1 : end]
        self._position = end + 1
        self._expect_more()
        return html.unescape(value)

    def _read_token(self) -> str:
        begin = self._position
        token = self._take(_TOKEN).lower()
        self._expect_more()
        if not re.match(r"[\s>]", self._source[self._position]):
            offset = _bytes(self._source, begin)
            raise BadMarkup(f"Unexpected end of name token at byte offset {offset}")
        return token

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = _match(pattern, self._source, self._position)
        self._position += len(found)
        return found

    def _expect_more(self) -> None:
        if self._position >= len(self._source):
            raise BadMarkup(f"Unclosed start tag at byte offset {self._offset}")


def build_entity(tag: Tag, offset: int, length: int, shown: str) -> Entity | None:
    """The entity that `tag` makes of the text `shown`; None when it makes none."""
    if tag.name in _SIMPLE:
        return Entity(kind=_SIMPLE[tag.name], offset=offset, length=length)
    return _BUILDERS[tag.name](tag, offset, length, shown)


def _build_link(tag: Tag, offset: int, length: int, shown: str) -> Entity | None:
    url = tag.attributes.get("href") or shown
    if mention := _MENTION.fullmatch(url):
        user_id = int(mention[1])
        return Entity(kind=EntityKind.TEXT_MENTION, offset=offset, length=length, user_id=user_id)
    if not _LINK.match(url):
        return None
    return Entity(kind=EntityKind.TEXT_LINK, offset=offset, length=length, url=url)


def _build_code(tag: Tag, offset: int, length: int, _shown: str) -> Entity:
    name = tag.attributes.get("class", "")
    language = name.removeprefix("language-") if name.startswith("language-") else None
    return Entity(kind=EntityKind.CODE, offset=offset, length=length, language=language)


def _build_quote(tag: Tag, offset: int, length: int, _shown: str) -> Entity:
    expandable = "expandable" in tag.attributes
    kind = EntityKind.EXPANDABLE_BLOCKQUOTE if expandable else EntityKind.BLOCKQUOTE
    return Entity(kind=kind, offset=offset, length=length)


def _build_emoji(tag: Tag, offset: int, length: int, _shown: str) -> Entity:
    number = tag.attributes.get("emoji-id", "")
    if not number.isdecimal():
        raise BadMarkup("Invalid custom emoji identifier specified")
    return Entity(
        kind=EntityKind.CUSTOM_EMOJI, offset=offset, length=length, custom_emoji_id=number
    )


def _build_time(tag: Tag, offset: int, length: int, _shown: str) -> Entity:
    moment = tag.attributes.get("unix", "")
    form = tag.attributes.get("format", "")
    if not moment.isdecimal() or not _TIME_FORMAT.fullmatch(form):
        raise BadMarkup("Invalid date-time specified")
    return Entity(
        kind=EntityKind.DATE_TIME,
        offset=offset,
        length=length,
        unix_time=int(moment),
        date_time_format=form or None,
    )


_BUILDERS: dict[str, Callable[[Tag, int, int, str], Entity | None]] = {
    "a": _build_link,
    "code": _build_code,
    "blockquote": _build_quote,
    "tg-emoji": _build_emoji,
    "tg-time": _build_time,
}


def _match(pattern: re.Pattern[str], source: str, position: int) -> str:
    found = pattern.match(source, position)
    return found.group() if found else ""


def _bytes(source: str, position: int) -> int:
    return len(source[:position].encode())
