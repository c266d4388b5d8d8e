"""SIGTERM: what is in hand is finished and acknowledged, and the process ends well within seconds."""

import asyncio
from collections import Counter

from sandbox.person import Person
from tests.faults.deadly import ToldToStop
from tests.faults.process import BotProcess
from tests.journeys import vocabulary as v
from tests.journeys.talks import introduce

SECONDS = 5  # what DESIGN.md promises; hosts wait ten before they kill


async def test_it_ends_at_once_while_nothing_is_in_hand(bot: BotProcess, ann: Person) -> None:
    await bot.start(LOG_LEVEL="debug")
    await ann.sends("/new")
    await ann.sends("Acme")
    bot.terminate()
    async with asyncio.timeout(SECONDS):
        assert await bot.ended() == 0
    assert "Acme" not in bot.output


async def test_what_is_in_hand_is_finished_and_acknowledged(bot: BotProcess, ann: Person) -> None:
    await bot.start()
    await introduce(ann)
    await ann.sends("/new")
    bot.sandbox.faults.next("sendMessage", ToldToStop(bot))
    await ann.sends("Acme")
    async with asyncio.timeout(SECONDS):
        assert await bot.ended() == 0
    assert v.WHICH_ROLE in ann.last.text
    assert len(bot.sandbox.messenger.updates) == 0
    await bot.start()
    await ann.sends("Data engineer")
    assert v.WHEN in ann.last.text
    assert max(Counter(one.text for one in ann.messages).values()) == 1
    assert "Acme" not in bot.output
