"""How long a text is to Telegram, and how one that is too long is cut without breaking its tags."""

from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from markupsafe import Markup

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """A tag (which shows nothing), or one character as it is written in HTML and as it shows."""

    source: str
    shown: str = ""
    opens: str | None = None
    closes: str | None = None

    @property
    def length(self) -> int:
        return units(self.shown)


def units(text: str) -> int:
    """Length in UTF-16 units: Telegram counts no character as more than these."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Pieces(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.list: list[Piece] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.list.append(Piece(self.get_starttag_text() or "", opens=tag))

    def handle_endtag(self, tag: str) -> None:
        self.list.append(Piece(f"</{tag}>", closes=tag))

    def handle_data(self, data: str) -> None:
        self.list.extend(Piece(one, one) for one in data)

    def handle_entityref(self, name: str) -> None:
        self.list.append(Piece(f"&{name};", unescape(f"&{name};")))

    def handle_charref(self, name: str) -> None:
        self.list.append(Piece(f"&#{name};", unescape(f"&#{name};")))


def split(text: Markup) -> list[Piece]:
    pieces = Pieces()
    pieces.feed(str(text))
    pieces.close()
    return pieces.list


def measure(text: Markup) -> int:
    """The length that Telegram's limits are about: what is shown, without tags."""
    return units("".join(piece.shown for piece in split(text)))


def cut(text: Markup, limit: int) -> Markup:
    """The text if it shows at most `limit` characters; else as many whole lines of it as fit, and "…".

    A line that would take more than the last half with it is cut between two words instead.
    """
    if units(text) <= limit:  # nearly always: even with its tags it fits
        return text
    if measure(text) <= limit:
        return text
    pieces = split(text)
    kept = pieces[: find_end(pieces, limit - len(ELLIPSIS))]
    closing = "".join(f"</{tag}>" for tag in reversed(still_open(kept)))
    sources = "".join(piece.source for piece in kept)
    return Markup(sources + ELLIPSIS + closing)  # noqa: S704 - pieces of what was Markup already


def find_end(pieces: list[Piece], room: int) -> int:
    """Where to cut: at the last line break, or else the last blank, of what fits; or right there."""
    shown = 0
    fits, line, word = 0, 0, 0
    for index, piece in enumerate(pieces):
        if piece.shown == "\n" and 2 * shown >= room:
            line = index
        elif piece.shown == " " and 2 * shown >= room:
            word = index
        shown += piece.length
        if shown > room:
            break
        fits = index + 1
    return line or word or fits


def still_open(pieces: list[Piece]) -> list[str]:
    tags: list[str] = []
    for piece in pieces:
        if piece.opens:
            tags.append(piece.opens)
        elif piece.closes and tags:
            tags.pop()
    return tags
