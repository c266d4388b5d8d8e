"""Telegram's HTML, read as strictly as Telegram reads it.

https://core.telegram.org/bots/api#html-style: "Only the tags mentioned above are currently
supported." An offset in an error counts the bytes of the text as it was sent.
"""

import re
from dataclasses import dataclass, replace

from sandbox.api.html_tags import BadMarkup, Tag, build_entity, find_end_tag, find_start_tag
from sandbox.messenger.texts import Entity, EntityKind, Text, count_units, sort_entities

# "The API currently supports only the following named HTML entities: &lt;, &gt;, &amp; and
# &quot;." and "All numerical HTML entities are supported."
_REFERENCE = re.compile(
    r"&(?:#(?P<dec>\d{1,7})|#[xX](?P<hex>[0-9a-fA-F]{1,6})|(?P<name>[a-zA-Z]+));?"
)
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_OPAQUE = {EntityKind.CODE, EntityKind.PRE}
_QUOTES = {EntityKind.BLOCKQUOTE, EntityKind.EXPANDABLE_BLOCKQUOTE}
_STYLES = {
    EntityKind.BOLD,
    EntityKind.ITALIC,
    EntityKind.UNDERLINE,
    EntityKind.STRIKETHROUGH,
    EntityKind.SPOILER,
}


def parse_html(source: str) -> Text:
    """Plain text and entities; raises BadMarkup with Telegram's own sentence."""
    return _Reader(source).read()


@dataclass(frozen=True, slots=True)
class _Open:
    tag: Tag
    offset: int
    start: int


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._position = 0
        self._plain = ""
        self._units = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []

    def read(self) -> Text:
        while self._position < len(self._source):
            self._read_piece()
        if self._open:
            name = self._open[-1].tag.name
            raise BadMarkup(f'Can\'t find end tag corresponding to start tag "{name}"')
        return Text(self._plain, tidy_nesting(self._entities))

    def _read_piece(self) -> None:
        rest = self._source[self._position]
        if rest == "<":
            self._read_tag()
        elif rest == "&":
            self._read_reference()
        else:
            stop = re.compile(r"[<&]").search(self._source, self._position)
            self._add(self._source[self._position : stop.start() if stop else None])

    def _add(self, piece: str, consumed: int | None = None) -> None:
        self._plain += piece
        self._units += count_units(piece)
        self._position += len(piece) if consumed is None else consumed

    def _read_reference(self) -> None:
        match = _REFERENCE.match(self._source, self._position)
        character = _decode(match) if match else ""
        if match and character:
            self._add(character, len(match.group()))
        else:
            self._add("&")

    def _read_tag(self) -> None:
        if self._source.startswith("</", self._position):
            self._close_tag()
        else:
            tag, self._position = find_start_tag(self._source, self._position)
            self._open.append(_Open(tag, self._units, len(self._plain)))

    def _close_tag(self) -> None:
        begin = len(self._source[: self._position].encode())
        if not self._open:
            raise BadMarkup(f"Unexpected end tag at byte offset {begin}")
        name, self._position = find_end_tag(self._source, self._position)
        opened = self._open.pop()
        if name not in {"", opened.tag.name}:
            raise BadMarkup(
                f"Unmatched end tag at byte offset {begin}, "
                f'expected "</{opened.tag.name}>", found "</{name}>"'
            )
        length = self._units - opened.offset
        if length:
            shown = self._plain[opened.start :]
            self._keep(build_entity(opened.tag, opened.offset, length, shown))

    def _keep(self, entity: Entity | None) -> None:
        if entity is None:
            return
        last = self._entities[-1] if self._entities else None
        if last and _is_code_block(last, entity):
            self._entities[-1] = replace(last, kind=EntityKind.PRE)
        else:
            self._entities.append(entity)


def _is_code_block(code: Entity, pre: Entity) -> bool:
    """ "Use nested pre and code tags, to define programming language for pre entity." """
    same = (code.offset, code.length) == (pre.offset, pre.length)
    kinds = (code.kind, pre.kind) == (EntityKind.CODE, EntityKind.PRE)
    return kinds and same and code.language is not None


def _decode(match: re.Match[str]) -> str:
    if match["name"]:
        return _NAMED.get(match["name"], "")
    code = int(match["dec"]) if match["dec"] else int(match["hex"], 16)
    is_character = 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 - Unicode
    return chr(code) if is_character else ""


def tidy_nesting(entities: list[Entity]) -> tuple[Entity, ...]:
    """Hold entities to the rules of nesting; what breaks them is cut away, not refused.

    "bold, italic, underline, strikethrough, and spoiler entities can contain and can be part of
    any other entities, except pre and code", "blockquote and expandable_blockquote entities can't
    be nested".
    """
    opaque = _outermost([entity for entity in entities if entity.kind in _OPAQUE])
    quotes = _outermost([entity for entity in entities if entity.kind in _QUOTES])
    kept = [*opaque, *quotes]
    for entity in entities:
        if entity.kind in _STYLES:
            kept += _cut_out(entity, opaque)
        elif entity.kind not in _OPAQUE | _QUOTES and not _inside(entity, opaque):
            kept.append(replace(entity))
    # "Programming language can't be specified for standalone code tags."
    plain_code = [
        replace(one, language=None) if one.kind is EntityKind.CODE else one for one in kept
    ]
    return sort_entities(plain_code)


def _inside(entity: Entity, others: list[Entity]) -> bool:
    return any(one.offset < entity.end and entity.offset < one.end for one in others)


def _outermost(entities: list[Entity]) -> list[Entity]:
    kept: list[Entity] = []
    for entity in sort_entities(entities):
        if not _inside(entity, kept):
            kept.append(entity)
    return kept


def _cut_out(entity: Entity, holes: list[Entity]) -> list[Entity]:
    pieces, start = [], entity.offset
    for hole in sort_entities([hole for hole in holes if _inside(hole, [entity])]):
        if hole.offset > start:
            pieces.append(replace(entity, offset=start, length=hole.offset - start))
        start = max(start, hole.end)
    if start < entity.end:
        pieces.append(replace(entity, offset=start, length=entity.end - start))
    return pieces
