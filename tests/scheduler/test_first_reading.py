"""Whom a start could not read is not forgotten, and nobody waits until everybody is read."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from playbook.chat import Chat
from scheduler.pace import Pace
from storage.contract import Found
from storage.errors import StorageUnavailable
from storage.files.store import FileStorage
from storage.memory import MemoryStorage, Rows
from tests.scheduler.fakes import MINUTE, NOON, World

ANA, BEN = 11, 12


@pytest.fixture
async def kept(tmp_path: Path) -> Path:
    """A data folder with two chats that are due at ten past twelve."""
    storage = FileStorage.open(tmp_path, threaded=False)
    for chat_id in (ANA, BEN):
        await storage.change(chat_id, lambda chat: (replace(chat, due=NOON + 10 * MINUTE), None))
    return tmp_path


class Refused:
    """A chat's file that the system does not open for a while."""

    def __init__(self, data: Path, chat_id: int) -> None:
        self._file = data / "chats" / f"{chat_id}.json"
        self._aside = self._file.with_suffix(".elsewhere")

    def begin(self) -> None:
        self._file.rename(self._aside)
        self._file.mkdir()

    def end(self) -> None:
        self._file.rmdir()
        self._aside.rename(self._file)


async def live(world: World, time: timedelta, step: timedelta = MINUTE) -> None:
    for _ in range(time // step):
        await world.clock.turn_by(step)


async def test_a_chat_refused_during_the_start_hears_its_nudge_once_it_can_be_read(
    kept: Path, caplog: pytest.LogCaptureFixture
) -> None:
    world, refused = World(FileStorage.open(kept, threaded=False)), Refused(kept, ANA)
    refused.begin()
    await world.alarm.start()
    await world.alarm.ring()
    assert world.alarm.tell_amiss() == "chats that are left out: 1; the log tells why"
    assert "Chat 11 is left out: The data folder" in caplog.text
    refused.end()
    await world.clock.turn_by(timedelta(seconds=15))
    assert world.alarm.tell_amiss() == ""
    await live(world, timedelta(days=28), timedelta(minutes=10))
    assert world.herald.chats == [ANA, BEN]
    await world.alarm.stop()


async def test_a_chat_refused_at_its_moment_hears_its_nudge_once_it_can_be_read(kept: Path) -> None:
    world, refused = World(FileStorage.open(kept, threaded=False)), Refused(kept, ANA)
    await world.alarm.start()
    await world.alarm.ring()
    refused.begin()
    await live(world, timedelta(hours=1))
    assert (world.herald.chats, world.alarm.left_out) == ([BEN], 1)
    refused.end()
    await live(world, timedelta(hours=1))
    assert (world.herald.chats, world.alarm.left_out) == ([BEN, ANA], 0)
    await world.alarm.stop()


async def test_whoever_stays_refused_is_tried_ever_more_seldom(
    kept: Path, caplog: pytest.LogCaptureFixture
) -> None:
    world = World(FileStorage.open(kept, threaded=False), pace=Pace(longest_pause=8 * MINUTE))
    Refused(kept, ANA).begin()
    await world.alarm.start()
    await live(world, timedelta(hours=8))
    assert 60 < caplog.text.count("Chat 11 is left out") < 70, "every eight minutes in the end"
    await world.alarm.stop()


async def test_a_folder_refused_at_start_is_read_at_the_next_look(kept: Path) -> None:
    world = World(FileStorage.open(kept, threaded=False))
    chats = kept / "chats"
    chats.rename(kept / "elsewhere")
    await world.alarm.start()
    await world.alarm.ring()
    (kept / "elsewhere").rename(chats)
    await live(world, 20 * MINUTE)
    assert sorted(world.herald.chats) == [ANA, BEN]
    await world.alarm.stop()


class Slow(MemoryStorage):
    """Finds its first chat, and the others only when it is told to."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(rows)
        self.go_on = asyncio.Event()

    async def read_all(self) -> AsyncIterator[Found]:
        async for found in super().read_all():
            yield found
            await self.go_on.wait()


async def test_whatever_happens_while_all_are_read_is_newer_than_what_is_read() -> None:
    world = World(storage := Slow(Rows()))
    for chat_id in (ANA, BEN):
        await world.make_due(chat_id, NOON + MINUTE)
    await world.alarm.start()
    await asyncio.sleep(0)
    await world.make_due(BEN, NOON + 9 * MINUTE)
    await world.make_due(ANA, NOON + 5 * MINUTE)
    storage.go_on.set()
    await world.clock.turn_by(4 * MINUTE)
    assert world.herald.chats == []
    await world.clock.turn_by(MINUTE)
    assert world.herald.chats == [ANA]
    await world.alarm.stop()


async def test_nobody_waits_until_all_are_read() -> None:
    world = World(Slow(Rows()), pace=Pace(gathering=timedelta()))
    for chat_id in (ANA, BEN):
        await world.make_due(chat_id, NOON)
    came = asyncio.Event()

    async def tell(_chat: Chat, _nudge: object) -> None:
        came.set()

    world.herald.act = tell
    await world.alarm.start()
    await asyncio.wait_for(came.wait(), timeout=10)
    assert await world.storage.read(ANA), "and the storage answers meanwhile"
    await world.alarm.stop()


async def test_a_start_does_not_fail_where_the_storage_refuses(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Away(MemoryStorage):
        async def read_all(self) -> AsyncIterator[Found]:
            raise StorageUnavailable("The server is away.")
            yield 0, None

    world = World(Away())
    await world.alarm.start()
    await world.alarm.ring()
    assert "The chats cannot be looked through now: The server is away." in caplog.text
    await world.alarm.stop()
