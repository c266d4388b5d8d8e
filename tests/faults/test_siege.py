"""Thousands of connections that bring nothing: Telegram's updates are answered as if they were not there."""

import asyncio
import logging
import time
from dataclasses import dataclass, field
from itertools import count

import aiohttp
import pytest

from bot.telegram.webhook import SECRET_HEADER
from tests.faults.test_bad_start import free_port
from tests.long_run import LONG_RUN
from trials.siege import besieged
from trials.stage.process import PATIENCE, BotProcess

SECRET = "a_secret_that_is-long-enough"
CROWD = 2000 if LONG_RUN else 500
SECONDS = 25 if LONG_RUN else 4  # more than twice what a connection may stay
DESCRIPTORS = 1024  # what most systems allow a process
IN_TIME = 1.0 if LONG_RUN else 3.0  # seconds; among other tests the machine is not the bot's alone

log = logging.getLogger(__name__)


@dataclass
class Telegram:
    """Brings updates and looks how long each takes."""

    url: str
    waits: list[float] = field(default_factory=list)
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    async def brings(self, session: aiohttp.ClientSession) -> None:
        begun, number = time.perf_counter(), next(self.numbers)
        chat = {"id": 1000 + number, "type": "private", "first_name": "Ann"}
        message = {"message_id": 1, "date": 1, "chat": chat, "from": chat | {"is_bot": False}}
        update = {"update_id": number, "message": message | {"text": "hello"}}
        async with session.post(self.url, json=update, headers={SECRET_HEADER: SECRET}) as answer:
            assert answer.status == 200
        self.waits.append(time.perf_counter() - begun)


@pytest.fixture
async def telegram(bot: BotProcess) -> Telegram:
    """The bot behind its webhook, with as many descriptors as most systems allow."""
    port = free_port()
    url = f"http://127.0.0.1:{port}/updates"
    bot.nursery = None
    await bot.launch(WEBHOOK_URL=url, PORT=str(port), WEBHOOK_SECRET=SECRET)
    bot.limit_descriptors(DESCRIPTORS)
    async with asyncio.timeout(PATIENCE):
        while bot.sandbox.messenger.webhook is None:  # noqa: ASYNC110 - a webhook has no events
            await asyncio.sleep(0.01)
    return Telegram(url)


async def test_updates_are_answered_within_a_second_all_the_while(
    bot: BotProcess, telegram: Telegram
) -> None:
    port = int(telegram.url.split(":")[2].split("/")[0])
    anew = aiohttp.TCPConnector(force_close=True)
    most = 0
    async with aiohttp.ClientSession() as kept, aiohttp.ClientSession(connector=anew) as new:
        await telegram.brings(kept)  # reads what is read once
        telegram.waits.clear()
        async with besieged(port, CROWD) as siege:
            end = time.perf_counter() + SECONDS
            while time.perf_counter() < end:
                for session in (kept, new):
                    await telegram.brings(session)
                    most = max(most, bot.count_descriptors())
                await asyncio.sleep(0.1)
    waits = sorted(telegram.waits)
    log.info(
        "%d connections at once, %d in all, %d put out; %d updates: in the middle %.3f s, at most %.3f s;"
        " %d of %d descriptors",
        *(CROWD, siege.opened, siege.put_out, len(waits), waits[len(waits) // 2], waits[-1]),
        *(most, DESCRIPTORS),
    )
    assert siege.opened >= CROWD
    assert waits[-1] < IN_TIME
    assert most < DESCRIPTORS / 2
    bot.terminate()
    assert await bot.ended() == 0
    log.info("The log: %d bytes", len(bot.output))
    assert len(bot.output) < 10_000
