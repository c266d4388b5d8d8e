"""The ways to die: at any moment, in the start, in a call (before Telegram did it, or after), in a write."""

from collections.abc import Awaitable, Callable
from random import Random

from sandbox.faults.kinds import Slow
from sandbox.testing.driver import Sandbox
from trials.crash.mortal import MortalBot
from trials.stage.deadly import KilledAfter, KilledBefore

LONGEST_LIFE = 0.8  # seconds of real time from being up to being killed
LONGEST_START = 0.4  # seconds into the start: a fork is up after about that
CALLS_AHEAD = 12  # it is one of the next so many calls that kills
TOUCHES_AHEAD = 60  # or one of so many touches of the files; a start takes a dozen, a write four

Death = Callable[[MortalBot, Sandbox, Random, float], Awaitable[None]]
"""Starts the bot, so many seconds ahead, and has it dead when this returns."""


async def at_any_moment(bot: MortalBot, _sandbox: Sandbox, dice: Random, ahead: float) -> None:
    await bot.start(ahead)
    await bot.up()
    await bot.lives_on(dice.uniform(0, LONGEST_LIFE))


async def in_the_start(bot: MortalBot, _sandbox: Sandbox, dice: Random, ahead: float) -> None:
    await bot.start(ahead)
    await bot.lives_on(dice.uniform(0, LONGEST_START))


async def in_a_call(bot: MortalBot, sandbox: Sandbox, dice: Random, ahead: float) -> None:
    deadly = dice.choice((KilledBefore, KilledAfter))(bot)
    sandbox.faults.next("*", *[Slow(0)] * dice.randrange(CALLS_AHEAD), deadly)
    await bot.start(ahead)
    await bot.lives_on(2 * LONGEST_LIFE)


async def in_a_write(bot: MortalBot, _sandbox: Sandbox, dice: Random, ahead: float) -> None:
    await bot.start(ahead, dice.randint(1, TOUCHES_AHEAD))
    await bot.lives_on(2 * LONGEST_LIFE)


DEATHS: dict[str, Death] = {
    "at any moment": at_any_moment,
    "in the start": in_the_start,
    "in a call": in_a_call,
    "in a write": in_a_write,
}


async def die(name: str, bot: MortalBot, sandbox: Sandbox, dice: Random, ahead: float) -> None:
    """One life, from the start to the kill. What was to kill it and did not come is made up for."""
    await DEATHS[name](bot, sandbox, dice, ahead)
    bot.kill()
    await bot.ended()
    sandbox.faults.end()
