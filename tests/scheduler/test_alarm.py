"""The alarm brings what is due, when it is due, and lets nobody wait for anybody."""

import asyncio
import logging
from datetime import datetime, timedelta
from itertools import pairwise
from time import process_time

import pytest

from playbook.chat import Chat, Nudge
from scheduler.errors import TryLater, Unreachable
from scheduler.pace import Pace
from scheduler.wake_up import FURTHEST
from storage.memory import MemoryStorage
from tests.long_run import LONG_RUN
from tests.scheduler.fakes import MINUTE, NOON, Act, Beats, RunningClock, World

log = logging.getLogger(__name__)

ANA, BEN, CEM = 11, 12, 13
SECRET = "Wayland-Yutani"


def only(chat_id: int, error: Exception) -> Act:
    """An act that fails for one chat."""

    async def act(chat: Chat, _nudge: Nudge) -> None:
        if chat.id == chat_id:
            raise error

    return act


async def test_a_nudge_comes_when_its_moment_comes(world: World) -> None:
    await world.alarm.start()
    await world.make_due(ANA, NOON + 10 * MINUTE)
    await world.clock.turn(NOON + 9 * MINUTE)
    assert world.herald.chats == []
    await world.clock.turn(NOON + 10 * MINUTE)
    assert world.herald.chats == [ANA]
    await world.clock.turn_by(timedelta(days=30))
    assert world.herald.chats == [ANA], "once"


async def test_a_moment_that_moves_takes_its_nudge_along(world: World) -> None:
    await world.make_due(ANA, NOON + MINUTE)
    await world.make_due(BEN, NOON + 9 * MINUTE)
    await world.alarm.start()
    await world.make_due(ANA, NOON + 9 * MINUTE)
    await world.make_due(BEN, NOON + MINUTE)
    await world.clock.turn(NOON + MINUTE)
    assert world.herald.chats == [BEN]
    await world.storage.change(ANA, lambda _: (None, None))
    await world.clock.turn(NOON + 9 * MINUTE)
    assert world.herald.chats == [BEN], "and what was forgotten stays silent"


async def test_what_was_missed_while_the_process_was_down_comes_first_thing(world: World) -> None:
    """Nobody rings here: APScheduler's own job wakes the alarm."""
    came = asyncio.Event()

    async def tell(_chat: Chat, _nudge: Nudge) -> None:
        came.set()

    world.herald.act = tell
    await world.make_due(ANA, NOON - timedelta(days=3))
    await world.alarm.start()
    await asyncio.wait_for(came.wait(), timeout=10)


async def test_what_becomes_due_at_once_is_brought_without_a_ring(world: World) -> None:
    came = asyncio.Event()

    async def tell(_chat: Chat, _nudge: Nudge) -> None:
        came.set()

    world.herald.act = tell
    await world.alarm.start()
    await world.make_due(ANA, NOON)
    await asyncio.wait_for(came.wait(), timeout=10)


async def test_after_a_round_it_wakes_for_the_next_moment() -> None:
    """By the real clock, with the next moment a tenth of a second off."""
    world = World(MemoryStorage(), RunningClock())
    came = asyncio.Event()

    async def tell(chat: Chat, _nudge: Nudge) -> None:
        if chat.id == BEN:
            came.set()

    world.herald.act = tell
    await world.make_due(ANA, world.clock.now())
    await world.make_due(BEN, world.clock.now() + timedelta(seconds=0.1))
    await world.alarm.start()
    await asyncio.wait_for(came.wait(), timeout=10)
    await world.alarm.stop()


async def test_chats_come_in_the_order_of_their_moments(world: World) -> None:
    for chat_id in (BEN, CEM, ANA):
        await world.make_due(chat_id, NOON + chat_id * MINUTE)
    await world.alarm.start()
    await world.clock.turn(NOON + timedelta(days=1))
    assert world.herald.chats == [ANA, BEN, CEM]


async def test_of_all_that_is_due_at_one_moment_what_expires_first_comes_first() -> None:
    """Ten thousand of them; in `make test` a tenth."""
    count = 10_000 if LONG_RUN else 1_000
    world = World(MemoryStorage())
    expiring = {n: NOON + n * 7919 % 10_007 * MINUTE for n in range(1, count + 1)}
    for chat_id, lapses in expiring.items():
        known = Chat(chat_id, due=NOON, lapses=lapses if chat_id % 2 else None)
        await world.storage.change(chat_id, lambda _, known=known: (known, None))
    started = process_time()
    await world.alarm.start()
    await world.alarm.ring()
    log.info("%d due at once took %.2f s of processor time", count, process_time() - started)
    in_order = sorted(range(1, count + 1, 2), key=expiring.__getitem__)
    assert world.herald.chats[: count // 2] == in_order
    assert sorted(world.herald.chats[count // 2 :]) == [*range(2, count + 1, 2)], "then the others"
    await world.alarm.stop()


async def test_no_more_chats_at_once_than_the_pace_allows() -> None:
    world = World(MemoryStorage(), pace=Pace(at_once=4))
    for chat_id in range(1, 31):
        await world.make_due(chat_id, NOON)
    await world.alarm.start()
    await world.alarm.ring()
    assert sorted(world.herald.chats) == list(range(1, 31))
    assert world.herald.most_at_once == 4
    await world.alarm.stop()


async def test_rings_at_the_same_time_say_it_once(world: World) -> None:
    await world.make_due(ANA, NOON)
    await world.alarm.start()
    await asyncio.gather(*(world.alarm.ring() for _ in range(5)))
    assert world.herald.chats == [ANA]


async def test_a_ring_that_joins_waits_for_what_became_due_since(world: World) -> None:
    """The clock is turned again while a slow send is under way: nobody waits for the slow one to begin."""
    gate = asyncio.Event()

    async def wait_for_ben(chat: Chat, _nudge: Nudge) -> None:
        if chat.id == ANA:
            await gate.wait()
        else:
            gate.set()

    world.herald.act = wait_for_ben
    await world.make_due(ANA, NOON)
    await world.make_due(BEN, NOON + MINUTE)
    await world.alarm.start()
    first = asyncio.create_task(world.alarm.ring())
    await asyncio.sleep(0)
    await asyncio.wait_for(world.clock.turn(NOON + MINUTE), timeout=10)
    assert world.herald.chats == [BEN, ANA]
    await first


async def test_a_ring_goes_on_until_nothing_is_due(world: World) -> None:
    """The next thing of the same chat may have become due by what was just said."""
    world.judge.after = lambda chat, now: now if len(chat.nudges) < 3 else None
    await world.make_due(ANA, NOON)
    await world.alarm.start()
    await world.alarm.ring()
    assert world.herald.chats == [ANA] * 3


async def test_a_judge_that_never_has_enough_does_not_flood_a_chat(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.judge.after = lambda _chat, now: now
    await world.make_due(ANA, NOON)
    await world.alarm.start()
    await world.alarm.ring()
    await world.alarm.ring()
    assert world.herald.chats == [ANA] * world.pace.in_a_row
    assert f"Chat {ANA} stays due" in caplog.text


async def test_a_chat_with_much_to_say_over_the_days_is_no_flood(world: World) -> None:
    """Three things a day, one after another."""

    def three_a_day(chat: Chat, now: datetime) -> datetime:
        return now + timedelta(days=1) if len(chat.nudges) % 3 == 0 else now

    world.judge.after = three_a_day
    await world.make_due(ANA, NOON)
    await world.alarm.start()
    for day in range(10):
        await world.clock.turn(NOON + timedelta(days=day))
    assert world.herald.chats == [ANA] * 30


async def test_one_chats_wait_holds_up_nobody_else(world: World) -> None:
    world.herald.act = only(ANA, TryLater(timedelta(minutes=5)))
    for chat_id in (ANA, BEN):
        await world.make_due(chat_id, NOON)
    await world.make_due(CEM, NOON + MINUTE)
    await world.alarm.start()
    await world.clock.turn(NOON + MINUTE)
    assert world.herald.chats == [BEN, CEM]
    world.herald.act = None
    await world.clock.turn(NOON + 5 * MINUTE)
    assert world.herald.chats == [BEN, CEM]
    await world.clock.turn(NOON + 6 * MINUTE)
    assert world.herald.chats == [BEN, CEM, ANA]


async def test_a_wait_of_no_time_does_not_spin(world: World) -> None:
    world.herald.act = only(ANA, TryLater(timedelta(0)))
    await world.make_due(ANA, NOON)
    await world.alarm.start()
    await asyncio.wait_for(world.alarm.ring(), timeout=10)


async def test_a_blocked_chat_is_not_tried_again(world: World) -> None:
    world.herald.act = only(ANA, Unreachable())
    await world.make_due(ANA, NOON)
    await world.alarm.start()
    await world.alarm.ring()
    world.herald.act = None
    await world.clock.turn_by(timedelta(days=9))
    assert world.herald.chats == []


async def test_an_error_of_one_chat_stops_nobody_and_its_pause_grows(world: World) -> None:
    tries: list[datetime] = []

    async def fail(chat: Chat, _nudge: Nudge) -> None:
        if chat.id == ANA:
            tries.append(world.clock.now())
            raise ValueError(SECRET)

    world.herald.act = fail
    for chat_id in (ANA, BEN):
        await world.make_due(chat_id, NOON)
    await world.alarm.start()
    await world.alarm.ring()
    for _ in range(60 * 6):
        await world.clock.turn_by(timedelta(seconds=10))
    pauses = [(b - a).total_seconds() for a, b in pairwise(tries)]
    assert pauses == [10, 20, 40, 80, 160, 320, 640, 900, 900]
    assert world.herald.chats == [BEN]
    world.herald.act = None
    await world.clock.turn_by(MINUTE * 15)
    assert world.herald.chats == [BEN, ANA], "and it is not lost"


async def test_after_a_success_the_pauses_begin_anew(world: World) -> None:
    await world.alarm.start()
    for day in range(3):
        moment = NOON + timedelta(days=day)
        world.herald.act = only(ANA, ValueError())
        await world.make_due(ANA, moment)
        await world.clock.turn(moment)
        world.herald.act = None
        await world.clock.turn(moment + world.pace.first_pause)
        assert world.herald.chats == [ANA] * (day + 1)


async def test_an_error_is_logged_with_its_chat_and_without_its_words(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.herald.act = only(ANA, ValueError(SECRET))
    await world.make_due(ANA, NOON)
    await world.alarm.start()
    await world.alarm.ring()
    (line,) = [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]
    assert line.startswith("Chat 11 could not be served: ValueError at test_alarm.py:")
    assert SECRET not in caplog.text


async def test_stopping_lets_what_is_under_way_finish_and_begins_nothing(world: World) -> None:
    gate = asyncio.Event()

    async def wait(_chat: Chat, _nudge: Nudge) -> None:
        await gate.wait()

    world.herald.act = wait
    await world.make_due(ANA, NOON)
    await world.alarm.start()
    ring = asyncio.create_task(world.alarm.ring())
    await asyncio.wait_for(world.herald.called.wait(), timeout=10)
    stop = asyncio.create_task(world.alarm.stop())
    await world.make_due(BEN, NOON)
    gate.set()
    await asyncio.wait_for(asyncio.gather(ring, stop), timeout=10)
    await world.alarm.ring()
    assert world.herald.chats == [ANA]
    assert (await world.read(ANA)).due is None, "recorded as sent"


async def test_stopping_gives_up_a_delivery_that_hangs_and_loses_nothing(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram does not answer while the process is told to end: the next one says it."""

    async def hang(_chat: Chat, _nudge: Nudge) -> None:
        await asyncio.Event().wait()

    before = World(world.storage, world.clock, pace=Pace(finishing=timedelta(milliseconds=10)))
    before.herald.act = hang
    await before.make_due(ANA, NOON)
    await before.alarm.start()
    ring = asyncio.create_task(before.alarm.ring())
    await asyncio.wait_for(before.herald.called.wait(), timeout=10)
    await asyncio.wait_for(asyncio.gather(before.alarm.stop(), ring), timeout=10)
    assert f"Chat {ANA} may hear a nudge again" in caplog.text
    await world.alarm.start()
    await world.alarm.ring()
    assert (before.herald.chats, world.herald.chats) == ([], [ANA])


async def test_a_caller_who_goes_away_stops_no_delivery_and_no_other_caller(world: World) -> None:
    await world.make_due(ANA, NOON)
    await world.alarm.start()
    impatient, patient = (asyncio.create_task(world.alarm.ring()) for _ in range(2))
    await asyncio.sleep(0)
    impatient.cancel()
    await patient
    assert world.herald.chats == [ANA]


async def test_a_nudge_cut_off_in_the_middle_is_said_again_by_the_next_process(
    world: World,
) -> None:
    """The first process is cut off in its send; what was committed is all that the second one knows."""
    world.herald.act = only(ANA, asyncio.CancelledError())
    await world.make_due(ANA, NOON)
    await world.alarm.start()
    await world.alarm.ring()
    assert isinstance(world.storage, MemoryStorage)
    next_world = World(MemoryStorage(world.storage.rows), world.clock)
    await next_world.alarm.start()
    await next_world.alarm.ring()
    assert next_world.herald.chats == [ANA]
    await next_world.alarm.stop()


async def test_a_clock_turned_back_holds_nothing_up(world: World) -> None:
    """Somebody tries the bot a month ahead, meets a flood wait there, and comes back."""
    world.herald.act = only(ANA, TryLater(MINUTE))
    await world.make_due(ANA, NOON)
    await world.alarm.start()
    await world.clock.turn_by(timedelta(days=30))
    world.herald.act = None
    await world.clock.turn(NOON)
    assert world.herald.chats == [ANA]


async def test_the_alarm_shows_that_it_gets_on_but_not_while_a_delivery_hangs(world: World) -> None:
    pulse = world.alarm.pulse = Beats()
    await world.alarm.start()
    await world.alarm.ring()
    assert pulse.count == 1, "it looked, and nothing was due"
    await world.make_due(ANA, NOON)
    await world.alarm.ring()
    assert pulse.count == 3, "it looked, and delivered"
    gate = asyncio.Event()

    async def hang(_chat: Chat, _nudge: Nudge) -> None:
        await gate.wait()

    world.herald.act = hang
    await world.make_due(BEN, NOON)
    rings = [asyncio.create_task(world.alarm.ring()) for _ in range(9)]
    await asyncio.sleep(0.01)
    assert pulse.count == 4
    gate.set()
    await asyncio.gather(*rings)
    assert pulse.count == 5


class TestADeliveryThatNeverReturns:
    """It is broken off after a while, by the clock; its chat is tried again, and the others have the place."""

    async def test_however_many_hang_the_others_hear_their_nudges(
        self, world: World, caplog: pytest.LogCaptureFixture
    ) -> None:
        stuck = set(range(100, 100 + world.pace.at_once))
        world.herald.act = hanging(stuck)
        for chat_id in stuck:
            await world.make_due(chat_id, NOON)
        await world.make_due(BEN, NOON + MINUTE)
        await world.alarm.start()
        ring = await self.under_way(world, world.pace.at_once)
        await self.passes(world, 2 * MINUTE)
        assert world.herald.chats == [], "all places are taken"
        await self.passes(world, timedelta(seconds=1))
        await asyncio.wait_for(ring, 10)
        assert world.herald.chats == [BEN]
        assert "Chat 100: a nudge hung and was broken off" in caplog.text

    async def test_it_is_tried_again_and_said(self, world: World) -> None:
        world.herald.act = hanging({ANA})
        await world.make_due(ANA, NOON)
        await world.alarm.start()
        ring = await self.under_way(world)
        await self.passes(world, timedelta(seconds=121))
        await asyncio.wait_for(ring, 10)
        world.herald.act = None
        await world.clock.turn_by(world.pace.first_pause)
        assert world.herald.chats == [ANA]
        assert (await world.read(ANA)).due is None, "recorded as sent"

    async def test_a_clock_that_is_turned_takes_no_nudge_for_hanging(self, world: World) -> None:
        gate = asyncio.Event()

        async def wait(_chat: Chat, _nudge: Nudge) -> None:
            await gate.wait()

        world.herald.act = wait
        await world.make_due(ANA, NOON)
        await world.alarm.start()
        ring = await self.under_way(world)
        for days in (30, -60, 90):
            await self.turn(world, timedelta(days=days))
        gate.set()
        await asyncio.wait_for(ring, 10)
        assert world.herald.chats == [ANA]

    async def passes(self, world: World, time: timedelta) -> None:
        """Let time pass as it does: the alarm looks every half minute."""
        while time:
            step = min(time, FURTHEST)
            await self.turn(world, step)
            time -= step

    async def under_way(self, world: World, count: int = 1) -> asyncio.Task[None]:
        ring = asyncio.create_task(world.alarm.ring())
        while world.herald.at_once < count:  # noqa: ASYNC110 - the herald has no events
            await asyncio.sleep(0)
        return ring

    async def turn(self, world: World, by: timedelta) -> None:
        """Turn the clock, and let the round look; while something hangs, no ring comes back."""
        turning = asyncio.create_task(world.clock.turn_by(by))
        for _ in range(50):
            await asyncio.sleep(0)
        if not turning.done():
            turning.cancel()


def hanging(chats: set[int]) -> Act:
    async def hang(chat: Chat, _nudge: Nudge) -> None:
        if chat.id in chats:
            await asyncio.Event().wait()

    return hang
