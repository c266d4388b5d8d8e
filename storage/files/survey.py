"""Every chat's file in a data folder read, none of them changed; safe while a bot runs there."""

from dataclasses import dataclass, field
from pathlib import Path

from storage.errors import DamagedRecord, LockedRecord, NewerRecord
from storage.files.chat_file import ChatFile
from storage.files.claim import told_plainly
from storage.files.folder import DAMAGED, ChatFolder, read_head
from storage.keyring import NO_KEYS, Keyring, is_encrypted
from storage.schema import Schema


@dataclass(slots=True)
class Survey:
    """What was found: ids of chats and names of files, nothing that is in them."""

    data: Path
    good: int = 0
    encrypted: int = 0  # of the good
    damaged: dict[int, str] = field(default_factory=dict)  # and why
    newer: list[int] = field(default_factory=list)
    locked: dict[int, str] = field(default_factory=dict)  # under a key that is not set, and which
    refused: dict[int, str] = field(default_factory=dict)  # by the operating system, and why
    aside: list[str] = field(default_factory=list)

    @property
    def is_well(self) -> bool:
        """Whether this version can read every chat. What was set aside earlier is no trouble now."""
        return not (self.damaged or self.newer or self.locked or self.refused)

    def summary(self) -> str:
        """The counts in one line."""
        encrypted = f" ({self.encrypted} encrypted)" if self.encrypted else ""
        locked = f" {len(self.locked)} under a key that is not set," if self.locked else ""
        return (
            f"{self.good} good{encrypted}, {len(self.damaged)} damaged,"
            f" {len(self.newer)} from a newer version,{locked}"
            f" {len(self.refused)} not to be opened, {len(self.aside)} set aside"
        )

    def details(self) -> list[str]:
        """A line for each file that wants a look."""
        return [
            *(f"chat {chat_id} is damaged: {why}" for chat_id, why in self.damaged.items()),
            *(f"chat {chat_id} is from a newer version: update the bot" for chat_id in self.newer),
            *(f"chat {chat_id} is locked: {why}" for chat_id, why in self.locked.items()),
            *(f"chat {chat_id} cannot be opened: {why}" for chat_id, why in self.refused.items()),
            *(f"{name} was set aside earlier" for name in self.aside),
        ]


def survey(data: Path, keys: Keyring = NO_KEYS) -> Survey:
    """Read every chat's file below `data`. Raises StorageUnavailable where there is no such folder."""
    folder, found = ChatFolder(data), Survey(data)
    with told_plainly(data):
        ids = folder.chat_ids()
        found.aside = sorted(one.name for one in folder.path.glob(f"*{DAMAGED}*"))
    for chat_id in ids:
        _look(folder.file(chat_id), chat_id, keys, found)
    return found


def _look(path: Path, chat_id: int, keys: Keyring, found: Survey) -> None:
    try:
        encrypted = is_encrypted(read_head(path))
        if ChatFile(path, chat_id, Schema(), keys).load():
            found.good += 1
            found.encrypted += encrypted
    except FileNotFoundError:
        pass  # it went meanwhile: the chat was forgotten
    except DamagedRecord as damage:
        found.damaged[chat_id] = str(damage)
    except NewerRecord:
        found.newer.append(chat_id)
    except LockedRecord as lock:
        found.locked[chat_id] = str(lock)
    except OSError as error:
        found.refused[chat_id] = (error.strerror or type(error).__name__).lower()
