"""How a request to Telegram is made: in whose words it fails, and how often it is tried again."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import NoReturn, TypeVar

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.telegram.insistence import Pause
from bot.telegram.outage import seconds_of
from bot.telegram.pacing import Rank
from scheduler.errors import TryLater, Unreachable

T = TypeVar("T")

AFTER_AN_OUTAGE = timedelta(seconds=30)  # when Telegram names no time itself


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to keep trying while somebody waits for the answer."""

    pauses: tuple[float, ...] = (0.5, 1.0, 2.0)  # seconds, one more try after each
    longest_wait: timedelta = timedelta(seconds=30)  # that Telegram may ask for
    rank: Rank = Rank.REPLY  # where many want to send


PATIENT = Patience()
# A nudge: its sender has a plan for what fails.
HURRIED = Patience(pauses=(), longest_wait=timedelta(), rank=Rank.NUDGE)


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks Telegram, and tries again as far as the patience goes."""

    patience: Patience = PATIENT
    pause: Pause = asyncio.sleep

    async def ask(self, request: Callable[[], Awaitable[T]]) -> T:
        """The request's answer. Raises Unreachable, TryLater, or what else Telegram said."""
        pauses = iter(self.patience.pauses)
        while True:
            try:
                return await request()
            except TelegramError as error:
                wanted, pause = wait_for(error), next(pauses, None)
                if pause is None or wanted is None or wanted > self.patience.longest_wait:
                    fail(error)
                await self.pause(max(pause, wanted.total_seconds()))


def wait_for(error: TelegramError) -> timedelta | None:
    """How long Telegram wants us to wait before the next try; None when that would not help."""
    if isinstance(error, RetryAfter):
        return timedelta(seconds=seconds_of(error))
    # A token that worked is refused in passing, too; whether it was taken back is the intake's to find out.
    is_passing = isinstance(error, NetworkError | InvalidToken) and not isinstance(
        error, BadRequest
    )
    return timedelta() if is_passing else None


def fail(error: TelegramError) -> NoReturn:
    """Raise the error in the scheduler's words where it has some, as it is otherwise."""
    if isinstance(error, Forbidden | ChatMigrated) or says(
        error, "chat not found", "peer_id_invalid"
    ):
        raise Unreachable(error.message) from error
    wanted = wait_for(error)
    if wanted is not None:
        raise TryLater(wanted or AFTER_AN_OUTAGE) from error
    raise error


def says(error: TelegramError, *phrases: str) -> bool:
    """Whether Telegram refused with one of these phrases (in lower case); it has no codes for them."""
    return isinstance(error, BadRequest) and any(one in error.message.lower() for one in phrases)
