"""`newkey`, `rekey`, and what the other commands say of encrypted files."""

import os
import shutil
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.errors import CannotRestore, StorageUnavailable
from storage.files.claim import claimed
from storage.files.rekey import rekey
from storage.files.restore import restore
from storage.files.survey import survey
from storage.keyring import NO_KEYS, Keyring
from tests.bot.operations.conftest import CHATS, NAME, Command
from tests.bot.operations.test_verify import chats
from tests.long_run import LONG_RUN
from tests.storage.conftest import KEY, OTHER_KEY
from tests.storage.test_kill import killer

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
ONE, OTHER, BOTH = (Keyring.of(text) for text in (KEY, OTHER_KEY, f"{OTHER_KEY},{KEY}"))
OFF = Keyring.of(f"plain,{KEY}")
STEP = 1 if LONG_RUN else 8  # calls between two kills


def holds(data: Path, words: str) -> bool:
    return any(words.encode() in path.read_bytes() for path in data.rglob("*") if path.is_file())


def test_on_changed_and_off_again_with_nothing_lost(data: Path) -> None:
    plain = chats(data)
    assert rekey(data, ONE).written == len(CHATS)
    assert not holds(data, NAME)
    assert (survey(data, ONE).good, survey(data, ONE).encrypted) == (len(CHATS), len(CHATS))
    assert rekey(data, BOTH).written == len(CHATS)
    assert survey(data, OTHER).good == len(CHATS)
    assert len(survey(data, ONE).locked) == len(CHATS)
    assert rekey(data, BOTH).already == len(CHATS)
    rekey(data, Keyring.of(f"plain,{OTHER_KEY}"))
    assert chats(data) == plain


def test_it_reaches_what_was_set_aside_what_restore_kept_and_what_a_kill_left(data: Path) -> None:
    backup = shutil.copytree(data, data.parent / "backup")
    (data / "chats" / "1.json.damaged-20261101T000000Z").write_text(f'{{"name":"{NAME}')
    _, kept = restore(backup, data, NOW)
    assert kept
    (kept / "chats" / "2.json.x7f.tmp").write_text(NAME)
    assert rekey(data, ONE).written == 2 * len(CHATS) + 1
    assert not holds(data, NAME)
    rekey(data, OFF)
    assert (kept / "chats" / "1.json.damaged-20261101T000000Z").read_text().endswith(NAME)


def test_what_it_cannot_open_is_left_and_named(data: Path) -> None:
    rekey(data, ONE)
    locked = chats(data)
    done = rekey(data, OTHER)
    assert (done.written, len(done.left), done.is_well) == (0, len(CHATS), False)
    assert "1.json is left: The record is encrypted under key" in done.details()[0]
    assert chats(data) == locked
    (data / "chats" / "1.json").write_bytes(locked["1.json"][:-9])
    shutil.copy(data / "chats" / "1.json", data / "chats" / "2.json.damaged-20261101T000000Z")
    done = rekey(data, BOTH)
    assert (done.written, len(done.left), len(done.aside)) == (len(CHATS) - 1, 1, 1)
    assert "the bot sets it aside at its next start" in done.details()[0]


def test_while_a_bot_runs_on_the_folder_it_is_left_alone(data: Path) -> None:
    before = chats(data)
    with claimed(data), pytest.raises(StorageUnavailable, match="already runs"):
        rekey(data, ONE)
    assert chats(data) == before


def rekey_and_die_at(data: Path, step: int) -> bool:
    """Killed after so many calls into the system's language; False if it got through."""
    child = os.fork()
    if not child:
        sys.setprofile(killer(step))
        with suppress(Exception):
            rekey(data, BOTH)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_killed_at_any_moment_all_can_be_read_and_the_next_run_ends_it(
    data: Path, tmp_path: Path
) -> None:
    for chat_id in CHATS[2:]:
        (data / "chats" / f"{chat_id}.json").unlink()
    rekey(data, ONE)
    step, died = 0, True
    while died:
        copy = shutil.copytree(data, tmp_path / str(step))
        died = rekey_and_die_at(copy, step)
        assert survey(copy, BOTH).good == 2
        assert rekey(copy, BOTH).is_well
        assert survey(copy, OTHER).good == 2
        assert set(chats(copy)) == set(chats(data)), "and nothing half written lies about"
        step += STEP
    assert step > 5 * STEP


def test_a_backup_stays_encrypted_and_needs_its_key(data: Path, tmp_path: Path) -> None:
    rekey(data, ONE)
    backup = shutil.copytree(data, tmp_path / "backup")
    before = chats(data)
    for keys in (NO_KEYS, OTHER):
        with pytest.raises(CannotRestore, match=r"5 of its chats .* DATA_KEY does not hold"):
            restore(backup, data, NOW, keys)
    assert chats(data) == before
    assert not list(data.glob("before-*"))
    found, _ = restore(backup, data, NOW, BOTH)
    assert (found.good, found.encrypted) == (len(CHATS), len(CHATS))
    assert chats(data) == before


def test_the_commands_make_a_key_use_it_and_never_show_it(data: Path, command: Command) -> None:
    code, said = command("newkey", TELEGRAM_TOKEN="")
    key = said.splitlines()[0]
    assert (code, len(key), "keep a copy" in said) == (0, 44, True)
    code, said = command("rekey", DATA_KEY=key)
    assert (code, key in said) == (0, False)
    assert "5 files written anew, 0 were so already, 0 left as they are" in said
    code, said = command("verify", DATA_KEY=key)
    assert (code, "5 good (5 encrypted), 0 damaged" in said) == (0, True)
    code, said = command("verify")
    assert code == 1
    assert "chat 1 is locked: The record is encrypted under key" in said
    assert "0 good, 0 damaged, 0 from a newer version, 5 under a key that is not set," in said
    assert NAME not in said
