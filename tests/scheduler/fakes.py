"""A clock that is turned, a judge with simple rules and a herald that remembers, for the scheduler's tests."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from playbook.chat import Chat, Item, Nudge, NudgeState
from playbook.plan.nudges.nudging import first_look
from scheduler.alarm import Alarm
from scheduler.clock import Listener, SystemClock
from scheduler.delivery import Delivery
from scheduler.pace import Pace
from storage.contract import Storage
from watch.pulse import Pulse

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@dataclass
class TurnedClock:
    """Stands still until it is turned."""

    moment: datetime = NOON
    listeners: list[Listener] = field(default_factory=list)

    def now(self) -> datetime:
        return self.moment

    def subscribe(self, listener: Listener) -> None:
        self.listeners.append(listener)

    async def turn(self, to: datetime) -> None:
        self.moment = to
        for listener in self.listeners:
            await listener()

    async def turn_by(self, wait: timedelta) -> None:
        await self.turn(self.moment + wait)


class RunningClock(TurnedClock):
    """The machine's clock, where a test is about APScheduler's own waking."""

    def now(self) -> datetime:
        return SystemClock().now()


@dataclass
class DueJudge:
    """Says one thing whenever a chat is due, then nothing until it is made due again."""

    after: Callable[[Chat, datetime], datetime | None] = lambda _chat, _now: None  # the next due

    def first_look(self, chat: Chat, now: datetime) -> datetime | None:
        return first_look(chat, now)

    def begin(self, chat: Chat, now: datetime) -> tuple[Chat, Nudge | None]:
        unsure = [nudge for nudge in chat.nudges if nudge.state is NudgeState.SENDING]
        if unsure:
            return chat, unsure[0]
        if chat.due is None or chat.due > now:
            return chat, None
        nudge = Nudge(str(len(chat.nudges)), (Item("a", chat.due.isoformat()),), now)
        return replace(chat, nudges=(*chat.nudges, nudge), due=now), nudge

    def finish(self, chat: Chat, nudge_id: str, message: int, now: datetime) -> Chat:
        nudges = tuple(
            replace(nudge, state=NudgeState.SENT, message=message)
            if nudge.id == nudge_id
            else nudge
            for nudge in chat.nudges
        )
        return replace(chat, nudges=nudges, due=self.after(chat, now))


Act = Callable[[Chat, Nudge], Awaitable[None]]


@dataclass
class Memory:
    """A herald that remembers whom it brought what; `act` lets something happen before it arrives."""

    brought: list[tuple[int, str]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    act: Act | None = None
    called: asyncio.Event = field(default_factory=asyncio.Event)

    settled: list[int] = field(default_factory=list)
    settles: Callable[[int], Awaitable[None]] | None = None

    async def settle(self, chat_id: int) -> None:
        self.settled.append(chat_id)
        if self.settles:
            await self.settles(chat_id)

    async def bring(self, chat: Chat, nudge: Nudge) -> int:
        self.called.set()
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(0)
            if self.act:
                await self.act(chat, nudge)
        finally:
            self.at_once -= 1
        self.brought.append((chat.id, nudge.items[0].action))
        return len(self.brought)

    @property
    def chats(self) -> list[int]:
        return [chat_id for chat_id, _ in self.brought]


class Beats(Pulse):
    """Counts its beats."""

    count = 0

    def beat(self) -> None:
        self.count += 1


@dataclass
class World:
    """Storage, clock, judge and herald around an alarm."""

    storage: Storage
    clock: TurnedClock = field(default_factory=TurnedClock)
    judge: DueJudge = field(default_factory=DueJudge)
    herald: Memory = field(default_factory=Memory)
    pace: Pace = field(default_factory=Pace)

    def __post_init__(self) -> None:
        self.delivery = Delivery(self.storage, self.judge, self.herald, self.clock)
        self.alarm = Alarm(self.clock, self.storage, self.delivery, self.pace)

    async def make_due(self, chat_id: int, due: datetime | None) -> None:
        await self.storage.change(chat_id, lambda chat: (replace(chat, due=due), None))

    async def read(self, chat_id: int) -> Chat:
        return await self.storage.read(chat_id) or Chat(chat_id)
