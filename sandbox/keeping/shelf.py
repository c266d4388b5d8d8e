"""The folder in which a sandbox is kept: `sandbox.json`, `files/`, and the bot's own `bot/`."""

import fcntl
import os
from pathlib import Path
from typing import IO, Self

from pydantic import TypeAdapter, ValidationError

from sandbox.keeping.records import VERSION, KeptState
from sandbox.messenger.messages import StoredFile

_STATE = TypeAdapter(KeptState)


class NotKept(Exception):  # noqa: N818 - one line for the person who started it
    """The folder can't be used; the message says why."""


class Shelf:
    """Reads and writes that folder, one sandbox at a time; it is open only to its owner."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bot = folder / "bot"
        self._state = folder / "sandbox.json"
        self._files = folder / "files"
        self._lock: IO[bytes] | None = None

    def __enter__(self) -> Self:
        """Take the folder. Raises NotKept where it can't be written to, or is taken."""
        try:
            for one in (self.folder, self._files, self.bot):
                one.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = _lock(self.folder / "sandbox.lock")
        except BlockingIOError as error:
            raise NotKept(f"Another sandbox is kept in {self.folder} and still runs.") from error
        except OSError as error:
            why = explain(error)
            raise NotKept(f"The sandbox can't keep anything in {self.folder}: {why}.") from error
        return self

    def __exit__(self, *_: object) -> None:
        if self._lock:
            self._lock.close()

    def read(self) -> KeptState | None:
        """What was kept; None where nothing was.

        A file that can't be understood is renamed, so that it is not lost, and raises NotKept.
        """
        try:
            source = self._state.read_bytes()
        except FileNotFoundError:
            return None
        try:
            state = _STATE.validate_json(source)
        except ValidationError as error:
            raise self._set_aside("can't be read") from error
        if state.version > VERSION:
            raise self._set_aside("comes from a newer version")
        return state

    def write(self, source: bytes) -> None:
        """Replace what was kept, at once or not at all."""
        _write(self._state, source)

    def read_file(self, file_id: str) -> bytes | None:
        try:
            return (self._files / file_id).read_bytes()
        except OSError:
            return None

    def write_file(self, file: StoredFile) -> None:
        if not (self._files / file.id).exists():
            _write(self._files / file.id, file.content)

    def _set_aside(self, why: str) -> NotKept:
        number = 1 + len(list(self.folder.glob(f"{self._state.name}.aside-*")))
        aside = self._state.with_name(f"{self._state.name}.aside-{number}")
        self._state.rename(aside)
        return NotKept(f"{self._state} {why}; it now lies in {aside.name}, and all begins anew.")


def serialize(state: KeptState) -> bytes:
    """The state as JSON to be read by eyes, too."""
    return _STATE.dump_json(state, indent=1, exclude_defaults=True)


def explain(error: OSError) -> str:
    return os.strerror(error.errno).lower() if error.errno else str(error)


def _lock(path: Path) -> IO[bytes]:
    """The file, locked until it is closed or the process ends. Raises BlockingIOError."""
    file = path.open("wb")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise
    return file


def _write(path: Path, content: bytes) -> None:
    """To a temporary file, to the disk, and only then in place of the old one."""
    temporary = path.with_name(f"{path.name}.new")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
