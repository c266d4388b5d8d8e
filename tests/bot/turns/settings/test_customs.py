"""The customs of a country are usual values: shown as custom, changed and taken back like any setting."""

from dataclasses import replace

import pytest

from playbook.preferences import Tone
from tests.bot.screen_rules import check
from trials.stage.talk import Talk, told


def living_in(country: str) -> Talk:
    """Somebody who told of an interview, and lives there by the clock of London."""
    talk = told()
    talk.chat = replace(talk.chat, preferences=replace(talk.chat.preferences, country=country))
    return talk


def changes(talk: Talk, title: str, answer: str) -> Talk:
    return talk.sends("/settings").taps(title).taps(answer)


@pytest.mark.parametrize(
    ("country", "shown"),
    [
        ("DE", "Tone of the texts: <b>as usual in Germany: formal</b>"),
        ("FR", "Tone of the texts: <b>as usual in France: formal</b>"),
        ("GB", "Tone of the texts: <b>as usual: plain</b>"),
        ("FI", "Tone of the texts: <b>as usual: plain</b>"),
    ],
)
def test_the_usual_tone_of_the_country_stands_in_the_settings(country: str, shown: str) -> None:
    assert shown in living_in(country).sends("/settings").text


def test_the_question_calls_it_custom() -> None:
    talk = living_in("DE").sends("/settings").taps("Tone of the texts")
    assert "In Germany they usually are formal; that is custom, not a rule." in talk.text
    check(talk.screen)
    assert "Plain is usual" in living_in("GB").sends("/settings").taps("Tone of the texts").text


def test_a_tone_is_chosen_taken_back_and_left_to_the_country_again() -> None:
    talk = changes(living_in("DE"), "Tone of the texts", "Warm")
    assert "Tone of the texts: <b>Warm</b> (was: as usual in Germany: formal)" in talk.text
    assert talk.taps("Undo").chat.preferences.tone is None
    changes(talk, "Tone of the texts", "Plain")
    assert talk.chat.preferences.tone is Tone.PLAIN
    assert "So far I have: <b>Plain</b>" in talk.sends("/settings").taps("Tone of the texts").text
    talk.taps("By the custom of the country")
    assert talk.chat.preferences.tone is None
    assert "(was: Plain)" in talk.text


def test_the_usual_tone_can_be_typed() -> None:
    talk = changes(living_in("DE"), "Tone of the texts", "Warm")
    talk.sends("/settings").taps("Tone of the texts").sends("by the custom of the country")
    assert talk.chat.preferences.tone is None


def test_a_move_to_another_country_says_how_texts_sound_there() -> None:
    talk = told().sends("/settings").taps("Country").sends("Germany")
    assert "Tone of the texts: <b>as usual in Germany: formal</b>" in talk.text
    chosen = changes(told(), "Tone of the texts", "Warm")
    assert "Tone of" not in chosen.sends("/settings").taps("Country").sends("Germany").text


def test_thank_yous_alike_everywhere_move_at_once_and_back() -> None:
    talk = changes(living_in("DE"), "Thank-yous", "The same everywhere")
    assert not talk.chat.preferences.thanks_by_custom
    assert "Thank-yous: <b>The same everywhere</b> (was: By the custom of the country)" in talk.text
    assert "Thank-you to Jane Doe, Acme: tomorrow, 09:00 → " in talk.text
    check(talk.screen)
    assert "→ tomorrow, 09:00" in talk.taps("Undo").text
    assert talk.chat.preferences.thanks_by_custom
