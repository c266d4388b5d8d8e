"""Where replies are sent that a chat is owed: in order, each struck off once it was sent."""

import asyncio
import logging
from weakref import WeakValueDictionary

from telegram.error import TelegramError

from bot.owing import pay, screen_of
from bot.recent import Recent
from bot.serving import kept
from bot.telegram.outlet import Outlet
from bot.turns.records import make_file
from playbook.chat import Chat
from playbook.owed import Owed
from playbook.plan.look import Look
from scheduler.clock import Clock
from storage.contract import Storage
from storage.errors import StorageUnavailable

log = logging.getLogger(__name__)


class Settler:
    """Says what is owed; the desk right after its commit, the alarm when that did not work out.

    A chat is settled by one of them at a time. Killed between the sending and the striking off, a reply is said twice;
    there is no moment at which one is lost.
    """

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock
        self.recent = Recent()
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._unstruck: dict[tuple[int, Owed], int | None] = {}
        """The messages of what was sent while the disk refused to strike it off: it is not said again."""

    async def settle(
        self, chat_id: int, outlet: Outlet, known: tuple[Owed, ...] | None = None
    ) -> None:
        """Send all that the chat is owed; `known` is what it was owed at the commit that was just made.

        Raises Unreachable, TryLater, and what else Telegram refuses a message with: that one is owed no longer.
        """
        lock = self._locks.setdefault(chat_id, asyncio.Lock())
        waited = lock.locked()
        async with lock:
            if waited or known is None:
                chat = await self._storage.read(chat_id)
                known = chat.owed if chat else ()
            self._forget_unstruck(chat_id, known)
            for reply in known:
                await self._pay(chat_id, reply, outlet)

    def as_settled(self, chat: Chat) -> Chat:
        """The chat without what was said already, where its record could not be told so."""
        for reply in chat.owed if self._unstruck else ():
            if (chat.id, reply) in self._unstruck:
                chat = pay(chat, reply, self._unstruck[chat.id, reply])
        return chat

    def _forget_unstruck(self, chat_id: int, owed: tuple[Owed, ...]) -> None:
        if not self._unstruck:  # nearly always
            return
        open_ones = {(chat_id, one) for one in owed}
        for key in [one for one in self._unstruck if one[0] == chat_id and one not in open_ones]:
            del self._unstruck[key]

    async def _pay(self, chat_id: int, reply: Owed, outlet: Outlet) -> None:
        if self._unstruck and (chat_id, reply) in self._unstruck:
            await self._strike(chat_id, reply, self._unstruck[chat_id, reply])
            return
        try:
            message = await self._say(chat_id, reply, outlet)
        except TelegramError:
            await self._strike(chat_id, reply, None)  # Telegram will never take it
            raise
        await self._strike(chat_id, reply, message)

    async def _say(self, chat_id: int, reply: Owed, outlet: Outlet) -> int | None:
        """In the place where it belongs while that can be edited, else at the end of the chat."""
        if reply.file:
            return await self._send_file(chat_id, reply, outlet)
        screen = screen_of(reply)
        if reply.place and await outlet.edit(chat_id, reply.place, screen):
            return reply.place
        return await outlet.send(chat_id, screen)

    async def _send_file(self, chat_id: int, reply: Owed, outlet: Outlet) -> int | None:
        chat = await self._storage.read(chat_id)
        if chat is None or reply.file is None:
            return None
        look = Look(chat, self._clock.now(), self.recent.of(chat_id))
        file = make_file(look, reply.file)
        return await outlet.send_file(chat_id, file.name, file.content, file.caption)

    async def _strike(self, chat_id: int, reply: Owed, message: int | None) -> None:
        """It is owed no longer, and its message is known. Where the disk refuses, this process remembers."""
        self._unstruck[chat_id, reply] = message
        try:
            await self._storage.change(
                chat_id,
                lambda chat: (kept(pay(chat, reply, message)), None),
            )
        except StorageUnavailable as error:
            log.warning("Chat %(chat)d: %(error)s", {"chat": chat_id, "error": error})
        else:
            del self._unstruck[chat_id, reply]
