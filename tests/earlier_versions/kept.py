"""What an earlier version wrote down and sent, as it stands in this folder."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from playbook.chat import Chat
from storage.schema import Schema

FOLDER = Path(__file__).with_name("f862b69")
KEY = "YSBrZXkgdGhhdCBvcGVucyB0aGUga2VwdCByZWNvcmQ="  # of encrypted/, and of nothing else
WRITTEN = {
    int(chat): datetime.fromisoformat(moment)
    for chat, moment in json.loads((FOLDER / "written.json").read_bytes()).items()
}


@dataclass(frozen=True, slots=True)
class Sent:
    """A button: whose it is, its data, what it meant, and whether a tap led to a screen, a word or nothing."""

    chat: int
    data: str
    meaning: str
    led_to: str


def document_of(chat: int) -> dict[str, Any]:
    """The one document in a chat's file."""
    document: dict[str, Any] = json.loads((FOLDER / f"plain/chats/{chat}.json").read_bytes())
    return document["chat"]["1"]  # type: ignore[no-any-return]


@cache
def chat_of(chat: int) -> Chat:
    return Schema().unpack(document_of(chat))


def sent_buttons() -> list[Sent]:
    lines = (FOLDER / "buttons.txt").read_text("utf-8").splitlines()
    return [Sent(int(chat), *rest) for chat, *rest in (line.split("\t") for line in lines)]
