"""Drives many chats through a whole conversation: the real bot in a process of its own, over HTTP.

    python -m trials.load --chats 1000 --at-once 50

Prints updates per second, how long people waited for the bot, and what went wrong. Nothing leaves
this machine: the bot talks to a sandbox on a free port of 127.0.0.1.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person

ROOT = Path(__file__).parent.parent
PATIENCE = 60.0  # seconds of real time for one deed, before it counts as failed

SAYS, TAPS = Person.sends, Person.taps
CONVERSATION = (
    (SAYS, "/start"),
    (SAYS, "Edinburgh"),
    (TAPS, "Load Tester"),
    (SAYS, "/new"),
    (SAYS, "Northwind"),
    (SAYS, "Data engineer"),
    (TAPS, "Just now"),
    (SAYS, "Jane Doe, Head of Data, jane.doe@northwind.example"),
    (TAPS, "That is everyone"),
    (TAPS, "In two weeks"),
    (TAPS, "They get in touch"),
    (TAPS, "Show the plan"),
)
LAST_WORD = "Northwind"


@dataclass(slots=True)
class Tally:
    """What happened: the wait for each deed in seconds, and the first line of each failure."""

    waits: list[float] = field(default_factory=list)
    failures: Counter[str] = field(default_factory=Counter)

    def report(self, chats: int, seconds: float) -> str:
        middle, late = quantiles(self.waits, n=100)[49::49] if len(self.waits) > 1 else (0.0, 0.0)
        failed = "".join(f"\n  {count} x {line}" for line, count in self.failures.most_common(5))
        return (
            f"{chats:,} chats, {len(self.waits):,} updates in {seconds:.1f} s: "
            f"{len(self.waits) / seconds:,.0f} updates a second\n"
            f"waits for the bot: half within {middle * 1000:,.0f} ms, 99 % within "
            f"{late * 1000:,.0f} ms\nfailures: {self.failures.total()}{failed}"
        )


@asynccontextmanager
async def bot_process(sandbox: Sandbox) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot`, up and polling."""
    with tempfile.TemporaryDirectory(prefix="afterword-load-") as folder:
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "TELEGRAM_TOKEN": sandbox.token,
            "TELEGRAM_API_URL": sandbox.api_url,
            "TELEGRAM_LIMITS": "off",
            "DATA_DIR": str(Path(folder) / "data"),
            "LOG_LEVEL": "warning",
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", cwd=folder, env=environment
        )
        try:
            await asyncio.wait_for(sandbox.messenger.updates.polled.wait(), PATIENCE)
            yield process
        finally:
            process.terminate()
            await process.wait()


async def converse(person: Person, tally: Tally) -> None:
    """The whole conversation, one deed after another; the first failure ends it."""
    try:
        for do, words in CONVERSATION:
            started = perf_counter()
            await do(person, words)
            tally.waits.append(perf_counter() - started)
        person.sees(LAST_WORD)
    except AssertionError as error:
        tally.failures[str(error).partition("\n")[0]] += 1


async def drive(sandbox: Sandbox, chats: int, at_once: int) -> Tally:
    """All chats, at most `at_once` of them at the same time."""
    tally, room = Tally(), asyncio.Semaphore(at_once)

    async def one(number: int) -> None:
        async with room:
            person = sandbox.person("Load", last_name="Tester", username=f"load_{number}")
            await converse(person, tally)

    await asyncio.gather(*(one(number) for number in range(chats)))
    return tally


async def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--chats", type=int, default=1000, help="how many (%(default)s)")
    parser.add_argument("--at-once", type=int, default=50, help="at the same time (%(default)s)")
    parser.add_argument("--minutes", type=float, default=10, help="give up after (%(default)s)")
    options = parser.parse_args()
    async with Sandbox(patience=PATIENCE) as sandbox, bot_process(sandbox):
        await drive(sandbox, 1, 1)  # the bot reads its tables of cities and words when first asked
        started = perf_counter()
        async with asyncio.timeout(options.minutes * 60):
            tally = await drive(sandbox, options.chats, options.at_once)
        print(tally.report(options.chats, perf_counter() - started))
    return 1 if tally.failures else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
