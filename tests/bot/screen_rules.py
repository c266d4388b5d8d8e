"""What holds for every screen the bot can draw, whatever the user typed."""

import re

from bot.parts.callbacks.parsing import parse
from bot.telegram.fit import measure
from bot.telegram.screen import Link, Screen, Tap
from sandbox.api.html import parse_html
from sandbox.messenger.texts import EntityKind
from trials.stage.talk import buttons_of

LONGEST_TEXT = 4096
MOST_BUTTONS = 100
EMPTY = re.compile(r"<(b|i|code|pre|blockquote)[^>]*>\s*</\1>")
TYPED = re.compile(r"<pre>.*?</pre>", re.DOTALL)  # a draft may hold the user's own lines


def check(screen: Screen) -> None:
    """Raise AssertionError for a screen that Telegram would refuse, or that reads like a mistake."""
    text = str(screen.text)
    parsed = parse_html(text)  # raises in Telegram's words
    assert parsed.plain.strip(), "an empty message"
    assert measure(screen.text) <= LONGEST_TEXT, measure(screen.text)
    assert not EMPTY.search(text), text
    bold = [one for one in parsed.entities if one.kind is EntityKind.BOLD]
    assert all(one.length for one in bold)
    said = TYPED.sub("…", text)
    assert "  " not in said, said
    assert "\n\n\n" not in said, said
    check_words(said)
    check_buttons(screen)


def check_words(text: str) -> None:
    assert not re.search(r"\{(?!zap)|\bNone\b", text), text  # "{zap}" is what a user typed
    assert not re.search(r" [.,](?:\s|$)", text), text  # ".NET" is what a user typed


def check_buttons(screen: Screen) -> None:
    buttons = buttons_of(screen)
    assert len(buttons) <= MOST_BUTTONS
    assert all(row for row in screen.rows)
    for button in buttons:
        assert button.label.strip(), screen
        assert "\n" not in button.label
        check_words(button.label)
        if isinstance(button, Tap):
            assert 1 <= len(button.data.encode()) <= 64
            assert parse(button.data) is not None, button.data
        if isinstance(button, Link):
            assert button.url.startswith("https://")
