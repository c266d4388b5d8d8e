"""One write: TinyDB as it comes, all chats in one file, against one atomic file per chat.

    python -m benchmarks.bench_storage

Both sides write the same chats, in the same run, into the same kind of folder. Milliseconds depend on
the machine; the ratios are what counts. Below, the same files with DATA_KEY and without, side by side:
one write, and what reading every chat at start takes.
"""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tinydb import TinyDB
from tinydb.table import Document

from playbook.chat import Chat
from playbook.facts import Application, Interview, Person
from storage.files.chat_file import ChatFile
from storage.files.store import FileStorage
from storage.keyring import NO_KEYS, Keyring, new_key
from storage.schema import Schema

SIZES = (1_000, 10_000)
ROUNDS = 9  # each side in turn, so that a busy machine troubles all alike
OUR_WRITES = 40  # in each round; the other side takes one

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)


def chat_of(chat_id: int) -> Chat:
    """A chat with one interview and two people: the usual size."""
    people = tuple(
        Person(str(n), f"Person {n}", "Engineer", f"p{n}@example.com", topic="the move to one shop")
        for n in range(2)
    )
    interview = Interview("1", "Europe/Berlin", NOON, people, challenge="growing without breaking")
    application = Application("a", f"Company {chat_id}", "Engineer", (interview,))
    return Chat(chat_id, applications=(application,), due=NOON + timedelta(minutes=chat_id))


class OneFile:
    """TinyDB as it comes, with a document for each chat."""

    def __init__(self, folder: Path, count: int) -> None:
        self._schema = Schema()
        self._db = TinyDB(folder / "all.json")
        self._db.insert_multiple(
            Document(self._schema.pack(chat_of(chat_id)), chat_id) for chat_id in range(count)
        )

    def time_write(self, chat_id: int) -> float:
        """Seconds of one whole change: load, decide, commit."""
        started = perf_counter()
        document = self._db.get(doc_id=chat_id)
        assert isinstance(document, Document)
        chat = self._schema.unpack(document)
        changed = replace(chat, blocked=not chat.blocked)
        self._db.update(self._schema.pack(changed), doc_ids=[chat_id])
        return perf_counter() - started


def fill(folder: Path, count: int, keys: Keyring = NO_KEYS) -> None:
    """Write every chat once, as the store would."""
    for chat_id in range(count):
        file = ChatFile(folder / "chats" / f"{chat_id}.json", chat_id, Schema(), keys)
        file.load()
        file.save(chat_of(chat_id))


async def time_writes(storage: FileStorage) -> list[float]:
    """Seconds of each of some whole changes: load, decide, commit."""
    taken = []
    for chat_id in range(OUR_WRITES):
        started = perf_counter()
        await storage.change(chat_id, lambda chat: (replace(chat, blocked=not chat.blocked), None))
        taken.append(perf_counter() - started)
    return taken


async def time_start(storage: FileStorage) -> float:
    started = perf_counter()
    async for _ in storage.read_all():
        pass
    return perf_counter() - started


async def measure(count: int, folder: Path) -> str:
    """One line of the table: medians over all rounds."""
    one_file = OneFile(folder, count)
    inline = FileStorage.open(folder, threaded=False)
    threaded = FileStorage.open(folder, threaded=True)
    fill(folder, count)
    theirs, ours, in_thread = [], [], []
    for number in range(ROUNDS):
        theirs.append(one_file.time_write(number))
        ours += await time_writes(inline)
        in_thread += await time_writes(threaded)
    ratio = median(theirs) / median(ours)
    columns = [f"{median(side) * 1000:>12.2f} ms" for side in (theirs, ours, in_thread)]
    return f"{count:>7,}{''.join(columns)}{ratio:>10,.0f} x"


async def measure_key(count: int, folder: Path) -> str:
    """One line of the second table: plain and encrypted in turn, and how much dearer encrypted is."""
    both = []
    for name, keys in (("plain", NO_KEYS), ("encrypted", Keyring.of(new_key()))):
        storage = FileStorage.open(folder / name, keys=keys, threaded=False)
        fill(folder / name, count, keys)
        both.append(storage)
    writes: list[list[float]] = [[], []]
    starts: list[list[float]] = [[], []]
    for _ in range(ROUNDS):
        for side, storage in enumerate(both):
            writes[side] += await time_writes(storage)
            starts[side].append(await time_start(storage))
    write, read = ([median(side) for side in one] for one in (writes, starts))
    return (
        f"{count:>7,}{write[0] * 1000:>12.2f} ms{write[1] * 1000:>12.2f} ms{write[1] / write[0]:>8.2f} x"
        f"{read[0]:>12.2f} s{read[1]:>12.2f} s{read[1] / read[0]:>8.2f} x"
    )


def main() -> None:
    print("  chats       one file    file a chat    in a thread     ratio")
    for count in SIZES:
        with TemporaryDirectory() as folder:
            print(asyncio.run(measure(count, Path(folder))))
    print()
    print("  chats    write plain      encrypted     ratio    all read     encrypted     ratio")
    for count in SIZES:
        with TemporaryDirectory() as folder:
            print(asyncio.run(measure_key(count, Path(folder))))


if __name__ == "__main__":
    main()
