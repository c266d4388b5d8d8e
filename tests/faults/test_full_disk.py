"""The disk fills up under the real process: the chat is told, nothing is lost, and it goes on by itself."""

import resource

import pytest

from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.process import BotProcess
from trials.stage.talks import introduce

NOT_KEPT = "I did not keep that"


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux limits another process")
async def test_a_disk_that_fills_up_and_has_room_again(bot: BotProcess, ann: Person) -> None:
    await bot.start()
    await introduce(ann)
    for words in ("/new", "Acme"):
        await ann.sends(words)
    bot.limit_files(100)
    await ann.sends("Data engineer")
    assert NOT_KEPT in ann.last.text
    bot.limit_files(-1)
    await ann.sends("Data engineer")
    assert v.WHEN in ann.last.text
    bot.terminate()
    assert await bot.ended() == 0
    assert "could not be served: The data folder" in bot.output
    assert "Data engineer" not in bot.output
    assert [path.suffix for path in (bot.data / "chats").iterdir()] == [".json"]
