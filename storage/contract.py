"""The one contract of every store, and what they all do alike."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from playbook.chat import Chat
from storage.errors import StorageError

READ_IN_A_ROW = 50  # chats read at start before others get their turn: about 5 ms

log = logging.getLogger(__name__)

T = TypeVar("T")

Decide = Callable[[Chat], tuple[Chat | None, T]]
"""A pure function from the chat as it is to the chat as it shall be, and an answer for the caller.

None in the chat's place forgets the chat wholly.
"""

Look = Callable[[Chat], datetime | None]
"""A pure function from a chat that was found at start to the moment at which it needs a look; None for never."""

Listener = Callable[[int, datetime | None], None]
"""Told a chat's id and its `wakes_at` after every commit; None once nothing is due or owed, or it is forgotten."""


class Storage(Protocol):
    """Keeps chats. Every method raises StorageUnavailable when the disk or the server refuses."""

    async def change(self, chat_id: int, decide: Decide[T]) -> T:
        """Load a chat, have `decide` change it, commit, and return the answer of `decide`.

        A chat of which nothing is kept is given as `Chat(chat_id)`; one whose record cannot be
        understood any more is given as that with `damaged` set, and the record kept aside. Changes of one chat happen one after
        another, in the order they were asked for; an equal chat is not written. When this returns, the
        change survives a crash. When `decide` raises, nothing is committed and the error goes on.
        Once the writing has begun it is finished, even if the caller is cancelled.

        Raises NewerRecord when a newer version wrote the chat, LockedRecord when it is encrypted under a key
        that is not there, UnstorableRecord when the new chat could
        not be read back.
        """
        ...

    async def read(self, chat_id: int) -> Chat | None:
        """The chat as last committed; None when nothing is kept of it. Raises NewerRecord, LockedRecord."""
        ...

    async def chats(self) -> list[int]:
        """The ids of all chats of which something is kept, in ascending order."""
        ...

    async def due_moments(self, look: Look) -> dict[int, datetime]:
        """When each chat next needs a look, by `look`; chats that need none are left out. Read once, at start.

        A chat that cannot be read is left out with a log line: it hurts no other.
        """
        ...

    def watch(self, listener: Listener) -> None:
        """Have `listener` told of every commit from now on. It must not raise."""
        ...

    async def close(self) -> None:
        """Finish what is being written. The storage is not used afterwards."""
        ...


@dataclass(frozen=True, slots=True)
class Report:
    """What was found or done, in lines for whoever looks after the store; nothing that is kept of a chat."""

    lines: tuple[str, ...]
    is_well: bool


class Upkeep(Protocol):
    """Looks after a store from outside. Every method raises StorageUnavailable, but for `check`, which tells."""

    def check(self) -> Report:
        """Whether it can be read and written, in one line. Nothing is kept, so it may run beside a bot at work."""
        ...

    def verify(self, backup: Path | None = None) -> Report:
        """Every chat of the store, or of a backup of it, read and counted; nothing is changed."""
        ...

    def restore(self, backup: Path, now: datetime) -> Report:
        """Put a backup in the place of what is kept; `now` names what is set aside. Raises CannotRestore."""
        ...

    def rekey(self) -> Report:
        """Write everything that is kept anew as DATA_KEY says. It can be killed and run again."""
        ...


def decided(decide: Decide[T], before: Chat) -> tuple[Chat | None, T]:
    """What a decision comes to; every store asks through this. Raises ValueError where it makes another chat of it."""
    after, answer = decide(before)
    if after is not None and after.id != before.id:
        raise ValueError(f"chat {before.id} cannot become chat {after.id}")
    return after, answer


async def look_at_each(storage: Storage, look: Look) -> dict[int, datetime]:
    """The due moments of a store that has no quicker way than to read one chat after another."""
    moments: dict[int, datetime] = {}
    for count, chat_id in enumerate(await storage.chats()):
        if count % READ_IN_A_ROW == 0:
            await asyncio.sleep(0)
        try:
            chat = await storage.read(chat_id)
        except StorageError as error:
            log.warning("Chat %(chat)d is left out: %(why)s", {"chat": chat_id, "why": error})
            continue
        if chat and (moment := look(chat)):
            moments[chat_id] = moment
    return moments
