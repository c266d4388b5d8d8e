"""kill -9 in mid-question: nothing that was answered is lost, and at most something is said twice."""

import asyncio
from collections import Counter

import pytest

from sandbox.faults.kinds import Fault, Slow
from sandbox.messenger.deeds import Deeds
from sandbox.testing.person import Person
from tests.long_run import LONG_RUN
from trials.stage import vocabulary as v
from trials.stage.deadly import KilledAfter, KilledBefore
from trials.stage.process import PATIENCE, BotProcess
from trials.stage.talks import introduce

WORDS = ("Acme", "Data engineer", "Kubernetes")


async def killed_while(bot: BotProcess, ann: Person, words: str, call: str, fault: Fault) -> None:
    """Ann writes, the process dies in that call, and a new one takes over."""
    bot.sandbox.faults.next(call, fault)
    writing = asyncio.create_task(ann.sends(words))
    assert await bot.ended() != 0
    await bot.start()
    await writing


async def test_a_conversation_survives_a_kill_in_every_call(bot: BotProcess, ann: Person) -> None:
    await bot.start()
    await introduce(ann)
    await ann.sends("/new")
    await killed_while(bot, ann, "Acme", "sendMessage", KilledBefore(bot))
    assert v.WHICH_ROLE in ann.last.text
    await killed_while(bot, ann, "Data engineer", "sendMessage", KilledAfter(bot))
    assert v.WHEN in ann.last.text
    await killed_while(bot, ann, "yesterday 3 pm", "editMessageReplyMarkup", KilledBefore(bot))
    assert v.IS_THAT_RIGHT in ann.last.text
    await ann.taps(v.YES)
    assert v.WHOM in ann.last.text
    await ann.sends("/list")
    assert "Acme · Data engineer" in ann.last.text
    said = Counter(one.text for one in ann.messages)
    assert max(said.values()) <= 2
    for words in WORDS:
        assert words not in bot.output


async def test_a_tap_survives_a_kill(bot: BotProcess, ann: Person) -> None:
    await bot.start()
    await introduce(ann)
    for words in ("/new", "Acme"):
        await ann.sends(words)
    bot.sandbox.faults.next("editMessageText", KilledAfter(bot))
    tapping = asyncio.create_task(ann.taps(v.SKIP))
    await bot.ended()
    await bot.start()
    await tapping
    assert v.WHEN in ann.last.text
    await ann.sends("yesterday 3 pm")
    await ann.taps(v.YES)
    assert v.WHOM in ann.last.text


@pytest.mark.parametrize("earlier", [0, 20] if LONG_RUN else [20])
async def test_a_queue_of_updates_survives_a_kill(bot: BotProcess, earlier: int) -> None:
    """Twenty people have told of an interview; the process dies while it works them off."""
    sandbox, deeds = bot.sandbox, Deeds(bot.sandbox.messenger)
    people = [sandbox.person(f"P{number}") for number in range(20)]
    updates = [
        deeds.write(person.user, words)
        for person in people
        for words in ("/new", f"Company of {person.user.first_name}")
    ]
    sandbox.faults.next("sendMessage", *[Slow(0)] * earlier, KilledBefore(bot))
    await bot.start()
    await bot.ended()
    await bot.start()
    async with asyncio.timeout(PATIENCE):
        for update in updates:
            await sandbox.messenger.updates.confirmed(update) if update else None
    for person in people:
        assert f"at Company of {person.user.first_name}" in person.last.text
        said = Counter(one.text for one in person.messages)
        assert max(said.values()) <= 2
