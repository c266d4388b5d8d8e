"""The bots that are compared, each in a process of its own with a Telegram of its own."""

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers.telegram import TOKEN, Telegram

ROOT = Path(__file__).parents[2]
AIOGRAM = "aiogram>=3.31,<4"
PATIENCE = 60.0  # seconds until a bot polls; this one of ours may have to compile itself
FOLDER = ROOT / "build" / "peers"


@dataclass(frozen=True, slots=True)
class Kind:
    """A bot that can be started."""

    name: str
    module: str
    path: tuple[Path, ...] = (ROOT,)


AFTERWORD = Kind("Afterword", "bot")
PTB = Kind("PTB's echo", "benchmarks.peers.ptb_echo")
AIOGRAM_ECHO = Kind("aiogram's echo", "benchmarks.peers.aiogram_echo", (FOLDER, ROOT))


@dataclass(frozen=True, slots=True)
class Running:
    """A bot that is up and polls."""

    kind: Kind
    telegram: Telegram
    pid: int

    def memory(self) -> float:
        """Its resident memory in MB."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        (told,) = (line for line in lines if line.startswith("VmRSS"))
        return int(told.split()[1]) / 1024

    def processor_time(self) -> float:
        """Seconds that it has computed so far, its own and the system's for it."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def install_aiogram() -> None:
    """Into a folder of its own: it is nobody's dependency here."""
    if not (FOLDER / "aiogram").exists():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--target", str(FOLDER), AIOGRAM], check=True)  # noqa: S603 - as written here


@asynccontextmanager
async def running(kind: Kind) -> AsyncIterator[Running]:
    """The bot as in production, but without Telegram's sending limits, which no echo keeps."""
    telegram = Telegram()
    runner = await telegram.start()
    with tempfile.TemporaryDirectory(prefix="afterword-peers-") as folder:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(map(str, kind.path)),
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": telegram.url,
            "TELEGRAM_LIMITS": "off",
            "DATA_DIR": str(Path(folder) / "data"),
            "LOG_LEVEL": "warning",
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", kind.module, cwd=folder, env=environment
        )
        try:
            await asyncio.wait_for(telegram.polled.wait(), PATIENCE)
            yield Running(kind, telegram, process.pid)
        finally:
            process.send_signal(signal.SIGTERM)
            await process.wait()
            await runner.cleanup()
