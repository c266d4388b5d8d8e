"""From an update off the wire until it is done: the same for polling and for the webhook."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Protocol

from telegram import Bot, Update

from bot.telegram.api import RawUpdate
from bot.telegram.reading import lane_of, read_update
from bot.telegram.rush import Fate
from bot.telegram.share import Share
from watch.whereabouts import whereabouts

logger = logging.getLogger(__name__)

Handle = Callable[[Update], Awaitable[None]]

LONGEST_WORK = timedelta(minutes=10)  # on one update; all tries to answer it take half of that


class Gate(Protocol):
    """Counts what comes in from each chat."""

    def enter(self, chat_id: int) -> Fate: ...

    async def turn_away(self, update: Update, entry: Fate) -> None:
        """What the chat hears of an update that is passed over."""
        ...


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update that came in. Those of one lane are worked on one after the other."""

    update: Update
    chat: int
    entry: Fate = Fate.SERVED

    @property
    def lane(self) -> Hashable:
        """What is passed over does not wait behind what is served: a tap must not spin meanwhile."""
        return self.chat if self.entry is Fate.SERVED else ("passed", self.chat)


class Reception:
    """Reads, counts and works on updates. `handle` is PTB's application, or what a test puts there."""

    def __init__(
        self,
        bot: Bot,
        handle: Handle,
        gate: Gate | None = None,
        longest_work: timedelta = LONGEST_WORK,
        share: Share | None = None,
    ) -> None:
        self._bot = bot
        self._handle = handle
        self._gate = gate
        self._longest_work = longest_work
        self._share = Share() if share is None else share

    def receive(self, raw: RawUpdate) -> Arrival | None:
        """An update to work on; None where nothing is left to do about it."""
        update = read_update(raw, self._bot)
        if update is None:
            return None
        chat = lane_of(update)
        entry = self._gate.enter(chat) if self._gate else Fate.SERVED
        if entry is Fate.PASSED and not update.callback_query:
            return None
        return Arrival(update, chat, entry)

    async def work(self, arrival: Arrival) -> bool:
        """Whether it was done: its effect is kept, and the answer sent. It never raises.

        Where its chat has had more than its share of the processor it waits first, and what came after it in the
        chat waits behind it.
        """
        said: dict[str, object] = {"update": arrival.update.update_id, "chat": arrival.chat}
        limit = asyncio.timeout(None)
        try:
            async with limit:
                await self._share.serve(arrival.chat, partial(self._begin, arrival, limit))
        except TimeoutError as error:
            what = "never ended and is broken off" if limit.expired() else whereabouts(error)
            logger.error("Update %(update)s of chat %(chat)s: %(error)s", said | {"error": what})  # noqa: TRY400
        except Exception as error:  # noqa: BLE001 - one update must not end the intake
            said["error"] = whereabouts(error)
            logger.error("Update %(update)s failed: %(error)s", said)  # noqa: TRY400
        else:
            return True
        return False

    async def _begin(self, arrival: Arrival, limit: asyncio.Timeout) -> None:
        """Its time is counted from now on, not while it waited."""
        limit.reschedule(asyncio.get_running_loop().time() + self._longest_work.total_seconds())
        await self._do(arrival)

    async def _do(self, arrival: Arrival) -> None:
        if self._gate and arrival.entry is not Fate.SERVED:
            await self._gate.turn_away(arrival.update, arrival.entry)
        else:
            await self._handle(arrival.update)
