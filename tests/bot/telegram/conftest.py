"""A made-up Telegram, the bot that talks to it, and pauses that take no time."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.telegram.api import BotApi
from tests.bot.telegram.fake_telegram import TOKEN, FakeTelegram, Pauses, Until


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    fake = FakeTelegram()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", fake.serve)
    server = TestServer(app)
    await server.start_server(access_log=None)
    fake.url = str(server.make_url("")).rstrip("/")
    yield fake
    await server.close()


@pytest.fixture
async def api(telegram: FakeTelegram) -> AsyncIterator[BotApi]:
    bot = BotApi(TOKEN, telegram.url)
    await bot.initialize()
    telegram.calls.clear()
    yield bot
    await bot.shutdown()


@pytest.fixture
def pauses() -> Pauses:
    return Pauses()


@pytest.fixture
def until() -> Until:
    """Let everything run until something is the case."""

    async def wait(is_so: Callable[[], object]) -> None:
        async with asyncio.timeout(30):  # a busy machine takes its time; it is only to end
            while not is_so():  # noqa: ASYNC110 - what it looks at has no events
                await asyncio.sleep(0)

    return wait
