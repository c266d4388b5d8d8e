"""Screens out: sent, edited, stripped of their buttons; and files, and answers to taps."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import nullcontext

from markupsafe import Markup
from telegram.constants import CallbackQueryLimit, MessageLimit, ParseMode
from telegram.error import BadRequest

from bot.telegram.api import BotApi
from bot.telegram.asking import PATIENT, Asker, Patience, says
from bot.telegram.fit import cut
from bot.telegram.markup import build_keyboard, build_markup
from bot.telegram.pacing import Pacer
from bot.telegram.screen import Screen

logger = logging.getLogger(__name__)

NO_PREVIEW = {"is_disabled": True}

# Telegram's words, in lower case, for a message that is gone or past editing.
GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message identifier is not specified",
)
UNCHANGED = ("message is not modified",)
TOO_LATE = ("query is too old", "query id is invalid", "query_id_invalid")


class Outlet:
    """The way to the user. Every method raises Unreachable and TryLater, and other refusals as they are.

    With PATIENT (replies: somebody waits) a failing network is tried again a few times and a flood
    wait of up to 30 s is sat out; with HURRIED (nudges) TryLater comes at once. A message whose answer
    got lost is sent again: twice is better than never.

    What is sent awaits its turn with the pacer, at each try; edits and answers to taps don't: the
    limits that Telegram documents are about messages. Without a pacer everything goes at once.

    A text that Telegram would refuse as too long is cut at a line's end and logged: a shortened
    answer helps more than none, and no screen is meant to come near the limit (its test measures it).
    """

    def __init__(
        self,
        bot: BotApi,
        patience: Patience = PATIENT,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        pacer: Pacer | None = None,
    ) -> None:
        self._bot = bot
        self._pacer = pacer
        self._rank = patience.rank
        self._asker = Asker(patience, pause)

    async def send(self, chat_id: int, screen: Screen) -> int:
        """Send the screen as a new message; its message id."""
        return await self._send(
            chat_id,
            lambda: self._bot.send(
                "sendMessage",
                chat_id=chat_id,
                text=fitted(screen.text, MessageLimit.MAX_TEXT_LENGTH),
                parse_mode=ParseMode.HTML,
                link_preview_options=NO_PREVIEW,
                reply_markup=build_markup(screen),
            ),
        )

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """Show the screen in place of a message's text and buttons.

        True when the message now shows it; False when the message is gone or can't be edited.
        """
        try:
            await self._asker.ask(
                lambda: self._bot.call(
                    "editMessageText",
                    chat_id=chat_id,
                    message_id=message_id,
                    text=fitted(screen.text, MessageLimit.MAX_TEXT_LENGTH),
                    parse_mode=ParseMode.HTML,
                    link_preview_options=NO_PREVIEW,
                    reply_markup=build_keyboard(screen),
                )
            )
        except BadRequest as error:
            if says(error, *UNCHANGED):
                return True
            if says(error, *GONE):
                return False
            raise
        return True

    async def strip(self, chat_id: int, message_id: int) -> None:
        """Take the buttons of a message away, if it is still there."""
        try:
            await self._asker.ask(
                lambda: self._bot.call(
                    "editMessageReplyMarkup", chat_id=chat_id, message_id=message_id
                )
            )
        except BadRequest as error:
            if not says(error, *UNCHANGED, *GONE):
                raise

    async def answer(self, query_id: str, text: str | None = None, *, alert: bool = False) -> None:
        """Answer a tap, with a word of at most 200 characters or just so that it stops waiting."""
        shown = text and text[: CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH]
        try:
            await self._asker.ask(
                lambda: self._bot.call(
                    "answerCallbackQuery", callback_query_id=query_id, text=shown, show_alert=alert
                )
            )
        except BadRequest as error:
            if not says(error, *TOO_LATE):
                raise

    async def send_file(self, chat_id: int, name: str, content: bytes, caption: Markup) -> int:
        """Send a file under this name, with a caption of at most 1024 characters; its message id."""

        async def send_document() -> int:
            message = await self._bot.send_document(
                chat_id,
                content,
                fitted(caption, MessageLimit.CAPTION_LENGTH),
                filename=name,
                parse_mode=ParseMode.HTML,
            )
            return message.message_id

        return await self._send(chat_id, send_document)

    async def _send(self, chat_id: int, request: Callable[[], Awaitable[int]]) -> int:
        async def in_turn() -> int:
            pacer = self._pacer
            async with pacer.turn(chat_id, self._rank) if pacer else nullcontext():
                return await request()

        return await self._asker.ask(in_turn)


def fitted(text: Markup, limit: int) -> Markup:
    shorter = cut(text, limit)
    if shorter is not text:
        logger.warning("A text was too long for Telegram's %s characters and was cut.", int(limit))
    return shorter
