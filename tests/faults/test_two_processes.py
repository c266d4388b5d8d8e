"""Two bots where there is room for one: the second says so in one line and leaves, the first goes on."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.testing.person import Person
from storage.files.claim import LOCK
from trials.stage.process import BotProcess


@pytest.fixture
async def second(bot: BotProcess, tmp_path: Path) -> AsyncIterator[BotProcess]:
    """Another bot with the same token; by itself it lives in the same folder, too."""
    second = BotProcess(bot.sandbox, tmp_path, bot.nursery)
    yield second
    await second.clean_up()


@pytest.mark.parametrize("is_there", [True, False])
async def test_a_second_bot_in_one_data_folder_says_so_and_leaves(
    bot: BotProcess, second: BotProcess, ann: Person, *, is_there: bool
) -> None:
    """Also when somebody has removed the file that is locked."""
    await bot.start()
    if not is_there:
        (bot.data / LOCK).unlink()
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


async def test_of_two_bots_that_start_with_one_token_one_says_so_and_leaves(
    bot: BotProcess, second: BotProcess, ann: Person
) -> None:
    """Telegram tells the one that asked before. Both are new here, so that one gives way at once; a
    bot that has been up for a while asks again instead, and it is the newcomer that is told."""
    await bot.start()
    await second.start(DATA_DIR=str(second.folder / "elsewhere"))
    assert await bot.ended() == 1
    assert "only one may run with this TELEGRAM_TOKEN" in bot.output.splitlines()[-1]
    assert "terminated by other getUpdates request" in bot.output.splitlines()[-1]
    await ann.sends("/help")
    assert ann.messages, "the other one goes on"
