"""A folder as the system keeps it: made so that it is safe on disk, private to its owner, and the same as before."""

import os
import stat
from errno import ENOTDIR
from pathlib import Path

from storage.files.atomic_file import sync_folder

PRIVATE_FOLDER = 0o700


def make_folder(folder: Path) -> None:
    """The folder and what it lies in, where they are missing, safe on disk: what is acknowledged lies below them."""
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except FileExistsError:  # as it is called when a file stands in the folder's place
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR)) from None
    for one in new:
        sync_folder(one.parent)


def is_same(held: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(held), path.stat())
    except (FileNotFoundError, NotADirectoryError):
        return False


def is_shared(folder: Path) -> bool:
    """Whether others live there too, as in /tmp: such a folder is not ours to lock."""
    status = folder.stat()
    return bool(status.st_mode & stat.S_ISVTX) or status.st_uid != os.geteuid()


def tighten(folder: Path) -> None:
    if stat.S_IMODE(folder.stat().st_mode) != PRIVATE_FOLDER:
        folder.chmod(PRIVATE_FOLDER)
