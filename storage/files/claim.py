"""The data folder for one process alone, and what the system says of it in plain words."""

import fcntl
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import StorageUnavailable
from storage.files.atomic_file import PRIVATE_FILE
from storage.files.private_folder import make_folder

LOCK = "afterword.lock"

log = logging.getLogger(__name__)


@contextmanager
def told_plainly(data: Path) -> Iterator[None]:
    """Turn what the operating system reports into the domain's own error, a sentence about the data folder."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise StorageUnavailable(f"The data folder {data} cannot be used: {reason}.") from error


@contextmanager
def claimed(data: Path) -> Iterator[None]:
    """The data folder, made where it is missing, for this process alone while the context is open.

    Two processes would say every nudge twice and undo each other's changes. The system lets go of
    the lock when the process ends, however it ends; the file stays and means nothing by itself.
    Like all of this folder (private modes, flushed folders) it needs a POSIX system.
    Raises StorageUnavailable.
    """
    with told_plainly(data):
        make_folder(data)
        file = os.open(data / LOCK, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        folder = os.open(data, os.O_RDONLY)  # the file may be removed, and a new one locked
    try:
        if not any([_lock(file, data), _lock(folder, data)]):
            log.warning("The data folder %s cannot be locked; start only one bot with it.", data)
        yield
    finally:
        os.close(file)
        os.close(folder)


def _lock(handle: int, data: Path) -> bool:
    """Whether it could be; some network drives know no locks: better a bot without than none."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise StorageUnavailable(
            f"Another Afterword already runs with the data folder {data}."
            " Stop it first, or give this one a DATA_DIR of its own."
        ) from None
    except OSError:
        return False
    return True
