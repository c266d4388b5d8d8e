"""The machine's clock jumps, or stands still with the machine: nothing is lost, doubled, or stormed.

With the playbook's own judgement, and the clock turned under the running alarm.
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from playbook.chat import Chat
from playbook.plan.deeds import mark_done
from playbook.plan.look import Look
from playbook.plan.nudges import nudging
from playbook.plan.nudges.nudging import refresh_due
from scheduler.alarm import FURTHEST
from storage.memory import MemoryStorage
from tests.playbook.plan.builders import IN_LONDON, THANKS, an_application, at, key_of
from tests.scheduler.fakes import TurnedClock, World

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
YEAR = 365 * DAY
TUESDAY = at("2026-11-24 15:00")  # when the interviews end; the thank-yous are due at five
DUE = at("2026-11-24 17:00")
FOLLOW_UP = at("2026-12-08 09:00")
CHATS = range(1, 9)
THANKED = mark_done(an_application(decided="2026-12-04"), key_of(THANKS), at("2026-11-24 16:00"))


async def living(*, thanked: bool = False) -> World:
    """Eight chats that are all due at one moment, with the alarm started at four o'clock."""
    application = THANKED if thanked else an_application(decided="2026-12-04")
    clock = TurnedClock(at("2026-11-24 16:00"))
    world = World(MemoryStorage(), clock, judge=nudging)
    for chat_id in CHATS:
        chat = refresh_due(Look(Chat(chat_id, IN_LONDON, (application,)), clock.now()))
        await world.storage.change(chat_id, lambda _, chat=chat: (chat, None))
    await world.alarm.start()
    return world


def said(world: World) -> list[tuple[int, str]]:
    """What was brought up, but for the word to keep applying."""
    return sorted(one for one in world.herald.brought if not one[1].startswith("k"))


def once(action: str) -> list[tuple[int, str]]:
    return [(chat_id, action) for chat_id in CHATS]


@pytest.mark.parametrize("back", [HOUR, DAY, YEAR])
async def test_a_clock_turned_back_says_nothing_and_after_it_everything_once(
    back: timedelta,
) -> None:
    """A battery ran down, and the network set the clock right after a while."""
    world = await living()
    await world.clock.turn_by(-back)
    await world.clock.turn_by(20 * timedelta(minutes=1))
    assert said(world) == []
    await world.clock.turn(DUE)
    assert said(world) == once("t1.1")
    await world.alarm.stop()


@pytest.mark.parametrize("ahead", [HOUR, DAY, YEAR])
async def test_a_clock_that_was_ahead_loses_nothing_and_what_came_too_soon_comes_once_more(
    ahead: timedelta,
) -> None:
    world = await living(thanked=True)
    await world.clock.turn(FOLLOW_UP - HOUR / 2)
    await world.clock.turn_by(ahead + HOUR)
    too_soon = said(world)
    assert too_soon == once("f1")
    await world.clock.turn(FOLLOW_UP - HOUR / 2)
    assert said(world) == too_soon, "no storm"
    await world.clock.turn(FOLLOW_UP)
    assert said(world) == sorted(once("f1") * 2)
    await world.clock.turn_by(2 * HOUR)
    assert len(said(world)) == 2 * len(CHATS), "and then it is quiet"
    await world.alarm.stop()


async def test_a_process_that_starts_after_the_clock_was_mended_finds_what_was_lost() -> None:
    """Everything came up a year too soon, and nothing is due any more by what is kept."""
    world = await living(thanked=True)
    await world.clock.turn_by(YEAR)
    await world.alarm.stop()
    assert [(await world.read(one)).due > FOLLOW_UP + 300 * DAY for one in CHATS] == [True] * len(
        CHATS
    )
    after = World(world.storage, TurnedClock(at("2026-11-25 10:00")), judge=nudging)
    await after.alarm.start()
    await after.alarm.ring()
    assert said(after) == []
    await after.clock.turn(FOLLOW_UP)
    assert said(after) == once("f1")
    await after.alarm.stop()


@pytest.mark.parametrize(
    ("asleep", "comes"), [(9 * HOUR, at("2026-11-25 08:00")), (3 * DAY - HOUR, None)]
)
async def test_a_machine_that_was_suspended_says_at_once_what_it_missed(
    asleep: timedelta, comes: object
) -> None:
    """In the night it waits for the morning; and it says it once, not once for every hour."""
    world = await living()
    await world.clock.turn_by(asleep)
    assert said(world) == ([] if comes else once("t1.1"))
    if comes:
        await world.clock.turn(comes)
    assert said(world) == once("t1.1")
    await world.alarm.stop()


@pytest.mark.parametrize("by", [-YEAR, -DAY, -HOUR, HOUR, DAY, YEAR])
async def test_whatever_the_clock_does_the_alarm_sleeps_no_longer_than_thirty_seconds(
    by: timedelta,
) -> None:
    world = await living()
    waits: list[timedelta] = []
    world.alarm._wake_up.move = waits.append  # noqa: SLF001 - the sleep is the promise
    await world.clock.turn_by(by)
    await world.clock.turn_by(-by)
    assert waits
    assert all(timedelta() <= wait <= FURTHEST for wait in waits)
    await world.alarm.stop()


async def test_nobody_is_looked_at_again_for_a_step_of_a_second() -> None:
    world = await living()
    await world.clock.turn_by(timedelta(seconds=-1))
    assert world.alarm.next_moment == DUE
    await world.alarm.stop()


async def test_a_blocked_chat_stays_silent_also_when_the_clock_comes_back() -> None:
    world = await living()
    await world.storage.change(1, lambda chat: (replace(chat, blocked=True, due=None), None))
    await world.clock.turn_by(YEAR)
    await world.clock.turn_by(-YEAR)
    await world.clock.turn(DUE)
    assert 1 not in world.herald.chats
    assert (await world.read(1)).due is None
    await world.alarm.stop()
