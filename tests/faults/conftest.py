"""A real process of the bot against a sandbox in the test's own; the clock runs.

It comes from the nursery, where all tests of a run have theirs from, unless what is shown is the process as a whole.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from trials.stage.process import PATIENCE, SECRET, TOKEN, BotProcess


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(token=TOKEN, patience=PATIENCE) as sandbox:
        yield sandbox


@pytest.fixture
async def bot(sandbox: Sandbox, tmp_path: Path, bots: Path) -> AsyncIterator[BotProcess]:
    """A bot to be started. Whatever happens to it, its token is in nothing that it writes."""
    bot = BotProcess(sandbox, tmp_path, bots)
    yield bot
    await bot.clean_up()
    assert SECRET not in bot.output
    assert "Traceback" not in bot.output


@pytest.fixture
def ann(sandbox: Sandbox) -> Person:
    return sandbox.person("Ann", last_name="Lee")
