"""A bot that is killed and comes back: the harness's end of the nursery."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from sandbox.testing.driver import Sandbox
from trials.stage.process import PATIENCE, environment


class MortalBot:
    """One bot in one folder. Everything that its processes wrote to stderr is in `log`."""

    def __init__(self, sandbox: Sandbox, folder: Path) -> None:
        self.data = folder / "data"
        self.log = folder / "log"
        self._sandbox = sandbox
        self._folder = folder
        self._nursery: asyncio.subprocess.Process | None = None
        self._pid: int | None = None
        self._end: asyncio.Task[int] | None = None

    @property
    def alive(self) -> bool:
        return self._end is not None and not self._end.done()

    async def start(self, ahead: float, touch: int = 0) -> None:
        """Have one started, so many seconds ahead of the machine; returns while it is starting."""
        self._sandbox.messenger.updates.polled.clear()
        await self._say(f"{ahead} {touch}")
        self._pid = int(await self._hear())
        self._end = asyncio.create_task(self._last_word())

    async def up(self) -> None:
        """Return once it takes updates in, or is dead."""
        polled = asyncio.create_task(self._sandbox.messenger.updates.polled.wait())
        await self._first(polled)
        polled.cancel()

    async def lives_on(self, seconds: float) -> bool:
        """Let it live for so long; False when it died before."""
        waiting = asyncio.create_task(asyncio.sleep(seconds))
        await self._first(waiting)
        waiting.cancel()
        return self.alive

    def kill(self) -> None:
        """kill -9; nothing where it is dead already."""
        if self.alive and self._pid:
            os.kill(self._pid, signal.SIGKILL)

    async def ended(self) -> int:
        if self._end is None:
            raise AssertionError("It was never started.")
        async with asyncio.timeout(PATIENCE):
            return await self._end

    def terminate(self) -> None:
        if self.alive and self._pid:
            os.kill(self._pid, signal.SIGTERM)

    async def stop(self) -> int:
        """SIGTERM, and its exit code."""
        self.terminate()
        return await self.ended()

    async def clean_up(self) -> None:
        if self.alive:
            self.kill()
            await self.ended()
        if self._nursery:
            self._nursery.kill()
            await self._nursery.wait()

    async def _first(self, task: asyncio.Task[object]) -> None:
        if self._end is None:
            raise AssertionError("It was never started.")
        async with asyncio.timeout(PATIENCE):
            await asyncio.wait({task, self._end}, return_when=asyncio.FIRST_COMPLETED)

    async def _last_word(self) -> int:
        return int(await self._hear())

    async def _say(self, line: str) -> None:
        nursery = self._nursery = self._nursery or await self._open()
        if nursery.stdin:
            nursery.stdin.write(f"{line}\n".encode())
            await nursery.stdin.drain()

    async def _hear(self) -> str:
        if self._nursery is None or self._nursery.stdout is None:
            raise AssertionError("Nothing was started.")
        return (await self._nursery.stdout.readline()).decode()

    async def _open(self) -> asyncio.subprocess.Process:
        env = environment(self._folder, TELEGRAM_API_URL=self._sandbox.api_url)
        with self.log.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "trials.crash.nursery", str(self.data)),
                cwd=self._folder,
                env=env,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
