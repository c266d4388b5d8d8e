"""The one place where what went wrong becomes a word to the user and a line in the log."""

import logging
from contextlib import suppress

from markupsafe import Markup
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.telegram.outlet import Outlet
from bot.telegram.screen import Screen
from playbook.preferences import Preferences
from playbook.words import Words
from scheduler.errors import TryLater, Unreachable
from storage.errors import LockedRecord, NewerRecord, StorageError, StorageGone, StorageUnavailable
from watch.whereabouts import whereabouts

log = logging.getLogger(__name__)


class ErrorDesk:
    """PTB hands it every error that a handler raised."""

    def __init__(self, outlet: Outlet) -> None:
        self._outlet = outlet

    async def tell(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Log the kind and the place, never the content; and tell the chat kindly."""
        error, chat = context.error, update.effective_chat if isinstance(update, Update) else None
        if isinstance(error, StorageError):
            said = {"chat": chat and chat.id, "error": str(error)}
            log.error("Chat %(chat)s could not be served: %(error)s", said)
        elif isinstance(error, Exception):
            said = {"chat": chat and chat.id, "error": whereabouts(error)}
            log.error("An update of chat %(chat)s failed: %(error)s", said)
        if chat is None or not isinstance(update, Update):
            return
        user = update.effective_user
        words = Words.of(Preferences(language=(user and user.language_code) or "en"))
        with suppress(TelegramError, Unreachable, TryLater):
            if update.callback_query:
                await self._outlet.answer(update.callback_query.id)
            await self._outlet.send(chat.id, Screen(apologise(error, words)))


def apologise(error: object, words: Words) -> Markup:
    if isinstance(error, NewerRecord):
        return words.say(
            "I did not keep that: a newer version of me wrote what I know of our chat, and I cannot read it. Nothing is lost; whoever runs me has to update me first."
        )
    if isinstance(error, LockedRecord):
        return words.say(
            "What I keep of our chat is locked with a key that I do not have, so I did not keep that. Nothing is lost; whoever runs me has to give me the key first."
        )
    if isinstance(error, StorageGone):
        return words.say(
            "I cannot find my memory any more, so I did not keep that. Whoever runs me has to look for it; please try again later."
        )
    if isinstance(error, StorageUnavailable):
        return words.say(
            "I cannot reach my memory just now, so I did not keep that. What you told me before is safe; please try again in a few minutes."
        )
    return words.say(
        "Something went wrong on my side, and I did not keep that. What you told me before is safe; please try once more."
    )
