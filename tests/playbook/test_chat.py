"""What becomes of a chat as a whole."""

from dataclasses import replace
from datetime import UTC, datetime

from playbook.chat import Chat
from playbook.facts import Application

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)


def test_whoever_blocks_the_bot_is_left_alone_with_all_that_was_told() -> None:
    chat = Chat(7, applications=(Application("a", "Acme"),), due=NOON)
    assert chat.silenced() == replace(chat, blocked=True, due=None)


def test_of_somebody_who_was_forgotten_not_even_the_block_is_kept() -> None:
    assert Chat(7).silenced() == Chat(7)
    assert Chat(7).silenced().is_blank
