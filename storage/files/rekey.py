"""Every file written anew as DATA_KEY says: encrypted, under another key, or plain."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from storage.errors import DamagedRecord, LockedRecord
from storage.files.atomic_file import TEMPORARY, replace_file
from storage.files.claim import claimed, told_plainly
from storage.files.folder import DAMAGED, SUFFIX, ChatFolder
from storage.files.restore import BEFORE
from storage.keyring import Keyring


@dataclass(slots=True)
class Rekeyed:
    """What was done: counts and names of files, nothing that is in them."""

    written: int = 0
    already: int = 0
    left: dict[Path, str] = field(default_factory=dict)  # and why
    aside: list[Path] = field(default_factory=list)  # damaged, set aside: nothing opens them

    @property
    def is_well(self) -> bool:
        """Whether every chat is now as DATA_KEY says."""
        return not self.left

    def summary(self) -> str:
        """The counts in one line."""
        return (
            f"{self.written} files written anew, {self.already} were so already,"
            f" {len(self.left) + len(self.aside)} left as they are"
        )

    def details(self) -> list[str]:
        """A line for each file that was left as it is."""
        return [
            *(f"{path} is left: {why}" for path, why in self.left.items()),
            *(f"{path} is left: damaged, and set aside earlier" for path in self.aside),
        ]


def rekey(data: Path, keys: Keyring) -> Rekeyed:
    """Write each file below `data` as `keys` would: the chats, what was set aside, what `restore` kept.

    File by file, each replaced as a whole, so it can be killed and run again: all keys read meanwhile.
    Raises StorageUnavailable when a bot runs on the folder or the disk refuses.
    """
    done = Rekeyed()
    with claimed(data), told_plainly(data):
        for path in list(_files(data)):
            _write_anew(path, keys, done)
    return done


def _files(data: Path) -> Iterator[Path]:
    """Every file with something of a chat in it; what a kill left half written is removed."""
    for place in (data, *sorted(data.glob(f"{BEFORE}*"))):
        for path in sorted(ChatFolder(place).path.glob(f"*{SUFFIX}*")):
            if path.name.endswith(TEMPORARY):
                path.unlink()
            elif path.is_file():
                yield path


def _write_anew(path: Path, keys: Keyring, done: Rekeyed) -> None:
    content = path.read_bytes()
    if keys.writes_like(content):
        done.already += 1
        return
    try:
        replace_file(path, keys.close(keys.open(content)))
        done.written += 1
    except LockedRecord as lock:
        done.left[path] = str(lock)
    except DamagedRecord as damage:
        if DAMAGED in path.name:
            done.aside.append(path)
        else:
            done.left[path] = f"{damage}; the bot sets it aside at its next start"
