"""Many people write in the same moment: the limit on bulk messages keeps none of them waiting."""

import asyncio
import logging
import time

from sandbox.messenger.deeds import Deeds
from sandbox.testing.person import Person
from tests.long_run import LONG_RUN
from trials.stage.process import PATIENCE, BotProcess

PEOPLE = 150 if LONG_RUN else 90  # at 30 a second the last of them waits three seconds
TRIES = 3 if LONG_RUN else 2  # the quickest counts: the machine has other things to do, too
SLOWER = 1.5

log = logging.getLogger(__name__)


async def test_the_last_of_many_replies_comes_as_if_there_were_no_limit(bot: BotProcess) -> None:
    people = [bot.sandbox.person(f"P{number}") for number in range(PEOPLE)]
    free = await measure(bot, people, limits="off")
    paced = await measure(bot, people, limits="on")
    log.info("The last of %d replies: %.2f s, without limits %.2f s", PEOPLE, paced, free)
    assert paced <= SLOWER * free


async def measure(bot: BotProcess, people: list[Person], limits: str) -> float:
    """Seconds until everybody has an answer."""
    await bot.start(TELEGRAM_LIMITS=limits)
    taken = []
    for _ in range(1 + TRIES):
        await asyncio.sleep(1)  # what a chat may be sent, on either side of a try
        taken.append(await answered(bot, people))
    bot.terminate()
    assert await bot.ended() == 0
    return min(taken[1:])  # not the one in which everything is read for the first time


async def answered(bot: BotProcess, people: list[Person]) -> float:
    messenger, changed = bot.sandbox.messenger, asyncio.Event()
    before = sum(len(one.room.messages) for one in people)
    unwatch = messenger.watch(lambda _: changed.set())
    begun = time.perf_counter()
    for one in people:
        Deeds(messenger).write(one.user, "/help")
    async with asyncio.timeout(PATIENCE):
        while sum(len(one.room.messages) for one in people) < before + 2 * PEOPLE:
            changed.clear()
            await changed.wait()
    unwatch()
    return time.perf_counter() - begun
