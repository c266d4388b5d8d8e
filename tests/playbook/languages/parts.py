"""What a room has to hold for its language to be spoken, read and written."""

import re
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from playbook.languages import ENGLISH, HOUSE, LETTERS, PARTS, room_of
from playbook.languages.files import LanguageFileError, Part
from playbook.languages.letters import LetterWords

FILES = ("__init__.py", "README.md", "examples.toml")
CATALOGUES = ("chat.po", "chat.mo")  # English is the language of the messages themselves
TONES = ("warm", "formal")
BLOCK = re.compile(r"{% block (\w+) %}")
VOICED = re.compile(r"^(?:warm|formal|agency)_")
WOVEN = re.compile(r"^(topic|late_topic|challenge|fit|skill|missed|idea)_\d")


def missing_parts(room: Path) -> list[str]:
    """What a room lacks, by name."""
    catalogues = CATALOGUES if room.name != room_of(ENGLISH).name else ()
    absent = [name for name in (*FILES, *catalogues) if not (room / name).is_file()]
    return [*absent, *_unread(room), *_unwritten(room)]


def borrowed_parts(room: Path) -> list[str]:
    """What still stands in a room as it was copied from English, by name."""
    own, english = _texts(room), _texts(HOUSE / "english")
    return sorted(name for name, text in own.items() if english.get(name) == text)


def _texts(room: Path) -> dict[str, bytes]:
    """What each of its files says, but for the one that only makes it a room."""
    kinds = (".py", ".jinja", ".toml", ".md")
    files = (one for one in room.rglob("*") if one.suffix in kinds and one.name != "__init__.py")
    return {one.relative_to(room).as_posix(): one.read_bytes() for one in files}


def blocks_of(room: Path) -> set[tuple[str, str]]:
    """Every wording of its letters, by file and name."""
    root = room / "templates"
    return {
        (path.relative_to(root).as_posix(), block)
        for path in root.rglob("*.jinja")
        for block in BLOCK.findall(path.read_text(encoding="utf-8"))
    }


def _unread(room: Path) -> Iterator[str]:
    for part in PARTS:
        schema = letters_in(room) if part is LetterWords else part
        if not (room / part.FILE).is_file():
            yield part.FILE
            continue
        try:
            schema.in_room(room)
        except LanguageFileError as wrong:
            yield str(wrong)


def letters_in(room: Path) -> type[Part]:
    """What is code of a room's letters, wherever the room stands."""
    path = room / LETTERS
    if not path.is_file():
        return LetterWords
    spec = spec_from_file_location(f"{room.name}_letters", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    letters: type[Part] = module.Letters
    return letters


def _unwritten(room: Path) -> Iterator[str]:
    """Every plain wording of English but the woven ones, of which a language has those that read well; and every tone."""
    own, english = blocks_of(room), blocks_of(HOUSE / "english")
    plain = {
        (file, one) for file, one in english if not VOICED.search(one) and not WOVEN.search(one)
    }
    yield from (f"{one} in {file}" for file, one in sorted(plain - own))
    for tone in TONES:
        voiced = {file for file, one in own if one.startswith(f"{tone}_")}
        yield from (f"a {tone} {file}" for file in sorted({file for file, _ in plain} - voiced))
    if not any(one.startswith("agency_") for _, one in own):
        yield "words for an agency"
