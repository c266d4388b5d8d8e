"""Where updates are served and nudges brought: commit, then show. The only place that does both."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from telegram.error import TelegramError

from bot.screens.plans.card_screen import draw_card
from bot.screens.plans.nudge_screen import draw_nudge, may_have_moved
from bot.serving import Origin, Served, serve
from bot.settling import Settler
from bot.telegram.outlet import Outlet
from bot.turns.turn import Decision, Effect, Notice, Show, Strip
from bot.warming import Warming
from playbook.chat import Chat, Nudge
from playbook.plan.look import Look
from scheduler.clock import Clock
from scheduler.errors import TryLater, Unreachable
from storage.contract import Storage

log = logging.getLogger(__name__)

TIDYING = timedelta(
    seconds=30
)  # of older messages, after a nudge; what is left over is stale, no more


class Desk:
    """Takes the decision about an update to the store, and its effects to the chat."""

    def __init__(
        self, storage: Storage, outlet: Outlet, clock: Clock, settler: Settler, warming: Warming
    ) -> None:
        self._storage = storage
        self._outlet = outlet
        self._clock = clock
        self._settler = settler
        self._warming = warming

    async def serve(self, origin: Origin, decision: Decision) -> None:
        """Commit what an update leads to, then show it; returns when both are done."""
        now, earlier = self._clock.now(), self._settler.recent.of(origin.chat)
        served = await self._storage.change(
            origin.chat,
            lambda chat: serve(self._settler.as_settled(chat), origin, decision, now, earlier),
        )
        self._settler.recent.keep(origin.chat, served.look)
        if served.language:
            self._warming.meet(served.language)
        try:
            await self._show(origin, served)
        except Unreachable:
            await self.block(origin.chat)
        except TryLater:
            log.warning("Chat %(chat)d is owed a reply.", {"chat": origin.chat})

    async def wave_off(self, query: str) -> None:
        """A tap that can mean nothing to this bot: it stops waiting, and that is all."""
        with suppress(TelegramError, TryLater, Unreachable):
            await self._outlet.answer(query)

    async def block(self, chat_id: int) -> None:
        """The user does not want to hear from the bot; writing again ends that."""
        await self._storage.change(chat_id, lambda chat: (chat.silenced(), None))

    async def _show(self, origin: Origin, served: Served) -> None:
        settled = self._settler.settle(origin.chat, self._outlet, served.owed)
        if origin.query:  # beside what is said: neither waits for the other's way to Telegram
            await asyncio.gather(self._answer_tap(origin.query, served), settled)
        else:
            await settled
        for effect in served.effects:
            await self._do(origin, effect)
        for message, screen in served.living.items():
            await self._outlet.edit(origin.chat, message, screen)

    async def _answer_tap(self, query: str, served: Served) -> None:
        notice = next((e for e in served.effects if isinstance(e, Notice)), Notice(""))
        with suppress(TryLater):  # what is owed is said later, a tap waits for seconds only
            await self._outlet.answer(query, notice.text or None, alert=notice.alert)

    async def _do(self, origin: Origin, effect: Effect) -> None:
        match effect:
            case Strip():
                await self._outlet.strip(origin.chat, effect.message)
            case Show():  # of a chat that was forgotten: nothing of it is kept, not even that a word is owed
                here = effect.here and origin.message
                if not (here and await self._outlet.edit(origin.chat, here, effect.screen)):
                    await self._outlet.send(origin.chat, effect.screen)


@dataclass(frozen=True, slots=True)
class Bringer:
    """Brings nudges: the scheduler's herald. `outlet` is a hurried one, the scheduler tries again."""

    outlet: Outlet
    clock: Clock
    settler: Settler

    async def settle(self, chat_id: int) -> None:
        """Say what the chat is owed. Raises Unreachable, TryLater."""
        await self.settler.settle(chat_id, self.outlet)

    async def bring(self, chat: Chat, nudge: Nudge) -> int:
        """Send the nudge; its message id. Raises Unreachable, TryLater.

        Earlier messages about the same applications and the cards show how things stand now.
        """
        look = Look(chat, self.clock.now())
        message = await self.outlet.send(chat.id, draw_nudge(look, nudge))
        # The nudge itself has arrived, and has to be recorded before the alarm takes it for stuck.
        with suppress(TelegramError, Unreachable, TryLater, TimeoutError):
            async with asyncio.timeout(TIDYING.total_seconds()):
                await self._tidy(look, nudge)
        return message

    async def _tidy(self, look: Look, nudge: Nudge) -> None:
        chat, about = look.chat, {item.application for item in nudge.items}
        for old in chat.nudges:
            touched = about & {item.application for item in old.items}
            if old.message and old.id != nudge.id and touched and may_have_moved(look, old):
                await self.outlet.edit(chat.id, old.message, draw_nudge(look, old))
        for one in chat.applications:
            if one.card and one.id in about:
                await self.outlet.edit(chat.id, one.card, draw_card(look, one))
