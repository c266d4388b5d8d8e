"""What a chat hears that sends more at once than anybody can: one kind word, and no tap spins."""

from contextlib import suppress

from markupsafe import Markup
from telegram import Update
from telegram.error import TelegramError

from bot.telegram.outlet import Outlet
from bot.telegram.rush import Fate, Rush
from bot.telegram.screen import Screen
from playbook.preferences import Preferences
from playbook.words import Words
from scheduler.errors import TryLater, Unreachable


class Crowding:
    """The gate before all work on updates (bot/telegram/reception.py)."""

    def __init__(self, rush: Rush, outlet: Outlet) -> None:
        self._rush = rush
        self._outlet = outlet

    def enter(self, chat_id: int) -> Fate:
        return self._rush.enter(chat_id)

    async def turn_away(self, update: Update, entry: Fate) -> None:
        """A lively group is not told: it was not talking to the bot."""
        user, chat = update.effective_user, update.effective_chat
        words = Words.of(Preferences(language=(user and user.language_code) or "en"))
        with suppress(TelegramError, Unreachable, TryLater):
            if update.callback_query:
                word = words.label("That was a lot at once. Give me a minute.")
                await self._outlet.answer(update.callback_query.id, word)
            if entry is Fate.TOLD and chat and chat.type == chat.PRIVATE:
                await self._outlet.send(chat.id, Screen(say_patience(words)))


def say_patience(words: Words) -> Markup:
    return words.say(
        "That was a lot at once. Give me a minute; nothing you told me before is lost, and what came in the last moments I have not read."
    )
