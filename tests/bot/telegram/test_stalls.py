"""What hangs is noticed: a poll is begun anew, and a chat that is stuck holds up no other."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.telegram.api import BotApi
from bot.telegram.intake import Intake
from bot.telegram.reception import Reception
from tests.bot.telegram.fake_telegram import FakeTelegram
from tests.bot.telegram.test_intake import Handler, running

BLINK = timedelta(milliseconds=50)
NOW = timedelta()


async def until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(30):
        while not is_so():  # noqa: ASYNC110 - what it looks at has no events
            await asyncio.sleep(0.01)


async def at_once(_seconds: float) -> None:
    await asyncio.sleep(0.01)


async def test_a_poll_that_drips_for_ever_is_broken_off_and_begun_anew(
    telegram: FakeTelegram, api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    """Each byte starts the connection's own limit anew: nothing else would ever notice."""
    handler = Handler()
    telegram.drips = 1
    telegram.gets(1)
    async with running(
        Intake(api, Reception(api, handler), long_poll=BLINK, stuck=BLINK, pause=at_once)
    ):
        await until(lambda: handler.done == [1])
    assert "hung and was broken off" in caplog.text


async def test_a_stuck_chat_is_passed_by_when_a_hundred_updates_wait_behind_it(
    telegram: FakeTelegram, api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    handler = Handler()
    handler.hold(1)
    telegram.gets(1, chat=77)
    telegram.gets(2, chat=77)
    for update_id in range(3, 251):
        telegram.gets(update_id, chat=1000 + update_id)
    async with running(Intake(api, Reception(api, handler), overdue=NOW, pause=at_once)):
        await until(lambda: telegram.acknowledged == 250)
        assert sorted(handler.done) == list(range(3, 251))
        assert "Update 1 of chat 77 takes long" in caplog.text
        handler.held[1].set()
        await until(lambda: handler.done[-2:] == [1, 2])
    assert len(handler.begun) == 250, "and nothing was handled twice"


async def test_a_slow_chat_stays_unacknowledged_while_nobody_waits_behind_it(
    telegram: FakeTelegram, api: BotApi
) -> None:
    handler = Handler()
    handler.hold(1)
    for update_id in range(1, 51):
        telegram.gets(update_id, chat=update_id)
    async with running(Intake(api, Reception(api, handler), overdue=NOW, pause=at_once)):
        await until(lambda: len(handler.done) == 49)
        looked = telegram.polls
        await until(lambda: telegram.polls > looked + 3)
    assert telegram.acknowledged < 1


async def test_work_that_never_ends_is_broken_off_and_its_chat_goes_on(
    telegram: FakeTelegram, api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    handler = Handler()
    handler.hold(1)
    telegram.gets(1, chat=77, text="my secret plan")
    telegram.gets(2, chat=77)
    async with running(Intake(api, Reception(api, handler, longest_work=BLINK), pause=at_once)):
        await until(lambda: telegram.acknowledged == 2)
    assert handler.done == [2]
    assert "Update 1 of chat 77: never ended and is broken off" in caplog.text
    assert "secret" not in caplog.text
