"""A disk that is full, read-only or slow, and files that are damaged: said kindly, and nobody else's loss."""

import asyncio
import errno
import json
import os
import re
import shutil
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pytest_mock import MockerFixture

from sandbox.clock import TurnableClock
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from storage.keyring import Keyring
from storage.schema import Schema
from tests.storage.conftest import KEY
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import introduce, nudges, plan

AFTERNOON = datetime(2026, 11, 19, 15, 20, tzinfo=UTC)
STALL = 1.0  # seconds that a write takes
NOT_KEPT = "I did not keep that"
CANNOT_READ = "I cannot read it any more"

REFUSALS = {
    "the disk is full when a file is begun": ("begin_file", errno.ENOSPC),
    "the disk is full when it is flushed": ("os.fsync", errno.ENOSPC),
    "the disk is full when it is put in its place": ("os.replace", errno.ENOSPC),
    "the folder is read-only": ("begin_file", errno.EROFS),
    "the folder is somebody else's": ("begin_file", errno.EACCES),
    "the disk is broken": ("os.fsync", errno.EIO),
}

DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda content: content[: len(content) // 2],
    "emptied": lambda _: b"",
    "filled with noise": lambda _: bytes(range(256)) * 8,
}


@pytest.fixture
def clock() -> TurnableClock:
    return TurnableClock(frozen_at=AFTERNOON)


@pytest.fixture
async def home(clock: TurnableClock, tmp_path: Path) -> AsyncIterator[Home]:
    async with Sandbox(clock=clock) as sandbox:
        home = Home(sandbox, tmp_path / "data")
        await home.start()
        yield home
        await home.stop()


@pytest.fixture
async def ann(home: Home) -> Person:
    ann = home.sandbox.person("Ann", last_name="Lee")
    await introduce(ann)
    return ann


@pytest.fixture
async def ben(home: Home) -> Person:
    ben = home.sandbox.person("Ben", last_name="Ray")
    await introduce(ben)
    return ben


def file_of(home: Home, person: Person) -> Path:
    return home.data / "chats" / f"{person.user.id}.json"


def refuse(mocker: MockerFixture, call: str, number: int) -> None:
    """From now on this step of every write fails."""
    mocker.patch(
        f"storage.files.atomic_file.{call}", side_effect=OSError(number, os.strerror(number))
    )


@pytest.mark.parametrize("refusal", REFUSALS)
async def test_an_answer_that_cannot_be_kept_is_said_again_later(
    home: Home, ann: Person, mocker: MockerFixture, refusal: str
) -> None:
    for words in ("/new", "Acme"):
        await ann.sends(words)
    before = file_of(home, ann).read_bytes()
    refuse(mocker, *REFUSALS[refusal])
    await ann.sends("Data engineer")
    assert NOT_KEPT in ann.last.text
    assert "What you told me before is safe" in ann.last.text
    assert file_of(home, ann).read_bytes() == before
    mocker.stopall()
    await ann.sends("Data engineer")
    assert v.WHEN in ann.last.text
    assert "Data engineer" in file_of(home, ann).read_text()
    assert {path.suffix for path in (home.data / "chats").iterdir()} == {".json"}


@pytest.mark.parametrize("what", ["", "chats"], ids=["all", "chats"])
async def test_a_folder_that_is_gone_is_not_called_safe_and_a_new_one_not_taken_for_it(
    home: Home, ann: Person, tmp_path: Path, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    """Back in its place, all goes on."""
    await ann.sends("/new")
    place, aside = home.data / what, tmp_path / "aside"
    place.rename(aside)
    for _ in ("deleted", "made anew, and empty"):
        await ann.sends("Acme")
        assert "I cannot find my memory any more" in ann.last.text
        assert "is safe" not in ann.last.text
        (home.data / "chats").mkdir(parents=True, exist_ok=True)
    assert [*(home.data / "chats").iterdir()] == []
    assert "was deleted or replaced while it was in use" in caplog.text
    shutil.rmtree(place)
    aside.rename(place)
    await ann.sends("Acme")
    assert v.WHICH_ROLE in ann.last.text


async def test_one_chat_s_trouble_is_nobody_else_s(
    home: Home, ann: Person, ben: Person, mocker: MockerFixture
) -> None:
    real, theirs = os.replace, file_of(home, ann)

    def replace(source: str, target: Path) -> None:
        if target == theirs:
            raise OSError(errno.EIO, "Input/output error")
        real(source, target)

    mocker.patch("storage.files.atomic_file.os.replace", replace)
    await asyncio.gather(ann.sends("/new"), ben.sends("/new"))
    assert NOT_KEPT in ann.last.text
    assert v.WHICH_COMPANY in ben.last.text


async def test_what_was_kept_is_never_called_lost(
    home: Home, ann: Person, mocker: MockerFixture, caplog: pytest.LogCaptureFixture
) -> None:
    """The answer is on disk and the next question in the chat, and only then the disk fills up."""
    await ann.sends("/new")
    real, writes = os.replace, []

    def replace(source: str, target: Path) -> None:
        writes.append(target)
        if len(writes) > 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(source, target)

    mocker.patch("storage.files.atomic_file.os.replace", replace)
    await ann.sends("Acme")
    assert v.WHICH_ROLE in ann.last.text
    assert len(writes) == 2
    assert "no space left on device" in caplog.text
    mocker.stopall()
    await ann.sends("Data engineer")
    assert v.WHEN in ann.last.text


async def test_a_nudge_waits_for_the_disk(
    home: Home, ann: Person, clock: TurnableClock, mocker: MockerFixture
) -> None:
    await plan(ann)
    refuse(mocker, "begin_file", errno.ENOSPC)
    await clock.move(hours=1)
    assert nudges(ann) == []
    mocker.stopall()
    await clock.move(minutes=20)
    (nudge,) = nudges(ann)
    assert v.THANK_YOU_TO.format(name="Jane Doe") in nudge.text


async def test_a_disk_that_becomes_slow_holds_only_its_own_chat_up(
    home: Home, ann: Person, ben: Person, mocker: MockerFixture
) -> None:
    mocker.patch("storage.files.store.SLOW_FLUSH", 60)  # whatever disk this is: fast when it starts
    await home.restart()
    real, theirs = os.replace, file_of(home, ann)

    def replace(source: str, target: Path) -> None:
        if target == theirs:
            time.sleep(STALL)
        real(source, target)

    mocker.patch("storage.files.atomic_file.os.replace", replace)
    await ann.sends("/new")
    waiting = asyncio.create_task(ann.sends("Acme"))
    await asyncio.sleep(0)
    served = asyncio.create_task(ben.sends("/new"))  # done when Ann's is: that is how offsets work
    longest = 0.0
    while v.WHICH_COMPANY not in ben.last.text:
        assert not waiting.done()
        looked = time.perf_counter()
        await asyncio.sleep(0.02)
        longest = max(longest, time.perf_counter() - looked)
    assert longest < STALL, "everybody was held up by one write"
    await asyncio.gather(waiting, served)
    assert v.WHICH_ROLE in ann.last.text


@pytest.mark.parametrize("running", [True, False], ids=["while it runs", "while it is down"])
@pytest.mark.parametrize("damage", DAMAGE)
async def test_somebody_whose_file_is_damaged_is_told(
    home: Home,
    ann: Person,
    ben: Person,
    caplog: pytest.LogCaptureFixture,
    damage: str,
    *,
    running: bool,
) -> None:
    await plan(ann)
    file = file_of(home, ann)
    if not running:
        await home.stop()
    spoilt = DAMAGE[damage](file.read_bytes())
    file.write_bytes(spoilt)
    if not running:
        await home.start()
    await asyncio.gather(ann.sends("/list"), ben.sends("/new"))
    assert CANNOT_READ in ann.messages[-2].text
    assert v.WHICH_COMPANY in ben.last.text
    (aside,) = file.parent.glob("*.damaged-*")
    assert aside.read_bytes() == spoilt
    assert len(re.findall(f"set aside as {re.escape(aside.name)}", caplog.text)) == 1
    await ann.sends("/new")
    assert v.WHICH_COMPANY in ann.last.text
    assert sum(CANNOT_READ in one.text for one in ann.messages) == 1


async def test_a_file_from_a_newer_version_is_left_alone_and_its_owner_told(
    home: Home, ann: Person, ben: Person, caplog: pytest.LogCaptureFixture
) -> None:
    file = file_of(home, ann)
    record: dict[str, Any] = json.loads(file.read_bytes())
    record["chat"]["1"]["version"] = Schema().version + 1
    file.write_text(newer := json.dumps(record))
    await home.restart()
    await asyncio.gather(ann.sends("/new"), ben.sends("/new"))
    assert "a newer version of me" in ann.last.text
    assert v.WHICH_COMPANY in ben.last.text
    assert file.read_text() == newer
    assert f"Chat {ann.user.id} could not be served: The record has version" in caplog.text
    assert "please update the program" in caplog.text


async def test_a_file_under_a_key_that_the_bot_does_not_have_is_left_alone_and_its_owner_told(
    home: Home, ann: Person, ben: Person, caplog: pytest.LogCaptureFixture
) -> None:
    file = file_of(home, ann)
    file.write_bytes(locked := Keyring.of(KEY).close(file.read_bytes()))
    await asyncio.gather(ann.sends("/new"), ben.sends("/new"))
    assert "locked with a key that I do not have" in ann.last.text
    assert v.WHICH_COMPANY in ben.last.text
    assert file.read_bytes() == locked
    assert f"Chat {ann.user.id} could not be served: The record is encrypted" in caplog.text
    await home.stop()
    await home.start(data_key=KEY)
    await ann.sends("/new")
    assert v.WHICH_COMPANY in ann.last.text
