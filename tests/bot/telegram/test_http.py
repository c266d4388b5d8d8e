import asyncio
import gc
import logging
import socket
from datetime import timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from pytest_mock import MockerFixture
from telegram import Document
from telegram.error import InvalidToken, NetworkError, RetryAfter, TimedOut
from telegram.request import RequestData
from yarl import URL

from bot.telegram.api import BotApi
from bot.telegram.http import (
    AiohttpRequest,
    NotTheBotApiError,
    Timeouts,
    find_proxy,
    map_timeouts,
)
from tests.bot.telegram.fake_telegram import ME, TOKEN, FakeTelegram, Until

MESSAGE = {"message_id": 9, "date": 1_800_000_000, "chat": {"id": 1, "type": "private"}}


def find_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_parameters_arrive_as_they_were_given(telegram: FakeTelegram, api: BotApi) -> None:
    telegram.answers["sendMessage"] = MESSAGE
    text = "Müller & Söhne <b>+</b> 100 % = \U0001f642"
    message = await api.send_message(1, text, disable_notification=True)
    assert message.message_id == 9
    sent = telegram.asked("sendMessage")[0]
    assert (sent["chat_id"], sent["text"], sent["disable_notification"]) == (1, text, True)


@pytest.mark.parametrize("name", ["afterword.json", 'Jörg "J" Müller\\1.json'])
async def test_a_file_arrives_with_its_name_and_content(
    telegram: FakeTelegram, api: BotApi, name: str
) -> None:
    telegram.answers["sendDocument"] = MESSAGE
    content = bytes(range(256)) * 1000
    await api.send_document(1, content, filename=name, caption="Everything, <b>all</b> of it")
    call = telegram.calls[-1]
    assert call.files["document"] == (name, "application/json", content)
    assert call.params["caption"] == "Everything, <b>all</b> of it"


async def test_a_file_is_fetched(telegram: FakeTelegram, api: BotApi) -> None:
    telegram.answers["getFile"] = {"file_id": "f", "file_unique_id": "u", "file_path": "docs/1.txt"}
    telegram.refuses("1.txt", 200, "what is in it")
    file = await api.get_file(Document("f", "u"))
    assert bytes(await file.download_as_bytearray()) == b"what is in it"


async def test_a_flood_wait_arrives_as_such(telegram: FakeTelegram, api: BotApi) -> None:
    telegram.refuses("getMe", 429, {"description": "x", "parameters": {"retry_after": 7}})
    with pytest.raises(RetryAfter) as caught:
        await api.get_me()
    assert caught.value.retry_after == timedelta(seconds=7)


async def test_no_server_is_a_network_error_without_the_token() -> None:
    bot = BotApi(TOKEN, f"http://127.0.0.1:{find_free_port()}")
    with pytest.raises(NetworkError) as caught:
        await bot.initialize()
    await bot.shutdown()
    assert not isinstance(caught.value, TimedOut)
    assert "127.0.0.1" in str(caught.value)
    assert TOKEN not in repr(caught.value) + repr(caught.value.__cause__)


async def test_a_server_that_does_not_answer_in_time_is_a_timeout(telegram: FakeTelegram) -> None:
    async with AiohttpRequest(timeouts=Timeouts(read=0.01, write=0.01)) as request:
        with pytest.raises(TimedOut):
            await request.post(f"{telegram.url}/bot{TOKEN}/getUpdates?", long_poll())


def long_poll() -> RequestData:
    from telegram.request._requestparameter import RequestParameter  # noqa: PLC0415 - as PTB makes it

    return RequestData([RequestParameter.from_input("timeout", 50)])


async def test_when_every_connection_is_busy_the_wait_for_one_is_limited(
    telegram: FakeTelegram, until: Until
) -> None:
    async with AiohttpRequest(connections=1) as request:
        url = f"{telegram.url}/bot{TOKEN}"
        poll = asyncio.create_task(request.post(f"{url}/getUpdates", long_poll()))
        await until(lambda: telegram.polls == 1)
        with pytest.raises(TimedOut):
            await request.post(f"{url}/getMe", connect_timeout=0.01, pool_timeout=0.01)
        poll.cancel()


def test_timeouts_cover_what_aiohttp_counts_together() -> None:
    mapped = map_timeouts(read=5, write=20, connect=3, pool=1)
    assert (mapped.sock_read, mapped.sock_connect, mapped.connect) == (25, 3, 4)
    assert mapped.total is None
    endless = map_timeouts(read=None, write=20, connect=3, pool=None)
    assert (endless.sock_read, endless.connect) == (None, None)


@pytest.mark.parametrize("body", ["<html>Welcome</html>", "[1]", '{"hello": "world"}', ""])
async def test_an_answer_that_is_not_the_bot_apis_is_named_so_and_not_logged(
    telegram: FakeTelegram, api: BotApi, body: str, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.refuses("getMe", 200, body)
    with pytest.raises(NotTheBotApiError):
        await api.get_me()
    assert caplog.records == []


async def test_a_broken_gateways_page_is_not_quoted(telegram: FakeTelegram, api: BotApi) -> None:
    telegram.refuses("getMe", 502, "<html>nginx</html>")
    with pytest.raises(NetworkError, match=r"^HTTP status 502$"):
        await api.get_me()


async def test_an_error_in_the_bot_apis_form_keeps_its_words(
    telegram: FakeTelegram, api: BotApi
) -> None:
    telegram.refuses("getMe", 500, {"description": "Internal Server Error: restart"})
    with pytest.raises(NetworkError, match="restart"):
        await api.get_me()


async def test_a_redirect_is_not_followed_for_it_would_carry_the_token_away() -> None:
    reached: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        reached.append(request.path)
        raise web.HTTPTemporaryRedirect("/somewhere-else")

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", elsewhere)
    async with TestServer(app) as server:
        bot = BotApi(TOKEN, str(server.make_url("")).rstrip("/"))
        with pytest.raises(NetworkError):
            await bot.initialize()
        await bot.shutdown()
    assert reached == [f"/bot{TOKEN}/getMe"]


async def test_a_proxy_from_the_environment_is_used(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", telegram.url)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    bot = BotApi(TOKEN, "http://telegram.invalid")
    await bot.initialize()
    await bot.shutdown()
    assert telegram.calls[0].method == "getMe"


async def test_it_closes_without_leaving_anything_open_and_can_begin_again(
    telegram: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    bot = BotApi(TOKEN, telegram.url)
    for _ in range(2):
        await bot.initialize()
        await bot.get_me()
        await bot.shutdown()
        await bot.shutdown()
    del bot
    gc.collect()
    assert "Unclosed" not in caplog.text


async def test_a_closed_one_says_so(telegram: FakeTelegram) -> None:
    with pytest.raises(NetworkError, match="not initialized"):
        await AiohttpRequest().post(f"{telegram.url}/bot{TOKEN}/getMe")


async def test_nothing_that_is_logged_on_the_way_holds_the_token(
    telegram: FakeTelegram, api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    """At DEBUG, everything: aiohttp's client, asyncio, and PTB, which logs addresses only at birth."""
    caplog.set_level(logging.DEBUG)
    telegram.refuses("getMe", 401, {"description": "Unauthorized"})
    telegram.refuses("getMe", 502, "<html/>")
    with pytest.raises(InvalidToken):
        await api.get_me()
    with pytest.raises(NetworkError):
        await api.get_me()
    await api.get_me()
    await api.get_me()
    await api.fetch_updates(None, 1, timedelta())
    assert len(caplog.records) > 4
    assert TOKEN not in caplog.text
    assert TOKEN not in repr(api)


async def test_a_request_goes_through_no_thread(
    telegram: FakeTelegram, mocker: MockerFixture
) -> None:
    """There it would wait for whatever else the loop has to do."""
    bot = BotApi(TOKEN, telegram.url)
    await bot.initialize()
    hops = mocker.spy(asyncio.get_running_loop(), "run_in_executor")
    await bot.get_me()
    assert hops.call_count == 0
    await bot.shutdown()


@pytest.mark.parametrize(
    ("env", "proxy"),
    [
        ({}, None),
        ({"https_proxy": "http://here:8"}, "http://here:8"),
        ({"HTTPS_PROXY": "http://ann:secret@here:8"}, "http://ann:secret@here:8"),
        ({"https_proxy": "http://here:8", "no_proxy": "telegram.org"}, None),
        ({"http_proxy": "http://here:8"}, None),
    ],
)
def test_the_proxy_is_the_environments(
    env: dict[str, str], proxy: str | None, mocker: MockerFixture
) -> None:
    mocker.patch.dict("os.environ", env, clear=True)
    assert find_proxy(URL("https://api.telegram.org")) == (proxy and URL(proxy))


async def test_a_proxy_hears_who_we_are(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str | None] = []

    async def proxy(request: web.Request) -> web.Response:
        heard.append(request.headers.get("Proxy-Authorization"))
        return web.json_response({"ok": True, "result": ME})

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", proxy)
    async with TestServer(app) as server:
        address = server.make_url("").with_user("ann").with_password("secret")
        monkeypatch.setenv("HTTP_PROXY", str(address))
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        bot = BotApi(TOKEN, "http://telegram.invalid")
        await bot.initialize()
        await bot.shutdown()
    assert heard == ["Basic YW5uOnNlY3JldA=="]
