"""A file that is replaced as a whole: after a crash it holds the old content or the new, never a part."""

import json
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from storage.keyring import NO_KEYS, Keyring
from storage.packing import written

TEMPORARY = ".tmp"
PRIVATE_FILE = 0o600

Tables = dict[str, dict[str, Any]]


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in the place of the file, so that it survives a crash once this returns."""
    handle, name = tempfile.mkstemp(prefix=f"{path.name}.", suffix=TEMPORARY, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, PRIVATE_FILE)  # whatever the umask says
            file.write(content)
            file.flush()
            os.fsync(handle)
        Path(name).replace(path)
    finally:
        with suppress(OSError):  # after the rename there is nothing to remove
            Path(name).unlink()
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make renames and removals in the folder survive a crash: the names are the folder's content."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _nothing(_content: bytes) -> None:
    return None


class AtomicFile(Storage):
    """TinyDB's way to the disk, atomic. TinyDB's own overwrites in place, and a crash cuts the file.

    It reads the file once: TinyDB asks again before each write, and nobody else writes meanwhile.
    What lies on the disk is what `keys` make of the tables; what `recall` knows it to hold is not read again.
    """

    def __init__(
        self,
        path: Path,
        keys: Keyring = NO_KEYS,
        recall: Callable[[bytes], Tables | None] = _nothing,
    ) -> None:
        self._path = path
        self._keys = keys
        self._recall = recall
        self._tables: Tables | None = None
        self.content = b""  # of the file, as it was read or written last

    def read(self) -> Tables | None:
        """The tables, or None where there is no file.

        Raises ValueError, RecursionError on noise; LockedRecord, DamagedRecord where the keys do not open it.
        """
        if self._tables is None:
            with suppress(FileNotFoundError):
                self.content = self._path.read_bytes()
                known = self._recall(self.content)
                self._tables = known or _parse(self._keys.open(self.content))
        return self._tables

    def write(self, data: Tables) -> None:
        content = self._keys.close(written(data))
        replace_file(self._path, content)
        self.content = content


def _parse(content: bytes) -> Tables:
    tables = json.loads(content)
    if not isinstance(tables, dict) or not all(isinstance(one, dict) for one in tables.values()):
        raise TypeError("no tables in it")
    return tables
