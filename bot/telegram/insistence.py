"""Asking Telegram until it answers."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from telegram.error import TelegramError, TimedOut

from bot.telegram.api import BotApi
from bot.telegram.outage import Outage
from watch.pulse import Pulse

Pause = Callable[[float], Awaitable[None]]

STUCK = timedelta(seconds=30)  # over what an answer may take: no line is dead for so long unnoticed
BREATH = 120.0  # seconds, of a long wait between two beats of the pulse


class Insistence:
    """Asks as often as it takes, with growing pauses; the pulse beats with every try."""

    def __init__(
        self,
        bot: BotApi,
        pause: Pause,
        *,
        longest: timedelta = STUCK,
        is_new: Callable[[], bool] = lambda: False,
        pulse: Pulse | None = None,
    ) -> None:
        """`longest` is what one try may take: the connection has limits of its own, but a line that keeps
        dripping passes them all. `is_new` is `Outage`'s."""
        self._bot = bot
        self._pause = pause
        self._longest = longest
        self._outage = Outage(is_new)
        self.pulse = pulse or Pulse()

    async def ask(self, request: Callable[[], Awaitable[object]]) -> None:
        """Return once Telegram has answered. Raises TokenRevokedError, and CannotStart where the bot gives way."""
        while True:
            self.pulse.beat()
            try:
                await self._try(request)
            except TelegramError as error:
                await self._rest(self._outage.note(error))
            else:
                self._outage.end()
                return

    async def _try(self, request: Callable[[], Awaitable[object]]) -> None:
        try:
            async with asyncio.timeout(self._longest.total_seconds()):
                if self._outage.is_refused:
                    await self._bot.get_me()
                    self._outage.accept_token()
                await request()
        except TimeoutError:
            raise TimedOut("the request hung and was broken off") from None

    async def _rest(self, seconds: float) -> None:
        """A flood wait can be longer than a part may stand still."""
        while seconds > BREATH:
            await self._pause(BREATH)
            self.pulse.beat()
            seconds -= BREATH
        await self._pause(seconds)
