"""`python -m sandbox` as a process: one line when it is open, one when it can't be, a quick end."""

import asyncio
import signal
import sys

import aiohttp
import pytest

from sandbox.driver import Sandbox


async def start(*arguments: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "sandbox",
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_it_says_where_it_is_and_ends_at_once_when_asked(
    number: signal.Signals, session: aiohttp.ClientSession
) -> None:
    process = await start("--port", "0")
    assert process.stdout
    line = (await asyncio.wait_for(process.stdout.readline(), 10)).decode()
    url = next(word for word in line.split() if word.startswith("http://127.0.0.1:"))
    # A waiting bot and an open page must not hold it up.
    polling = asyncio.create_task(session.get(f"{url}/bot1:a/getUpdates?timeout=30"))
    page: aiohttp.ClientWebSocketResponse = await session.ws_connect(f"{url}/sandbox/live")
    await page.receive_json()
    process.send_signal(number)
    out, err = await asyncio.wait_for(process.communicate(), 5)
    assert (process.returncode, out, err) == (0, b"", b"")
    polling.cancel()


async def test_a_port_in_use_is_one_clear_line(sandbox: Sandbox) -> None:
    port = sandbox.api_url.rpartition(":")[2]
    process = await start("--port", port)
    _, err = await asyncio.wait_for(process.communicate(), 10)
    assert process.returncode == 1
    assert err.decode().splitlines() == [
        f"The sandbox can't listen on port {port}: address already in use. Try --port with another."
    ]
