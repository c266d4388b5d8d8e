"""The gallery as one page: bubbles and keyboards as in the sandbox, a switch for the language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel import Locale
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from bot.telegram.screen import Screen
from bot.turns.records import Document
from bot.turns.turn import Notice
from playbook.words import own_name
from tools.gallery.shots import Shot

HERE = Path(__file__).parent
LOOKS = HERE.parents[1] / "sandbox" / "page"
STYLES = ("colours.css", "messages.css", "controls.css")


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message, a small window or a file, as it is drawn."""

    kind: str
    text: Markup
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """What was done, and what is seen of it in each language."""

    did: str
    bubbles: dict[str, list[Bubble]]


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    name: str
    direction: str


def draw_page(shots: Iterable[Shot], languages: Sequence[str]) -> str:
    """The whole page, with everything that it needs in it."""
    subjects: dict[str, list[Piece]] = {}
    for shot in shots:
        bubbles = {code: [_draw(one) for one in shot.look(code)[1]] for code in languages}
        subjects.setdefault(shot.subject, []).append(Piece(shot.did, bubbles))
    styles = "\n".join((LOOKS / name).read_text() for name in STYLES)
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, trim_blocks=True)
    return environment.get_template("page.html.jinja").render(
        subjects=subjects,
        languages=[_describe(code) for code in languages],
        styles=Markup(styles),  # noqa: S704
    )


def _describe(code: str) -> Language:
    return Language(code, own_name(code), str(Locale(code).text_direction))


def _draw(seen: Screen | Notice | Document) -> Bubble:
    if isinstance(seen, Notice):
        return Bubble("window" if seen.alert else "word", Markup.escape(seen.text))
    if isinstance(seen, Document):
        return Bubble("file", Markup("<b>{}</b>\n{}").format(seen.name, seen.caption))
    return Bubble("text", seen.text, tuple(tuple(b.label for b in row) for row in seen.rows))
