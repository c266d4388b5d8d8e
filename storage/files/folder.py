"""The folder with the chats' files: opened once, private, swept, and known by how fast it is."""

import logging
import os
import re
import stat
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from weakref import finalize

from storage.errors import StorageGone
from storage.files.atomic_file import PRIVATE_FILE, TEMPORARY, replace_file, sync_folder
from storage.files.private_folder import is_same, is_shared, make_folder, tighten
from storage.keyring import LONGEST_HEAD, Keyring, is_encrypted

PRIVATE_MODE = stat.S_IFREG | PRIVATE_FILE
SUFFIX = ".json"
DAMAGED = ".damaged-"
PROBES = 3
SAMPLE = 500  # files whose heads are looked at before anybody is served: 5 ms

CHAT = re.compile(rf"(-?[1-9][0-9]*|0){re.escape(SUFFIX)}")

log = logging.getLogger(__name__)


class ChatFolder:
    """`chats` in the data folder. Every method may raise OSError."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.path = data / "chats"
        self._held: int | None = None

    def open(self) -> float:
        """Make the folder, private to its owner, and clean up after a crash.

        Returns the seconds that one write takes until it is safe on disk; measured by real writes, so
        that a folder that cannot be written is found out now.
        """
        make_folder(self.data)
        make_folder(self.path)
        if is_shared(self.data):
            log.warning("The data folder %s is shared; the chats inside it are private", self.data)
        else:
            tighten(self.data)
        tighten(self.path)
        self._sweep()
        self._hold()
        return self._time_writes()

    def check_is_same(self) -> None:
        """Raises StorageGone where the folder is not the one that was opened: in a new one everybody would be a
        stranger, and what is written would lie beside what was kept."""
        if self._held is not None and not is_same(self._held, self.path):
            raise StorageGone(
                f"The data folder {self.data} was deleted or replaced while it was in use. Nothing was"
                " changed; stop the bot, put the folder back and start it again."
            )

    def file(self, chat_id: int) -> Path:
        return Path(self.name(chat_id))

    def name(self, chat_id: int) -> str:
        """The path of a chat's file as text: to make a Path of it costs a third of what reading it does."""
        return f"{self.path}/{chat_id}{SUFFIX}"

    def chat_ids(self) -> list[int]:
        """The chats that have a file, in ascending order."""
        return sorted(int(found[1]) for found in map(CHAT.fullmatch, self._names()) if found)

    def newest_first(self) -> list[int]:
        """The chats that have a file, those written last first. What is open to others is made private on the way.

        It may run beside the writing: files that go meanwhile are left out.
        """
        written = []
        for entry in os.scandir(self.path):
            with suppress(FileNotFoundError):
                status = entry.stat(follow_symlinks=False)
                if status.st_mode != PRIVATE_MODE:
                    _close(entry, status)
                if found := CHAT.fullmatch(entry.name):
                    written.append((status.st_mtime, int(found[1])))
        written.sort(reverse=True)
        return [chat_id for _, chat_id in written]

    def count_locked(self, keys: Keyring) -> int:
        """How many chats are under a key that is not among these; only the files' heads are read.

        Some out of all are looked at first, and all of them where one of those is: a lost key is noticed at once.
        """
        names = [name for name in self._names() if name.endswith(SUFFIX)]
        some = names[:: max(1, len(names) // SAMPLE)]
        if not any(self._is_locked(name, keys) for name in some):
            return 0
        return sum(self._is_locked(name, keys) for name in names)

    def copy_aside(self, chat_id: int, keys: Keyring) -> str:
        """Keep what is in a chat's file under a name that says when it was written; return that name.

        A copy, so that at no moment the chat looks as if nothing had ever been kept of it; encrypted,
        if it was plain and there is a key, or what was typed would lie there for ever.
        """
        path = self.file(chat_id)
        written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        aside = _free_name(path.with_name(f"{path.name}{DAMAGED}{written:%Y%m%dT%H%M%SZ}"))
        content = path.read_bytes()
        replace_file(aside, content if is_encrypted(content) else keys.close(content))
        return aside.name

    def erase(self, chat_id: int) -> None:
        """Remove everything kept of a chat, also what was set aside or left behind by a crash."""
        for path in self.path.glob(f"{chat_id}{SUFFIX}*"):
            path.unlink(missing_ok=True)
        sync_folder(self.path)

    def _hold(self) -> None:
        """Keep the folder open, so that the system gives its number to no other."""
        self._held = os.open(self.path, os.O_RDONLY)
        finalize(self, os.close, self._held)

    def _names(self) -> list[str]:
        return os.listdir(self.path)  # noqa: PTH208 - a tenth of what pathlib takes, at every start

    def _sweep(self) -> None:
        """Remove what a crash left half written, by the names alone."""
        for name in self._names():
            if name.endswith(TEMPORARY):
                (self.path / name).unlink(missing_ok=True)

    def _is_locked(self, name: str, keys: Keyring) -> bool:
        """Whether a file needs a key that is not here; one that the system does not open has other troubles."""
        try:
            return bool(CHAT.fullmatch(name)) and keys.lacks_key_of(
                read_head(f"{self.path}/{name}")
            )
        except OSError:
            return False

    def _time_writes(self) -> float:
        probe = self.path / f"probe{TEMPORARY}"
        try:
            return median(_time_write(probe) for _ in range(PROBES))
        finally:
            with suppress(OSError):
                probe.unlink()


def read_head(path: Path | str) -> bytes:
    """What tells a file's key. Raises OSError."""
    handle = os.open(path, os.O_RDONLY)  # unbuffered: at every start each file is looked at
    try:
        return os.read(handle, LONGEST_HEAD)
    finally:
        os.close(handle)


def _close(entry: os.DirEntry[str], status: os.stat_result) -> None:
    """Make a file private that came from elsewhere. The folder around it is already."""
    if stat.S_ISREG(status.st_mode) and stat.S_IMODE(status.st_mode) & ~PRIVATE_FILE:
        try:
            Path(entry).chmod(PRIVATE_FILE)
        except PermissionError:
            log.warning("%s belongs to somebody else and cannot be made private", entry.name)


def _time_write(probe: Path) -> float:
    started = time.perf_counter()
    replace_file(probe, b"a write that shows whether the folder can be written, and how fast")
    return time.perf_counter() - started


def _free_name(path: Path) -> Path:
    """The path, or the path with the first number behind it that is not taken."""
    taken, number = path, 1
    while taken.exists():
        number += 1
        taken = path.with_name(f"{path.name}-{number}")
    return taken
