"""One nudge: judged anew, recorded as being sent, sent, recorded as sent."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_mock import MockerFixture

from playbook.chat import Chat, Item, Nudge, NudgeState
from scheduler.errors import TryLater, Unreachable
from storage.errors import StorageUnavailable
from storage.files.store import FileStorage
from tests.scheduler.fakes import MINUTE, NOON, World

ANA = 11


async def test_a_due_nudge_is_brought_and_recorded(world: World) -> None:
    world.judge.after = lambda _chat, now: now + MINUTE
    await world.make_due(ANA, NOON)
    assert await world.delivery.deliver(ANA) == NOON + MINUTE
    (nudge,) = (await world.read(ANA)).nudges
    assert (nudge.state, nudge.message) == (NudgeState.SENT, 1)
    assert world.herald.chats == [ANA]


async def test_it_is_recorded_as_being_sent_before_it_is_sent(world: World) -> None:
    states = []

    async def look(chat: Chat, nudge: Nudge) -> None:
        states.extend(
            [kept.state for kept in (await world.read(chat.id)).nudges if kept.id == nudge.id]
        )

    world.herald.act = look
    await world.make_due(ANA, NOON)
    await world.delivery.deliver(ANA)
    assert states == [NudgeState.SENDING]


async def test_what_is_no_longer_due_is_not_brought(world: World) -> None:
    """The index may be wrong about a chat; storage and the judge are not."""
    await world.make_due(ANA, NOON + MINUTE)
    assert await world.delivery.deliver(ANA) == NOON + MINUTE
    assert world.herald.brought == []


async def test_a_nudge_that_may_not_have_arrived_is_said_again(world: World) -> None:
    nudge = Nudge("n", (Item("a", "t1"),), NOON - MINUTE)
    await world.storage.change(ANA, lambda c: (replace(c, nudges=(nudge,), due=NOON), None))
    await world.delivery.deliver(ANA)
    assert world.herald.brought == [(ANA, "t1")]


async def test_a_chat_that_blocked_the_bot_is_left_alone(world: World) -> None:
    async def refuse(_chat: Chat, _nudge: Nudge) -> None:
        raise Unreachable

    world.herald.act = refuse
    await world.make_due(ANA, NOON)
    assert await world.delivery.deliver(ANA) is None
    chat = await world.read(ANA)
    assert (chat.blocked, chat.due) == (True, None)
    world.herald.act = None
    assert await world.delivery.deliver(ANA) is None
    assert world.herald.brought == []


@pytest.mark.parametrize("error", [Unreachable(), None])
async def test_a_chat_forgotten_while_its_nudge_was_on_the_way_stays_forgotten(
    world: World, error: Exception | None
) -> None:
    async def forget(chat: Chat, _nudge: Nudge) -> None:
        await world.storage.change(chat.id, lambda _: (None, None))
        if error:
            raise error

    world.herald.act = forget
    await world.make_due(ANA, NOON)
    assert await world.delivery.deliver(ANA) is None
    assert await world.storage.read(ANA) is None


async def test_what_the_user_did_meanwhile_is_kept(world: World) -> None:
    async def talk(chat: Chat, _nudge: Nudge) -> None:
        await world.storage.change(chat.id, lambda c: (replace(c, told_group=True), None))

    world.herald.act = talk
    await world.make_due(ANA, NOON)
    await world.delivery.deliver(ANA)
    chat = await world.read(ANA)
    assert chat.told_group
    assert chat.nudges[0].state is NudgeState.SENT


async def test_a_wait_is_passed_on_and_the_nudge_stays_to_be_sent(world: World) -> None:
    async def wait(_chat: Chat, _nudge: Nudge) -> None:
        raise TryLater(timedelta(seconds=7))

    world.herald.act = wait
    await world.make_due(ANA, NOON)
    with pytest.raises(TryLater):
        await world.delivery.deliver(ANA)
    assert (await world.read(ANA)).nudges[0].state is NudgeState.SENDING


async def test_a_full_disk_after_the_send_does_not_say_it_twice(
    tmp_path: Path, mocker: MockerFixture
) -> None:
    world = World(FileStorage.open(tmp_path, threaded=False))

    async def fill_disk(_chat: Chat, _nudge: Nudge) -> None:
        mocker.patch("storage.files.atomic_file.os.fsync", side_effect=OSError(28, "No space left"))

    world.herald.act = fill_disk
    await world.make_due(ANA, NOON)
    with pytest.raises(StorageUnavailable):
        await world.delivery.deliver(ANA)
    mocker.stopall()
    await world.delivery.deliver(ANA)
    assert world.herald.chats == [ANA]
    assert (await world.read(ANA)).nudges[0].state is NudgeState.SENT
