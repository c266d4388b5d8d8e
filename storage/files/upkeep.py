"""What the command line can ask of a data folder, told in lines. Fulfils storage.contract.Upkeep."""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.contract import Report
from storage.errors import StorageUnavailable
from storage.files.atomic_file import TEMPORARY, replace_file
from storage.files.claim import told_plainly
from storage.files.folder import ChatFolder
from storage.files.rekey import rekey
from storage.files.restore import restore
from storage.files.survey import survey
from storage.keyring import Keyring


@dataclass(frozen=True, slots=True)
class FileUpkeep:
    """Of the data folder `data`, under `keys`."""

    data: Path
    keys: Keyring

    def check(self) -> Report:
        if not ChatFolder(self.data).path.exists():
            return _look_at_place(self.data)
        try:
            found = survey(self.data, self.keys)
            _try_writing(self.data)
        except StorageUnavailable as error:
            return Report((f"{error} Check owner, rights and free space",), is_well=False)
        says = f"{self.data} can be written; chats: {found.summary()}"
        advice = "" if found.is_well else "; `python -m bot verify` tells which"
        return Report((says + advice,), found.is_well)

    def verify(self, backup: Path | None = None) -> Report:
        folder = backup or self.data
        found = survey(folder, self.keys)
        return Report((*found.details(), f"{folder}: {found.summary()}"), found.is_well)

    def restore(self, backup: Path, now: datetime) -> Report:
        found, kept = restore(backup, self.data, now, self.keys)
        says = f"{self.data}: {found.summary()}"
        where = f"What it held before is kept in {kept}. No /forget reaches it: erase it in time."
        return Report((says, where) if kept else (says,), found.is_well)

    def rekey(self) -> Report:
        done = rekey(self.data, self.keys)
        return Report((*done.details(), f"{self.data}: {done.summary()}"), done.is_well)


def _look_at_place(data: Path) -> Report:
    """A folder that the bot's first start will make: not made here, for it would be the checker's."""
    nearest = next(one for one in (data.absolute(), *data.absolute().parents) if one.exists())
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        return Report((f"{data} is new and will be filled at the first start",), is_well=True)
    return Report((f"{data} cannot be made: {nearest} cannot be written",), is_well=False)


def _try_writing(data: Path) -> None:
    probe = ChatFolder(data).path / f"check{TEMPORARY}"
    try:
        with told_plainly(data):
            replace_file(probe, b"a write that shows whether the folder can be written")
    finally:
        with suppress(OSError):
            probe.unlink()
