"""In which language an application's texts are: its own, else the chat's, else English."""

from dataclasses import replace
from pathlib import Path

import pytest

from playbook.chat import Chat
from playbook.facts import Application
from playbook.languages import languages, letters_of
from playbook.phone import speak, speaking
from playbook.phone.scenes import SCENES
from playbook.plan import text_language
from playbook.plan.draft_of import request_of
from playbook.plan.look import Look
from playbook.plan.text_language import language_of, languages_to_write
from playbook.preferences import Preferences
from tests.playbook.phone.calls import applied, calling
from tests.playbook.plan.builders import IN_LONDON, action_of, an_application, at
from tests.playbook.words.pseudo import spoken

IN_GERMAN = replace(an_application(), language="de")


@pytest.fixture(autouse=True)
def _two_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_language, "languages", lambda: frozenset({"en", "de"}))


@pytest.mark.parametrize(
    ("application", "preferences", "language"),
    [
        (an_application(), Preferences(), "en"),
        (an_application(), Preferences(language="de"), "de"),
        (an_application(), Preferences(language="de-AT"), "de"),
        (an_application(), Preferences(language="en", chosen_language="de"), "de"),
        (an_application(), Preferences(language="xx"), "en"),
        (an_application(), Preferences(language="ja"), "en"),  # no Japanese is written
        (IN_GERMAN, Preferences(), "de"),
        (replace(IN_GERMAN, language="en"), Preferences(language="de"), "en"),
        (replace(IN_GERMAN, language="ja"), Preferences(language="de"), "en"),
    ],
)
def test_the_applications_language_counts_then_the_chats_then_english(
    application: Application, preferences: Preferences, language: str
) -> None:
    assert language_of(application, preferences) == language


def test_a_draft_is_asked_for_in_that_language_with_its_dates() -> None:
    now = "2026-12-08 10:00"
    action = action_of(IN_GERMAN, "f1", now)
    request = request_of(Look(Chat(7, preferences=IN_LONDON), at(now)), IN_GERMAN, action)
    assert request is not None
    assert (request.language, request.locale.language) == ("de", "de")
    assert request.told_in == "en"


def test_the_call_is_spoken_in_that_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speaking, "letters_for", lambda *_: letters_of("en"))
    call = calling(applied(language="de"))
    with spoken(tmp_path, "de"):
        said = str(speak(SCENES["start"], call))
    assert "mäy Î spéäk tö Jane Doe" in said
    assert "Dienstag" in said


def test_a_call_has_no_english_with_german_dates_in_it(tmp_path: Path) -> None:
    """Letters may be written in a language that the chat does not speak yet."""
    call = calling(applied(language="de"))
    with spoken(tmp_path):
        said = str(speak(SCENES["start"], call))
    assert "may I speak to Jane Doe" in said
    assert "Tuesday" in said


def test_what_is_offered_to_write_in_is_written() -> None:
    assert set(languages_to_write()) == {"en", "de"}
    assert languages_to_write()[0] == "en"
    assert "en" in languages()
