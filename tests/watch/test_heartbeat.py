"""A supervisor looks at one file's age: it stays young only while everything gets on."""

import asyncio
import logging
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from telegram import Update

from bot.composition import running
from bot.telegram.api import BotApi
from bot.telegram.intake import Intake
from bot.telegram.reception import Reception
from sandbox.faults.kinds import Dropped, Slow
from sandbox.testing.driver import Sandbox
from scheduler.clock import SystemClock
from tests.bot.operations.conftest import TOKEN, configure
from tests.scheduler.fakes import Beats
from watch.heartbeat import STANDSTILL, Heartbeat
from watch.pulse import Pulse

QUICKLY = timedelta(milliseconds=5)
PATIENCE = 30.0  # seconds
LONG = 0.1  # seconds: twenty heartbeats


class Still(Pulse):
    """Of a part that has not got on for longer than a supervisor shall wait."""

    @property
    def age(self) -> timedelta:
        return STANDSTILL + timedelta(seconds=1)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(token=TOKEN) as sandbox:
        yield sandbox


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "alive"


@asynccontextmanager
async def beating(file: Path) -> AsyncIterator[dict[str, Pulse]]:
    parts = {"taking in": Pulse(), "the alarm": Pulse()}
    heartbeat = Heartbeat(file, parts, every=QUICKLY)
    task = asyncio.create_task(heartbeat.run())
    yield parts
    task.cancel()


def grow_old(file: Path) -> None:
    os.utime(file, (0, 0))


def is_young(file: Path) -> bool:
    return file.exists() and file.stat().st_mtime > 0


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not is_so():  # noqa: ASYNC110 - a file tells nobody that it was touched
            await asyncio.sleep(0.001)


async def test_it_is_touched_again_and_again(file: Path) -> None:
    async with beating(file):
        await until(lambda: is_young(file))
        grow_old(file)
        await until(lambda: is_young(file))


async def test_it_grows_old_while_the_loop_is_stuck(file: Path) -> None:
    async with beating(file):
        await until(lambda: is_young(file))
        grow_old(file)
        time.sleep(LONG)  # noqa: ASYNC251 - that is what a stuck loop is
        assert not is_young(file)
        await until(lambda: is_young(file))


async def test_it_grows_old_while_one_part_stands_still(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with beating(file) as parts:
        await until(lambda: is_young(file))
        parts["taking in"] = Still()
        await until(lambda: bool(caplog.records))
        grow_old(file)
        await asyncio.sleep(LONG)
        assert not is_young(file)
        assert [one.message for one in caplog.records] == ["No heartbeat: taking in stands still"]
        parts["taking in"] = Pulse()
        await until(lambda: is_young(file))


async def test_a_poll_that_hangs_is_a_standstill_and_one_that_fails_is_none(
    sandbox: Sandbox,
) -> None:
    async def handle(_update: Update) -> None:
        """Nobody writes here."""

    async def at_once(_seconds: float) -> None:
        await asyncio.sleep(0)

    async with BotApi(TOKEN, sandbox.api_url) as api:
        pulse, reception = Beats(), Reception(api, handle)
        intake = Intake(api, reception, long_poll=timedelta(), pause=at_once, pulse=pulse)
        taking_in = asyncio.create_task(intake.run())
        for fault in (Slow(0), Dropped()):
            sandbox.faults.always("getUpdates", fault)
            enough = pulse.count + 3
            await until(lambda enough=enough: pulse.count > enough)
            sandbox.faults.end()
        sandbox.faults.always("getUpdates", Slow(60))
        await asyncio.sleep(LONG)  # what was under way ends
        before = pulse.count
        await asyncio.sleep(LONG)
        assert pulse.count == before
        taking_in.cancel()
        await asyncio.gather(taking_in, return_exceptions=True)


async def test_what_a_new_start_would_not_mend_stands_in_it(file: Path) -> None:
    amiss = "2 chats are left out"
    heartbeat = Heartbeat(file, {}, lambda: amiss, every=QUICKLY)
    task = asyncio.create_task(heartbeat.run())
    await until(lambda: file.exists() and file.read_text() == "2 chats are left out")
    grow_old(file)
    await until(lambda: is_young(file))
    amiss = ""
    await until(lambda: not file.read_text())
    task.cancel()


async def test_a_file_that_cannot_be_written_is_said_once_and_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with beating(tmp_path / "nowhere" / "alive"):
        await asyncio.sleep(LONG)
        (said,) = caplog.records
        assert "no such file or directory" in said.message
        (tmp_path / "nowhere").mkdir()
        await until((tmp_path / "nowhere" / "alive").exists)


async def test_a_bot_that_runs_has_a_heartbeat(
    sandbox: Sandbox, tmp_path: Path, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    settings = configure(sandbox.api_url, tmp_path / "data")
    async with running(settings.model_copy(update={"heartbeat_file": file}), SystemClock()):
        await until(lambda: is_young(file))
    assert not caplog.records
