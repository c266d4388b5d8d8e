"""Bringing one chat what is due: judged anew, recorded as being sent, sent, recorded as sent."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from playbook.chat import Chat, Item, Nudge
from scheduler.clock import Clock
from scheduler.errors import Unreachable
from storage.contract import Storage


class Judge(Protocol):
    """The playbook's judgement, pure. A chat that `begin` left in the middle of a send stays due."""

    def first_look(self, chat: Chat, now: datetime) -> datetime | None:
        """When a chat that is found at start needs a look; None if it never does."""
        ...

    def begin(self, chat: Chat, now: datetime) -> tuple[Chat, Nudge | None]:
        """Judge anew; record what is to be said now as being sent. None: nothing to say, due moved on."""
        ...

    def finish(self, chat: Chat, nudge_id: str, message: int, now: datetime) -> Chat:
        """Record a nudge as sent; `message` is the id of the message that shows it."""
        ...


class Herald(Protocol):
    """Who speaks in the chat."""

    async def settle(self, chat_id: int) -> None:
        """Say the replies that are owed, in order, and strike each off. Raises Unreachable, TryLater."""
        ...

    async def bring(self, chat: Chat, nudge: Nudge) -> int:
        """Send the nudge and return its message's id. Raises Unreachable, TryLater."""
        ...


@dataclass(frozen=True, slots=True)
class Delivery:
    """Has the replies said that a chat is owed, then carries its due nudge through two commits, one on each
    side of the sending.

    Dying between the two says a nudge twice; there is no place to die at which it is lost.
    """

    storage: Storage
    judge: Judge
    herald: Herald
    clock: Clock
    may_hear: Callable[[int], bool] = lambda _chat_id: True
    """Whom the bot speaks to. What is due to others stays as it is, until a start at which they may."""
    _unrecorded: dict[int, tuple[tuple[Item, ...], int]] = field(default_factory=dict)
    """What was sent while the disk refused to record it, by chat: it is not said again."""

    def first_look(self, chat: Chat) -> datetime | None:
        """When a chat that is found at start needs a look; None if it never does."""
        return self.judge.first_look(chat, self.clock.now())

    async def deliver(self, chat_id: int) -> datetime | None:
        """Say what is owed and what is due in a chat, if anything is, and return when it wants the next look.

        Raises TryLater; any other error means that the nudge may or may not have arrived.
        """
        if not self.may_hear(chat_id):
            return None
        try:
            chat, nudge = await self._begin_after_replies(chat_id)
            if nudge is None:
                return chat.wakes_at
            message = await self._bring_once(chat, nudge)
        except Unreachable:
            return await self.storage.change(chat_id, lambda chat: (chat.silenced(), None))
        self._unrecorded[chat_id] = nudge.items, message
        due = await self.storage.change(chat_id, lambda c: self._finish(c, nudge.id, message))
        del self._unrecorded[chat_id]
        return due

    async def _begin_after_replies(self, chat_id: int) -> tuple[Chat, Nudge | None]:
        chat, nudge = await self.storage.change(chat_id, self._begin)
        if not chat.owed:
            return chat, nudge
        await self.herald.settle(chat_id)
        return await self.storage.change(chat_id, self._begin)

    def _begin(self, chat: Chat) -> tuple[Chat, tuple[Chat, Nudge | None]]:
        if chat.blocked or chat.is_blank or chat.owed:
            return chat, (chat, None)
        chat, nudge = self.judge.begin(chat, self.clock.now())
        return chat, (chat, nudge)

    async def _bring_once(self, chat: Chat, nudge: Nudge) -> int:
        items, message = self._unrecorded.pop(chat.id, ((), 0))
        return message if items == nudge.items else await self.herald.bring(chat, nudge)

    def _finish(self, chat: Chat, nudge_id: str, message: int) -> tuple[Chat, datetime | None]:
        """Record it, unless the user had the bot forget the nudge while it was on its way."""
        if any(nudge.id == nudge_id for nudge in chat.nudges):
            chat = self.judge.finish(chat, nudge_id, message, self.clock.now())
        return chat, chat.wakes_at
