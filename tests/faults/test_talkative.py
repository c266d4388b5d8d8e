"""The real process at its most talkative, with asyncio in debug mode: ids and places, and nothing else."""

from sandbox.faults.kinds import Dropped, ServerError
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.process import BotProcess
from trials.stage.talks import introduce


async def test_trouble_tells_no_token_no_name_and_no_text(bot: BotProcess, ann: Person) -> None:
    """The fixture looks for the token."""
    await bot.start(LOG_LEVEL="debug", PYTHONASYNCIODEBUG="1")
    await introduce(ann)
    bot.sandbox.faults.next("sendMessage", ServerError(), Dropped())
    bot.sandbox.faults.next("getUpdates", Dropped(), ServerError())
    await ann.sends("/new")
    await ann.sends("Interviewed at Zebedee & Sons yesterday 3 pm with Xaver Quill")
    await ann.sends("xaver@zebedee.example")
    bot.terminate()
    assert await bot.ended() == 0
    assert "Telegram does not answer" in bot.output
    for words in ("Zebedee", "Xaver", "zebedee.example", "Ann Lee", v.WHICH_COMPANY):
        assert words not in bot.output
