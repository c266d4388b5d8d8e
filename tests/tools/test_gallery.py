"""The gallery shows all there is, in every language; and every language is held through the whole of the bot."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from bot.telegram.screen import Screen
from playbook.chat import Chat
from playbook.words import spoken_languages
from tests.bot.screen_rules import check
from tests.playbook.words.pseudo import spoken
from tools.gallery.choosing import NOT_SHOWN, choose
from tools.gallery.page import draw_page
from tools.gallery.shots import Shot
from tools.gallery.subjects import list_shots
from tools.locales import collect


@cache
def shown() -> tuple[list[Shot], set[str]]:
    return choose(list_shots())


def key_of(message: Message) -> str:
    """How the code asks for it."""
    text = message.id if isinstance(message.id, str) else message.id[0]
    return f"{message.context}\x04{text}" if message.context else text


def test_every_message_is_shown_or_there_is_a_reason_why_not() -> None:
    _, said = shown()
    messages = {key_of(one) for one in collect() if one.id}
    excused = {message for reason in NOT_SHOWN.values() for message in reason}
    assert sorted(messages - said - excused) == []
    assert sorted(excused - messages) == [], "excused, and gone"
    assert sorted(excused & said) == [], "excused, and shown"


@pytest.fixture
def _arabic(tmp_path: Path) -> Iterator[None]:
    with spoken(tmp_path, "ar"):
        yield


@pytest.mark.usefixtures("_arabic")
def test_a_language_from_right_to_left_is_held_through_the_whole_of_the_bot() -> None:
    """What was typed and tapped comes to the same, and every screen is one that Telegram takes."""
    for shot in shown()[0]:
        (english, _), (arabic, seen) = shot.look("en"), shot.look("ar")
        assert told(arabic) == told(english), (shot.subject, shot.did)
        for one in seen:
            if isinstance(one, Screen):
                check(one)
                assert "\u2068\u2069" not in one.text, "an empty place"
                assert all("\u2068" not in b.label or "،" in b.label for r in one.rows for b in r)


def told(chat: Chat) -> Chat:
    """What is kept, but for the language that it was told in."""
    return replace(chat, preferences=replace(chat.preferences, chosen_language=None), former=None)


@pytest.mark.usefixtures("_arabic")
def test_the_page_has_each_screen_in_each_language() -> None:
    shots = shown()[0][:40]
    page = draw_page(shots, spoken_languages())
    assert page.count('<section class="piece">') == len(shots)
    assert page.count('lang="en" dir="ltr"') == page.count('lang="ar" dir="rtl"') == len(shots)
    assert "العربية" in page
    assert "<b>Here is what I have</b>" in draw_page(shown()[0], ["en"])
