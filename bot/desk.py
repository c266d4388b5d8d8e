"""Where updates are served and nudges brought: commit, then show. The only place that does both."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from telegram.error import TelegramError

from bot.screens.plans.card_screen import draw_card
from bot.screens.plans.nudge_screen import draw_nudge, may_have_moved
from bot.serving import Origin, Served, remember, serve
from bot.telegram.outlet import Outlet
from bot.turns.turn import Attach, Decision, Effect, Notice, Show, Strip
from playbook.chat import Chat, Nudge
from playbook.plan.plan import forget_plans
from scheduler.clock import Clock
from scheduler.errors import TryLater, Unreachable
from storage.contract import Storage
from storage.errors import StorageUnavailable

log = logging.getLogger(__name__)

TIDYING = timedelta(
    seconds=30
)  # of older messages, after a nudge; what is left over is stale, no more


class Desk:
    """Takes the decision about an update to the store, and its effects to the chat."""

    def __init__(self, storage: Storage, outlet: Outlet, clock: Clock) -> None:
        self._storage = storage
        self._outlet = outlet
        self._clock = clock

    async def serve(self, origin: Origin, decision: Decision) -> None:
        """Commit what an update leads to, then show it; returns when both are done."""
        now = self._clock.now()
        served = await self._storage.change(
            origin.chat, lambda chat: serve(chat, origin, decision, now)
        )
        if served.forgot:
            forget_plans()
        try:
            await self._show(origin, served)
        except Unreachable:
            await self.block(origin.chat)
        except TryLater:
            log.warning("Chat %(chat)d could not be answered in time.", {"chat": origin.chat})

    async def wave_off(self, query: str) -> None:
        """A tap that can mean nothing to this bot: it stops waiting, and that is all."""
        with suppress(TelegramError, TryLater, Unreachable):
            await self._outlet.answer(query)

    async def block(self, chat_id: int) -> None:
        """The user does not want to hear from the bot; writing again ends that."""
        await self._storage.change(chat_id, lambda chat: (chat.silenced(), None))

    async def _show(self, origin: Origin, served: Served) -> None:
        if origin.query:
            await self._answer_tap(origin.query, served)
        for effect in served.effects:
            await self._do(origin, effect, served)
        for message, screen in served.living.items():
            await self._outlet.edit(origin.chat, message, screen)

    async def _answer_tap(self, query: str, served: Served) -> None:
        notice = next((e for e in served.effects if isinstance(e, Notice)), Notice(""))
        await self._outlet.answer(query, notice.text or None, alert=notice.alert)

    async def _do(self, origin: Origin, effect: Effect, served: Served) -> None:
        match effect:
            case Show():
                await self._draw(origin, effect, served)
            case Strip():
                await self._outlet.strip(origin.chat, effect.message)
            case Attach():
                await self._outlet.send_file(
                    origin.chat, effect.name, effect.content, effect.caption
                )
            case Notice():
                pass  # told with the answer to the tap

    async def _draw(self, origin: Origin, show: Show, served: Served) -> None:
        """In place of the tapped message where that still works, else at the end of the chat."""
        if show.here and origin.message and await self._edit(origin, show):
            return
        message = await self._outlet.send(origin.chat, show.screen)
        if show.keep:
            await self._note(origin.chat, lambda chat: remember(chat, show, served.dialog, message))

    async def _note(self, chat_id: int, remembered: Callable[[Chat], Chat]) -> None:
        """Keep which message shows what. All that matters is kept and said by now: where the disk
        refuses, an old button stays where it is, and nobody is told that an answer was not kept."""
        try:
            await self._storage.change(chat_id, lambda chat: (remembered(chat), None))
        except StorageUnavailable as error:
            log.warning("Chat %(chat)d: %(error)s", {"chat": chat_id, "error": error})

    async def _edit(self, origin: Origin, show: Show) -> bool:
        return await self._outlet.edit(origin.chat, origin.message or 0, show.screen)


@dataclass(frozen=True, slots=True)
class Bringer:
    """Brings nudges: the scheduler's herald. `outlet` is a hurried one, the scheduler tries again."""

    outlet: Outlet
    clock: Clock

    async def bring(self, chat: Chat, nudge: Nudge) -> int:
        """Send the nudge; its message id. Raises Unreachable, TryLater.

        Earlier messages about the same applications and the cards show how things stand now.
        """
        now = self.clock.now()
        message = await self.outlet.send(chat.id, draw_nudge(chat, nudge, now))
        # The nudge itself has arrived, and has to be recorded before the alarm takes it for stuck.
        with suppress(TelegramError, Unreachable, TryLater, TimeoutError):
            async with asyncio.timeout(TIDYING.total_seconds()):
                await self._tidy(chat, nudge)
        return message

    async def _tidy(self, chat: Chat, nudge: Nudge) -> None:
        about, now = {item.application for item in nudge.items}, self.clock.now()
        for old in chat.nudges:
            touched = about & {item.application for item in old.items}
            if old.message and old.id != nudge.id and touched and may_have_moved(chat, old, now):
                await self.outlet.edit(chat.id, old.message, draw_nudge(chat, old, now))
        for one in chat.applications:
            if one.card and one.id in about:
                await self.outlet.edit(chat.id, one.card, draw_card(chat, one, now))
