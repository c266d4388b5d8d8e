"""Collects the words of the chat into catalogues: `make locales`.

Writes the template chat.pot, brings the catalogue of each language that has a folder up to date, and
compiles it: a new language as soon as nothing is missing in it, one that was compiled before every time.
English is the language of the messages themselves and needs no catalogue. `make locales NEW=it` begins one.
"""

import sys
from copy import deepcopy
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from playbook.languages import HOUSE, code_of, room_of
from playbook.words.languages import CATALOGUE
from tools.translations import MISSING, find_faults, is_missing

ROOT = Path(__file__).parent.parent
DOMAIN = "afterword"
TEMPLATE = HOUSE / "chat.pot"
ROOMS = ("bot", "playbook")
KEYWORDS = {
    "say": None,
    "label": None,
    "noop": None,
    "noop_in": ((1, "c"), 2),
    "noop_count": (1, 2),
    "count": (1, 2),
    "count_label": (1, 2),
}
UTF_8 = "Content-Type: text/plain; charset=utf-8"
NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)  # the history of a file is Git's business
FOR_TRANSLATORS = (
    "Translators:"  # a comment right above a message that begins so goes along with it
)


@cache
def collect() -> Catalog:
    """Every message that the code says, with the places it is said at."""
    catalog = Catalog(project="Afterword", charset="utf-8")
    for room in ROOMS:
        found = extract_from_dir(
            ROOT / room,
            method_map=[("**.py", "python")],
            keywords=KEYWORDS,
            comment_tags=(FOR_TRANSLATORS,),
            strip_comment_tags=True,
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


def find_catalogues() -> list[Path]:
    """The catalogue of each language that has a folder."""
    return sorted(HOUSE.glob("*/chat.po"))


def read_catalogue(path: Path) -> Catalog:
    """A language's catalogue, with its plural forms."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=code_of(path.parent), domain=DOMAIN)
    catalog.creation_date = catalog.revision_date = NO_DAY
    return catalog


def bring_up_to_date(catalog: Catalog, template: Catalog) -> None:
    """New messages come in, empty; old ones go. Nothing is guessed: what looks alike may mean another thing."""
    catalog.update(deepcopy(template), no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()


def render_catalogue(catalog: Catalog) -> bytes:
    """A catalogue as it is kept, and as translators read it."""
    lines = (
        f"Language: {catalog.locale_identifier}",
        f"Plural-Forms: {catalog.plural_forms}",
        UTF_8,
    )
    header = "".join(f'"{line}\\n"\n' for line in lines)
    return f'msgid ""\nmsgstr ""\n{header}\n'.encode() + render_template(catalog)


def compile_catalogue(catalog: Catalog) -> bytes:
    """The catalogue as the bot reads it; what is fuzzy or missing is left out and said in English."""
    whole = deepcopy(catalog)
    for message in list(whole):
        if message.id and is_missing(message, catalog):
            whole.delete(message.id, message.context)
    buffer = BytesIO()
    write_mo(buffer, whole)
    return buffer.getvalue()


def begin(language: str, template: Catalog) -> Catalog:
    """An empty catalogue for a new language."""
    catalog = Catalog(Locale(language), DOMAIN, project="Afterword", charset="utf-8", fuzzy=False)
    catalog.creation_date = catalog.revision_date = NO_DAY
    bring_up_to_date(catalog, template)
    return catalog


def path_of(language: str, house: Path = HOUSE) -> Path:
    """Where a language's catalogue is kept; the folder is made."""
    path = (room_of(language, house) / CATALOGUE).with_suffix(".po")
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def main(new: list[str]) -> None:
    template = collect()
    TEMPLATE.write_bytes(render_template(template))
    print(f"{len(template)} messages in {TEMPLATE.relative_to(ROOT)}")
    for language in new:
        path_of(language).write_bytes(render_catalogue(begin(language, template)))
    for path in find_catalogues():
        catalog, compiled = read_catalogue(path), path.with_suffix(".mo")
        bring_up_to_date(catalog, template)
        path.write_bytes(render_catalogue(catalog))
        missing = sum(is_missing(message, catalog) for message in catalog if message.id)
        if compiled.exists() or not missing:
            compiled.write_bytes(compile_catalogue(catalog))
        faults = [one for one in find_faults(catalog) if not one.endswith(MISSING)]
        print(f"{path.parent.name}: {missing or 'nothing'} missing", *faults, sep="\n  ")


if __name__ == "__main__":
    main(sys.argv[1:])
