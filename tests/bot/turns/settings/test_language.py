"""The language of the chat: as Telegram says, or the one that was chosen; and that of an application's texts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from playbook.plan import text_language
from tests.bot.screen_rules import check
from tests.playbook.words.pseudo import spoken
from trials.stage.talk import Talk, londoner, told


@pytest.fixture(autouse=True)
def _six(tmp_path: Path) -> Iterator[None]:
    with spoken(tmp_path, "de", "fr", "es", "pt", "ar"):
        yield


class TestOfTheChat:
    def test_every_language_is_offered_by_its_own_name(self) -> None:
        talk = londoner().sends("/settings").taps("Language")
        assert "So far I have" not in talk.text
        names = ["English", "Deutsch", "Español", "Français", "Português", "العربية"]
        assert talk.labels() == ["As in Telegram", *names, "Leave as it is"]

    @pytest.mark.parametrize("answer", ["Deutsch", "in german please", "auf deutsch"])
    def test_is_tapped_or_typed_and_spoken_at_once(self, answer: str) -> None:
        talk = londoner().sends("/settings").taps("Language")
        talk.taps(answer) if answer in talk.labels() else talk.sends(answer)
        assert talk.chat.preferences.chosen_language == "de"
        assert "Deutsch" in talk.text
        assert "Thé dätés stäy" in talk.text

    def test_stays_whatever_telegram_says_later(self) -> None:
        talk = londoner().sends("/settings").taps("Language").taps("Deutsch")
        talk.language = "fr"
        talk.sends("/list")
        preferences = talk.chat.preferences
        assert (preferences.language, preferences.speaks) == ("fr", "de")

    def test_follows_telegram_until_it_is_chosen(self) -> None:
        talk = londoner()
        talk.language = "de-AT"
        assert "Séttîngs" in talk.sends("/settings").text
        talk.language = "en"
        assert "Settings" in talk.sends("/settings").text

    def test_can_be_left_to_telegram_again(self) -> None:
        talk = londoner().sends("/settings").taps("Language").taps("Deutsch")
        talk.sends("/settings").taps("Längüägé").taps("Äs în Télégräm")
        assert talk.chat.preferences.chosen_language is None
        assert "Language: <b>As in Telegram</b> (was: Deutsch)" in talk.text

    def test_is_put_back_with_undo(self) -> None:
        talk = londoner().sends("/settings").taps("Language").taps("Deutsch").taps("Ündö")
        assert talk.chat.preferences.chosen_language is None
        assert "Language: <b>As in Telegram</b> (was: Deutsch)" in talk.text

    def test_a_language_that_nobody_translated_gets_a_kind_word(self) -> None:
        talk = londoner().sends("/settings").taps("Language").sends("Klingon")
        assert "I do not know that language" in talk.text
        assert "Deutsch" in talk.labels()
        assert talk.chat.preferences.chosen_language is None

    def test_whoever_chose_the_wrong_one_finds_theirs(self) -> None:
        """Language is the first of the settings, and English calls itself English."""
        talk = londoner().sends("/settings").taps("Language").taps("العربية").sends("/settings")
        talk.taps(talk.labels()[0]).taps("English")
        assert talk.chat.preferences.speaks == "en"
        assert "Language: <b>English</b>" in talk.text


def test_the_cities_that_stand_for_a_clock_are_named_in_the_language() -> None:
    talk = Talk(language="ar").sends("/start")
    assert any("لندن" in label for label in talk.labels())
    assert any("Mumbai" in label for label in talk.labels())  # its zone is named after another city


def drafted() -> Talk:
    """The thank-you to Jane Doe, two hours after the interview."""
    return told().waits(hours=2)


class TestOfTheTexts:
    @pytest.fixture(autouse=True)
    def _two_written(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(text_language, "languages", lambda: frozenset({"en", "de"}))

    def test_is_chosen_below_the_draft_and_shown_in_it(self) -> None:
        talk = drafted().taps("Language of the text")
        assert "In which language do you write to Acme?" in talk.text
        assert talk.labels() == ["As in our chat", "English", "Deutsch", "Leave as it is"]
        talk.sends("in german")
        assert talk.chat.applications[0].language == "de"
        assert "Subject:" in talk.text

    def test_is_one_of_the_answers_of_the_application(self) -> None:
        talk = told().taps("Change an answer").taps("Language of the texts").taps("Deutsch")
        assert "Language of the texts: <b>Deutsch</b>" in talk.text
        talk.taps("Change an answer").taps("Language of the texts").taps("As in our chat")
        assert talk.chat.applications[0].language is None
        assert "Language of the texts" not in talk.text

    def test_leaving_it_leads_back_to_the_draft(self) -> None:
        talk = drafted().taps("Language of the text").taps("Leave as it is")
        assert "Subject:" in talk.text
        for screen in talk.every:
            check(screen)


def test_where_one_language_is_written_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_language, "languages", lambda: frozenset({"en"}))
    assert "Language of the text" not in drafted().labels()
    assert "Language of the texts" not in told().taps("Change an answer").labels()
