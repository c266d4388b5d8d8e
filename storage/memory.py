"""A store in memory: gone with the process, and as strict as any other. For tests, and whatever is to leave no trace."""

import json
import logging
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from playbook.chat import Chat
from storage.contract import Decide, Found, Listener, T, decided, read_each
from storage.errors import DamagedRecord
from storage.keyring import NO_KEYS, Keyring
from storage.packing import written
from storage.schema import Schema

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Rows:
    """What outlives a store: each chat as bytes, and what could not be understood beside it."""

    chats: dict[int, bytes] = field(default_factory=dict)
    aside: defaultdict[int, list[bytes]] = field(default_factory=lambda: defaultdict(list))


class MemoryStorage:
    """Keeps each chat as the bytes that a disk would hold. Fulfils storage.contract.Storage.

    Nothing in it waits, so that changes come one after another by themselves.
    """

    def __init__(
        self, rows: Rows | None = None, schema: Schema | None = None, keys: Keyring = NO_KEYS
    ) -> None:
        """`rows` are those of a store before, as a restarted process would find them."""
        self.rows = rows or Rows()
        self._schema = schema or Schema()
        self._keys = keys
        self._listeners: list[Listener] = []

    async def change(self, chat_id: int, decide: Decide[T]) -> T:
        before = self._load(chat_id) or Chat(chat_id)
        after, answer = decided(decide, before)
        if after is None:
            self._forget(chat_id)
        elif after != before:
            self._save(after)
            self._tell(chat_id, after)
        return answer

    async def read(self, chat_id: int) -> Chat | None:
        return self._load(chat_id)

    async def chats(self) -> list[int]:
        return sorted(self.rows.chats)

    def read_all(self) -> AsyncIterator[Found]:
        return read_each(reversed([*self.rows.chats]), self._load)

    def watch(self, listener: Listener) -> None:
        self._listeners.append(listener)

    async def close(self) -> None:
        """Nothing is ever under way."""

    def _load(self, chat_id: int) -> Chat | None:
        """The chat as it is kept. A damaged one begins anew, and knows that it did. Raises NewerRecord, LockedRecord."""
        content = self.rows.chats.get(chat_id)
        if content is None:
            return None
        try:
            return self._schema.unpack(json.loads(self._keys.open(content)), chat_id)
        except DamagedRecord as damage:
            said = {"chat": chat_id, "why": damage}
            log.warning("The record of chat %(chat)d was set aside: %(why)s", said)
        self.rows.aside[chat_id].append(content)
        self._save(fresh := Chat(chat_id, damaged=True))
        return fresh

    def _save(self, chat: Chat) -> None:
        content = self._keys.close(written(self._schema.pack_text(chat)))
        self.rows.chats.pop(chat.id, None)  # those written last stand last
        self.rows.chats[chat.id] = content

    def _forget(self, chat_id: int) -> None:
        self.rows.chats.pop(chat_id, None)
        self.rows.aside.pop(chat_id, None)
        self._tell(chat_id, None)

    def _tell(self, chat_id: int, chat: Chat | None) -> None:
        for listener in self._listeners:
            listener(chat_id, chat)
