"""Starts the sandbox, and the bot in it: the only file here that may know the bot."""

import asyncio
import secrets
import signal
import sys
import tempfile
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot import composition
from bot.config import GivenConfig
from bot.logs import set_up_logging
from bot.telegram.errors import CannotStart
from sandbox.clock import TurnableClock
from sandbox.keeping.keeper import kept
from sandbox.keeping.shelf import NotKept, Shelf, explain
from sandbox.server import BOT, SandboxServer
from sandbox.web.views import NextMoment
from storage.errors import StorageUnavailable


class CantListen(Exception):  # noqa: N818 - one line for the person who started it
    """The port is not to be had."""


@asynccontextmanager
async def start_bot(
    api_url: str, token: str, clock: TurnableClock, data: Path
) -> AsyncIterator[NextMoment | None]:
    """Run the bot against `api_url` for as long as the context is open; it remembers in `data`.

    Gives the hook that tells when the bot speaks next, for the page's "next nudge".
    """
    config = GivenConfig.model_validate(
        {
            "telegram_token": token,
            "telegram_api_url": api_url,
            "telegram_limits": False,  # there is no flood here unless somebody orders one
            "data_dir": data,
        }
    )
    set_up_logging("warning", token)
    async with composition.running(config, clock) as afterword:
        yield lambda: afterword.alarm.next_moment


async def run(
    port: int, *, opens_page: bool, keep: Path | None = None, token: str | None = None
) -> int:
    """Serve until SIGINT or SIGTERM; the answer is the exit code, 1 after one plain line.

    The Bot API opens to `token` alone; without one it is made up, for this start.
    """
    clock = TurnableClock()
    token = token or make_token()
    server = SandboxServer(clock, port=port, token=token)
    try:
        async with _memory(keep, server, clock) as data:
            await _listen(server, port)
            try:
                await _live(server, clock, token, data, opens_page=opens_page)
            finally:
                await server.stop()
    except (NotKept, CantListen, CannotStart, StorageUnavailable) as error:
        print(error, file=sys.stderr)  # noqa: T201 - a program's last words
        return 1
    return 0


@asynccontextmanager
async def _memory(
    keep: Path | None, server: SandboxServer, clock: TurnableClock
) -> AsyncIterator[Path]:
    """The bot's folder: in `keep` beside what the sandbox keeps, or one that passes."""
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="afterword-") as data:
            yield Path(data)
    else:
        with Shelf(keep) as shelf:
            async with kept(shelf, server.messenger, clock):
                yield shelf.bot


def make_token() -> str:
    """One that nobody can guess: other programs and pages on this machine can reach the port, too."""
    return f"{BOT.id}:{secrets.token_urlsafe(26)}"


async def _live(
    server: SandboxServer, clock: TurnableClock, token: str, data: Path, *, opens_page: bool
) -> None:
    if not server.messenger.people:
        server.messenger.add_person("You", started=True, language_code="en")
    async with start_bot(server.url, token, clock, data) as next_moment:
        server.plan_with(next_moment)
        _announce(server.url, token, opens_page=opens_page)
        await _wait_for_signal()


async def _listen(server: SandboxServer, port: int) -> None:
    try:
        await server.start()
    except (OSError, OverflowError) as error:
        raise CantListen(_explain(port, error)) from error


def _announce(url: str, token: str, *, opens_page: bool) -> None:
    line = f"The sandbox is open: {url}  (its token is {token}; Ctrl-C ends it)"
    print(line, flush=True)  # noqa: T201 - for people
    if opens_page:
        webbrowser.open(url)


def _explain(port: int, error: OSError | OverflowError) -> str:
    reason = explain(error) if isinstance(error, OSError) else "it must be 0 to 65535"
    return f"The sandbox can't listen on port {port}: {reason}. Try --port with another."


async def _wait_for_signal() -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    await ended.wait()
