"""What DATA_KEY promises: nothing readable on disk, keys that change, and a wrong key that harms nothing."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_mock import MockerFixture

from playbook.chat import Chat
from playbook.facts import Application
from storage.errors import DamagedRecord, LockedRecord, StorageUnavailable
from storage.files.store import FileStorage
from storage.keyring import SIGN, BadKey, Keyring
from tests.storage.conftest import KEY, OTHER_KEY, due_moments, due_of
from tests.storage.test_files import names

ANA, BEN = 11, 12
NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
SECRET = "Wayland-Yutani"
CHAT = Chat(ANA, applications=(Application("a", company=SECRET),), due=NOON)
LOCKED = r"1 of 1 chats in .* cannot be opened: .* a key that DATA_KEY does not hold"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def content(data: Path, chat_id: int = ANA) -> bytes:
    return (data / "chats" / f"{chat_id}.json").read_bytes()


def put(data: Path, content: bytes, chat_id: int = ANA) -> None:
    (data / "chats" / f"{chat_id}.json").write_bytes(content)


def is_encrypted(data: Path) -> bool:
    return content(data).startswith(SIGN)


def opened(data: Path, keys: str = "") -> FileStorage:
    return FileStorage.open(data, keys=Keyring.of(keys), threaded=False)


async def keep(storage: FileStorage, chat: Chat) -> None:
    await storage.change(chat.id, lambda _: (chat, None))


async def test_nothing_that_was_typed_can_be_read_on_the_disk(data: Path) -> None:
    await keep(opened(data, KEY), CHAT)
    for word in (SECRET, "company", "applications", "2026", KEY):
        assert word.encode() not in content(data)
    assert await opened(data, KEY).read(ANA) == CHAT
    assert await due_moments(opened(data, KEY), due_of) == {ANA: NOON}


async def test_a_plain_file_is_read_and_becomes_encrypted_when_it_is_next_written(
    data: Path,
) -> None:
    await keep(opened(data), CHAT)
    storage = opened(data, KEY)
    assert await storage.read(ANA) == CHAT
    assert not is_encrypted(data)
    await keep(storage, replace(CHAT, due=None))
    assert is_encrypted(data)


async def test_of_several_keys_the_first_writes_and_all_read(data: Path) -> None:
    await keep(opened(data, KEY), CHAT)
    both = opened(data, f"{OTHER_KEY}, {KEY}")
    assert await both.read(ANA) == CHAT
    with pytest.raises(StorageUnavailable, match=LOCKED):
        opened(data, OTHER_KEY)
    await keep(both, replace(CHAT, due=None))
    assert await opened(data, OTHER_KEY).read(ANA) == replace(CHAT, due=None)
    with pytest.raises(StorageUnavailable, match=LOCKED):
        opened(data, KEY)


async def test_the_word_plain_before_a_key_turns_encryption_off(data: Path) -> None:
    await keep(opened(data, KEY), CHAT)
    storage = opened(data, f"plain,{KEY}")
    assert await storage.read(ANA) == CHAT
    await keep(storage, replace(CHAT, due=None))
    assert not is_encrypted(data)
    assert await opened(data).read(ANA) == replace(CHAT, due=None)


@pytest.mark.parametrize("keys", ["", OTHER_KEY, f"plain,{OTHER_KEY}"])
async def test_without_its_key_nothing_starts_and_nothing_is_touched(data: Path, keys: str) -> None:
    await keep(opened(data, KEY), CHAT)
    put(data, b"damaged", BEN)
    before = {path: path.read_bytes() for path in (data / "chats").iterdir()}
    with pytest.raises(StorageUnavailable, match="1 of 2 chats") as told:
        opened(data, keys)
    assert str(told.value).count("\n") == 0
    assert {path: path.read_bytes() for path in (data / "chats").iterdir()} == before


async def test_a_file_under_another_key_that_turns_up_later_is_refused_and_left_as_it_is(
    data: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await keep(opened(tmp_path / "elsewhere", OTHER_KEY), CHAT)
    storage = opened(data, KEY)
    await keep(storage, Chat(BEN, due=NOON))
    put(data, before := content(tmp_path / "elsewhere"))
    with pytest.raises(LockedRecord, match="which DATA_KEY does not hold"):
        await storage.change(ANA, lambda chat: (replace(chat, due=None), None))
    with pytest.raises(LockedRecord):
        await storage.read(ANA)
    assert await due_moments(storage, due_of) == {BEN: NOON}
    assert "Chat 11 is left out: The record is encrypted under key" in caplog.text
    assert content(data) == before
    assert names(data) == ["11.json", "12.json"]


@pytest.mark.parametrize("place", [0, len(SIGN) + 16, -200, -1])
async def test_a_changed_bit_is_damage_and_hurts_nobody_else(data: Path, place: int) -> None:
    storage = opened(data, KEY)
    await keep(storage, CHAT)
    await keep(storage, Chat(BEN, due=NOON))
    changed = bytearray(content(data))
    changed[place] ^= 1
    put(data, bytes(changed))
    assert await due_moments(opened(data, KEY), due_of) == {BEN: NOON}
    assert await storage.read(ANA) == Chat(ANA, damaged=True)


def test_no_changed_bit_goes_unnoticed() -> None:
    """In the key's name, too: then it may be a file of another key, and is left alone."""
    keys = Keyring.of(KEY)
    whole = keys.close(b"words" * 20)
    for place in range(len(SIGN), len(whole)):
        changed = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        with pytest.raises((DamagedRecord, LockedRecord)) as told:
            keys.open(changed)
        assert told.type is DamagedRecord or place < len(SIGN) + 16


@pytest.mark.parametrize("length", [0, 5, len(SIGN), len(SIGN) + 5, len(SIGN) + 17, 300, -1])
async def test_a_file_that_was_cut_is_damage(data: Path, length: int) -> None:
    storage = opened(data, KEY)
    await keep(storage, CHAT)
    put(data, content(data)[:length])
    assert await opened(data, KEY).read(ANA) == Chat(ANA, damaged=True)


async def test_files_of_two_chats_cannot_be_exchanged(data: Path) -> None:
    storage = opened(data, KEY)
    await keep(storage, CHAT)
    put(data, content(data), BEN)
    assert await storage.read(BEN) == Chat(BEN, damaged=True)
    assert await storage.read(ANA) == CHAT


async def test_what_is_set_aside_is_not_readable_either(data: Path) -> None:
    storage = opened(data, KEY)
    damaged = f'{{"company":"{SECRET}"'.encode()
    put(data, damaged)
    assert await storage.read(ANA) == Chat(ANA, damaged=True)
    (aside,) = (data / "chats").glob("*.damaged-*")
    assert is_encrypted(data)
    assert SECRET.encode() not in aside.read_bytes()
    assert Keyring.of(KEY).open(aside.read_bytes()) == damaged


async def test_in_a_large_folder_a_lost_key_stops_the_start_and_a_stray_file_is_left_out(
    data: Path, tmp_path: Path, mocker: MockerFixture
) -> None:
    mocker.patch("storage.files.folder.SAMPLE", 2)
    for chat_id in range(20, 40):
        await keep(opened(data, KEY), Chat(chat_id, due=NOON))
    with pytest.raises(StorageUnavailable, match="20 of 20 chats"):
        opened(data, OTHER_KEY)
    await keep(opened(tmp_path / "elsewhere", OTHER_KEY), CHAT)
    looked_at = list(os.listdir(data / "chats"))[::10]  # noqa: PTH208 - in this order
    stray = next(chat_id for chat_id in range(20, 40) if f"{chat_id}.json" not in looked_at)
    put(data, content(tmp_path / "elsewhere"), stray)
    found = dict([one async for one in opened(data, KEY).read_all()])
    assert [chat_id for chat_id, chat in found.items() if chat is None] == [stray]


async def test_a_file_that_the_system_does_not_open_is_no_matter_of_keys(data: Path) -> None:
    await keep(opened(data, KEY), Chat(BEN, due=NOON))
    (data / "chats" / "11.json").mkdir()
    assert await due_moments(opened(data, KEY), due_of) == {BEN: NOON}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("secret", "number 1 of 1 is no key"),
        (f"{KEY},{OTHER_KEY[:-3]}", "number 2 of 2 is no key"),
        (f"{KEY},plain", "number 2 of 2 is no key"),
        (f"plain,{KEY},{KEY}{KEY}", "number 3 of 3 is no key"),
        (" , ", "there is no key in it"),
    ],
)
def test_what_is_no_key_is_told_without_repeating_it(text: str, where: str) -> None:
    with pytest.raises(BadKey) as told:
        Keyring.of(text)
    assert str(told.value) == where


def test_a_key_whose_last_sign_was_lost_in_copying_is_the_same_key() -> None:
    closed = Keyring.of(KEY).close(b"words")
    assert Keyring.of(KEY.rstrip("=")).open(closed) == b"words"


def test_who_sets_no_key_does_not_load_the_library() -> None:
    look = "import sys, storage.files.store as f; f.Keyring.of(''); sys.exit('cryptography' in sys.modules)"
    assert subprocess.run((sys.executable, "-c", look), check=False).returncode == 0  # noqa: S603
