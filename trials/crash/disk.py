"""The bot's files, read as they lie there, without the help of the store."""

import json
from collections import defaultdict
from pathlib import Path

from playbook.chat import Chat, Item, NudgeState
from storage.schema import Schema


class Disk:
    """Looks into the data folder and changes nothing there. `damaged`: what could not be read, ever."""

    def __init__(self, data: Path) -> None:
        self._folder = data / "chats"
        self.damaged: set[str] = set()

    def chats(self) -> dict[int, Chat]:
        """Every chat of which there is a file."""
        files = self._folder.glob("*.json")
        return {int(path.stem): chat for path in files if (chat := self._read(path))}

    def said(self) -> dict[tuple[int, Item], list[int]]:
        """By chat and item: the messages that the files know to have brought it up."""
        found: dict[tuple[int, Item], list[int]] = defaultdict(list)
        for number, chat in self.chats().items():
            for nudge in chat.nudges:
                if nudge.state is NudgeState.SENT and nudge.message:
                    for item in nudge.items:
                        found[number, item].append(nudge.message)
        return found

    def litter(self) -> set[str]:
        """What lies there beside the chats: set aside as damaged, or left half written."""
        return {path.name for path in self._folder.glob("*") if path.suffix != ".json"}

    def _read(self, path: Path) -> Chat | None:
        try:
            return Schema().unpack(json.loads(path.read_bytes())["chat"]["1"])
        except Exception as error:  # noqa: BLE001 - whatever it is, the file is no chat's
            self.damaged.add(f"{path.name}: {error}")
            return None
