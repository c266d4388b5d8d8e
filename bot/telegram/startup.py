"""The first word with Telegram: is the token known, is the server one, is there a server at all?"""

import asyncio
from urllib.parse import urlsplit

from telegram import Bot, User
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.telegram.errors import CannotStart
from bot.telegram.insistence import Pause
from bot.telegram.outage import is_from_elsewhere, summary

PATIENCE = 10.0  # seconds, for all tries together
PAUSES = (0.5, 1.0, 2.0)  # seconds, between the tries
MISFITS = (TypeError, KeyError, AttributeError)  # what PTB makes of an answer of another shape


async def greet_telegram(
    bot: Bot,
    *,
    patience: float = PATIENCE,
    pauses: tuple[float, ...] = PAUSES,
    pause: Pause = asyncio.sleep,
) -> User:
    """Initialize the bot; who it is at Telegram. Raises CannotStart, and the bot is shut down then."""
    try:
        async with asyncio.timeout(patience):
            await insist(bot, pauses, pause)
    except (TelegramError, TimeoutError, *MISFITS) as error:
        await bot.shutdown()
        raise CannotStart(explain(error, bot)) from None  # the error's own text may hold the token
    return bot.bot


async def insist(bot: Bot, pauses: tuple[float, ...], pause: Pause) -> None:
    """Initialize the bot, trying again while only the network is in the way."""
    for seconds in pauses:
        try:
            await bot.initialize()
        except NetworkError as error:
            if is_wrong_server(error):
                raise
            await pause(seconds)
        else:
            return
    await bot.initialize()


def is_wrong_server(error: BaseException) -> bool:
    """An answer, but none of the Bot API: not JSON, or JSON of some other kind."""
    return isinstance(error, MISFITS) or is_from_elsewhere(error)


def explain(error: BaseException, bot: Bot) -> str:
    host = urlsplit(bot.base_url).netloc.rpartition("@")[2]
    if is_wrong_server(error):
        return f"{host} answers, but not as a Telegram Bot API server: check TELEGRAM_API_URL."
    if isinstance(error, InvalidToken):
        return (
            "Telegram does not know this TELEGRAM_TOKEN:"
            " @BotFather shows the right one, or gives you a new one."
        )
    if isinstance(error, NetworkError | TimeoutError):
        return f"No answer from {host}: check the connection, and TELEGRAM_API_URL if you set it."
    return f"{host} refuses: {summary(error)}."
