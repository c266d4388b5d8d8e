from collections.abc import AsyncIterator

import pytest_asyncio

from storage.memory import MemoryStorage
from tests.scheduler.fakes import World


@pytest_asyncio.fixture
async def world() -> AsyncIterator[World]:
    """Nothing is started: a test starts the alarm when its chats are there."""
    world = World(MemoryStorage())
    yield world
    await world.alarm.stop()
