"""The default store: one TinyDB file per chat, replaced as a whole at each commit."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from weakref import WeakValueDictionary

from playbook.chat import Chat
from storage.contract import Decide, Found, Listener, T, decided, read_each
from storage.errors import DamagedRecord, StorageUnavailable
from storage.files.chat_file import ChatFile, glance
from storage.files.claim import told_plainly
from storage.files.folder import ChatFolder
from storage.files.remembering import Memory
from storage.keyring import NO_KEYS, Keyring
from storage.schema import Schema

SLOW_FLUSH = 0.001  # seconds; below it a hop to a thread costs more than the write
STALLED = 0.02  # seconds; a write that took so long held everybody up: the next ones go to a thread
CALM = 100  # writes one after the other of which none did; then they come back

log = logging.getLogger(__name__)


class FileStorage:
    """Keeps each chat in a file of its own in `DATA_DIR/chats`. Fulfils storage.contract.Storage."""

    def __init__(
        self, folder: ChatFolder, schema: Schema, keys: Keyring = NO_KEYS, *, threaded: bool
    ) -> None:
        self._folder = folder
        self._schema = schema
        self._keys = keys
        self._threaded = threaded
        self._watchful = False  # whether a disk that becomes slow is noticed
        # Writes since it was slow; None while it is fast, or always was slow.
        self._calm: int | None = None
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._memory = Memory()
        self._listeners: list[Listener] = []
        self._writing: set[asyncio.Future[float]] = set()

    @classmethod
    def open(
        cls,
        data: Path,
        schema: Schema | None = None,
        keys: Keyring = NO_KEYS,
        *,
        threaded: bool | None = None,
        memory: Memory | None = None,
    ) -> "FileStorage":
        """Open the data folder, making it where it is missing.

        `threaded` says whether writes go through a worker thread; None lets the disk's speed decide. `memory` says
        which records are remembered.
        Raises StorageUnavailable when the folder cannot be made, made private, or written, and when a
        chat in it is encrypted under a key that `keys` does not hold: begun anew, it would be lost.
        """
        folder = ChatFolder(data)
        with told_plainly(data):
            flush = folder.open()
            _refuse_locked(folder, keys)
        slow = flush > SLOW_FLUSH
        log.debug("One write to the data folder takes %.1f ms", flush * 1000)
        in_thread = slow if threaded is None else threaded
        schema = schema or Schema()
        schema.prepare()
        storage = cls(folder, schema, keys, threaded=in_thread)
        storage._watchful = threaded is None
        storage._memory = memory or Memory()
        return storage

    async def change(self, chat_id: int, decide: Decide[T]) -> T:
        async with self._lock(chat_id):
            with told_plainly(self._folder.data):
                file, known = self._load(chat_id)
                before = known or Chat(chat_id)
            after, answer = decided(decide, before)
            if after is None:
                self._memory.keep(chat_id, None)
                await self._commit(chat_id, None, lambda: self._folder.erase(chat_id))
            elif after != before:
                await self._commit(chat_id, after, lambda: file.save(after))
                self._memory.keep(chat_id, file.remembered)
            return answer

    async def read(self, chat_id: int) -> Chat | None:
        return self._look(chat_id)

    async def chats(self) -> list[int]:
        with told_plainly(self._folder.data):
            self._folder.check_is_same()
            return self._folder.chat_ids()

    async def read_all(self) -> AsyncIterator[Found]:
        with told_plainly(self._folder.data):
            newest_first = await asyncio.to_thread(self._folder.newest_first)
        async for found in read_each(newest_first, self._look):
            yield found

    def watch(self, listener: Listener) -> None:
        self._listeners.append(listener)

    async def close(self) -> None:
        while self._writing:
            await asyncio.wait(self._writing)

    def _lock(self, chat_id: int) -> asyncio.Lock:
        """The chat's lock; it lives as long as somebody holds or awaits it."""
        return self._locks.setdefault(chat_id, asyncio.Lock())

    def _file(self, chat_id: int) -> ChatFile:
        known = self._memory.of(chat_id)
        return ChatFile(self._folder.file(chat_id), chat_id, self._schema, self._keys, known)

    def _look(self, chat_id: int) -> Chat | None:
        """The chat in its file, by the short way where that leads to it: at start all are looked at."""
        with suppress(OSError):
            path, known = self._folder.name(chat_id), self._memory.of(chat_id)
            if chat := glance(path, chat_id, self._schema, self._keys, known):
                return chat
        with told_plainly(self._folder.data):
            return self._load(chat_id)[1]

    def _load(self, chat_id: int) -> tuple[ChatFile, Chat | None]:
        """A chat's file and the chat in it. A damaged one begins anew, and knows that it did."""
        self._folder.check_is_same()
        file = self._file(chat_id)
        try:
            return file, file.load()
        except DamagedRecord as damage:
            name = self._folder.copy_aside(chat_id, self._keys)
            file.overwrite(Chat(chat_id, damaged=True))
            said = {"chat": chat_id, "file": name, "why": damage}
            log.warning("The file of chat %(chat)d was set aside as %(file)s: %(why)s", said)
        file = self._file(chat_id)
        return file, file.load()

    async def _commit(self, chat_id: int, chat: Chat | None, write: Callable[[], None]) -> None:
        """Write and tell the listeners. With the lock held, so that they hear it in order."""
        with told_plainly(self._folder.data):
            if self._threaded:
                await self._finish(chat_id, chat, write)
            else:
                self._write_at_once(write)
                self._tell(chat_id, chat)

    def _write_at_once(self, write: Callable[[], None]) -> None:
        took = _timed(write)
        if self._watchful and took > STALLED:
            self._threaded, self._calm = True, 0
            log.warning("The disk has become slow: a write took %d ms", took * 1000)

    def _note_in_thread(self, took: float) -> None:
        """A disk that was slow for a moment is not taken for slow for ever."""
        if self._calm is not None:
            self._calm = 0 if took > STALLED else self._calm + 1
            if self._calm >= CALM:
                self._threaded, self._calm = False, None
                log.info("The disk is fast again.")

    async def _finish(self, chat_id: int, chat: Chat | None, write: Callable[[], None]) -> None:
        """Write in a thread, to the end: a thread cannot be called back, so the lock must outlast it."""
        writing = asyncio.get_running_loop().run_in_executor(None, _timed, write)
        self._writing.add(writing)
        writing.add_done_callback(lambda _: self._note_written(chat_id, chat, writing))
        await _outlast(writing)

    def _note_written(
        self, chat_id: int, chat: Chat | None, writing: asyncio.Future[float]
    ) -> None:
        self._writing.discard(writing)
        if not writing.cancelled() and writing.exception() is None:
            self._note_in_thread(writing.result())
            self._tell(chat_id, chat)

    def _tell(self, chat_id: int, chat: Chat | None) -> None:
        for listener in self._listeners:
            listener(chat_id, chat)


async def _outlast(work: asyncio.Future[float]) -> None:
    """Await work to its end; a cancellation meanwhile is passed on only then."""
    cancelled: asyncio.CancelledError | None = None
    while not work.done():
        try:
            await asyncio.wait({work})
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled:
        raise cancelled
    work.result()


def _timed(write: Callable[[], None]) -> float:
    """The seconds that it took."""
    started = time.perf_counter()
    write()
    return time.perf_counter() - started


def _refuse_locked(folder: ChatFolder, keys: Keyring) -> None:
    if locked := folder.count_locked(keys):
        raise StorageUnavailable(
            f"{locked} of {len(folder.chat_ids())} chats in {folder.data} cannot be opened: they are"
            " encrypted under a key that DATA_KEY does not hold. Nothing was changed; put that key"
            " back, behind the others and a comma. `python -m bot verify` names the chats."
        )
