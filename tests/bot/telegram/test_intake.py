import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from telegram import Update

from bot.telegram.api import BotApi
from bot.telegram.errors import CannotStart, TokenRevokedError
from bot.telegram.intake import Intake, look_after
from bot.telegram.reception import Reception
from tests.bot.telegram.fake_telegram import FakeTelegram, Pauses, Until


@dataclass
class Handler:
    """Notes which updates it was given; keeps those of `held` ids until they are let go."""

    begun: list[int] = field(default_factory=list)
    done: list[int] = field(default_factory=list)
    held: dict[int, asyncio.Event] = field(default_factory=lambda: defaultdict(asyncio.Event))
    breaks_on: int | None = None

    def hold(self, *ids: int) -> None:
        for one in ids:
            self.held[one].clear()

    async def __call__(self, update: Update) -> None:
        self.begun.append(update.update_id)
        if update.update_id in self.held:
            await self.held[update.update_id].wait()
        if update.update_id == self.breaks_on:
            raise ValueError(f"no idea what to do with {update.effective_message.text}")
        self.done.append(update.update_id)


@asynccontextmanager
async def running(intake: Intake) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(intake.run())
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError, CannotStart, TokenRevokedError):
            await task


@pytest.fixture
def handler() -> Handler:
    return Handler()


@pytest.fixture
def intake(api: BotApi, handler: Handler, pauses: Pauses) -> Intake:
    return Intake(api, Reception(api, handler), finishing=timedelta(seconds=5), pause=pauses)


async def test_an_update_is_acknowledged_only_when_it_is_finished(
    telegram: FakeTelegram, intake: Intake, handler: Handler, until: Until
) -> None:
    handler.hold(7)
    telegram.gets(7)
    async with running(intake):
        await until(lambda: handler.begun == [7])
        looked = telegram.polls
        await until(lambda: telegram.polls > looked + 3)
        assert telegram.acknowledged < 7
        handler.held[7].set()
        await until(lambda: telegram.acknowledged == 7)
    assert handler.begun == [7]


async def test_what_was_in_hand_when_the_process_died_comes_again(
    telegram: FakeTelegram, api: BotApi, handler: Handler, pauses: Pauses, until: Until
) -> None:
    handler.hold(2)
    for update_id in (1, 2, 3):
        telegram.gets(update_id)
    async with running(Intake(api, Reception(api, handler), pause=pauses)):
        await until(lambda: handler.begun == [1, 2])
    reborn = Handler()
    async with running(Intake(api, Reception(api, reborn), pause=pauses)):
        await until(lambda: telegram.acknowledged == 3)
    assert handler.done == [1]
    assert reborn.done[-2:] == [2, 3]


async def test_a_chat_is_handled_in_order(
    telegram: FakeTelegram, intake: Intake, handler: Handler, until: Until
) -> None:
    handler.hold(1)
    for update_id in range(1, 6):
        telegram.gets(update_id, chat=1)
    async with running(intake):
        await until(lambda: telegram.polls > 3)
        assert handler.begun == [1]
        handler.held[1].set()
        await until(lambda: telegram.acknowledged == 5)
    assert handler.done == [1, 2, 3, 4, 5]


async def test_chats_are_handled_side_by_side(
    telegram: FakeTelegram, intake: Intake, handler: Handler, until: Until
) -> None:
    handler.hold(1, 2, 3)
    for chat in (1, 2, 3):
        telegram.gets(chat, chat=chat)
    async with running(intake):
        await until(lambda: sorted(handler.begun) == [1, 2, 3])


async def test_a_slow_chat_does_not_hold_up_who_writes_later(
    telegram: FakeTelegram, intake: Intake, handler: Handler, until: Until
) -> None:
    """Nor is what was finished behind it handled twice, although Telegram sends it again and again."""
    handler.hold(1)
    telegram.gets(1, chat=1)
    async with running(intake):
        await until(lambda: handler.begun == [1])
        telegram.gets(2, chat=2)
        await until(lambda: handler.done == [2])
        telegram.gets(3, chat=3)
        await until(lambda: handler.done == [2, 3])
        assert telegram.acknowledged < 1
        handler.held[1].set()
        await until(lambda: telegram.acknowledged == 3)
    assert handler.done == [2, 3, 1]
    assert handler.begun == [1, 2, 3]


async def test_it_waits_long_when_idle_and_looks_now_and_then_when_busy(
    telegram: FakeTelegram, intake: Intake, handler: Handler, pauses: Pauses, until: Until
) -> None:
    handler.hold(1)
    async with running(intake):
        await until(lambda: telegram.polls == 1)
        assert telegram.asked("getUpdates")[0]["timeout"] == 50
        telegram.gets(1)
        await until(lambda: telegram.polls >= 8)
    assert {call["timeout"] for call in telegram.asked("getUpdates")[1:]} == {0}
    assert pauses.asked[:6] == [0.1, 0.2, 0.3, 0.3, 0.3, 0.3]


@pytest.mark.parametrize(
    ("pause", "look"), [(3600, 0.1), (1, 0.1), (0.2, 0.05), (0.05, 0.0125), (0.001, 0.01)]
)
def test_the_more_write_the_sooner_it_looks_again(pause: float, look: float) -> None:
    assert look_after(pause) == look


async def test_all_of_a_long_backlog_is_handled(
    telegram: FakeTelegram, intake: Intake, handler: Handler, until: Until
) -> None:
    for update_id in range(1, 351):
        telegram.gets(update_id, chat=update_id % 7 + 1)
    async with running(intake):
        await until(lambda: telegram.acknowledged == 350)
    assert sorted(handler.done) == list(range(1, 351))


async def test_ids_may_begin_anew_after_a_quiet_week(
    telegram: FakeTelegram, intake: Intake, handler: Handler, until: Until
) -> None:
    telegram.gets(900_000_000)
    async with running(intake):
        await until(lambda: telegram.acknowledged == 900_000_000)
        await until(lambda: telegram.updates == [])
        telegram.acknowledged = 0
        telegram.gets(5)
        await until(lambda: telegram.acknowledged == 5)
        telegram.gets(6)
        await until(lambda: telegram.acknowledged == 6)
    assert handler.done == [900_000_000, 5, 6]


async def test_only_the_updates_that_are_of_use_are_asked_for(
    telegram: FakeTelegram, intake: Intake, until: Until
) -> None:
    async with running(intake):
        await until(lambda: telegram.polls == 1)
    wanted = ["message", "edited_message", "callback_query", "my_chat_member"]
    assert telegram.asked("getUpdates")[0]["allowed_updates"] == wanted


async def test_a_webhook_is_taken_down_first_and_nothing_that_waited_is_dropped(
    telegram: FakeTelegram, intake: Intake, until: Until
) -> None:
    async with running(intake):
        await until(lambda: telegram.polls == 1)
    assert telegram.calls[0].method == "deleteWebhook"
    assert not telegram.calls[0].params.get("drop_pending_updates")


async def test_an_outage_is_sat_out_with_growing_pauses_and_said_once(
    telegram: FakeTelegram,
    intake: Intake,
    pauses: Pauses,
    until: Until,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "bot")
    for status in (500, 502, 503, 504, 502, 502, 502):
        telegram.refuses("getUpdates", status, "<html>Bad Gateway</html>")
    telegram.gets(1)
    async with running(intake):
        await until(lambda: telegram.acknowledged == 1)
    assert pauses.asked[:7] == [1, 2, 4, 8, 16, 30, 30]
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]
    assert "html" not in caplog.text


async def test_the_next_outage_begins_with_a_short_pause_again(
    telegram: FakeTelegram, intake: Intake, pauses: Pauses, until: Until
) -> None:
    telegram.refuses("getUpdates", 502, "", times=3)
    async with running(intake):
        await until(lambda: telegram.polls == 1)
        telegram.refuses("getUpdates", 502, "")
        telegram.gets(1)
        await until(lambda: telegram.acknowledged == 1)
    assert [one for one in pauses.asked if one >= 1] == [1, 2, 4, 1]


async def test_a_flood_wait_is_respected(
    telegram: FakeTelegram, intake: Intake, pauses: Pauses, until: Until
) -> None:
    telegram.refuses("getUpdates", 429, {"description": "x", "parameters": {"retry_after": 77}})
    async with running(intake):
        await until(lambda: telegram.polls == 1)
    assert pauses.asked[0] == 77


CONFLICT = "Conflict: terminated by other getUpdates request"


async def test_a_bot_goes_on_when_a_second_one_with_its_token_comes_and_names_it_once(
    telegram: FakeTelegram,
    api: BotApi,
    pauses: Pauses,
    until: Until,
    caplog: pytest.LogCaptureFixture,
) -> None:
    telegram.refuses("getUpdates", 409, {"description": CONFLICT}, times=3)
    telegram.gets(1)
    async with running(Intake(api, Reception(api, Handler()), newcomer=timedelta(), pause=pauses)):
        await until(lambda: telegram.acknowledged == 1)
    assert len(caplog.records) == 1
    assert "Only one may run with this token" in caplog.text
    assert CONFLICT in caplog.text


async def test_the_second_bot_with_one_token_finishes_what_it_took_and_leaves(
    telegram: FakeTelegram, intake: Intake, handler: Handler, until: Until
) -> None:
    handler.hold(1)
    telegram.gets(1)
    async with running(intake) as task:
        await until(lambda: handler.begun == [1])
        telegram.refuses("getUpdates", 409, {"description": CONFLICT})
        await until(lambda: not telegram.refusals["getUpdates"])
        handler.held[1].set()
        with pytest.raises(CannotStart, match="only one may run with this TELEGRAM_TOKEN"):
            await asyncio.wait_for(task, 5)
    assert handler.done == [1]
    assert telegram.acknowledged == 0, "the other one, who keeps the chats, gets it too"


@pytest.mark.parametrize("wait", [10**11, 10**18, 10**300, 901])
async def test_a_flood_wait_beyond_all_reason_does_not_make_it_deaf(
    telegram: FakeTelegram, intake: Intake, pauses: Pauses, until: Until, wait: int
) -> None:
    """A quarter of an hour at most, and its supervisor sees it alive meanwhile."""
    telegram.refuses("getUpdates", 429, {"description": "x", "parameters": {"retry_after": wait}})
    telegram.gets(1)
    async with running(intake):
        await until(lambda: telegram.acknowledged == 1)
    waits = pauses.asked[: pauses.asked.index(60) + 1]
    assert sum(waits) == 15 * 60
    assert max(waits) <= 120


@pytest.mark.parametrize("wait", [-5, 0, "soon", None, [], {}, 1.5, float("nan"), True])
async def test_a_flood_wait_that_is_none_is_sat_out_like_an_outage(
    telegram: FakeTelegram, intake: Intake, pauses: Pauses, until: Until, wait: object
) -> None:
    for parameters in ({"retry_after": wait}, wait):
        telegram.refuses("getUpdates", 429, {"description": "x", "parameters": parameters})
    telegram.gets(1)
    async with running(intake):
        await until(lambda: telegram.acknowledged == 1)
    assert pauses.asked[:2] == [1, 2]


UNAUTHORIZED = {"description": "Unauthorized"}


@pytest.mark.parametrize("status", [401, 404])
async def test_a_token_that_is_refused_for_a_moment_does_not_end_it(
    telegram: FakeTelegram,
    intake: Intake,
    handler: Handler,
    until: Until,
    status: int,
) -> None:
    """A server that starts again: five refusals, within half a minute."""
    telegram.gets(1)
    async with running(intake):
        await until(lambda: telegram.acknowledged == 1)
        telegram.refuses("getUpdates", status, UNAUTHORIZED)
        telegram.refuses("getMe", status, UNAUTHORIZED, times=4)
        telegram.gets(2)
        await until(lambda: telegram.acknowledged == 2)
    assert handler.done == [1, 2]


async def test_a_method_that_is_refused_while_the_token_is_known_does_not_end_it(
    telegram: FakeTelegram, intake: Intake, pauses: Pauses, until: Until
) -> None:
    telegram.refuses("getUpdates", 404, {"description": "Not Found"}, times=30)
    telegram.gets(1)
    async with running(intake):
        await until(lambda: telegram.acknowledged == 1)
    assert pauses.asked[:8] == [1, 2, 4, 8, 16, 30, 30, 30]


async def test_a_revoked_token_ends_the_intake(
    telegram: FakeTelegram, intake: Intake, handler: Handler, pauses: Pauses, until: Until
) -> None:
    """Refused a few times over a minute."""
    telegram.gets(1)
    async with running(intake) as task:
        await until(lambda: telegram.acknowledged == 1)
        for method in ("getUpdates", "getMe"):
            telegram.refuses(method, 401, UNAUTHORIZED, times=99)
        telegram.gets(2)
        with pytest.raises(TokenRevokedError, match="TELEGRAM_TOKEN"):
            await asyncio.wait_for(task, 5)
    assert handler.done == [1, 2]
    assert 60 <= sum(one for one in pauses.asked if one >= 1) <= 120
    assert len(telegram.asked("getMe")) >= 3


async def test_a_page_of_a_server_in_between_does_not_look_like_a_revoked_token(
    telegram: FakeTelegram, intake: Intake, until: Until
) -> None:
    telegram.refuses("getUpdates", 404, "<html>nginx</html>", times=2)
    telegram.gets(1)
    async with running(intake):
        await until(lambda: telegram.acknowledged == 1)


async def test_stop_ends_the_poll_at_once(
    telegram: FakeTelegram, intake: Intake, until: Until
) -> None:
    async with running(intake) as task:
        await until(lambda: telegram.polls == 1)
        intake.stop()
        await asyncio.wait_for(task, 5)


async def test_stop_finishes_what_is_in_hand_and_acknowledges_it(
    telegram: FakeTelegram, intake: Intake, handler: Handler, until: Until
) -> None:
    handler.hold(1)
    telegram.gets(1)
    telegram.gets(2)
    async with running(intake) as task:
        await until(lambda: handler.begun == [1])
        intake.stop()
        for _ in range(200):  # time enough for a hasty end
            await asyncio.sleep(0)
        assert not task.done()
        handler.held[1].set()
        await asyncio.wait_for(task, 5)
    assert handler.done == [1, 2]
    assert telegram.acknowledged == 2
    last = telegram.asked("getUpdates")[-1]
    assert (last["offset"], last["limit"], last["timeout"]) == (3, 1, 0)


async def test_stop_does_not_wait_for_ever_and_what_was_cut_off_comes_again(
    telegram: FakeTelegram, api: BotApi, handler: Handler, until: Until
) -> None:
    handler.hold(2)
    telegram.gets(1, chat=1)
    telegram.gets(2, chat=2)
    intake = Intake(api, Reception(api, handler), finishing=timedelta(milliseconds=1))
    async with running(intake) as task:
        await until(lambda: handler.begun == [1, 2])
        intake.stop()
        await asyncio.wait_for(task, 5)
    assert telegram.acknowledged == 1
    assert [one["update_id"] for one in telegram.updates] == [2]


async def test_stop_in_an_outage_is_as_quick(
    telegram: FakeTelegram, api: BotApi, handler: Handler, until: Until
) -> None:
    telegram.refuses("deleteWebhook", 502, "", times=99)
    intake = Intake(api, Reception(api, handler))
    async with running(intake) as task:
        await until(lambda: telegram.calls)
        intake.stop()
        await asyncio.wait_for(task, 5)


async def test_a_handler_that_breaks_is_logged_without_what_was_said_and_holds_nothing_up(
    telegram: FakeTelegram,
    intake: Intake,
    handler: Handler,
    until: Until,
    caplog: pytest.LogCaptureFixture,
) -> None:
    handler.breaks_on = 1
    telegram.gets(1, text="my secret plan")
    telegram.gets(2)
    async with running(intake):
        await until(lambda: telegram.acknowledged == 2)
    assert handler.done == [2]
    assert "Update 1 failed: ValueError at" in caplog.text
    assert "secret plan" not in caplog.text


async def test_an_update_that_cannot_be_read_holds_nothing_up(
    telegram: FakeTelegram,
    intake: Intake,
    handler: Handler,
    until: Until,
    caplog: pytest.LogCaptureFixture,
) -> None:
    telegram.gets_raw({"update_id": 1, "message": {"text": "my secret plan"}})
    telegram.gets(2)
    async with running(intake):
        await until(lambda: telegram.acknowledged == 2)
    assert handler.done == [2]
    assert "Update 1 is not in Telegram's form and is passed over" in caplog.text
    assert "secret plan" not in caplog.text
