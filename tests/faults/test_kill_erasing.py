"""kill -9 between "Yes, erase it" and its answer: what was to go is gone, and nothing else."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from playbook.plan.moments.good_moments import GoodMoments
from playbook.preferences import Preferences
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from trials.crash.mortal import MortalBot
from trials.stage import vocabulary as v
from trials.stage.deadly import KilledBefore
from trials.stage.process import PATIENCE
from trials.stage.talks import introduce, plan


@pytest.fixture
async def bot(sandbox: Sandbox, tmp_path: Path, bots: Path) -> AsyncIterator[MortalBot]:
    """A process of its own whose clock may run ahead of the machine's."""
    bot = MortalBot(sandbox, tmp_path, bots)
    yield bot
    await bot.clean_up()


async def test_an_erasure_survives_a_kill(sandbox: Sandbox, bot: MortalBot, ann: Person) -> None:
    await bot.start(0)
    await introduce(ann)
    await ann.sends("/new")
    await ann.sends("Globex")
    await ann.sends("/cancel")
    await ann.taps(v.KEEP_FOR_LATER)
    await plan(ann, ended="yesterday 2 pm", people=(), decision=None)
    await ann.taps(v.HAPPENED)
    await ann.taps(v.OUT_OF_IT)
    await ann.taps(v.TOLD_THEM)
    await bot.stop()
    ahead = half_a_year(sandbox)
    await bot.start(ahead)
    await hears(sandbox, ann)
    await ann.taps(v.ERASE, on=v.CLOSED_FOR_LONG)
    sandbox.faults.next("editMessageText", KilledBefore(bot))
    tapping = asyncio.create_task(ann.taps(v.YES_ERASE))
    await bot.ended()
    await bot.start(ahead)
    await tapping
    kept = b"".join(path.read_bytes() for path in bot.data.rglob("*") if path.is_file())
    assert b"Acme" not in kept
    assert b"Globex" in kept
    ann.sees("1 application is erased")


def half_a_year(sandbox: Sandbox) -> float:
    """In seconds, to eleven on a working morning in London."""
    moments = GoodMoments.of(Preferences(zone="Europe/London", country="GB"))
    today = sandbox.clock.now()
    morning = moments.working_morning(moments.day_of(today + timedelta(days=190)))
    return (morning + timedelta(hours=2) - today).total_seconds()


async def hears(sandbox: Sandbox, ann: Person) -> None:
    """Wait until the question has come."""
    news = asyncio.Event()
    unwatch = sandbox.messenger.watch(lambda _: news.set())
    try:
        async with asyncio.timeout(PATIENCE):
            while not any(v.CLOSED_FOR_LONG in one.text for one in ann.messages):
                news.clear()
                await news.wait()
    finally:
        unwatch()
