"""The one contract of every store, and what they all do alike."""

import logging
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from playbook.chat import Chat
from storage.errors import StorageError
from storage.slices import Slices

log = logging.getLogger(__name__)

T = TypeVar("T")

Decide = Callable[[Chat], tuple[Chat | None, T]]
"""A pure function from the chat as it is to the chat as it shall be, and an answer for the caller.

None in the chat's place forgets the chat wholly.
"""

Found = tuple[int, Chat | None]
"""A chat's id and the chat; None in the place of one that could not be read."""

Listener = Callable[[int, Chat | None], None]
"""Told a chat's id and the chat after every commit; None once it is forgotten."""


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

    def read_all(self) -> AsyncIterator[Found]:
        """Every chat of which something is kept, those written last first, where the store knows that.

        They are read in slices between which others are served, each as it is when its turn comes. One that
        cannot be read hurts no other: there is a log line, and None in its place.
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


async def read_each(
    chat_ids: Iterable[int], read: Callable[[int], Chat | None]
) -> AsyncIterator[Found]:
    """The chats as `read` finds them, in slices; those that went meanwhile are passed over."""
    slices = Slices()
    for chat_id in chat_ids:
        if slices.is_over:
            await slices.give_way()
        try:
            chat = read(chat_id)
        except StorageError as error:
            log.warning("Chat %(chat)d is left out: %(why)s", {"chat": chat_id, "why": error})
            yield chat_id, None
        else:
            if chat:
                yield chat_id, chat
