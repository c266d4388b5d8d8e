"""What to make of Telegram not answering: how long to wait, and what to write into the log, once."""

import logging
from collections.abc import Callable, Iterator
from itertools import chain, repeat

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.telegram.errors import CannotStart, TokenRevokedError
from bot.telegram.http import NotTheBotApiError

logger = logging.getLogger(__name__)

FIRST_PAUSES = (1.0, 2.0, 4.0, 8.0, 16.0)  # seconds
LONGEST_PAUSE = 30.0


class Outage:
    """Counts the failures since Telegram last answered.

    Of two bots with one token Telegram serves whoever asked last and tells the other, who asks again:
    so each would be told in turn, for ever. `is_new` says whether this one came only now; it gives way.
    """

    def __init__(self, is_new: Callable[[], bool]) -> None:
        self._is_new = is_new
        self._pauses: Iterator[float] | None = None

    def note(self, error: TelegramError) -> float:
        """One more failure: the seconds to wait before the next try.

        Raises TokenRevokedError or CannotStart when trying again is of no use.
        """
        if isinstance(error, Conflict) and self._is_new():
            raise CannotStart(
                "Another process already takes this bot's updates, and only one may run with this"
                f" TELEGRAM_TOKEN: stop it first. Telegram says: {error.message.rstrip('.')}."
            ) from None
        if isinstance(error, InvalidToken) and not is_from_elsewhere(error):
            raise TokenRevokedError(
                "Telegram no longer accepts TELEGRAM_TOKEN. @BotFather shows the token that is valid."
            ) from None
        if self._pauses is None:
            self._pauses = chain(FIRST_PAUSES, repeat(LONGEST_PAUSE))
            log_beginning(error)
        pause = next(self._pauses)
        return max(pause, seconds_of(error)) if isinstance(error, RetryAfter) else pause

    def end(self) -> None:
        """Telegram answered."""
        if self._pauses is not None:
            self._pauses = None
            logger.info("Telegram answers again.")


def is_from_elsewhere(error: BaseException | None) -> bool:
    """Whether this is a page of some other server, or one in between, rather than the Bot API's word."""
    return error is not None and (
        isinstance(error, NotTheBotApiError) or is_from_elsewhere(error.__cause__)
    )


def seconds_of(error: RetryAfter) -> float:
    """What Telegram asks to wait; PTB is moving from whole seconds to timedelta."""
    after = error.retry_after
    return float(after) if isinstance(after, int) else after.total_seconds()


def log_beginning(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        logger.error(
            "Telegram sends this bot's updates elsewhere: %s. Only one may run with this token;"
            " trying again until the other one stops.",
            error.message.rstrip("."),
        )
    else:
        logger.warning("Telegram does not answer (%s); trying again.", summary(error))


def summary(error: BaseException) -> str:
    """The error in a few words, without a page that some server sent instead of an answer."""
    if is_from_elsewhere(error):
        return "not the Bot API's answer"
    return str(error) or type(error).__name__
