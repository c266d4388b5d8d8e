"""How the bot introduces itself to those who have not written yet: the menu of commands, and two texts."""

import asyncio
import logging

from telegram import BotCommand
from telegram.error import TelegramError

from bot.screens.welcome import COMMANDS, DESCRIPTION, SHORT_DESCRIPTION
from bot.telegram.api import BotApi
from playbook.words import read_catalogue, spoken_languages

log = logging.getLogger(__name__)


async def introduce(api: BotApi) -> None:
    """Set the command menu and what an empty chat says, in every language; a bot without them still works."""
    english, *others = spoken_languages()
    try:
        await asyncio.gather(
            _introduce_in(api, english), *(_introduce_in(api, x, x) for x in others)
        )
    except TelegramError:
        log.warning("The command menu could not be set; the next start tries again.")


async def _introduce_in(api: BotApi, language: str, code: str | None = None) -> None:
    """Without a code it is for everybody whose language has none of its own."""
    say = read_catalogue(language).gettext  # not kept: it may be that nobody speaks it
    commands = [BotCommand(name, say(what)) for name, what in COMMANDS]
    await api.set_my_commands(commands, language_code=code)
    await api.set_my_description(say(DESCRIPTION), language_code=code)
    await api.set_my_short_description(say(SHORT_DESCRIPTION), language_code=code)
