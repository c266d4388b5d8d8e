"""From the settings to what is remembered. Which store it is, is decided here and known nowhere else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

from storage.contract import Storage, Upkeep
from storage.files.claim import claimed
from storage.files.store import FileStorage
from storage.files.upkeep import FileUpkeep
from storage.keyring import Keyring


class Settings(Protocol):
    """Where what is remembered lies, and under which keys."""

    @property
    def data_dir(self) -> Path: ...

    @property
    def keyring(self) -> Keyring: ...


@asynccontextmanager
async def open_storage(settings: Settings) -> AsyncIterator[Storage]:
    """What is remembered, for this process alone while the context is open.

    Leaving it finishes what is being written. Raises StorageUnavailable.
    """
    with claimed(settings.data_dir):
        storage = FileStorage.open(settings.data_dir, keys=settings.keyring)
        try:
            yield storage
        finally:
            await storage.close()


def upkeep_of(settings: Settings) -> Upkeep:
    """What looks after it from the command line; nothing is opened or claimed yet."""
    return FileUpkeep(settings.data_dir, settings.keyring)
