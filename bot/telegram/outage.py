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
# A server that restarts, or a hiccup on the way, may refuse a token that is good; whoever supervises the bot may
# start it again a few times only. A token that was taken back is refused as often as one asks.
REFUSALS = 4
REFUSED_FOR = 60.0  # seconds of pauses between the first and the last of them


class Outage:
    """Counts the failures since Telegram last answered.

    Of two bots with one token Telegram serves whoever asked last and tells the other, who asks again:
    so each would be told in turn, for ever. `is_new` says whether this one came only now; it gives way.
    """

    def __init__(self, is_new: Callable[[], bool]) -> None:
        self._is_new = is_new
        self._pauses: Iterator[float] | None = None
        self._refusals = 0
        self._refused_for = 0.0

    def note(self, error: TelegramError) -> float:
        """One more failure: the seconds to wait before the next try.

        Raises TokenRevokedError or CannotStart when trying again is of no use.
        """
        if isinstance(error, Conflict) and self._is_new():
            raise CannotStart(
                "Another process already takes this bot's updates, and only one may run with this"
                f" TELEGRAM_TOKEN: stop it first. Telegram says: {error.message.rstrip('.')}."
            ) from None
        if is_refusal(error):
            self._count_refusal()
        if self._pauses is None:
            self._pauses = chain(FIRST_PAUSES, repeat(LONGEST_PAUSE))
            log_beginning(error)
        pause = next(self._pauses)
        if isinstance(error, RetryAfter):
            pause = max(pause, seconds_of(error))
        self._refused_for += pause
        return pause

    @property
    def is_refused(self) -> bool:
        """Whether the token was refused, and not taken since."""
        return self._refusals > 0

    def accept_token(self) -> None:
        """Telegram knows the token: what it refused was something else."""
        self._refusals = 0

    def _count_refusal(self) -> None:
        if not self._refusals:
            self._refused_for = 0.0
        self._refusals += 1
        if self._refusals >= REFUSALS and self._refused_for >= REFUSED_FOR:
            raise TokenRevokedError(
                "Telegram no longer accepts TELEGRAM_TOKEN. @BotFather shows the token that is valid."
            ) from None

    def end(self) -> None:
        """Telegram answered."""
        self.accept_token()
        if self._pauses is not None:
            self._pauses = None
            logger.info("Telegram answers again.")


def is_refusal(error: TelegramError) -> bool:
    """Whether the Bot API says that it does not know the token."""
    return isinstance(error, InvalidToken) and not is_from_elsewhere(error)


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
    elif is_refusal(error):
        logger.warning(
            "Telegram refuses TELEGRAM_TOKEN (%s); asking again before it counts as revoked.",
            summary(error),
        )
    else:
        logger.warning("Telegram does not answer (%s); trying again.", summary(error))


def summary(error: BaseException) -> str:
    """The error in a few words, without a page that some server sent instead of an answer."""
    if is_from_elsewhere(error):
        return "not the Bot API's answer"
    return str(error) or type(error).__name__
