"""A start with many chats beside one with none: the first answer, and how answers wait while all are read.

    python -m benchmarks.bench_start
    python -m benchmarks.bench_start --chats 10000 --encrypted

The real bot, in a process of its own, against a sandbox in this one. A "/help" waits for it; once that is
answered a hundred people ask one after another for as long as the bot reads, and for a while where there is
nothing to read. Both kinds of start in turn, and the one in the middle of each counts; of the later answers
the calmest round, for what is slower was held up by the machine. Reads /proc, so it runs on Linux.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.bench_sandbox import processor_time
from benchmarks.bench_storage import chat_of
from sandbox.messenger.events import Event, Posted
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from scheduler.clock import SystemClock
from storage.files.chat_file import ONLY, TABLE
from storage.files.store import FileStorage
from storage.keyring import NO_KEYS, Keyring, new_key
from storage.packing import written
from storage.schema import Schema
from trials.stage.process import TOKEN, environment

ROUNDS = 5
PEOPLE = 100  # nobody asks so often that the bot takes it for a rush
PAUSE = 0.02  # seconds between two questions
WHILE_EMPTY = 5.0  # seconds of asking where there is nothing to read
PATIENCE = 120.0
READ = "chats were read"  # what the bot logs then


@dataclass(slots=True)
class Start:
    """Seconds from the start of the process on; `processor` is what it had computed at its first answer."""

    answered: float
    processor: float
    read: float = 0.0
    waits: list[float] = field(default_factory=list)


def fill(data: Path, count: int, keys: Keyring) -> None:
    """As the bot leaves it; everybody's next moment is weeks off."""
    FileStorage.open(data, keys=keys)
    now, random = SystemClock().now(), Random(count)  # noqa: S311 - moments, no secrets
    for chat_id in range(1, count + 1):
        due = now + timedelta(days=30, minutes=random.randrange(40_000))
        document = Schema().pack(replace(chat_of(chat_id), due=due))
        file = data / "chats" / f"{chat_id}.json"
        file.write_bytes(keys.close(written({TABLE: {str(ONLY): document}})))
        file.chmod(0o600)
    os.sync()  # or the first write of the bot waits for all of these


class Ear:
    """Hears the bot answer."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.heard = asyncio.Event()
        self._bot = sandbox.messenger.bot.id
        sandbox.messenger.watch(self._hear)

    def _hear(self, event: Event) -> None:
        if isinstance(event, Posted) and event.message.sender.id == self._bot:
            self.heard.set()

    async def time(self, person: Person) -> float:
        """Seconds until a question is answered."""
        self.heard.clear()
        began = perf_counter()
        asked = asyncio.create_task(person.sends("/help"))
        await asyncio.wait_for(self.heard.wait(), PATIENCE)
        waited = perf_counter() - began
        await asked
        return waited


@asynccontextmanager
async def bot(sandbox: Sandbox, data: Path, key: str) -> AsyncIterator[asyncio.subprocess.Process]:
    settings = {"TELEGRAM_API_URL": sandbox.api_url, "DATA_KEY": key, "LOG_LEVEL": "debug"}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot"),
        cwd=data,
        env=environment(data.parent, **settings) | {"DATA_DIR": str(data)},
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        process.terminate()
        await process.wait()


async def time_start(data: Path, key: str, *, empty: bool) -> Start:
    async with Sandbox(token=TOKEN, patience=PATIENCE) as sandbox:
        ear = Ear(sandbox)
        people = [sandbox.person("Ann", username=f"ann_{number}") for number in range(PEOPLE)]
        began = perf_counter()
        async with bot(sandbox, data, key) as process:
            reading = asyncio.create_task(hear_of_reading(process, began))
            await ear.time(people[0])
            start = Start(perf_counter() - began, processor_time(process.pid))
            for person in cycle(people[1:]):
                start.waits.append(await ear.time(person))
                await asyncio.sleep(PAUSE)
                rest = perf_counter() - began - start.answered
                if reading.done() and (rest > WHILE_EMPTY or not empty):
                    break
            start.read = await reading
            draining = asyncio.create_task(drain(process))
        await draining
        return start


async def hear_of_reading(process: asyncio.subprocess.Process, began: float) -> float:
    """Seconds until the bot says that it has read everything."""
    assert process.stderr
    async for line in process.stderr:
        if READ in line.decode():
            return perf_counter() - began
    raise AssertionError("It ended before everything was read.")


async def drain(process: asyncio.subprocess.Process) -> None:
    assert process.stderr
    await process.stderr.read()


async def measure(folder: Path, count: int, key: str) -> None:
    keys = Keyring.of(key) if key else NO_KEYS
    fill(folder / "full", count, keys)
    fill(folder / "empty", 0, keys)
    starts: dict[str, list[Start]] = {"empty": [], "full": []}
    for _ in range(ROUNDS):
        for name, side in starts.items():
            side.append(await time_start(folder / name, key, empty=name == "empty"))
    print(
        "  chats   first answer   processor until then   all read   later answers: half    99 %   longest"
    )
    for name, side in starts.items():
        print(line(count if name == "full" else 0, side))
    empty, full = (median(one.answered for one in side) for side in starts.values())
    spent, all_spent = (median(one.processor for one in side) for side in starts.values())
    print(f"the first answer: {full / empty:.2f} x, by processor time {all_spent / spent:.2f} x")


def line(count: int, side: list[Start]) -> str:
    answered, processor = (
        median(one.answered for one in side),
        median(one.processor for one in side),
    )
    calm = min(side, key=lambda one: max(one.waits))
    waits = sorted(calm.waits)
    half, most, longest = median(waits), waits[int(len(waits) * 0.99)], waits[-1]
    return (
        f"{count:>7,}{answered:>13.2f} s{processor:>21.2f} s{median(one.read for one in side):>9.2f} s"
        f"{half * 1000:>20.0f} ms{most * 1000:>6.0f} ms{longest * 1000:>7.0f} ms"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bench_start")
    parser.add_argument("--chats", type=int, default=50_000)
    parser.add_argument("--encrypted", action="store_true")
    wanted = parser.parse_args()
    with TemporaryDirectory() as folder:
        key = new_key() if wanted.encrypted else ""
        asyncio.run(measure(Path(folder), wanted.chats, key))


if __name__ == "__main__":
    main()
