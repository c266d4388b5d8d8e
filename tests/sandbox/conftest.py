"""What the sandbox's tests share: a still clock, a sandbox and its Bot API, and Ann."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest

from sandbox.clock import TurnableClock
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.raw_api import Api

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> TurnableClock:
    return TurnableClock(frozen_at=NOON)


@pytest.fixture
async def sandbox(clock: TurnableClock) -> AsyncIterator[Sandbox]:
    async with Sandbox(clock=clock, patience=2) as sandbox:
        yield sandbox


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def api(sandbox: Sandbox, session: aiohttp.ClientSession) -> Api:
    return Api(session, sandbox.api_url, sandbox.token)


@pytest.fixture
def ann(sandbox: Sandbox) -> Person:
    """Someone who has talked to the bot before."""
    return sandbox.person("Ann", started=True)
