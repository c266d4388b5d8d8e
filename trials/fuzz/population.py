"""Chats of which each holds a secret of its own, so that a word in the wrong place is seen."""

import json
import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from playbook.chat import Chat
from sandbox.messenger.rooms import Room
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from storage.contract import Storage
from storage.schema import Schema
from trials.stage.keeping import just
from trials.stage.talk import told

SECRET = re.compile(r"Vault(\d\d)")
LANGUAGES = ("en", "en", "de", "fr", "ar", "pt-br", None, "xx")


@cache
def record() -> str:
    """Somebody who has told of an interview, as it is stored."""
    return json.dumps(Schema().pack(told().chat))


def seeded(number: int, chat: int) -> Chat:
    """The same chat as that of everybody else, but for its secret and its ids."""
    text = record().replace("mwp6", f"m{number:02}6")
    document = json.loads(re.sub("Acme|Jane", f"Vault{number:02}", text))
    document["chat"] |= {"id": chat, "seen": []}
    return Schema().unpack(document)


@dataclass(slots=True)
class Population:
    """People with a chat each, and a group of some of them."""

    people: list[Person]
    group: Room

    @classmethod
    async def settle(cls, sandbox: Sandbox, storage: Storage, size: int) -> "Population":
        people = []
        for number in range(size):
            language = LANGUAGES[number % len(LANGUAGES)]
            one = sandbox.person(f"P{number}", language=language, started=True)
            chat = seeded(number, one.user.id)
            await storage.change(one.user.id, just(chat))
            people.append(one)
        return cls(people, sandbox.group("Job hunters", *people[:3]))

    def leaks(self, chat: int, text: str) -> list[str]:
        """The secrets of other chats in a text of this one."""
        own = next((n for n, one in enumerate(self.people) if one.user.id == chat), None)
        return [word for word in SECRET.findall(text) if int(word) != own]


def stamps(data: Path) -> dict[str, tuple[int, int, int]]:
    """What tells whether a chat's file was written: a write puts a new file in its place."""
    found = ((entry.name, entry.stat()) for entry in os.scandir(data / "chats"))
    return {name: (one.st_ino, one.st_mtime_ns, one.st_size) for name, one in found}
