"""The bot as it really runs: `python -m bot` in a process of its own."""

import asyncio
import os
import resource
import signal
import socket
import subprocess
import sys
from pathlib import Path

from sandbox.testing.driver import Sandbox
from trials.stage.raising import ROOT, Order, Raised, raise_bot

SECRET = "AAFakeButLongEnoughToBeScrubbed0123"
TOKEN = f"1000001:{SECRET}"
PATIENCE = 30.0  # seconds of real time: a start takes one or two, on a busy machine many


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """What a process of the bot finds around it; nothing of the tester's own settings."""
    ours = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DATA_DIR": str(folder / "data")}
    return ours | {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_LIMITS": "off"} | settings


class BotProcess:
    """One bot in one folder, started as often as it is killed; everything it wrote is kept.

    It comes from the nursery where there is one, else from a start of its own.
    """

    def __init__(self, sandbox: Sandbox, folder: Path, nursery: Path | None = None) -> None:
        self.sandbox = sandbox
        self.folder = folder
        self.nursery = nursery
        self.output = ""
        self.hasty = False  # as in an order
        self._process: asyncio.subprocess.Process | Raised | None = None
        self._reading: asyncio.Task[None] | None = None

    @property
    def data(self) -> Path:
        return self.folder / "data"

    async def start(self, **settings: str) -> None:
        """Start it, and return once it asks for updates."""
        self.sandbox.messenger.updates.polled.clear()
        await self.launch(**settings)
        async with asyncio.timeout(PATIENCE):
            await self.sandbox.messenger.updates.polled.wait()

    async def launch(self, **settings: str) -> None:
        """Start it, whatever becomes of it."""
        env = environment(self.folder, TELEGRAM_API_URL=self.sandbox.api_url, **settings)
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = await self._start(env, theirs.fileno())
        self._reading = asyncio.create_task(self._read(ours))

    async def _start(self, env: dict[str, str], output: int) -> asyncio.subprocess.Process | Raised:
        if self.nursery:
            return await raise_bot(
                self.nursery, Order(str(self.folder), env, hasty=self.hasty), output
            )
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot"),
            cwd=self.folder,
            env=env,
            stdout=output,
            stderr=subprocess.STDOUT,
        )

    def kill(self) -> None:
        """kill -9: not even a signal handler runs."""
        self._send(signal.SIGKILL)

    def terminate(self) -> None:
        self._send(signal.SIGTERM)

    def limit_files(self, size: int) -> None:
        """From now on no file of its may grow beyond so many bytes; -1: as large as it likes."""
        resource.prlimit(self.pid, resource.RLIMIT_FSIZE, (size, -1))

    def limit_descriptors(self, most: int) -> None:
        resource.prlimit(self.pid, resource.RLIMIT_NOFILE, (most, most))

    def count_descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self.pid}/fd"))  # noqa: PTH208 - the shortest way to a count

    @property
    def pid(self) -> int:
        if self._process is None:
            raise AssertionError("It does not run.")
        return self._process.pid

    async def ended(self) -> int:
        """The exit code, once there is one and all output is read."""
        if self._process is None or self._reading is None:
            raise AssertionError("It was never started.")
        async with asyncio.timeout(PATIENCE):
            code = await self._process.wait()
            await self._reading
        return code

    async def clean_up(self) -> None:
        if self._process and self._process.returncode is None:
            self.kill()
            await self.ended()

    def _send(self, number: signal.Signals) -> None:
        if self._process is None or self._process.returncode is not None:
            raise AssertionError("It does not run.")
        self._process.send_signal(number)

    async def _read(self, output: socket.socket) -> None:
        reader, writer = await asyncio.open_connection(sock=output)
        self.output += (await reader.read()).decode()
        writer.close()
