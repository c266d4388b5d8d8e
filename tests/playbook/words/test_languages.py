"""Which languages the chat can be held in, and that only those in use are read."""

from pathlib import Path
from subprocess import run
from sys import executable

import pytest
from babel import Locale

from playbook.preferences import Preferences
from playbook.reading.languages import read_language
from playbook.words import Words, languages, own_name, spoken_languages
from tests.playbook.words.pseudo import spoken
from tools.locales import path_of

HOUSE = Path(__file__).parents[3]
SIX = ("en", "de", "es", "fr", "pt", "ar")


def test_english_comes_first_and_the_others_by_their_own_names(tmp_path: Path) -> None:
    with spoken(tmp_path, "pt", "ar", "fr", "de", "es"):
        names = [own_name(one) for one in spoken_languages()]
    assert names == ["English", "Deutsch", "Español", "Français", "Português", "العربية"]


def test_a_code_that_nobody_knows_is_its_own_name() -> None:
    assert own_name("no-such") == "no-such"


def test_a_language_is_spoken_once_it_is_compiled(tmp_path: Path) -> None:
    with spoken(tmp_path, "de"):
        path_of("fr", tmp_path).write_text("# only begun")
        assert spoken_languages() == ("en", "de")
        french = Words.of(Preferences(language="fr"))
        assert french.say("Nothing was forgotten.") == "Nothing was forgotten."


def test_a_language_is_read_when_somebody_speaks_it_first(tmp_path: Path) -> None:
    with spoken(tmp_path, "de", "fr"):
        read = languages.load_catalogue.cache_info
        german = Words.of(Preferences(language="de"))
        assert read().currsize == 0
        assert german.say("Later") == "Lätér"
        assert german.say("Skip this") == "Skip this"
        assert read().currsize == 1


def test_the_bot_starts_without_reading_a_language() -> None:
    line = "import bot.composition; from playbook.words.languages import load_catalogue; print(load_catalogue.cache_info().currsize)"
    said = run([executable, "-c", line], capture_output=True, check=True, cwd=HOUSE)  # noqa: S603 - our own line
    assert said.stdout.decode().strip() == "0"


def test_a_word_is_told_from_the_same_word_elsewhere(tmp_path: Path) -> None:
    english = Words.of(Preferences())
    assert english.label("a question\x04Skip") == english.label("an action\x04Skip") == "Skip"
    with spoken(tmp_path, "de"):
        assert Words.of(Preferences(language="de")).label("an action\x04Skip") == "Skîp"


@pytest.mark.parametrize(
    ("text", "locale", "language"),
    [
        ("German", "en", "de"),
        ("in german please", "en", "de"),
        ("deutsch", "en", "de"),
        ("auf Deutsch!", "fr", "de"),
        ("francais", "en", "fr"),
        ("Französisch", "de", "fr"),
        ("ESPAÑOL", "en", "es"),
        ("brazilian portuguese", "en", "pt"),
        ("português", "pt", "pt"),
        ("بالعربية", "ar", "ar"),
        ("de", "en", "de"),
        ("Klingon", "en", None),
        ("English or German", "en", None),
        ("", "en", None),
        ("der", "de", None),
    ],
)
def test_a_language_is_read_by_any_of_its_names(
    text: str, locale: str, language: str | None
) -> None:
    assert read_language(text, Locale(locale), SIX) == language
