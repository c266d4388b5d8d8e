"""Telegram's updates taken apart: each handler unpacks, names a decision, and has it served."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from telegram import ChatMember, Message, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.config import Config
from bot.desk import Desk
from bot.screens.welcome import draw_edited, draw_group, draw_lost, draw_unreadable
from bot.serving import Origin
from bot.strangers import Strangers
from bot.turns import buttons
from bot.turns.answering import show_again, take_text
from bot.turns.commands import COMMANDS, show_help
from bot.turns.telling import new_with, tell, upcoming_with
from bot.turns.turn import Decision, Show, Turn
from playbook.plan.look import Look

Context = ContextTypes.DEFAULT_TYPE
AnyApplication = Application[Any, Any, Any, Any, Any, Any]
WITH_LINE = {"new": new_with, "upcoming": upcoming_with}
PUNCTUATION = " \t\n.,:;!?"  # "/new, Acme"
GONE = {ChatMember.BANNED, ChatMember.LEFT}


@dataclass(frozen=True, slots=True)
class Handlers:
    """The handlers of one bot: five lines each, for the decisions are made elsewhere."""

    desk: Desk
    config: Config
    strangers: Strangers

    def register(self, application: AnyApplication) -> None:
        """Everything the bot listens to. The first handler that fits takes an update."""
        private, fresh = filters.ChatType.PRIVATE, filters.UpdateType.MESSAGE
        told = private & fresh & ~filters.StatusUpdate.ALL
        application.add_handlers(
            [
                ChatMemberHandler(self.membership, ChatMemberHandler.MY_CHAT_MEMBER),
                MessageHandler(~private, self.group),
                *(CommandHandler(name, partial(self.command, name), told) for name in COMMANDS),
                MessageHandler(told & filters.COMMAND, self.unknown_command),
                MessageHandler(told & filters.TEXT, self.text),
                MessageHandler(told, self.unreadable),
                MessageHandler(filters.UpdateType.EDITED_MESSAGE & filters.TEXT, self.edited),
                CallbackQueryHandler(self.tap),
            ]
        )

    async def command(self, name: str, update: Update, _context: Context) -> None:
        line = _after_command(update)
        if name in WITH_LINE and line:
            await self._serve(update, lambda look: WITH_LINE[name](look, line))
        else:
            await self._serve(update, COMMANDS[name])

    async def unknown_command(self, update: Update, _context: Context) -> None:
        await self._serve(update, show_help)

    async def text(self, update: Update, _context: Context) -> None:
        text = _text(update)
        await self._serve(update, lambda look: type_text(look, text))

    async def unreadable(self, update: Update, _context: Context) -> None:
        await self._serve(update, send_unreadable)

    async def edited(self, update: Update, _context: Context) -> None:
        await self._serve(update, lambda look: Turn(look, (Show(draw_edited(look.words)),)))

    async def group(self, update: Update, _context: Context) -> None:
        await self._serve(update, greet_group)

    async def tap(self, update: Update, _context: Context) -> None:
        query, chat = update.callback_query, update.effective_chat
        if query is None:
            return
        if chat is None or chat.type != chat.PRIVATE:
            await self.desk.wave_off(query.id)  # the buttons of this bot stand in private chats
            return
        data, message = query.data or "", query.message
        number = message.message_id if message else 0
        await self._serve(update, lambda look: buttons.take(look, data, number))

    async def membership(self, update: Update, _context: Context) -> None:
        """Blocked, unblocked, or added to a group."""
        change, chat = update.my_chat_member, update.effective_chat
        if change is None or chat is None:
            return
        if change.new_chat_member.status in GONE:
            await self.desk.block(chat.id)
        elif chat.type == chat.PRIVATE:
            await self._serve(update, Turn)
        else:
            await self._serve(update, greet_group)

    async def _serve(self, update: Update, decision: Decision) -> None:
        """Every update passes here, with the chat it came from and no other."""
        chat, user = update.effective_chat, update.effective_user
        if chat is None:
            return
        if self.config.allowed_users and not (user and self.config.allows(user.id)):
            await self.strangers.turn_away(update)
            return
        query = update.callback_query
        origin = Origin(
            chat=chat.id,
            update=update.update_id,
            language=user.language_code if user else None,
            name=user.full_name if user and chat.type == chat.PRIVATE else None,
            query=query.id if query else None,
            message=query.message.message_id if query and query.message else None,
        )
        await self.desk.serve(origin, decision)


def type_text(look: Look, text: str) -> Turn:
    """A text tells of an interview, or answers the open question; without one it gets a helpful word."""
    if told := tell(look, text):
        return told
    if look.chat.dialog:
        return take_text(look, text)
    return Turn(look, (Show(draw_lost(look.words)),))


def send_unreadable(look: Look) -> Turn:
    """A picture, a voice message, a sticker; the open question is put again."""
    word = Show(draw_unreadable(look.words))
    if look.chat.dialog is None:
        return Turn(look, (word,))
    again = show_again(look)
    return replace(again, effects=(word, *again.effects))


def greet_group(look: Look) -> Turn:
    """Once in a group: this works in private."""
    if look.chat.told_group:
        return Turn(look)
    return Turn(
        look.with_chat(replace(look.chat, told_group=True)), (Show(draw_group(look.words)),)
    )


def _after_command(update: Update) -> str:
    """What is typed behind a command; Telegram ends that at the first sign that belongs to none."""
    command = update.effective_message.entities[0] if update.effective_message else None
    return _text(update)[command.length if command else 0 :].lstrip(PUNCTUATION).rstrip()


def _text(update: Update) -> str:
    message: Message | None = update.effective_message
    return (message.text or "") if message else ""
