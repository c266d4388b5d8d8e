"""Starts the sandbox, and the bot in it: the only file here that may know the bot."""

import asyncio
import os
import signal
import sys
import tempfile
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot import composition
from bot.config import Config
from bot.logs import set_up_logging
from sandbox.clock import TurnableClock
from sandbox.server import SandboxServer
from sandbox.web.views import NextMoment

TOKEN = "1000001:sandbox"  # noqa: S105 - a made-up one; the sandbox takes any


@asynccontextmanager
async def start_bot(
    api_url: str, token: str, clock: TurnableClock
) -> AsyncIterator[NextMoment | None]:
    """Run the bot against `api_url` for as long as the context is open; it remembers until then.

    Gives the hook that tells when the bot speaks next, for the page's "next nudge".
    """
    with tempfile.TemporaryDirectory(prefix="afterword-") as data:
        config = Config.model_validate(
            {"telegram_token": token, "telegram_api_url": api_url, "data_dir": data}
        )
        set_up_logging("warning", token)
        async with composition.running(config, clock) as afterword:
            yield lambda: afterword.alarm.next_moment


async def run(port: int, *, opens_page: bool) -> int:
    """Serve until SIGINT or SIGTERM; the answer is the exit code."""
    clock = TurnableClock()
    server = SandboxServer(clock, port=port)
    try:
        await server.start()
    except OSError as error:
        print(_explain(port, error), file=sys.stderr)  # noqa: T201 - a program's last words
        return 1
    server.messenger.add_person("You", started=True, language_code="en")
    try:
        async with start_bot(server.url, TOKEN, clock) as next_moment:
            server.plan_with(next_moment)
            _announce(server.url, opens_page=opens_page)
            await _wait_for_signal()
    finally:
        await server.stop()
    return 0


def _announce(url: str, *, opens_page: bool) -> None:
    print(f"The sandbox is open: {url}  (Ctrl-C ends it)", flush=True)  # noqa: T201 - for people
    if opens_page:
        webbrowser.open(url)


def _explain(port: int, error: OSError) -> str:
    reason = os.strerror(error.errno).lower() if error.errno else str(error)
    return f"The sandbox can't listen on port {port}: {reason}. Try --port with another."


async def _wait_for_signal() -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    await ended.wait()
