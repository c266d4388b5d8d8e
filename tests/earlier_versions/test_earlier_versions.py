"""What an earlier version wrote down is read, planned and written back; what it sent still works."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.handlers import type_text
from bot.parts.callbacks.parsing import KINDS, parse
from bot.parts.callbacks.plans import Act, Heard, OpenCard
from bot.turns import buttons
from bot.turns.commands import COMMANDS
from bot.turns.turn import Attach, Notice, Show, Turn
from playbook.chat import Chat
from playbook.plan.look import Look
from playbook.plan.nudges.nudging import refresh_due
from storage.errors import StorageUnavailable
from storage.files.store import FileStorage
from storage.keyring import Keyring
from storage.schema import Schema
from tests.bot.screen_rules import check
from tests.earlier_versions.kept import (
    FOLDER,
    KEY,
    WRITTEN,
    chat_of,
    document_of,
    sent_buttons,
)
from tests.long_run import some

SENT = sent_buttons()
TAPPED = 40  # buttons of a kind; the long run taps all of them
ABSENT = object()
REPLACED = {".ended"}  # what the newest update ended is known by what the chat is owed for it
LEADS = ("nothing", "word", "screen")
every_chat = pytest.mark.parametrize("chat_id", WRITTEN)


def look(turn: Turn) -> str:
    """What is seen of a turn; every screen is one that Telegram takes."""
    words = [effect.text for effect in turn.effects if isinstance(effect, Notice)]
    assert not any("do not know this button" in word for word in words)
    screens = [effect for effect in turn.effects if isinstance(effect, Show)]
    for effect in screens:
        check(effect.screen)
    if screens or any(isinstance(effect, Attach) for effect in turn.effects):
        return "screen"
    return "word" if any(words) else "nothing"


def keys_in(chat: Chat) -> Iterator[tuple[str, str]]:
    """Every action that a chat speaks of: what was done, how its text is wanted, what was brought up."""
    for one in chat.applications:
        yield from ((one.id, mark.action) for mark in one.marks)
        yield from ((one.id, choice.action) for choice in one.drafts)
    yield from ((item.application, item.action) for nudge in chat.nudges for item in nudge.items)


def lost(kept: object, written: object, path: str = "") -> list[str]:
    """What stood in a record and stands in it no more; later versions may have added to it."""
    if isinstance(kept, dict) and isinstance(written, dict):
        left = {name: value for name, value in kept.items() if f"{path}.{name}" not in REPLACED}
        return [
            at for n, v in left.items() for at in lost(v, written.get(n, ABSENT), f"{path}.{n}")
        ]
    if isinstance(kept, list) and isinstance(written, list) and len(kept) == len(written):
        pairs = zip(kept, written, strict=True)
        return [
            at for n, (one, other) in enumerate(pairs) for at in lost(one, other, f"{path}.{n}")
        ]
    return [] if kept == written else [path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "kept"))


async def test_every_chat_is_read_and_none_is_set_aside(folder: Path) -> None:
    storage = FileStorage.open(folder / "plain")
    assert sorted(await storage.chats()) == sorted(WRITTEN)
    for chat_id in WRITTEN:
        assert await storage.read(chat_id) == chat_of(chat_id)
    assert len(list((folder / "plain/chats").iterdir())) == len(WRITTEN)


async def test_an_encrypted_chat_is_read_with_its_key_alone(folder: Path) -> None:
    storage = FileStorage.open(folder / "encrypted", keys=Keyring.of(KEY))
    assert await storage.read(1) == chat_of(1)
    with pytest.raises(StorageUnavailable):
        FileStorage.open(folder / "encrypted")


@every_chat
def test_a_chat_is_written_back_without_loss(chat_id: int) -> None:
    kept, written = document_of(chat_id), Schema().pack(chat_of(chat_id))
    assert Schema().unpack(written) == chat_of(chat_id)
    if written["version"] == kept["version"]:
        assert lost(kept["chat"], written["chat"]) == []


@every_chat
def test_a_chat_is_planned_and_brought_up_as_it_was(chat_id: int) -> None:
    chat, now = chat_of(chat_id), WRITTEN[chat_id]
    due = refresh_due(Look(chat, now)).due
    assert (due is None) == (chat.due is None)
    if due and chat.due:  # the week's overview is spread over the hour after its moment by now
        assert chat.due <= due < chat.due + timedelta(hours=1)
    for one in chat.applications:
        assert Look(chat, now).plan(one).actions or not one.planned
        assert look(buttons.take(Look(chat, now), OpenCard(one.id).pack(), 1)) == "screen"


@every_chat
def test_whoever_comes_back_finds_all_of_it(chat_id: int) -> None:
    chat, now = chat_of(chat_id), WRITTEN[chat_id]
    for command in COMMANDS.values():
        assert look(command(Look(chat, now))) == "screen"
    assert look(type_text(Look(chat, now), "hello there")) == "screen"


@every_chat
def test_every_action_that_a_chat_speaks_of_leads_somewhere(chat_id: int) -> None:
    chat, now = chat_of(chat_id), WRITTEN[chat_id]
    for application, key in set(keys_in(chat)):
        if application:
            assert (
                look(buttons.take(Look(chat, now), Act(application, key, "open").pack(), 1))
                != "nothing"
            )


def test_a_button_of_every_kind_was_sent() -> None:
    assert {one.data.partition(":")[0] for one in SENT} == set(KINDS) - {
        Heard.code
    }  # of older ones


def test_every_button_means_what_it_meant() -> None:
    now = {one.data: repr(parse(one.data)) for one in SENT}
    assert now == {one.data: one.meaning for one in SENT}


@pytest.mark.parametrize("code", sorted(set(KINDS) - {Heard.code}))
def test_every_button_leads_where_it_led_or_further(code: str) -> None:
    """A word where there was one may have become a screen, never the other way round."""
    sent = [one for one in SENT if one.data.partition(":")[0] == code]
    led = {(one.chat, one.data): one.led_to for one in some(sent, TAPPED, len(sent) // 2)}
    leads = {at: look(buttons.take(Look(chat_of(at[0]), WRITTEN[at[0]]), at[1], 1)) for at in led}
    lost = {at: found for at, found in leads.items() if LEADS.index(found) < LEADS.index(led[at])}
    assert not lost
