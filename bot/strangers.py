"""Those whom a private bot was not set up for: told so once, and nothing is kept of them."""

from collections import OrderedDict
from contextlib import suppress

from telegram import Update
from telegram.error import TelegramError

from bot.screens.welcome import draw_private
from bot.telegram.outlet import Outlet
from playbook.chat import Chat
from playbook.preferences import Preferences
from playbook.words import Words
from scheduler.errors import TryLater, Unreachable

REMEMBERED = 10_000  # chats that were told, in memory; beyond, the first may be told once more


class Strangers:
    """Their updates end here: nothing of them reaches a decision or the storage."""

    def __init__(self, outlet: Outlet) -> None:
        self._outlet = outlet
        self._told: OrderedDict[int, None] = OrderedDict()

    async def turn_away(self, update: Update) -> None:
        """A line in private, once; a tap does not spin. In a group a stranger was not talking to the bot."""
        user, chat = update.effective_user, update.effective_chat
        known = Preferences(language=(user and user.language_code) or "en")
        with suppress(TelegramError, Unreachable, TryLater):
            if update.callback_query:
                word = Words.of(known).label("This bot is private.")
                await self._outlet.answer(update.callback_query.id, word)
            elif chat and chat.type == chat.PRIVATE and self._is_new(chat.id):
                await self._outlet.send(
                    chat.id, draw_private(Words.of(Chat(chat.id, known).preferences))
                )

    def _is_new(self, chat_id: int) -> bool:
        if chat_id in self._told:
            return False
        self._told[chat_id] = None
        if len(self._told) > REMEMBERED:
            self._told.popitem(last=False)
        return True
