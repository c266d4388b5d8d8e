"""A chat pays for the processor that its updates take by waiting: in order, nothing is lost, and nobody else waits."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update

from bot.telegram.api import BotApi
from bot.telegram.intake import Intake
from bot.telegram.reading import lane_of
from bot.telegram.reception import Reception
from bot.telegram.share import SHARE_LIMITS, Metered, Share, ShareLimits
from tests.bot.telegram.fake_telegram import FakeTelegram
from tests.bot.telegram.test_intake import running
from tests.bot.telegram.test_stalls import until

ANN, BEN = 1, 2
HEAVY, LIGHT = 0.1, 0.006  # seconds: the fullest chat's update, and a usual one


@dataclass
class House:
    """A processor and a time that pass only where a test says so."""

    limits: ShareLimits = SHARE_LIMITS
    time: float = 1000.0
    spent: float = 0.0
    waited: list[float] = field(default_factory=list)
    done: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.share = Share(
            self.limits, now=lambda: self.time, meter=lambda: self.spent, pause=self.pause
        )

    async def pause(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.time += seconds

    def work(self, cost: float, name: str = "") -> Callable[[], Awaitable[None]]:
        async def work() -> None:
            self.spent += cost
            self.time += cost
            await asyncio.sleep(0)
            self.done.append(name)

        return work


async def test_a_person_waits_for_nothing_however_fast_they_tap() -> None:
    house = House()
    for _ in range(60):
        await house.share.serve(ANN, house.work(LIGHT))
    assert house.waited == []


async def test_a_chat_that_goes_on_and_on_gets_a_tenth_of_the_processor() -> None:
    house = House()
    for _ in range(600):
        await house.share.serve(ANN, house.work(HEAVY))
    share = house.spent / (house.time - 1000)
    assert SHARE_LIMITS.share <= share < SHARE_LIMITS.share * 1.02


async def test_one_chat_does_not_pay_for_another() -> None:
    house = House()
    for _ in range(20):
        await house.share.serve(ANN, house.work(HEAVY))
    assert house.share.wait(ANN) > 0
    assert house.share.wait(BEN) == 0


async def test_whoever_waited_has_paid() -> None:
    house = House()
    await house.share.serve(ANN, house.work(SHARE_LIMITS.at_once + 1))
    assert house.share.wait(ANN) == pytest.approx(10, rel=0.1)
    house.time += 10
    assert house.share.wait(ANN) == 0
    house.time += 100
    assert len(house.share) == 1
    await house.share.serve(BEN, house.work(LIGHT))
    assert len(house.share) == 1, "who has paid all is not remembered"


async def test_work_that_fails_or_is_broken_off_costs_what_it_took() -> None:
    house = House()

    async def fails() -> None:
        house.spent += 1
        raise ValueError

    async def hangs() -> None:
        house.spent += 1
        await asyncio.Event().wait()

    with pytest.raises(ValueError):  # noqa: PT011 - the test's own
        await house.share.serve(ANN, fails)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await house.share.serve(BEN, hangs)
    assert house.share.wait(ANN) == house.share.wait(BEN) > 0


async def test_what_others_do_while_it_waits_is_not_counted() -> None:
    house = House()
    others = asyncio.Event()

    async def work() -> None:
        house.spent += 1
        await others.wait()
        house.spent += 2

    async def meanwhile() -> None:
        house.spent += 50
        others.set()

    metered = Metered(work(), lambda: house.spent)
    await asyncio.gather(metered, meanwhile())
    assert metered.spent == 3


async def test_no_more_chats_are_remembered_than_there_is_room_for() -> None:
    house = House(ShareLimits(chats=3))
    for chat in range(10):
        await house.share.serve(chat, house.work(HEAVY))
    assert len(house.share) == 3


async def test_updates_that_wait_for_their_turn_are_served_in_order_and_hold_up_nobody_else(
    telegram: FakeTelegram, api: BotApi
) -> None:
    spent, served, turns = [0.0], list[int](), asyncio.Semaphore(0)

    async def handle(update: Update) -> None:
        spent[0] += 1 if lane_of(update) == ANN else 0
        served.append(update.update_id)

    async def pause(_seconds: float) -> None:
        await turns.acquire()

    share = Share(now=lambda: 0, meter=lambda: spent[0], pause=pause)
    for update_id in range(1, 6):
        telegram.gets(update_id, chat=ANN)
    for update_id in range(6, 26):
        telegram.gets(update_id, chat=BEN)
    async with running(Intake(api, Reception(api, handle, share=share))):
        await until(lambda: len(served) == 21)
        assert sorted(served) == [1, *range(6, 26)]
        for _ in range(4):
            turns.release()
        await until(lambda: telegram.acknowledged == 25)
    assert [one for one in served if one < 6] == [1, 2, 3, 4, 5]


@given(st.lists(st.tuples(st.sampled_from([ANN, BEN]), st.floats(0, 2), st.floats(0, 30))))
def test_nobody_ever_gets_more_than_what_is_allowed_at_once_and_the_share(
    deeds: list[tuple[int, float, float]],
) -> None:
    async def live() -> None:
        house, taken = House(), {ANN: 0.0, BEN: 0.0}
        for chat, cost, pause in deeds:
            house.time += pause
            await house.share.serve(chat, house.work(cost))
            allowed = SHARE_LIMITS.at_once + (house.time - 1000) * SHARE_LIMITS.share
            assert taken[chat] <= allowed + 1e-6, "before this one"
            taken[chat] += cost

    asyncio.run(live())
