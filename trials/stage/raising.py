"""Bots from a nursery: processes like any other, which need not import again what every start imports."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

ROOT = Path(__file__).parents[2]
LONGEST_ORDER = 2**16  # bytes


@dataclass(frozen=True, slots=True)
class Order:
    """A bot, as it is wanted."""

    folder: str  # in which it runs
    settings: dict[str, str]  # all of its environment
    ahead: float = 0.0  # seconds that its clock is before the machine's
    touch: int = 0  # it dies before that touch of its files; 0: never
    words: tuple[str, ...] = ()  # the command, in place of the bot
    hasty: bool = False  # an outage is over in no time: after a tenth of a second it believes what else takes a minute


@contextmanager
def nursery() -> Iterator[Path]:
    """Where bots can be ordered while the context is open. It is left when all of them have ended."""
    with TemporaryDirectory(prefix="afterword-") as folder, socket.socket(socket.AF_UNIX) as orders:
        orders.bind(address := f"{folder}/orders")
        orders.listen()
        number = orders.fileno()
        command = (sys.executable, "-m", "trials.stage.nursery", str(number))
        with subprocess.Popen(  # noqa: S603 - our own program
            command, cwd=ROOT, stdin=subprocess.PIPE, pass_fds=(number,)
        ):
            yield Path(address)


class Raised:
    """A process from the nursery, asked and told things as one of asyncio's is."""

    def __init__(self, pid: int, news: asyncio.StreamReader, line: asyncio.StreamWriter) -> None:
        self.pid = pid
        self._end = asyncio.create_task(self._hear(news, line))

    @property
    def returncode(self) -> int | None:
        return self._end.result() if self._end.done() else None

    async def wait(self) -> int:
        return await asyncio.shield(self._end)

    def send_signal(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):  # it has just died by itself
            os.kill(self.pid, number)

    async def _hear(self, news: asyncio.StreamReader, line: asyncio.StreamWriter) -> int:
        code = int(await news.readline())
        line.close()
        await line.wait_closed()
        return code


async def raise_bot(nursery: Path, order: Order, output: int) -> Raised:
    """Have one started that writes to this descriptor; returns while it is starting."""
    line = _place(nursery, order, output)
    news, writer = await asyncio.open_unix_connection(sock=line)
    return Raised(int(await news.readline()), news, writer)


def run_command(nursery: Path, order: Order) -> tuple[int, str]:
    """Have one started, and wait for its exit code and all that it wrote."""
    with TemporaryFile("w+") as output, _place(nursery, order, output.fileno()) as line:
        _, code = line.makefile().read().split()
        output.seek(0)
        return int(code), output.read()


def _place(nursery: Path, order: Order, output: int) -> socket.socket:
    line = socket.socket(socket.AF_UNIX)
    line.connect(str(nursery))
    socket.send_fds(line, [json.dumps(asdict(order)).encode()], [output])
    return line
