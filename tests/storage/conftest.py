from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from playbook.chat import Chat
from storage.contract import Storage
from storage.files.remembering import Memory
from storage.files.store import FileStorage
from storage.keyring import Keyring
from storage.memory import MemoryStorage, Rows
from storage.schema import Schema

OpenStorage = Callable[..., Storage]
"""Opens the same data anew each time it is called, as a restarted process would; takes a schema."""

KEY = "VGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgb25seSE="
OTHER_KEY = "QW5vdGhlciBrZXkgb2YgdGhpcnR5LXR3byBieXRlcyE="


def open_with_memory(path: Path, schema: Schema | None = None) -> FileStorage:
    """Each process begins with an empty one."""
    return FileStorage.open(path, schema, threaded=False, memory=Memory(full=0))


BACKENDS: dict[str, Callable[[Path], OpenStorage]] = {
    "files": lambda path: partial(FileStorage.open, path, threaded=False),
    "files on a slow disk": lambda path: partial(FileStorage.open, path, threaded=True),
    "encrypted files": lambda path: partial(
        FileStorage.open, path, keys=Keyring.of(KEY), threaded=False
    ),
    "files that are remembered": lambda path: partial(open_with_memory, path),
    "memory": lambda _: partial(MemoryStorage, Rows()),
    "encrypted memory": lambda _: partial(MemoryStorage, Rows(), keys=Keyring.of(KEY)),
}


def due_of(chat: Chat) -> datetime | None:
    """The simplest look at a chat."""
    return chat.due


@pytest.fixture(params=BACKENDS)
def open_storage(request: pytest.FixtureRequest, tmp_path: Path) -> OpenStorage:
    return BACKENDS[request.param](tmp_path / "data")


@pytest.fixture
def storage(open_storage: OpenStorage) -> Storage:
    return open_storage()


async def due_moments(
    storage: Storage, look: Callable[[Chat], datetime | None]
) -> dict[int, datetime]:
    """By `look`, of all chats that are kept and can be read."""
    found = {i: look(chat) async for i, chat in storage.read_all() if chat}
    return {chat_id: due for chat_id, due in found.items() if due}
