"""What the file store promises beyond the contract: privacy, and no harm from one file to another."""

import asyncio
import logging
import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from pytest_mock import MockerFixture

from playbook.chat import Chat
from playbook.facts import Application
from storage.errors import NewerRecord, StorageUnavailable
from storage.files import private_folder
from storage.files.folder import ChatFolder
from storage.files.store import FileStorage
from storage.schema import STEPS, Schema
from tests.storage.conftest import due_moments, due_of

ANA, BEN = 11, 12
NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
SECRET = "Wayland-Yutani"
CHAT = Chat(ANA, applications=(Application("a", company=SECRET),), due=NOON)

DAMAGE = {
    "emptied": b"",
    "cut": b'{"chat":{"1":{"version":1,"ch',
    "noise": bytes(range(256)),
    "zeroed by the file system": b"\0" * 300,
    "another shape": b"[1, 2, 3]",
    "no record": b'{"chat":{"1":5}}',
    "no table": b"{}",
    "a table too deep": b"[" * 100_000,
    "two records": b'{"chat":{"1":{"version":1,"chat":{"id":11}},"x":{}}}',
    "wrong values": b'{"chat":{"1":{"version":1,"chat":{"id":11,"applications":"Wayland-Yutani"}}}}',
    "a due moment without a zone": b'{"chat":{"1":{"version":1,"chat":{"id":11,"due":"2026-12-04T12:00:00"}}}}',
    "somebody else's record": b'{"chat":{"1":{"version":1,"chat":{"id":12}}}}',
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def storage(data: Path) -> FileStorage:
    return FileStorage.open(data)


@pytest.fixture
def loose_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def strict_umask() -> Iterator[None]:
    before = os.umask(0o777)
    yield
    os.umask(before)


@contextmanager
def full_disk() -> Iterator[None]:
    """No file may grow: what the operating system says to a full disk, it says now to every write."""
    _, hard = soft_and_hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, soft_and_hard)


async def keep(storage: FileStorage, chat: Chat) -> None:
    await storage.change(chat.id, lambda _: (chat, None))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "chats").iterdir())


@pytest.mark.usefixtures("loose_umask")
async def test_files_are_their_owners_alone_whatever_the_umask(data: Path) -> None:
    await keep(FileStorage.open(data), CHAT)
    assert [mode(p) for p in (data, data / "chats")] == [0o700, 0o700]
    assert mode(data / "chats" / "11.json") == 0o600


@pytest.mark.usefixtures("strict_umask")
async def test_the_owner_can_always_read_their_files(data: Path) -> None:
    os.umask(0o077)
    storage = FileStorage.open(data)
    os.umask(0o777)
    await keep(storage, CHAT)
    assert mode(data / "chats" / "11.json") == 0o600


async def test_what_was_open_to_others_is_closed_at_start(data: Path) -> None:
    await keep(FileStorage.open(data), CHAT)
    for path, loose in (
        (data / "chats" / "11.json", 0o644),
        (data / "chats", 0o755),
        (data, 0o777),
    ):
        path.chmod(loose)
    await due_moments(FileStorage.open(data), due_of)
    assert [mode(p) for p in (data, data / "chats")] == [0o700, 0o700]
    assert mode(data / "chats" / "11.json") == 0o600


def test_a_folder_shared_with_others_is_left_to_them(data: Path) -> None:
    """DATA_DIR=/tmp must not lock everybody out of /tmp."""
    data.mkdir()
    data.chmod(0o1777)
    FileStorage.open(data)
    assert [mode(p) for p in (data, data / "chats")] == [0o1777, 0o700]


async def test_nothing_but_the_chats_lies_in_the_folder(data: Path, storage: FileStorage) -> None:
    await keep(storage, CHAT)
    await keep(storage, replace(CHAT, due=None))
    assert names(data) == ["11.json"]


async def test_what_a_crash_left_half_written_is_swept_at_start(data: Path) -> None:
    await keep(FileStorage.open(data), CHAT)
    (data / "chats" / "11.json.x7f.tmp").write_bytes(b"half a re")
    storage = FileStorage.open(data)
    assert names(data) == ["11.json"]
    assert await storage.read(ANA) == CHAT


async def test_an_unchanged_chat_is_not_written_again(data: Path, storage: FileStorage) -> None:
    await keep(storage, CHAT)
    written = (data / "chats" / "11.json").stat()
    await storage.change(ANA, lambda chat: (replace(chat), None))
    assert (data / "chats" / "11.json").stat() == written


@pytest.mark.parametrize("damage", DAMAGE)
async def test_a_damaged_file_is_set_aside_and_hurts_nobody_else(
    data: Path, storage: FileStorage, caplog: pytest.LogCaptureFixture, damage: str
) -> None:
    await keep(storage, Chat(BEN, due=NOON))
    broken = data / "chats" / "11.json"
    broken.write_bytes(DAMAGE[damage])
    os.utime(broken, (NOON.timestamp(), NOON.timestamp()))
    assert await due_moments(FileStorage.open(data), due_of) == {BEN: NOON}
    aside = data / "chats" / "11.json.damaged-20261204T120000Z"
    assert aside.read_bytes() == DAMAGE[damage], "kept as it was found"
    assert names(data) == ["11.json", aside.name, "12.json"]
    (line,) = [r for r in caplog.records if r.levelno >= logging.WARNING]
    assert line.getMessage().startswith(f"The file of chat 11 was set aside as {aside.name}: it")
    assert SECRET not in line.getMessage()


async def test_all_are_read_those_written_last_first(data: Path, storage: FileStorage) -> None:
    for age, chat_id in enumerate((12, 14, 11, 13)):
        await keep(storage, Chat(chat_id, due=NOON))
        os.utime(data / "chats" / f"{chat_id}.json", (age, NOON.timestamp() - age))
    assert [chat_id async for chat_id, _ in storage.read_all()] == [12, 14, 11, 13]


async def test_whoever_is_forgotten_while_all_are_read_is_passed_over(storage: FileStorage) -> None:
    for chat_id in (ANA, BEN):
        await keep(storage, Chat(chat_id, due=NOON))
    found = storage.read_all()
    first, _ = await anext(found)
    (other,) = {ANA, BEN} - {first}
    await storage.change(other, lambda _: (None, None))
    assert [one async for one in found] == []


async def test_reading_all_lets_others_have_their_turn(
    storage: FileStorage, mocker: MockerFixture
) -> None:
    mocker.patch("storage.slices.SLICE", 0)
    for chat_id in range(1, 21):
        await keep(storage, Chat(chat_id, due=NOON))
    turns: list[int] = []

    async def others() -> None:
        while True:
            turns.append(1)
            await asyncio.sleep(0)

    task = asyncio.create_task(others())
    assert len([one async for one in storage.read_all()]) == 20
    task.cancel()
    assert len(turns) >= 20


async def test_a_chat_whose_file_was_damaged_starts_anew(data: Path, storage: FileStorage) -> None:
    (data / "chats" / "11.json").write_bytes(b"")
    assert await storage.change(ANA, lambda given: (CHAT, given)) == Chat(ANA, damaged=True)
    assert await storage.read(ANA) == CHAT


async def test_that_a_file_was_damaged_is_known_after_a_restart(data: Path) -> None:
    await keep(FileStorage.open(data), CHAT)
    (data / "chats" / "11.json").write_bytes(b"")
    await due_moments(FileStorage.open(data), due_of)
    assert await FileStorage.open(data).read(ANA) == Chat(ANA, damaged=True)


async def test_a_damaged_file_stays_where_it_is_while_it_cannot_be_kept_aside(
    data: Path, storage: FileStorage
) -> None:
    (data / "chats" / "11.json").write_bytes(b"half a re")
    with full_disk(), pytest.raises(StorageUnavailable):
        await storage.read(ANA)
    assert (data / "chats" / "11.json").read_bytes() == b"half a re"
    assert names(data) == ["11.json"]


async def test_every_damaged_file_is_kept(data: Path, storage: FileStorage) -> None:
    for content in (b"one", b"two", b"three"):
        (data / "chats" / "11.json").write_bytes(content)
        os.utime(data / "chats" / "11.json", (NOON.timestamp(), NOON.timestamp()))
        await storage.read(ANA)
    kept = sorted(path.read_bytes() for path in (data / "chats").glob("*.damaged-*"))
    assert kept == [b"one", b"three", b"two"]


async def test_forgetting_removes_what_was_set_aside_too(data: Path, storage: FileStorage) -> None:
    await keep(storage, Chat(111))
    await storage.change(111, lambda chat: (replace(chat, due=NOON), None))
    (data / "chats" / "11.json").write_text(SECRET)
    await storage.read(ANA)
    (data / "chats" / "11.json.x7f.tmp").write_text(SECRET)
    await keep(storage, CHAT)
    await storage.change(ANA, lambda _: (None, None))
    assert names(data) == ["111.json"]


async def test_a_file_from_a_newer_version_is_refused_and_left_as_it_is(
    data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await keep(FileStorage.open(data, Schema(steps=(*STEPS, lambda facts: facts))), CHAT)
    written = (data / "chats" / "11.json").read_bytes()
    storage = FileStorage.open(data)
    await keep(storage, Chat(BEN, due=NOON))
    with pytest.raises(NewerRecord, match="please update"):
        await storage.change(ANA, lambda chat: (replace(chat, due=None), None))
    with pytest.raises(NewerRecord):
        await storage.read(ANA)
    assert await due_moments(storage, due_of) == {BEN: NOON}
    newer = Schema().version + 1
    assert f"Chat 11 is left out: The record has version {newer}" in caplog.text
    assert (data / "chats" / "11.json").read_bytes() == written


async def test_an_old_file_is_lifted_to_the_new_version_when_it_is_next_written(data: Path) -> None:
    await keep(FileStorage.open(data), CHAT)
    tell = Schema(steps=(*STEPS, lambda facts: facts | {"told_group": True}))
    newer = FileStorage.open(data, tell)
    assert await newer.read(ANA) == replace(CHAT, told_group=True)
    await newer.change(ANA, lambda chat: (replace(chat, due=None), None))
    assert f'"version":{tell.version}' in (data / "chats" / "11.json").read_text()


def test_a_data_folder_that_cannot_be_made_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageUnavailable, match=r"/file cannot be used: not a directory\.$"):
        FileStorage.open(tmp_path / "file")


def test_a_full_disk_is_found_out_at_start(data: Path) -> None:
    with full_disk(), pytest.raises(StorageUnavailable, match="cannot be used: file too large"):
        FileStorage.open(data)
    assert names(data) == []


async def test_a_disk_that_fills_up_keeps_what_was_there(data: Path, storage: FileStorage) -> None:
    await keep(storage, CHAT)
    told: list[int] = []
    storage.watch(lambda chat_id, _: told.append(chat_id))
    with full_disk(), pytest.raises(StorageUnavailable):
        await storage.change(ANA, lambda chat: (replace(chat, due=None), None))
    assert await storage.read(ANA) == CHAT
    assert (names(data), told) == (["11.json"], [])
    await keep(storage, Chat(ANA))
    assert await storage.read(ANA) == Chat(ANA), "and goes on when there is room again"


@pytest.mark.parametrize(
    "call", ["storage.files.atomic_file.os.fsync", "storage.files.atomic_file.os.replace"]
)
async def test_an_error_at_any_step_of_a_write_keeps_what_was_there(
    data: Path, storage: FileStorage, mocker: MockerFixture, call: str
) -> None:
    await keep(storage, CHAT)
    mocker.patch(call, side_effect=OSError(5, "Input/output error"))
    with pytest.raises(StorageUnavailable, match=r"input/output error\.$"):
        await storage.change(ANA, lambda chat: (replace(chat, due=None), None))
    mocker.stopall()
    assert await storage.read(ANA) == CHAT
    assert names(data) == ["11.json"]


async def test_a_change_cancelled_while_the_disk_is_slow_is_finished_before_the_next(
    data: Path, mocker: MockerFixture
) -> None:
    storage = FileStorage.open(data, threaded=True)
    told: list[tuple[int, datetime | None]] = []
    storage.watch(lambda chat_id, chat: told.append((chat_id, chat and chat.due)))
    begun, gate = Event(), Event()
    mocker.patch(
        "storage.files.atomic_file.os.fsync", side_effect=lambda _: begun.set() or gate.wait(5)
    )
    first = asyncio.create_task(keep(storage, CHAT))
    await asyncio.to_thread(begun.wait, 5)
    first.cancel()
    second = asyncio.create_task(storage.change(ANA, lambda chat: (chat, chat)))
    for _ in range(5):
        await asyncio.sleep(0)
        first.cancel()
    assert not second.done(), "it has to wait for the write that is under way"
    gate.set()
    assert await second == CHAT
    assert told == [(ANA, NOON)]
    assert first.cancelled()


@pytest.mark.parametrize(("seconds", "threaded"), [(0.0003, False), (0.02, True)])
def test_only_a_slow_disk_is_written_in_a_thread(
    data: Path, mocker: MockerFixture, seconds: float, *, threaded: bool
) -> None:
    ChatFolder(data).open()
    mocker.patch("storage.files.folder.ChatFolder.open", return_value=seconds)
    opened = mocker.patch.object(FileStorage, "__init__", return_value=None)
    FileStorage.open(data)
    assert opened.call_args.kwargs == {"threaded": threaded}


async def test_a_disk_that_was_slow_for_a_moment_is_not_taken_for_slow_for_ever(
    data: Path, mocker: MockerFixture, caplog: pytest.LogCaptureFixture
) -> None:
    mocker.patch("storage.files.folder.ChatFolder.open", return_value=0.0003)
    ChatFolder(data).path.mkdir(parents=True)
    mocker.patch("storage.files.store.CALM", 3)
    storage = FileStorage.open(data)
    took = mocker.patch("storage.files.store._timed", side_effect=lambda write: write() or 0.0)
    threads = mocker.spy(asyncio.get_running_loop(), "run_in_executor")

    async def writes_in_thread(seconds: float) -> bool:
        took.side_effect = lambda write: write() or seconds
        before = threads.call_count
        await storage.change(ANA, lambda chat: (chat.saw(len(chat.seen)), None))
        return bool(threads.call_count > before)

    slow = 0.03
    stalls = (0.0, slow, 0.0, 0.0, slow, 0.0, 0.0, 0.0, 0.0)
    found = [await writes_in_thread(seconds) for seconds in stalls]
    assert found == [False, False, True, True, True, True, True, True, False]


def test_a_new_folder_is_flushed_with_all_that_it_lies_in(
    tmp_path: Path, mocker: MockerFixture
) -> None:
    """What was acknowledged on the first day is not lost with the folder's own name."""
    flushed = mocker.spy(private_folder, "sync_folder")
    ChatFolder(tmp_path / "new" / "data").open()
    told = [call.args[0] for call in flushed.call_args_list]
    assert {tmp_path, tmp_path / "new", tmp_path / "new" / "data"} <= set(told)
    flushed.reset_mock()
    ChatFolder(tmp_path / "new" / "data").open()
    assert flushed.call_args_list == []
