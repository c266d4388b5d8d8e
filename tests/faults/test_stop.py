"""SIGTERM: what is in hand is finished and acknowledged, and the process ends well within seconds."""

import asyncio
import logging
import time
from collections import Counter

from sandbox.faults.kinds import Slow
from sandbox.messenger.deeds import Deeds
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.deadly import ToldToStop
from trials.stage.process import PATIENCE, BotProcess
from trials.stage.talks import introduce

SECONDS = 5  # what DESIGN.md promises; hosts wait ten before they kill

log = logging.getLogger(__name__)


async def ends_in_time(bot: BotProcess) -> None:
    told = time.perf_counter()
    async with asyncio.timeout(SECONDS):
        assert await bot.ended() == 0
    log.info("It ended %.1f seconds after SIGTERM", time.perf_counter() - told)


async def test_it_ends_at_once_while_nothing_is_in_hand(bot: BotProcess, ann: Person) -> None:
    bot.nursery = None
    await bot.start(LOG_LEVEL="debug")
    await ann.sends("/new")
    await ann.sends("Acme")
    bot.terminate()
    await ends_in_time(bot)
    assert bot.output.splitlines()[-1].endswith("INFO bot: Afterword has stopped.")
    assert "Acme" not in bot.output


async def test_what_is_in_hand_is_finished_and_acknowledged(bot: BotProcess, ann: Person) -> None:
    await bot.start()
    await introduce(ann)
    await ann.sends("/new")
    bot.sandbox.faults.next("sendMessage", ToldToStop(bot))
    await ann.sends("Acme")
    await ends_in_time(bot)
    assert v.WHICH_ROLE in ann.last.text
    assert len(bot.sandbox.messenger.updates) == 0
    await bot.start()
    await ann.sends("Data engineer")
    assert v.WHEN in ann.last.text
    assert max(Counter(one.text for one in ann.messages).values()) == 1
    assert "Acme" not in bot.output


async def test_a_slow_telegram_does_not_keep_it_and_nothing_is_lost(bot: BotProcess) -> None:
    """Ten people have written, and no answer comes through: each hears it at the next start."""
    sandbox, deeds = bot.sandbox, Deeds(bot.sandbox.messenger)
    people = [sandbox.person(f"P{number}") for number in range(10)]
    await bot.start()
    for call in ("sendMessage", "editMessageReplyMarkup", "editMessageText"):
        sandbox.faults.always(call, Slow(60))
    updates = [deeds.write(person.user, "/new") for person in people]
    async with asyncio.timeout(PATIENCE):
        while not all(person.messages for person in people):  # noqa: ASYNC110 - ten at once
            await asyncio.sleep(0.05)
    sandbox.faults.always("getUpdates", Slow(60))
    bot.terminate()
    await ends_in_time(bot)
    sandbox.faults.end()
    await bot.start()
    async with asyncio.timeout(PATIENCE):
        for update in updates:
            await sandbox.messenger.updates.confirmed(update) if update else None
    for person in people:
        assert max(Counter(one.text for one in person.messages).values()) <= 2
        await person.sends("Acme")
        assert v.WHICH_ROLE in person.last.text
