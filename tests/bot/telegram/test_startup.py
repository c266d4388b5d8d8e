import socket

import pytest

from bot.telegram.api import BotApi
from bot.telegram.errors import CannotStart
from bot.telegram.startup import greet_telegram
from tests.bot.telegram.fake_telegram import TOKEN, FakeTelegram, Pauses


async def greet_in_vain(bot: BotApi, pauses: Pauses, patience: float = 10) -> str:
    with pytest.raises(CannotStart) as caught:
        await greet_telegram(bot, pause=pauses, patience=patience)
    line = str(caught.value)
    assert "\n" not in line
    assert TOKEN not in line
    return line


@pytest.fixture
def stranger(telegram: FakeTelegram) -> BotApi:
    """A bot that has not spoken yet."""
    return BotApi(TOKEN, telegram.url)


async def test_telegram_says_who_the_bot_is(stranger: BotApi) -> None:
    assert (await greet_telegram(stranger)).username == "afterword_bot"
    await stranger.shutdown()


async def test_a_short_outage_is_sat_out(
    telegram: FakeTelegram, stranger: BotApi, pauses: Pauses
) -> None:
    telegram.refuses("getMe", 502, "<html/>", times=2)
    await greet_telegram(stranger, pause=pauses)
    assert pauses.asked == [0.5, 1.0]
    await stranger.shutdown()


@pytest.mark.parametrize("status", [401, 404])
async def test_a_wrong_token_is_named(
    telegram: FakeTelegram, stranger: BotApi, pauses: Pauses, status: int
) -> None:
    telegram.refuses("getMe", status, {"description": "Unauthorized"})
    line = await greet_in_vain(stranger, pauses)
    assert line.startswith("Telegram does not know this TELEGRAM_TOKEN: @BotFather")
    assert len(telegram.calls) == 1


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, "<html>Welcome</html>"),
        (404, "<html>Not Found</html>"),
        (404, '{"detail": "Not Found"}'),
        (301, ""),
        (200, '{"ok": true, "result": {"version": 3}}'),
        (200, '{"ok": true, "result": "fine"}'),
    ],
)
async def test_a_server_of_another_kind_is_named(
    telegram: FakeTelegram, stranger: BotApi, pauses: Pauses, status: int, body: str
) -> None:
    telegram.refuses("getMe", status, body)
    line = await greet_in_vain(stranger, pauses)
    assert "not as a Telegram Bot API server: check TELEGRAM_API_URL" in line
    assert line.startswith("127.0.0.1:")


async def test_no_server_is_named_after_a_few_tries(pauses: Pauses) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{unused.getsockname()[1]}"
    line = await greet_in_vain(BotApi(TOKEN, f"http://{host}"), pauses)
    assert line.startswith(f"No answer from {host}: ")
    assert pauses.asked == [0.5, 1.0, 2.0]


async def test_a_server_that_keeps_silent_is_not_waited_for_long(pauses: Pauses) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        bot = BotApi(TOKEN, f"http://me:pass@127.0.0.1:{silent.getsockname()[1]}")
        line = await greet_in_vain(bot, pauses, patience=0.05)
    assert line.startswith("No answer from 127.0.0.1:")


async def test_a_refusal_of_another_kind_is_passed_on(
    telegram: FakeTelegram, stranger: BotApi, pauses: Pauses
) -> None:
    telegram.refuses("getMe", 429, {"description": "x", "parameters": {"retry_after": 300}})
    assert "Retry in" in await greet_in_vain(stranger, pauses)
