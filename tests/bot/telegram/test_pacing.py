"""Telegram's documented limits are kept and used, on a second hand that the test turns."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count, pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.pacing import Limits, Pacer, Rank

BURST = 3000
NUDGE, REPLY = Rank.NUDGE, Rank.REPLY


@dataclass
class Call:
    callback: Callable[[], object]
    cancelled: bool = False

    def cancel(self) -> None:
        self.cancelled = True


@dataclass
class SecondHand:
    """Goes on only when everyone waits for it."""

    at: float = 1000.0
    calls: list[tuple[float, int, Call]] = field(default_factory=list)
    number: "count[int]" = field(default_factory=count)

    def time(self) -> float:
        return self.at

    def call_at(self, when: float, callback: Callable[[], object], /) -> Call:
        heappush(self.calls, (when, next(self.number), call := Call(callback)))
        return call

    async def sleep(self, seconds: float) -> None:
        over = asyncio.Event()
        self.call_at(self.at + seconds, over.set)
        await over.wait()

    async def run(self) -> None:
        """To the end of everything that was asked for."""
        await settle()
        while self.calls:
            when, _, call = heappop(self.calls)
            if not call.cancelled:
                self.at = max(self.at, when)
                call.callback()
                await settle()


async def settle() -> None:
    for _ in range(8):
        await asyncio.sleep(0)


@dataclass
class Post:
    """Sends with a pacer; each message reaches Telegram somewhere on its way."""

    delays: Callable[[], tuple[float, float]] = lambda: (0.01, 0.02)  # to Telegram; to the answer
    limits: Limits = field(default_factory=Limits)
    hand: SecondHand = field(default_factory=SecondHand)
    arrived: list[tuple[float, int]] = field(default_factory=list)
    bulk: list[float] = field(default_factory=list)  # when nudges arrived

    def __post_init__(self) -> None:
        self.pacer = Pacer(self.limits, self.hand)

    async def send(self, chat: int, rank: Rank = NUDGE, *, after: float = 0) -> None:
        there, answered = self.delays()
        if after:
            await self.hand.sleep(after)
        async with self.pacer.turn(chat, rank):
            await self.hand.sleep(there)
            self.arrived.append((self.hand.at, chat))
            if rank is NUDGE:
                self.bulk.append(self.hand.at)
            await self.hand.sleep(answered - there)

    def times(self, chat: int | None = None) -> list[float]:
        return [at for at, one in self.arrived if chat in {None, one}]


async def play(post: Post, *sending: Iterable[tuple[int, Rank, float]]) -> None:
    tasks = [
        asyncio.create_task(post.send(chat, rank, after=after))
        for some in sending
        for chat, rank, after in some
    ]
    await post.hand.run()
    await asyncio.gather(*tasks)


def most_within(times: list[float], seconds: float) -> int:
    """The most messages that any stretch of so many seconds saw."""
    times, first, most = sorted(times), 0, 0
    for last, at in enumerate(times):
        while times[first] <= at - seconds + 1e-9:
            first += 1
        most = max(most, last - first + 1)
    return most


async def test_a_burst_of_nudges_keeps_to_thirty_a_second_and_uses_95_percent_of_them() -> None:
    post, workers = Post(), asyncio.Semaphore(20)

    async def bring(chat: int) -> None:
        async with workers:
            await post.send(chat)

    tasks = [asyncio.create_task(bring(chat)) for chat in range(1, BURST + 1)]
    await post.hand.run()
    await asyncio.gather(*tasks)
    times = post.times()
    assert len(times) == BURST
    assert most_within(times, 1) <= 30
    assert (BURST - 1) / (times[-1] - times[0]) >= 0.95 * 30


async def test_answers_that_all_take_a_tenth_of_a_second_cost_five_percent() -> None:
    post = Post(delays=lambda: (0.06, 0.1))
    await play(post, ((chat, NUDGE, 0) for chat in range(1, 1201)))
    times = post.times()
    assert most_within(times, 1) <= 30
    assert 1199 / (times[-1] - times[0]) >= 0.95 * 30


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 1 << 32))
def test_whatever_the_way_takes_telegram_never_counts_more_nudges_than_it_allows(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - for a repeatable test

    def delays() -> tuple[float, float]:
        there, back = (0.04 + random.expovariate(20) for _ in range(2))
        return there, there + back

    post = Post(delays)
    asyncio.run(
        play(
            post,
            [
                (random.randint(1, 90), random.choice([NUDGE, REPLY]), random.uniform(0, 2))
                for _ in range(150)
            ],
        )
    )
    assert len(post.arrived) == 150
    assert most_within(post.bulk, 1) <= 30
    assert all(most_within(post.times(chat), 1) == 1 for chat in {one for _, one in post.arrived})


async def test_one_chat_gets_one_message_a_second_and_holds_up_no_other() -> None:
    post = Post()
    await play(post, [(7, NUDGE, 0)] * 5, ((chat, NUDGE, 0) for chat in range(100, 130)))
    assert all(later - sooner >= 1 for sooner, later in pairwise(post.times(7)))
    others = [at for at, chat in post.arrived if chat != 7]
    assert max(others) - min(others) <= 1.1


async def test_a_group_gets_twenty_messages_a_minute() -> None:
    post = Post()
    await play(post, [(-5, REPLY, 0)] * 45)
    assert most_within(post.times(), 60) == 20


async def test_replies_to_many_chats_leave_at_once_and_take_no_nudges_place() -> None:
    """Nobody could keep the others' nudges back by writing."""
    post = Post()
    await play(
        post,
        ((chat, NUDGE, 0) for chat in range(1, 301)),
        ((1000 + chat, REPLY, 0.2) for chat in range(150)),
    )
    replies = [at for at, chat in post.arrived if chat >= 1000]
    assert max(replies) - 1000 <= 0.22
    assert most_within(post.bulk, 1) == 30
    assert max(post.bulk) - 1000 <= 10.5


async def test_replies_to_one_chat_go_one_a_second() -> None:
    post = Post()
    await play(post, [(7, REPLY, 0)] * 5)
    assert all(later - sooner >= 1 for sooner, later in pairwise(post.times(7)))


async def test_a_reply_does_not_queue_behind_nudges() -> None:
    post = Post()
    await play(
        post,
        ((chat, NUDGE, 0) for chat in range(1, 301)),
        ((1000 + n, REPLY, 0.5 + n / 3) for n in range(20)),
    )
    for n in range(20):
        (at,) = post.times(1000 + n)
        assert at - (1000 + 0.5 + n / 3) <= 0.11


async def test_replies_that_wait_go_before_the_nudges_that_came_first() -> None:
    post = Post()
    await play(
        post,
        ((chat, NUDGE, 0) for chat in range(1, 101)),
        ((1000 + n, REPLY, 0.1) for n in range(60)),
    )
    order = [chat for _, chat in post.arrived]
    assert max(order.index(1000 + n) for n in range(60)) < 80


async def test_who_gave_up_waiting_keeps_no_place() -> None:
    post = Post()
    waiting = [asyncio.create_task(post.send(1)) for _ in range(4)]
    await settle()
    for task in waiting[1:3]:
        task.cancel()
    await post.hand.run()
    await asyncio.gather(*waiting, return_exceptions=True)
    first, second = post.times(1)
    assert 1 <= second - first < 1.1


async def test_chats_at_rest_are_forgotten() -> None:
    post = Post(limits=Limits(bulk=1000))
    await play(post, ((chat, NUDGE, chat / 100) for chat in range(1, 3000)))
    assert len(post.pacer._chats) < 1200  # noqa: SLF001 - memory is nothing that one can watch from outside
