"""`python -m sandbox` as a process: one line when it is open, one when it can't be, a quick end."""

import asyncio
import re
import signal
import sys
from pathlib import Path

import aiohttp
import pytest

from sandbox.__main__ import main
from sandbox.testing.driver import Sandbox
from tests.sandbox.tab import Tab
from tests.storage.conftest import KEY


async def start(*arguments: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "sandbox",
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def test_it_says_where_it_is_opens_to_the_token_it_says_and_ends_at_once_when_asked(
    session: aiohttp.ClientSession,
) -> None:
    """By either signal. The token is a new one at each start, and the only one."""
    tokens = set()
    for number in (signal.SIGINT, signal.SIGTERM):
        process = await start("--port", "0")
        url, token = await told(process)
        for given, status in ((token, 200), ("1000001:sandbox", 401), ("x", 404)):
            async with session.get(f"{url}/bot{given}/getMe") as response:
                assert response.status == status
        # The bot's long poll and an open page must not hold it up.
        page: aiohttp.ClientWebSocketResponse = await session.ws_connect(f"{url}/sandbox/live")
        await page.receive_json()
        process.send_signal(number)
        out, err = await asyncio.wait_for(process.communicate(), 5)
        assert (process.returncode, out, err) == (0, b"", b"")
        tokens.add(token)
    assert min(map(len, tokens)) > 32
    assert len(tokens) == 2


async def told(process: asyncio.subprocess.Process) -> tuple[str, str]:
    """Where it is, and the token of its Bot API."""
    assert process.stdout
    line = (await asyncio.wait_for(process.stdout.readline(), 30)).decode()
    url = re.search(r"http://127.0.0.1:\d+", line)
    token = re.search(r"token is ([\w:-]+)", line)
    assert url
    assert token
    return url[0], token[1]


async def test_settings_of_the_real_bot_are_none_of_the_sandboxs(
    session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs both from one shell: what is wrong there ends nothing, what is right locks nobody out.

    Where another bot is to be tried, its token is one of your own.
    """
    monkeypatch.setenv("LOG_LEVEL", "loud")
    monkeypatch.setenv("PORT", "http")
    monkeypatch.setenv("ALLOWED_USERS", "7")
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example.com/updates")
    process = await start("--port", "0", "--token", "7:of-my_own")
    url, token = await told(process)
    assert token == "7:of-my_own"
    tab = Tab(session, url)
    page = await tab.open()
    me = (await page.receive_json())["people"][0]["id"]
    await tab.asks("write", person=me, chat=me, text="/start")
    await until_said(page, "I am Afterword")
    process.send_signal(signal.SIGINT)
    _, err = await asyncio.wait_for(process.communicate(), 10)
    assert (process.returncode, err) == (0, b"")


async def test_a_port_in_use_is_one_clear_line(sandbox: Sandbox) -> None:
    port = sandbox.api_url.rpartition(":")[2]
    process = await start("--port", port)
    _, err = await asyncio.wait_for(process.communicate(), 10)
    assert process.returncode == 1
    assert err.decode().splitlines() == [
        f"The sandbox can't listen on port {port}: address already in use. Try --port with another."
    ]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--port", "http"], "Argument --port: invalid int value: 'http'. See --help."),
        (
            ["--token", "é:x"],
            "Argument --token: it must look like 1000001:AAF-example. See --help.",
        ),
        (
            ["--port", "70000"],
            "The sandbox can't listen on port 70000: it must be 0 to 65535. Try --port with another.",
        ),
        (
            ["--port", "0", "--keep", "/dev/null/here"],
            "The sandbox can't keep anything in /dev/null/here: not a directory.",
        ),
    ],
)
def test_what_it_can_not_do_is_one_clear_line(
    arguments: list[str],
    line: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["sandbox", *arguments])
    with pytest.raises(SystemExit) as ended:
        sys.exit(main())
    assert ended.value.code == 1
    out, err = capsys.readouterr()
    assert (out, err.splitlines()) == ("", [line])


async def until_said(page: aiohttp.ClientWebSocketResponse, words: str) -> None:
    async with asyncio.timeout(10):
        while words not in await page.receive_str():
            pass


async def test_what_is_kept_goes_on_after_a_restart(
    tmp_path: Path, session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_KEY", KEY)  # the real bot's; not for the sandbox
    first = await start("--port", "0", "--keep", str(tmp_path))
    tab = Tab(session, (await told(first))[0])
    page = await tab.open()
    state = await page.receive_json()
    me = state["people"][0]["id"]
    await tab.asks("clock", days=40)
    await tab.asks("write", person=me, chat=me, text="/start")
    await until_said(page, "reply_markup")
    first.send_signal(signal.SIGINT)
    assert await asyncio.wait_for(first.wait(), 10) == 0
    (memory,) = (tmp_path / "bot").rglob("*.json")
    assert memory.read_text().startswith("{"), "the bot's memory lies there, too"
    second = await start("--port", "0", "--keep", str(tmp_path))
    tab = Tab(session, (await told(second))[0])
    again = await (await tab.open()).receive_json()
    assert again["chats"][0]["messages"][0]["text"] == "/start"
    assert len(again["chats"][0]["messages"]) > 1
    assert 0 <= again["clock"]["now"] - state["clock"]["now"] - 40 * 86400 < 60
    second.send_signal(signal.SIGINT)
    _, err = await asyncio.wait_for(second.communicate(), 10)
    assert (second.returncode, err) == (0, b"")
