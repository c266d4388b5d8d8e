"""kill -9 while nothing that the bot says gets through: what is owed is said by the next one, and answers nothing by itself."""

from collections.abc import Callable

import pytest

from sandbox.api.courier import Persistence
from sandbox.faults.kinds import Fault, FloodWait, ServerError
from sandbox.testing.person import Person
from tests.faults.test_bad_start import free_port
from trials.stage import vocabulary as v
from trials.stage.deadly import KilledBefore
from trials.stage.process import BotProcess
from trials.stage.talks import introduce

SENDING = "sendMessage editMessageText sendDocument"


def by_polling(_: BotProcess) -> dict[str, str]:
    return {}


def by_webhook(bot: BotProcess) -> dict[str, str]:
    courier = bot.sandbox.server.courier
    courier.persistence = Persistence(first_pause=0.1, longest_pause=0.2, attempts=1000)
    port = str(free_port())
    return {"WEBHOOK_URL": f"http://127.0.0.1:{port}/updates", "PORT": port}


@pytest.mark.parametrize(
    ("way", "fault"), [(by_polling, ServerError(500)), (by_webhook, FloodWait(240))]
)
async def test_killed_in_an_outage_it_forgets_no_reply(
    bot: BotProcess, ann: Person, way: Callable[[BotProcess], dict[str, str]], fault: Fault
) -> None:
    settings = way(bot)
    faults = bot.sandbox.faults
    await bot.launch(**settings)
    await introduce(ann)
    await ann.sends("/new")
    before = len(ann.messages)
    faults.always(SENDING, fault)
    await ann.sends("Initech")
    await ann.sends("data engineer")
    bot.kill()
    await bot.ended()
    faults.end()
    faults.next("sendMessage", KilledBefore(bot))
    await bot.launch(**settings)
    assert await bot.ended() != 0
    await bot.launch(**settings)
    await ann.sends("/help")
    said = [one.text for one in ann.messages[before:]]
    assert [v.WHICH_ROLE in one for one in said] == [True, False]
    assert "You wrote “data engineer”" in said[0]
    assert "/settings" in said[1]
    await ann.taps("Yes, that is it")
    ann.sees(v.WHEN)
