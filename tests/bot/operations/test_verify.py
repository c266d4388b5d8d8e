"""`verify` and `restore`: every file read, and a copy of the folder at any moment is a backup."""

import asyncio
import shutil
import stat
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from playbook.chat import Chat
from playbook.preferences import Preferences
from storage.errors import CannotRestore, StorageUnavailable
from storage.files.claim import claimed
from storage.files.restore import restore
from storage.files.store import FileStorage
from storage.files.survey import survey
from tests.bot.operations.conftest import CHATS, NAME, Command
from tests.long_run import LONG_RUN

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
COPIES = 1000 if LONG_RUN else 10


def chats(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "chats").iterdir()}


def spoil(data: Path) -> None:
    """A cut file, a newer one, one of another chat, and one that was set aside some day."""
    folder = data / "chats"
    (folder / "1.json").write_text("{")
    newer = (folder / "2.json").read_text().replace('"version":', '"version":9')
    (folder / "2.json").write_text(newer)
    shutil.copy(folder / "4.json", folder / "3.json")
    (folder / "4.json").rename(folder / "4.json.damaged-20261101T000000Z")


def test_a_folder_in_good_order_is_all_good(data: Path) -> None:
    found = survey(data)
    assert (found.good, found.is_well, found.details()) == (len(CHATS), True, [])


def test_each_kind_of_trouble_is_counted_and_nothing_is_touched(data: Path) -> None:
    spoil(data)
    before = chats(data)
    found = survey(data)
    assert (found.good, set(found.damaged), found.newer) == (1, {1, 3}, [2])
    assert found.aside == ["4.json.damaged-20261101T000000Z"]
    assert not found.is_well
    assert chats(data) == before


def test_a_file_that_the_system_does_not_open_is_no_damage(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("storage.files.chat_file.read_whole", refuse)
    found = survey(data)
    assert found.refused == dict.fromkeys(CHATS, "permission denied")
    assert not found.is_well


def test_the_command_names_chats_and_tells_nothing_of_them(data: Path, command: Command) -> None:
    spoil(data)
    code, said = command("verify")
    assert code == 1
    assert "chat 1 is damaged: it is cut, empty or no JSON" in said
    assert "1 good, 2 damaged, 1 from a newer version, 0 not to be opened, 1 set aside" in said
    assert NAME not in said


def test_a_folder_that_is_not_there_is_one_line(command: Command) -> None:
    code, said = command("verify", "nowhere")
    assert (code, said.count("\n")) == (1, 1)
    assert "nowhere cannot be used: no such file or directory" in said


def test_a_backup_takes_the_place_of_the_chats_and_these_are_kept(
    data: Path, tmp_path: Path, command: Command
) -> None:
    backup = shutil.copytree(data, tmp_path / "backup")
    (data / "chats" / "1.json").unlink()
    (data / "chats" / "2.json").write_text("noise")
    lost = chats(data)
    (backup / "chats" / "3.json.abc.tmp").write_text("half")
    code, said = command("restore", "backup")
    assert code == 0, said
    assert survey(data).good == len(CHATS)
    assert "3.json.abc.tmp" not in chats(data)
    (kept,) = data.glob("before-*")
    assert kept.name in said
    assert chats(kept) == lost
    assert not list(data.glob("restoring-*"))


def test_what_came_from_elsewhere_is_private_afterwards(data: Path, tmp_path: Path) -> None:
    backup = shutil.copytree(data, tmp_path / "backup")
    for path in (backup, *backup.rglob("*")):
        path.chmod(0o755)
    restore(backup, data, NOW)
    for path in (data / "chats", *data.glob("before-*")):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    for path in (data / "chats").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_was_kept_can_be_restored_in_its_turn(data: Path, tmp_path: Path) -> None:
    first = chats(data)
    backup = shutil.copytree(data, tmp_path / "backup")
    (backup / "chats" / "5.json").unlink()
    _, kept = restore(backup, data, NOW)
    assert kept is not None
    restore(kept, data, NOW.replace(minute=1))
    assert chats(data) == first


def test_into_a_new_folder_there_is_nothing_to_keep(data: Path, tmp_path: Path) -> None:
    found, kept = restore(data, tmp_path / "new", NOW)
    assert (found.good, kept) == (len(CHATS), None)


def test_a_backup_that_is_not_whole_is_not_taken(data: Path, tmp_path: Path) -> None:
    backup = shutil.copytree(data, tmp_path / "backup")
    spoil(backup)
    before = chats(data)
    with pytest.raises(CannotRestore, match="1 good, 2 damaged"):
        restore(backup, data, NOW)
    with pytest.raises(CannotRestore, match="no copy of a data folder"):
        restore(tmp_path, data, NOW)
    assert chats(data) == before
    assert not list(data.glob("before-*"))


def test_while_a_bot_runs_on_the_folder_it_is_left_alone(data: Path, tmp_path: Path) -> None:
    backup = shutil.copytree(data, tmp_path / "backup")
    before = chats(data)
    with claimed(data), pytest.raises(StorageUnavailable, match="already runs"):
        restore(backup, data, NOW)
    assert chats(data) == before


async def test_a_copy_made_at_any_moment_is_a_backup(data: Path, tmp_path: Path) -> None:
    """Copies while every chat is written again and again: each whole, none older than its copy."""
    storage = FileStorage.open(data, threaded=True)
    done = dict.fromkeys(CHATS, 0)

    async def write(chat_id: int) -> None:
        while True:
            turn = done[chat_id] + 1
            told = Chat(chat_id, preferences=Preferences(signature=f"{NAME} {turn}"))
            await storage.change(chat_id, lambda _, told=told: (told, None))
            done[chat_id] = turn

    writers = [asyncio.create_task(write(chat_id)) for chat_id in CHATS]
    for number in range(COPIES):
        while min(done.values()) <= number:  # noqa: ASYNC110 - five writers, one look
            await asyncio.sleep(0.001)
        promised = dict(done)
        backup = tmp_path / f"backup-{number}"
        await asyncio.to_thread(copy, data, backup)
        found, _ = restore(backup, tmp_path / "home", NOW + timedelta(seconds=number))
        assert found.good == len(CHATS)
        back = FileStorage.open(tmp_path / "home")
        for chat_id, turn in promised.items():
            chat = await back.read(chat_id)
            assert turns(chat) >= turn
    for writer in writers:
        writer.cancel()
    await asyncio.gather(*writers, return_exceptions=True)
    await storage.close()


def copy(data: Path, backup: Path) -> None:
    """As `cp -r`: a temporary file that went meanwhile is complained about, and the rest is copied."""
    with suppress(shutil.Error):
        shutil.copytree(data, backup)


def turns(chat: Chat | None) -> int:
    return int(str(chat.preferences.signature).split()[-1]) if chat else 0
