"""From the settings to what is remembered."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from playbook.chat import Chat
from storage.errors import StorageUnavailable
from storage.keyring import NO_KEYS, Keyring
from storage.open import open_storage, upkeep_of

ANA = 11


@dataclass(frozen=True)
class Given:
    """Settings as the storage asks for them."""

    data_dir: Path
    keyring: Keyring = NO_KEYS


async def test_it_belongs_to_one_process_at_a_time_and_is_free_again_afterwards(
    tmp_path: Path,
) -> None:
    settings = Given(tmp_path / "data")
    async with open_storage(settings) as storage:
        await storage.change(ANA, lambda chat: (Chat(ANA, told_group=True), chat))
        with pytest.raises(StorageUnavailable, match="already runs"):
            async with open_storage(settings):
                pass
    async with open_storage(settings) as storage:
        assert await storage.read(ANA) == Chat(ANA, told_group=True)


async def test_who_looks_after_it_needs_no_claim(tmp_path: Path) -> None:
    settings = Given(tmp_path / "data")
    async with open_storage(settings) as storage:
        await storage.change(ANA, lambda chat: (Chat(ANA, told_group=True), chat))
        assert upkeep_of(settings).check().is_well
        assert upkeep_of(settings).verify().lines[-1].startswith(f"{settings.data_dir}: 1 good")
