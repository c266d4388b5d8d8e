"""kill -9 on the way to the interview: a box that was ticked stays ticked."""

import asyncio

from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.deadly import KilledAfter
from trials.stage.process import BotProcess
from trials.stage.talks import introduce


async def test_a_ticked_box_survives_a_kill(bot: BotProcess, ann: Person) -> None:
    await bot.start()
    await introduce(ann)
    for words in ("/upcoming", "Acme", "Data engineer", "in 3 days at 2 pm"):
        await ann.sends(words)
    await ann.taps(v.YES, on=v.IS_THAT_RIGHT)
    await ann.taps(v.BY_PHONE)
    await ann.taps(v.NO_NAMES)
    await ann.taps(v.SHOW_CHECKLIST)
    bot.sandbox.faults.next("editMessageText", KilledAfter(bot))
    tapping = asyncio.create_task(ann.taps(f"{v.UNTICKED} Thank them for their time"))
    await bot.ended()
    await bot.start()
    await tapping
    await ann.sends("/list")
    await ann.taps("Acme · Data engineer")
    await ann.taps(v.CHECKLIST)
    assert f"{v.TICKED} Thank them for their time" in ann.last.buttons
