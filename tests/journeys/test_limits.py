"""More than one chat may ask for: updates by the hundred, and a record that is full."""

import asyncio

from bot.turns.capacity import CAPACITY
from playbook.chat import Chat
from sandbox.clock import TurnableClock
from sandbox.messenger.deeds import Deeds
from sandbox.messenger.messages import Update
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.bot.turns.records.test_capacity import FULL, with_many
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import settle

A_LOT = "That was a lot at once"


async def taken_in(sandbox: Sandbox, updates: list[Update | None]) -> None:
    async with asyncio.timeout(sandbox.patience * 4):
        for update in updates:
            await sandbox.messenger.updates.confirmed(update) if update else None


async def test_hundreds_of_messages_are_told_once_and_cost_nobody_else_anything(
    sandbox: Sandbox, ann: Person, clock: TurnableClock
) -> None:
    await ann.sends("/new")
    mallory = sandbox.person("Mallory", language="en")
    deeds = Deeds(sandbox.messenger)
    flood = [deeds.write(mallory.user, f"spam {n}") for n in range(300)]
    await ann.sends("Acme")
    assert v.WHICH_ROLE in ann.last.text
    await taken_in(sandbox, flood)
    assert sum(A_LOT in one.text for one in mallory.messages) == 1
    assert len(mallory.messages) == 61
    await clock.move(minutes=1)
    await mallory.sends("/help")
    assert v.HELP in mallory.last.text


async def test_taps_over_the_limit_do_not_spin_and_the_answers_before_are_kept(
    sandbox: Sandbox, ann: Person, clock: TurnableClock
) -> None:
    await ann.sends("/new")
    await ann.sends("Acme")
    await ann.sends("/list")
    deeds = Deeds(sandbox.messenger)
    await taken_in(sandbox, [deeds.write(ann.user, "/today") for _ in range(80)])
    await ann.taps("New interview")
    assert ann.toast == "That was a lot at once. Give me a minute."
    assert sum(A_LOT in one.text for one in ann.messages) == 1
    await clock.move(minutes=1)
    await ann.sends("/list")
    assert "Acme" in ann.last.text


async def test_ten_messages_forwarded_at_once_and_fast_taps_meet_no_limit(
    sandbox: Sandbox, ann: Person
) -> None:
    deeds = Deeds(sandbox.messenger)
    await taken_in(sandbox, [deeds.write(ann.user, f"forwarded {n}") for n in range(10)])
    for _ in range(20):
        await ann.taps("What is due")
    ann.does_not_see(A_LOT)


async def test_a_lively_group_is_not_told(sandbox: Sandbox, home: Home, ann: Person) -> None:
    group = ann.in_group(sandbox.group("Job hunters", ann))
    deeds = Deeds(sandbox.messenger)
    await taken_in(sandbox, [deeds.write(ann.user, "/start", group.room) for _ in range(100)])
    assert [v.PRIVATE_ONLY in one.text for one in group.messages] == [True]
    await ann.sends("/help")
    assert v.HELP in ann.last.text


async def test_a_record_that_is_full_refuses_kindly_and_serves_all_else(
    home: Home, newcomer: Person
) -> None:
    await settle(newcomer)
    full = with_many(CAPACITY.applications).applications
    await remember(home, newcomer, full)
    await newcomer.sends("/new")
    assert FULL in newcomer.last.text
    kept = await recall(home, newcomer)
    assert kept.applications == full
    await newcomer.taps("Forget something")
    await newcomer.taps("148")
    await newcomer.taps("Yes, forget it")
    await newcomer.sends("/new")
    await newcomer.sends("Initech")
    assert v.WHICH_ROLE in newcomer.last.text


async def remember(home: Home, person: Person, applications: tuple[object, ...]) -> None:
    assert home.bot
    await home.bot.storage.change(
        person.user.id,
        lambda chat: (Chat(chat.id, chat.preferences, applications), None),  # type: ignore[arg-type]
    )


async def recall(home: Home, person: Person) -> Chat:
    assert home.bot
    chat = await home.bot.storage.read(person.user.id)
    assert chat
    return chat
