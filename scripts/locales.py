"""Collects the words of the chat into catalogues: `make locales`.

Writes the template afterword.pot, brings the catalogue of each language that has a folder up to
date, and compiles it. English is the language of the messages themselves and needs no catalogue.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "playbook" / "words" / "locales"
TEMPLATE = LOCALES / "afterword.pot"
ROOMS = ("bot", "playbook")
KEYWORDS = {"say": None, "label": None, "noop": None, "count": (1, 2)}


def collect() -> Catalog:
    """Every message that the code says, with the places it is said at."""
    catalog = Catalog(project="Afterword", charset="utf-8")
    for room in ROOMS:
        found = extract_from_dir(
            ROOT / room, method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=()
        )
        for filename, _line, message, comments, context in found:
            place = (f"{room}/{Path(filename).as_posix()}", 0)
            catalog.add(message, None, [place], auto_comments=comments, context=context)
    return catalog


def render_template(catalog: Catalog) -> bytes:
    """The template as it is kept: sorted, with files but without lines or dates, so it changes rarely."""
    buffer = BytesIO()
    write_po(buffer, catalog, sort_output=True, omit_header=True, include_lineno=False, width=100)
    return buffer.getvalue()


def main() -> None:
    LOCALES.mkdir(parents=True, exist_ok=True)
    template = collect()
    TEMPLATE.write_bytes(render_template(template))
    for path in sorted(LOCALES.glob("*/LC_MESSAGES/afterword.po")):
        with path.open("rb") as file:
            catalog = read_po(file)
        catalog.update(template)
        with path.open("wb") as file:
            write_po(file, catalog, sort_output=True, include_lineno=False, width=100)
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalog)
    print(f"{len(template)} messages in {TEMPLATE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
