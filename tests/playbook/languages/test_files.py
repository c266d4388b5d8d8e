"""A room's files are read as their schemas have them, and what is wrong in one is told by file and key."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from babel import Locale

from playbook.languages import PARTS, rooms
from playbook.languages.dates import DateWords, Kind, Token, Unit
from playbook.languages.files import LanguageFileError, Part
from playbook.languages.guards import GuardWords
from playbook.languages.home import Home
from playbook.languages.letters import Gender, LetterWords, Title
from playbook.languages.people import PeopleWords
from playbook.languages.telling import TellingWords
from playbook.languages.values import Pattern, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsWords(Part):
    """A part that somebody adds."""

    FILE = "news.toml"

    refused: Pattern
    usual: Words = frozenset()
    weight: float = 1.0


@pytest.fixture
def room(tmp_path: Path) -> Path:
    return tmp_path / copytree(rooms()["de"], tmp_path / "italian")


def news(room: Path, text: str) -> NewsWords:
    (room / "news.toml").write_text(text, encoding="utf-8")
    return NewsWords.in_room(room)


def test_a_new_part_is_a_schema_and_a_file(room: Path) -> None:
    words = news(room, 'refused = ["no", "in\'?t"]\nusual = "the an"')
    assert words.refused.fullmatch("NO")
    assert words.usual == {"the", "an"}
    assert words.weight == 1


def test_a_pattern_over_several_lines_is_one(room: Path) -> None:
    words = news(room, "refused = '''\n    (?:we are|we're)\n    (?: very)? sorry'''")
    assert words.refused.fullmatch("We are very sorry")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "italian/news.toml: refused is missing"),
        ("refused = 'no'\nfame = 1", "italian/news.toml: fame is not known here, but refused, "),
        ("refused = '(no'", "italian/news.toml: refused: missing ), unterminated subpattern"),
        ("refused = [1]", "italian/news.toml: refused: 1 should be a text"),
        ("refused = ''\nweight = 'much'", "italian/news.toml: weight: 'much' should be float"),
        ("refused = 'no", 'italian/news.toml: Expected "\'"'),
    ],
)
def test_what_is_wrong_is_told_by_file_and_key(room: Path, text: str, wrong: str) -> None:
    with pytest.raises(LanguageFileError) as told:
        news(room, text)
    assert str(told.value).startswith(wrong)


@pytest.mark.parametrize(
    ("part", "line", "wrong"),
    [
        (DateWords, "[month]\nmai = 'mai'", "dates.toml: month: mai is not known here, but jan"),
        (DateWords, "[number]\nten = 'zehn'", "dates.toml: number: ten should be a number"),
        (DateWords, "[composed]\n'end moon' = 'ultimo'", "dates.toml: composed: moon is not known"),
        (DateWords, "ago = 'her'\nby = 'her'", "dates.toml: 'her' has two meanings"),
        (DateWords, "ago = ''", "dates.toml: no word is there"),
        (DateWords, "month = 'mai'", "dates.toml: month: 'mai' should be a table"),
        (TellingWords, "[formats]\nfax = 'fax'", "telling.toml: formats: fax is not known here"),
        (TellingWords, "[rounds]\nfirst = 'erste'", "telling.toml: rounds: fifth, fourth, noun"),
        (LetterWords, "[titles.noble]\nGraf = 'graf'", "letters.toml: titles: noble is not known"),
        (PeopleWords, "roles = { a = 1 }", "people.toml: roles: {'a': 1} should be a text"),
        (GuardWords, "blame = 7", "guards.toml: blame: 7 should be a text"),
        (Home, "zone = 1", "home.toml: zone: 1 should be str | None"),
    ],
)
def test_what_no_language_says_is_refused(
    room: Path, part: type[Part], line: str, wrong: str
) -> None:
    (room / part.FILE).write_text(line, encoding="utf-8")
    with pytest.raises(LanguageFileError) as told:
        part.in_room(room)
    assert str(told.value).startswith(f"italian/{wrong}")


def test_a_composed_phrase_means_what_its_key_says(room: Path) -> None:
    text = """
        [composed]
        "end month" = "monatsende|ultimo"
        "1st week" = "erste woche"
        "30 minutes ago" = "eben"
        midnight = "mitternacht"
    """
    (room / "dates.toml").write_text(text, encoding="utf-8")
    words = DateWords.in_room(room)
    month, week = Token(Kind.UNIT, (Unit.MONTH,)), Token(Kind.UNIT, (Unit.WEEK,))
    half = Token(Kind.NUMBER, (30,)), Token(Kind.UNIT, (Unit.MINUTE,)), Token(Kind.AGO)
    assert words.lookup(["ultimo"]) == (Token(Kind.STAGE, (2,)), month)
    assert words.lookup(["erste", "woche"]) == (Token(Kind.ORDINAL, (1,)), week)
    assert words.lookup(["eben"]) == half
    assert words.lookup(["mitternacht"]) == (Token(Kind.CLOCK, (0, 0, 1)),)


def test_a_title_is_written_as_its_key_says(room: Path) -> None:
    titles = LetterWords.in_room(lists_alone(room)).titles
    assert titles["fr"] == Title(Gender.FEMALE, "Frau")
    assert titles["mme"] == Title(Gender.FEMALE)


def test_a_room_without_code_weaves_nothing_in_and_changes_nothing(room: Path) -> None:
    words = LetterWords.in_room(lists_alone(room))
    assert not words.is_phrase("der Umzug")
    assert words.to_reader("ihr Umzug") == words.lower_lead("ihr Umzug") == "ihr Umzug"
    assert words.write_day(date(2026, 12, 1), Locale("de")) == "1. Dezember"


def lists_alone(room: Path) -> Path:
    """The room without the lists that only its code looks at."""
    text = (room / "letters.toml").read_text(encoding="utf-8")
    shared, _, own = text.partition("# What letters.py looks for.")
    (room / "letters.toml").write_text(shared + own[own.index("[lead_ins]") :], encoding="utf-8")
    return room


def test_every_part_has_a_file_of_its_own() -> None:
    assert len({part.FILE for part in PARTS}) == len(PARTS)
