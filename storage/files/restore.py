"""A backup in the place of the data folder's chats, the present ones kept."""

import os
import shutil
from datetime import datetime
from pathlib import Path

from storage.errors import CannotRestore, StorageUnavailable
from storage.files.atomic_file import PRIVATE_FILE, TEMPORARY, sync_folder
from storage.files.claim import claimed, told_plainly
from storage.files.folder import ChatFolder
from storage.files.private_folder import PRIVATE_FOLDER
from storage.files.survey import Survey, survey
from storage.keyring import NO_KEYS, Keyring

BEFORE = "before-"
COMING = "restoring-"


def restore(
    backup: Path, data: Path, now: datetime, keys: Keyring = NO_KEYS
) -> tuple[Survey, Path | None]:
    """Put the chats of `backup` in the place of those in `data`; `now` names what is kept aside.

    Gives what the restored folder holds, and where the chats are that it held before, if any. They lie
    inside the data folder, for that may be a mount of its own, and as a folder that can be restored.
    All is copied and flushed before two renames exchange the chats. Killed between them it leaves both
    sets in the data folder, under names that say which is which; doing it again mends that.

    Raises CannotRestore, and StorageUnavailable when a bot runs on the folder or the disk refuses.
    """
    _must_be_whole(backup, keys)
    with claimed(data):
        coming = data / f"{COMING}{now:%Y%m%dT%H%M%SZ}"
        try:
            with told_plainly(data):
                _copy(ChatFolder(backup).path, ChatFolder(coming).path)
                _must_be_whole(coming, keys)
                kept = _swap(coming, data, data / f"{BEFORE}{now:%Y%m%dT%H%M%SZ}")
        finally:
            shutil.rmtree(coming, ignore_errors=True)
        return survey(data, keys), kept


def _must_be_whole(folder: Path, keys: Keyring) -> None:
    try:
        found = survey(folder, keys)
    except StorageUnavailable:
        raise CannotRestore(
            f"{folder} is no copy of a data folder: it holds no folder `chats` that can be read."
        ) from None
    if found.locked:
        raise CannotRestore(
            f"{folder} is not put back: {len(found.locked)} of its chats are encrypted under a key that"
            " DATA_KEY does not hold. Put that key back, behind the others and a comma."
        )
    if not found.is_well:
        raise CannotRestore(
            f"{folder} is not put back, for it is not whole ({found.summary()})."
            f" `python -m bot verify {folder}` tells which; take those files out to go without them."
        )


def _copy(source: Path, target: Path) -> None:
    """Copy a folder of chats, private and safe on disk, without what a crash left half written."""
    target.mkdir(mode=PRIVATE_FOLDER, parents=True)
    for path in source.iterdir():
        if path.is_file() and not path.name.endswith(TEMPORARY):
            _copy_file(path, target / path.name)
    for folder in (target, target.parent):
        sync_folder(folder)


def _copy_file(source: Path, target: Path) -> None:
    shutil.copy2(source, target)  # with its time: what is set aside later is named by it
    target.chmod(PRIVATE_FILE)
    with target.open("rb") as file:
        os.fsync(file.fileno())


def _swap(coming: Path, data: Path, before: Path) -> Path | None:
    """Move the present chats to `before` and the coming ones to their place."""
    present = ChatFolder(data).path
    kept = before if present.exists() else None
    if kept:
        kept.mkdir(mode=PRIVATE_FOLDER)
        present.rename(ChatFolder(kept).path)
        sync_folder(kept)
    ChatFolder(coming).path.rename(present)
    sync_folder(data)
    return kept
