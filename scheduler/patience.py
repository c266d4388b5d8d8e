"""How long a chat waits after a delivery that came to nothing, and which chats the storage refuses."""

import logging
from datetime import timedelta

from scheduler.errors import TryLater
from scheduler.pace import Pace
from storage.errors import StorageError
from watch.whereabouts import whereabouts

log = logging.getLogger(__name__)


class Patience:
    """Counts failures until a delivery succeeds, and deliveries until the round is over."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._failures: dict[int, int] = {}
        self._in_a_row: dict[int, int] = {}
        self._left_out: set[int] = set()  # the storage refused them when they were last looked at

    @property
    def left_out(self) -> int:
        """How many chats hear nothing because the storage refuses them."""
        return len(self._left_out)

    def failed(self, chat_id: int, error: BaseException | None) -> timedelta:
        """How long the chat waits after this error; None for a delivery that hung."""
        if isinstance(error, TryLater):
            return max(error.after, self._pace.shortest_wait)
        if error is None:
            log.error("Chat %(chat)d: a nudge hung and was broken off", {"chat": chat_id})
        elif isinstance(error, StorageError):
            log.error("Chat %(chat)d is left out: %(why)s", {"chat": chat_id, "why": error})
            self.leave_out(chat_id)
        else:
            said = {"chat": chat_id, "error": whereabouts(error)}
            log.error("Chat %(chat)d could not be served: %(error)s", said)
        return self._growing_pause(chat_id)

    def succeeded(self, chat_id: int, *, still_due: bool) -> timedelta | None:
        """How long the chat waits although its delivery ended well: it comes again and again. None as a rule."""
        count = self._in_a_row[chat_id] = self._in_a_row.get(chat_id, 0) + 1
        if still_due and count >= self._pace.in_a_row:
            said = {"chat": chat_id, "count": count}
            log.error("Chat %(chat)d stays due after %(count)d deliveries", said)
            return self._growing_pause(chat_id)
        self._failures.pop(chat_id, None)
        self.take_back_in(chat_id)
        return None

    def round_is_over(self) -> None:
        self._in_a_row.clear()

    def leave_out(self, chat_id: int) -> None:
        self._left_out.add(chat_id)

    def take_back_in(self, chat_id: int) -> None:
        if chat_id in self._left_out:
            self._left_out.remove(chat_id)
            log.info("Chat %(chat)d is no longer left out", {"chat": chat_id})

    def _growing_pause(self, chat_id: int) -> timedelta:
        failures = self._failures[chat_id] = self._failures.get(chat_id, 0) + 1
        doubled = self._pace.first_pause * (1 << min(failures - 1, 20))
        return min(doubled, self._pace.longest_pause)
