"""A language is there as a whole or not at all, and is read when somebody uses it."""

import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from playbook.languages import (
    HOUSE,
    PARTS,
    home_of,
    known_language,
    languages,
    letters_of,
    people_of,
    rooms,
    telling_of,
    templates_of,
)
from playbook.reading.people.known import known
from playbook.words import own_name, spoken_languages
from tests.playbook.languages.parts import CATALOGUES, FILES, borrowed_parts, missing_parts
from trials.stage.letters.table import table_of

TOLD = re.compile(r"{% block \w+_said_\d %}(.*?){% endblock %}")
START = """
import sys
files = []
sys.addaudithook(lambda event, args: files.append(str(args[0])) if event == "open" else None)
import bot.composition
from playbook.languages import HOUSE
rooms = {folder.parent.name for folder in HOUSE.glob("*/__init__.py")}
read = lambda: sorted(m.removeprefix("playbook.languages.") for m in sys.modules if m.count(".") > 2 and m.split(".")[2] in rooms)
words = lambda: sorted({"/".join(f.split("/")[-2:]) for f in files if f.startswith(str(HOUSE)) and f.endswith(".toml")} - {"english/examples.toml"})
print(read(), words())
from trials.stage.letters.records import Case
from playbook.drafts import DraftKind, write
write(Case(DraftKind.THANK_YOU).request())
print(read(), words())
"""


@pytest.mark.parametrize("language", languages())
def test_every_language_has_every_part(language: str) -> None:
    assert missing_parts(rooms()[language]) == []


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_no_language_writes_or_reads_in_english(language: str) -> None:
    """A room begins as a copy: its letters are English until they are written."""
    assert borrowed_parts(rooms()[language]) == []


def test_no_folder_is_half_a_room() -> None:
    """One without `__init__.py` would be overlooked."""
    folders = {path for path in HOUSE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(rooms().values())


@pytest.fixture
def italian(tmp_path: Path) -> Path:
    """A room of its own, somewhere else: all of English, and a catalogue."""
    room = tmp_path / "italian"
    copytree(rooms()["en"], room)
    for name in CATALOGUES:
        (room / name).touch()
    return room


def test_a_language_is_there_when_its_folder_is(italian: Path) -> None:
    assert rooms(italian.parent) == {"it": italian}
    assert missing_parts(italian) == []


@pytest.mark.parametrize("part", [*FILES, *CATALOGUES, *(one.FILE for one in PARTS)])
def test_a_part_that_is_missing_is_named(italian: Path, part: str) -> None:
    (italian / part).unlink()
    assert missing_parts(italian) == [part]


def test_a_part_that_is_english_still_is_named(italian: Path) -> None:
    (italian / "dates.toml").write_text("ago = 'fa'")
    borrowed = borrowed_parts(italian)
    assert {"letters.py", "home.toml", "examples.toml", "templates/letter.jinja"} <= set(borrowed)
    assert "dates.toml" not in borrowed


def test_a_file_that_says_nothing_is_named(italian: Path) -> None:
    (italian / "guards.toml").write_text("# to be written\n")
    assert missing_parts(italian) == ["italian/guards.toml: blame, empty, unfilled is missing"]


def test_a_text_a_wording_and_a_tone_that_are_missing_are_named(italian: Path) -> None:
    (italian / "templates/answers/accepting.jinja").unlink()
    second = italian / "templates/follow_up/second.jinja"
    text = second.read_text(encoding="utf-8")
    text = text.replace("{% block brief_3 %}", "{% block brief_x %}").replace(
        "{% block warm_", "{% block x_"
    )
    second.write_text(text, encoding="utf-8")
    missing = missing_parts(italian)
    assert "opening_0 in answers/accepting.jinja" in missing
    assert "a formal answers/accepting.jinja" in missing
    assert "brief_3 in follow_up/second.jinja" in missing
    assert "a warm follow_up/second.jinja" in missing


def test_letters_that_know_no_agency_are_named(italian: Path) -> None:
    for path in (italian / "templates").rglob("*.jinja"):
        text = path.read_text(encoding="utf-8").replace("{% block agency_", "{% block x_")
        path.write_text(text, encoding="utf-8")
    assert missing_parts(italian) == ["words for an agency"]


def test_a_room_without_any_letters_is_named(italian: Path) -> None:
    rmtree(italian / "templates")
    assert len(missing_parts(italian)) > 18 * 7


def test_no_language_is_read_before_a_draft_is_written_in_it() -> None:
    ran = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", START], capture_output=True, text=True, check=True
    )
    at_start, after_one = ran.stdout.splitlines()
    assert at_start == "[] []"
    assert after_one == "['english.letters'] ['english/letters.toml']"


def test_a_language_without_a_room_is_written_in_english() -> None:
    for language in ("tlh", "", "../en", "EN"):
        assert known_language(language) == "en"
    assert "en" in languages()


def test_every_language_that_is_written_can_be_spoken() -> None:
    """By its own name, which is nobody's business but Unicode's."""
    assert set(spoken_languages()) == set(languages())
    assert all(own_name(one) != one for one in languages())


@pytest.mark.parametrize("language", languages())
def test_a_letter_has_what_it_needs(language: str) -> None:
    assert letters_of(language).length > 0
    assert table_of(language).role


@pytest.mark.parametrize("language", languages())
def test_what_is_known_of_people_in_any_language_counts_in_every_one(language: str) -> None:
    own = people_of(language)
    assert own.roles <= known().roles
    assert own.first_names <= known().first_names
    assert own.honorifics <= known().honorifics
    assert telling_of(language).filler


def test_a_language_is_at_home_where_most_who_speak_it_live() -> None:
    """With a room or without one; nowhere in particular where they live all over the world."""
    assert home_of("de").zone == "Europe/Berlin"
    assert home_of("ja").zone == "Asia/Tokyo"
    assert home_of("es").zone is home_of("tlh").zone is None


@pytest.mark.parametrize("language", languages())
def test_what_is_said_of_a_fact_ends_with_a_colon_and_the_fact(language: str) -> None:
    """So that the fact can stand on a line of its own where no sentence takes it in."""
    for path in templates_of(language).rglob("*.jinja"):
        for text in TOLD.findall(path.read_text(encoding="utf-8")):
            assert re.search(r":\s{{ \w+ }}\.$", text), (path, text)
