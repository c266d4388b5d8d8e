"""A page that opens anywhere: one HTML file without scripts, pictures or anything to fetch.

HTML rather than plain text: it says itself that it is UTF-8 and which way it is read, and every phone
has a browser. Each piece finds its own direction, for a company may be written in another script.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from playbook.words import Words

Row = tuple[str, str]
"""What it is, and what was told of it; both plain text."""

STYLE = Markup(
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem}"
    "h1{font-size:1.5rem;line-height:1.25}"
    "h2{margin:2.5rem 0 0;border-bottom:1px solid}h3{margin:1.5rem 0 0;font-size:1rem}"
    "dt{margin-top:.5rem;opacity:.7;font-size:.9rem}"
    "dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}"
    "[dir=rtl] :is(h1,h2,h3,dt,dd){text-align:right}"  # a Latin name in it, too
    ":root{color-scheme:light dark}"
)
PAGE = Markup(
    '<!doctype html>\n<html lang="{language}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    '<h1 dir="auto">{title}</h1>\n{body}\n</body>\n</html>\n'
)


@dataclass(frozen=True, slots=True)
class PagePart:
    """A few rows under their heading; one without rows is left out."""

    heading: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Section:
    """What belongs together, such as one application."""

    heading: str
    parts: Sequence[PagePart]


def draw_page(title: str, sections: Sequence[Section], words: Words) -> Markup:
    """The page; everything in it is escaped."""
    return PAGE.format(
        language=str(words.locale).replace("_", "-"),
        direction=words.locale.text_direction,
        title=title,
        style=STYLE,
        body=Markup("\n".join(map(_section, sections))),  # noqa: S704 - each piece of it is escaped
    )


# Put together as plain text: the longest page has thousands of rows, and each format of a Markup looks at all of it.


def _section(section: Section) -> str:
    parts = "\n".join(_part(one) for one in section.parts if one.rows)
    return f'<section>\n<h2 dir="auto">{escape(section.heading)}</h2>\n{parts}\n</section>'


def _part(part: PagePart) -> str:
    heading = f'<h3 dir="auto">{escape(part.heading)}</h3>\n' if part.heading else ""
    rows = "\n".join(
        f'<dt dir="auto">{escape(name)}</dt><dd dir="auto">{escape(told)}</dd>'
        for name, told in part.rows
    )
    return f"{heading}<dl>\n{rows}\n</dl>"
