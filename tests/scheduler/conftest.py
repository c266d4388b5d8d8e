from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from storage.files.store import FileStorage
from tests.scheduler.fakes import World


@pytest_asyncio.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Nothing is started: a test starts the alarm when its chats are there."""
    world = World(FileStorage.open(tmp_path, threaded=False))
    yield world
    await world.alarm.stop()
