"""Updates in. PTB's own polling acknowledges them when they are fetched; this, when they are finished."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta

from telegram.constants import PollingLimit
from telegram.error import TelegramError

from bot.telegram.api import BotApi, RawUpdate
from bot.telegram.errors import CannotStart, TokenRevokedError
from bot.telegram.insistence import STUCK, Insistence, Pause
from bot.telegram.lanes import Lanes, first_of
from bot.telegram.receipts import Receipts
from bot.telegram.reception import Arrival, Reception
from watch.pulse import Pulse

logger = logging.getLogger(__name__)

LONG_POLL = timedelta(seconds=50)  # Telegram holds no request longer
NO_WAIT = timedelta()
# Seconds between looks for news while something is in hand: where many write, somebody is waiting already; where one
# does, a look is in vain. A chat may wait for its turn, and others write meanwhile.
SHORTEST_LOOK, USUAL_LOOK, LONGEST_LOOK = 0.01, 0.1, 0.3
LOOKS_A_PAUSE = 4  # between two that write
# Together with what else is closed, five seconds: hosts kill after ten.
FINISHING = timedelta(seconds=2)  # for what is in hand at the end
LAST_WORD = timedelta(seconds=1)  # for the acknowledgement after that
OVERDUE = timedelta(seconds=5)  # for an update that others wait behind
NEWCOMER = timedelta(
    seconds=35
)  # for so long a bot gives way: an outage's longest pause, and a bit


@dataclass(slots=True)
class InHand:
    """An update that is worked on or waits behind another of its chat."""

    chat: int
    since: float  # by the loop's clock
    passed: bool = False


class Intake:
    """Fetches updates and has each worked on: in order within a chat, chats side by side.

    Telegram sends an update again until the offset has moved past it, and the offset moves only past
    what is finished together with all before it. So what was in hand when the process died comes
    again, and so does what was finished behind something that was not: whoever works on it must know a
    repeated update by its id.

    At most 100 updates, counted from the first unfinished one, are in hand: the API shows no more. When
    so many wait behind one that takes its time, the offset moves past it nevertheless: its chat alone
    waits on. Work that never ends is broken off, and so is a poll that hangs.
    """

    def __init__(
        self,
        bot: BotApi,
        reception: Reception,
        *,
        long_poll: timedelta = LONG_POLL,
        finishing: timedelta = FINISHING,
        newcomer: timedelta = NEWCOMER,
        stuck: timedelta = STUCK,
        overdue: timedelta = OVERDUE,
        pause: Pause = asyncio.sleep,
        pulse: Pulse | None = None,
    ) -> None:
        self._bot = bot
        self._reception = reception
        self._long_poll = long_poll
        self._finishing = finishing
        self._pause = pause
        self._receipts = Receipts()
        self._lanes = Lanes(self._work)
        self._insistence = Insistence(
            bot, pause, longest=long_poll + stuck, is_new=self._is_new, pulse=pulse
        )
        self.pulse = self._insistence.pulse
        self._in_hand: dict[int, InHand] = {}
        self._newcomer = newcomer
        self._overdue = overdue
        self._begun = 0.0
        self._look = USUAL_LOOK
        self._wrote, self._news_at = 0, 0.0  # which chat, when it began to
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """End the poll at once; `run` returns when what is in hand is finished and acknowledged."""
        self._stopped.set()

    async def run(self) -> None:
        """Take updates in until `stop`. Raises TokenRevokedError when Telegram refuses the token,
        CannotStart when another bot takes this one's updates and was there first.

        The bot must be initialized. Cancelled, it drops everything: what is in hand comes again.
        """
        self._begun = _now()
        try:
            await first_of(self._take_in(), self._stopped.wait())
            await self._lanes.finish(self._finishing)
            await self._acknowledge()
        except (TokenRevokedError, CannotStart):
            await self._lanes.finish(self._finishing)
            raise
        finally:
            await self._lanes.drop()

    def _is_new(self) -> bool:
        """The other one asks again within the longest pause of an outage, and then we are told."""
        return _now() - self._begun < self._newcomer.total_seconds()

    async def _take_in(self) -> None:
        # As long as a webhook is set there are no updates here.
        await self._insistence.ask(self._bot.delete_webhook)
        while True:
            await self._insistence.ask(self._fetch)
            await self._catch_up()

    async def _fetch(self) -> None:
        """Ask for news, and begin with them. Waits for some only when nothing is in hand.

        While something is in hand its updates come back at once with every answer: there is no
        waiting for others then, only looking.
        """
        offset = self._receipts.offset
        wait = self._long_poll if self._lanes.idle else NO_WAIT
        updates = await self._bot.fetch_updates(offset, PollingLimit.MAX_LIMIT, wait)
        self._receipts.acknowledged(offset)
        news = [raw for raw in updates if self._receipts.take(raw["update_id"])]
        grown = self._look * (2 if self._look >= USUAL_LOOK else 1.25)
        self._look = USUAL_LOOK if news else min(grown, LONGEST_LOOK)
        for raw in news:
            self._begin(raw)
        if len(updates) == PollingLimit.MAX_LIMIT and not news:
            self._pass_overdue()

    def _begin(self, raw: RawUpdate) -> None:
        arrival = self._reception.receive(raw)
        if arrival is None:
            self._receipts.finish(raw["update_id"])
        else:
            self._note_who_writes(arrival.chat)
            self._in_hand[arrival.update.update_id] = InHand(arrival.chat, _now())
            self._lanes.put(arrival.lane, arrival)

    def _note_who_writes(self, chat: int) -> None:
        """Look sooner where many do. What one writes after the other waits behind it anyhow."""
        if chat != self._wrote:
            self._look = look_after(_now() - self._news_at)
            self._wrote, self._news_at = chat, _now()

    def _pass_overdue(self) -> None:
        """Let the offset move past what takes long, for it hides all that comes after."""
        since = _now() - self._overdue.total_seconds()
        for update_id, one in self._in_hand.items():
            if one.since <= since and not one.passed:
                one.passed = True
                said = {"update": update_id, "chat": one.chat}
                logger.warning(
                    "Update %(update)s of chat %(chat)s takes long; others go on without it.", said
                )
                self._receipts.finish(update_id)

    async def _catch_up(self) -> None:
        """Wait for what is in hand, but not long: others may have written meanwhile."""
        if not self._lanes.idle:
            await first_of(self._lanes.until_idle(), self._pause(self._look))

    async def _work(self, arrival: Arrival) -> None:
        await self._reception.work(arrival)
        self._in_hand.pop(arrival.update.update_id, None)
        self._receipts.finish(arrival.update.update_id)

    async def _acknowledge(self) -> None:
        """The last word to Telegram, so that the next start does not begin with old updates."""
        offset = self._receipts.offset
        if offset is None:
            return
        try:
            async with asyncio.timeout(LAST_WORD.total_seconds()):
                await self._bot.fetch_updates(offset, 1, NO_WAIT)
        except (TelegramError, TimeoutError):
            logger.info(
                "The last updates could not be acknowledged; they come again, and are known."
            )


def look_after(pause: float) -> float:
    """How soon to look for news again where another chat wrote so many seconds after the one before."""
    return min(max(pause / LOOKS_A_PAUSE, SHORTEST_LOOK), USUAL_LOOK)


def _now() -> float:
    return asyncio.get_running_loop().time()
