"""The real process behind a webhook: killed, told to stop, and where it cannot listen."""

import asyncio
import socket
from collections import Counter

import pytest

from sandbox.api.courier import Persistence
from sandbox.messenger.deeds import Deeds
from sandbox.testing.person import Person
from tests.faults.test_bad_start import free_port
from tests.faults.test_stop import ends_in_time
from trials.stage import vocabulary as v
from trials.stage.deadly import KilledAfter, KilledBefore
from trials.stage.process import PATIENCE, BotProcess
from trials.stage.talks import introduce


@pytest.fixture
def settings(bot: BotProcess) -> dict[str, str]:
    bot.sandbox.server.courier.persistence = Persistence(
        first_pause=0.1, longest_pause=0.2, attempts=1000
    )
    port = str(free_port())
    return {"WEBHOOK_URL": f"http://127.0.0.1:{port}/updates", "PORT": port}


async def test_killed_between_receiving_and_answering_nothing_is_lost(
    bot: BotProcess, ann: Person, settings: dict[str, str]
) -> None:
    await bot.launch(**settings)
    await introduce(ann)
    await ann.sends("/new")
    for words, fault in (("Acme", KilledBefore(bot)), ("Data engineer", KilledAfter(bot))):
        bot.sandbox.faults.next("sendMessage", fault)
        writing = asyncio.create_task(ann.sends(words))
        assert await bot.ended() != 0
        await bot.launch(**settings)
        await writing
    assert v.WHEN in ann.last.text
    await ann.sends("/list")
    assert "Acme · Data engineer" in ann.last.text
    assert max(Counter(one.text for one in ann.messages).values()) <= 2
    bot.terminate()
    await ends_in_time(bot)
    waiting = Deeds(bot.sandbox.messenger).write(ann.user, "/today")
    await bot.launch(**settings)
    async with asyncio.timeout(PATIENCE):
        await bot.sandbox.messenger.updates.confirmed(waiting) if waiting else None
    assert waiting


async def test_a_port_that_is_taken_is_one_line(bot: BotProcess, settings: dict[str, str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        await bot.launch(**(settings | {"PORT": port}))
        assert await bot.ended() == 1
    assert f"PORT {port} cannot be listened on" in bot.output.splitlines()[-1]
