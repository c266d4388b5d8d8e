"""At start every chat is read behind the first answers, to know when each needs a look."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from playbook.chat import Chat
from storage.contract import Storage
from storage.errors import StorageError

log = logging.getLogger(__name__)


class FirstReading:
    """Reads the storage through once. Where the storage refuses, it is begun anew when it is asked for again."""

    def __init__(
        self, storage: Storage, find: Callable[[int, Chat | None], None], head_start: timedelta
    ) -> None:
        """`find` is told each chat's id and the chat; None in the place of one that could not be read.

        Others have the loop for themselves for as long as `head_start`, unless somebody waits for the end.
        """
        self._storage = storage
        self._find = find
        self._head_start = head_start
        self._hurry = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._patient = True
        self._over = False  # complete, or stopped

    def begin(self) -> None:
        """Read in the background, unless that was done or is under way."""
        if not self._over and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._read())

    async def ended(self) -> None:
        """Return when all has been read, or was refused. A cancelled caller does not end the reading."""
        self._hurry.set()
        if self._task:
            await asyncio.wait({self._task})

    async def awaited(self, patience: timedelta) -> None:
        """The same, but no longer than this; whoever asks again finds no patience left."""
        if self._task and self._patient:
            self._patient = False
            await asyncio.wait({self._task}, timeout=patience.total_seconds())

    async def stop(self) -> None:
        self._over = True
        if self._task:
            self._task.cancel()
            await asyncio.wait({self._task})

    async def _read(self) -> None:
        count = 0
        with suppress(TimeoutError):
            await asyncio.wait_for(self._hurry.wait(), self._head_start.total_seconds())
        try:
            async for chat_id, chat in self._storage.read_all():
                self._find(chat_id, chat)
                count += 1
        except StorageError as error:
            log.warning("The chats cannot be looked through now: %(why)s", {"why": error})
        else:
            self._over = True
            log.debug("%(count)d chats were read", {"count": count})
