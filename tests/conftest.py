"""What holds for every test."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from trials.stage.raising import nursery

settings.register_profile("on a busy machine", deadline=None)  # time is measured where promised
settings.load_profile("on a busy machine")


def pytest_collection_finish() -> None:
    """Thousands of tests and all modules stay to the end: the collector need not look at them again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def bots() -> Iterator[Path]:
    """Where processes of the bot come from, for all tests that show something else than its start."""
    with nursery() as bots:
        yield bots
