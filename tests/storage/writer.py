"""A process that writes and acknowledges without end, to be killed: `python -m tests.storage.writer FOLDER [KEY]`."""

import asyncio
import sys
from itertools import count
from pathlib import Path

from playbook.chat import Chat
from playbook.facts import Application
from storage.files.store import FileStorage
from storage.keyring import Keyring

CHATS = 3


def numbered(chat: Chat, number: int) -> tuple[Chat, None]:
    """The chat at its `number`th change, of a size that changes, too."""
    applications = (Application("a", company="x" * (number * 7919 % 20_000)),)
    return Chat(chat.id, applications=applications, seen=(number,)), None


async def write(folder: Path, keys: Keyring) -> None:
    storage = FileStorage.open(folder, keys=keys)
    for number in count(1):
        for chat_id in range(CHATS):
            await storage.change(chat_id, lambda chat: numbered(chat, number))  # noqa: B023 - it is called at once
            sys.stdout.write(f"{chat_id} {number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1]), Keyring.of(",".join(sys.argv[2:]))))
