"""A crowd of connections that bring nothing, against a webhook on this machine, from a process of its own.

python -m trials.siege 8080 2000
"""

import asyncio
import json
import resource
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass
from itertools import cycle, islice

from trials.stage.process import PATIENCE
from trials.stage.raising import ROOT

HEAD = b"POST /updates HTTP/1.1\r\nHost: x\r\n"
OPENINGS = (
    b"",
    HEAD + b"X-A: ",
    HEAD + b"Content-Length: 400000\r\n\r\n{",
    HEAD + b"X-Telegram-Bot-Api-Secret-Token: wrong\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
    b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
)
DRIP = 1.0  # seconds between two letters of a slow one
BACK_AFTER = 2.0  # seconds after one was put out


@dataclass
class Siege:
    """How it went; `put_out` counts connections that the other side closed."""

    port: int
    opened: int = 0
    put_out: int = 0

    async def press(self, opening: bytes, *, drips: bool) -> None:
        """One who comes again whenever they are put out."""
        while True:
            with suppress(OSError):
                await self._stay(opening, drips=drips)
            await asyncio.sleep(BACK_AFTER)

    async def _stay(self, opening: bytes, *, drips: bool) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.opened += 1
        try:
            writer.write(opening)
            await self._wait_for_the_end(reader, writer, drips=drips)
        finally:
            self.put_out += 1
            writer.close()

    async def _wait_for_the_end(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, drips: bool
    ) -> None:
        while not reader.at_eof():
            with suppress(TimeoutError):
                async with asyncio.timeout(DRIP if drips else None):
                    await reader.read(100)
            if drips:
                writer.write(b"a")


async def lay(port: int, crowd: int) -> None:
    """By so many at once, every other one dripping, until SIGTERM; then tells how it went."""
    siege, ended = Siege(port), asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    _people = [  # ended with the loop
        asyncio.create_task(siege.press(opening, drips=number % 2 == 0))
        for number, opening in enumerate(islice(cycle(OPENINGS), crowd))
    ]
    await ended.wait()
    print(json.dumps(asdict(siege)))


@asynccontextmanager
async def besieged(port: int, crowd: int) -> AsyncIterator[Siege]:
    """Until the context is left; then the siege has its counts."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "trials.siege", str(port), str(crowd)),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    siege = Siege(port)
    try:
        yield siege
    finally:
        process.terminate()
        async with asyncio.timeout(PATIENCE):
            told, _ = await process.communicate()
        siege.opened, siege.put_out = (json.loads(told)[name] for name in ("opened", "put_out"))


if __name__ == "__main__":
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    asyncio.run(lay(int(sys.argv[1]), int(sys.argv[2])))
