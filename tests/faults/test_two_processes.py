"""Two bots where there is room for one: the second says so in one line and leaves, the first goes on."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.person import Person
from tests.faults.process import BotProcess


@pytest.fixture
async def second(bot: BotProcess, tmp_path: Path) -> AsyncIterator[BotProcess]:
    """Another bot with the same token; by itself it lives in the same folder, too."""
    second = BotProcess(bot.sandbox, tmp_path)
    yield second
    await second.clean_up()


async def test_a_second_bot_in_one_data_folder_says_so_and_leaves(
    bot: BotProcess, second: BotProcess, ann: Person
) -> None:
    await bot.start()
    await second.launch()
    assert await second.ended() == 1
    (line,) = second.output.splitlines()
    assert f"Another Afterword already runs with the data folder {bot.data}" in line
    await ann.sends("/help")
    assert ann.messages, "the first one goes on"


async def test_a_bot_that_was_killed_leaves_no_lock_behind(bot: BotProcess, ann: Person) -> None:
    await bot.start()
    bot.kill()
    await bot.ended()
    await bot.start()
    await ann.sends("/help")
    assert ann.messages
