"""A bot that is killed and comes back, and whose clock may be ahead."""

import asyncio
import signal
from pathlib import Path

from sandbox.testing.driver import Sandbox
from trials.stage.process import PATIENCE, environment
from trials.stage.raising import Order, Raised, raise_bot


class MortalBot:
    """One bot in one folder. Everything that its processes wrote to stderr is in `log`."""

    def __init__(self, sandbox: Sandbox, folder: Path, nursery: Path) -> None:
        self.data = folder / "data"
        self.log = folder / "log"
        self._sandbox = sandbox
        self._folder = folder
        self._nursery = nursery
        self._process: Raised | None = None

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def start(self, ahead: float, touch: int = 0) -> None:
        """Have one started, so many seconds ahead of the machine; returns while it is starting."""
        self._sandbox.messenger.updates.polled.clear()
        env = environment(self._folder, TELEGRAM_API_URL=self._sandbox.api_url)
        order = Order(str(self._folder), env, ahead, touch)
        with self.log.open("ab") as log:
            self._process = await raise_bot(self._nursery, order, log.fileno())

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
        self._send(signal.SIGKILL)

    def terminate(self) -> None:
        self._send(signal.SIGTERM)

    async def ended(self) -> int:
        async with asyncio.timeout(PATIENCE):
            return await self._started.wait()

    async def stop(self) -> int:
        """SIGTERM, and its exit code."""
        self.terminate()
        return await self.ended()

    async def clean_up(self) -> None:
        if self.alive:
            self.kill()
            await self.ended()

    @property
    def _started(self) -> Raised:
        if self._process is None:
            raise AssertionError("It was never started.")
        return self._process

    def _send(self, number: signal.Signals) -> None:
        if self.alive:
            self._started.send_signal(number)

    async def _first(self, task: asyncio.Task[object]) -> None:
        end = asyncio.create_task(self._started.wait())
        async with asyncio.timeout(PATIENCE):
            await asyncio.wait({task, end}, return_when=asyncio.FIRST_COMPLETED)
        end.cancel()
