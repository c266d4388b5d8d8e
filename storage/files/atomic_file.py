"""A file that is replaced as a whole: after a crash it holds the old content or the new, never a part."""

import json
import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Any

from tinydb.storages import Storage

from storage.keyring import NO_KEYS, Keyring
from storage.packing import written

TEMPORARY = ".tmp"
PRIVATE_FILE = 0o600

Tables = dict[str, dict[str, Any]]


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in the place of the file, so that it survives a crash once this returns.

    With the system's own calls: at every commit, `tempfile` and `pathlib` cost as much as the disk.
    """
    beside = f"{path}.{token_hex(4)}{TEMPORARY}"
    handle = begin_file(beside)
    try:
        try:
            os.fchmod(handle, PRIVATE_FILE)  # whatever the umask says
            write_all(handle, content)
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(beside, path)  # noqa: PTH105 - see above
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)  # noqa: PTH108
        raise
    sync_folder(path.parent)


def begin_file(name: str) -> int:
    """A new file that is open for writing."""
    return os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)


def write_all(handle: int, content: bytes) -> None:
    """A disk that fills up takes a part first, and refuses with the next."""
    left = memoryview(content)
    while left:
        left = left[os.write(handle, left) :]


def read_whole(path: Path | str) -> bytes:
    """All that is in a file, in half the time that pathlib takes."""
    handle = os.open(path, os.O_RDONLY)
    try:
        return os.read(handle, os.fstat(handle).st_size)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Make renames and removals in the folder survive a crash: the names are the folder's content."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class AtomicFile(Storage):
    """TinyDB's way to the disk, atomic. TinyDB's own overwrites in place, and a crash cuts the file.

    It reads the file once: TinyDB asks again before each write, and nobody else writes meanwhile. Who has read it
    another way already hands it the `tables` that are there.
    What lies on the disk is what `keys` make of the tables.
    """

    def __init__(self, path: Path, keys: Keyring = NO_KEYS) -> None:
        self._path = path
        self._keys = keys
        self.tables: Tables | None = None
        self.content = b""  # of the file, as it was written last

    def read(self) -> Tables | None:
        """The tables, or None where there is no file.

        Raises ValueError, RecursionError on noise; LockedRecord, DamagedRecord where the keys do not open it.
        """
        if self.tables is None:
            with suppress(FileNotFoundError):
                self.tables = _parse(self._keys.open(read_whole(self._path)))
        return self.tables

    def write(self, data: Tables) -> None:
        content = self._keys.close(written(data))
        replace_file(self._path, content)
        self.content = content


def _parse(content: bytes) -> Tables:
    tables = json.loads(content)
    if not isinstance(tables, dict) or not all(isinstance(one, dict) for one in tables.values()):
        raise TypeError("no tables in it")
    return tables
