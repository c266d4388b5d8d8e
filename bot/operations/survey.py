"""Every chat's file in a data folder read, none of them changed; safe while a bot runs there."""

from dataclasses import dataclass, field
from pathlib import Path

from storage.chat_file import ChatFile
from storage.errors import DamagedRecord, NewerRecord, StorageUnavailable
from storage.folder import DAMAGED, ChatFolder
from storage.schema import Schema


@dataclass(slots=True)
class Survey:
    """What was found: ids of chats and names of files, nothing that is in them."""

    data: Path
    good: int = 0
    damaged: dict[int, str] = field(default_factory=dict)  # and why
    newer: list[int] = field(default_factory=list)
    refused: dict[int, str] = field(default_factory=dict)  # by the operating system, and why
    aside: list[str] = field(default_factory=list)

    @property
    def is_well(self) -> bool:
        """Whether this version can read every chat. What was set aside earlier is no trouble now."""
        return not (self.damaged or self.newer or self.refused)

    def summary(self) -> str:
        """The counts in one line."""
        return (
            f"{self.good} good, {len(self.damaged)} damaged, {len(self.newer)} from a newer version,"
            f" {len(self.refused)} not to be opened, {len(self.aside)} set aside"
        )

    def details(self) -> list[str]:
        """A line for each file that wants a look."""
        return [
            *(f"chat {chat_id} is damaged: {why}" for chat_id, why in self.damaged.items()),
            *(f"chat {chat_id} is from a newer version: update the bot" for chat_id in self.newer),
            *(f"chat {chat_id} cannot be opened: {why}" for chat_id, why in self.refused.items()),
            *(f"{name} was set aside earlier" for name in self.aside),
        ]


def survey(data: Path) -> Survey:
    """Read every chat's file below `data`. Raises StorageUnavailable where there is no such folder."""
    folder, found = ChatFolder(data), Survey(data)
    try:
        ids = folder.chat_ids()
        found.aside = sorted(one.name for one in folder.path.glob(f"*{DAMAGED}*"))
    except OSError as error:
        raise StorageUnavailable.because(data, error) from error
    schema = Schema()
    for chat_id in ids:
        _look(folder, chat_id, schema, found)
    return found


def _look(folder: ChatFolder, chat_id: int, schema: Schema, found: Survey) -> None:
    try:
        if ChatFile(folder.file(chat_id), chat_id, schema).load():
            found.good += 1  # and a file that went meanwhile is of a chat that was forgotten
    except DamagedRecord as damage:
        found.damaged[chat_id] = str(damage)
    except NewerRecord:
        found.newer.append(chat_id)
    except OSError as error:
        found.refused[chat_id] = (error.strerror or type(error).__name__).lower()
