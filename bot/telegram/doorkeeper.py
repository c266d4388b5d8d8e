"""Who may stay connected to the webhook, whose door stands open to the world."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from resource import RLIM_INFINITY, RLIMIT_NOFILE, getrlimit
from typing import Any, cast

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DoorRules:
    """Each number can be argued with."""

    most: int = (
        200  # connections at once: Telegram makes 40, a proxy in front may keep some of its own
    )
    whole_within: timedelta = timedelta(
        seconds=10
    )  # a request: Telegram sends a few kilobytes at once
    share: int = (
        4  # one in so many descriptors of the process at most; files and answers need the others
    )
    queue: int = 1024  # connections that wait in the system until they are taken in


DOOR_RULES = DoorRules()


class Doorkeeper:
    """Lets connections in, and puts out those that are not worth their place.

    Every connection is a stranger's until a whole request of Telegram's came over it. A stranger is put out
    when it has not brought one in time, and the longest here goes when one too many comes. Whoever is known
    stays, but has to bring the rest of a request in time as well once it began one.
    """

    def __init__(self, rules: DoorRules = DOOR_RULES) -> None:
        self._rules = rules
        self._most = most_open(rules)
        self._strangers: dict[asyncio.BaseTransport, Guest] = {}  # the longest here first
        self._known: dict[asyncio.BaseTransport, Guest] = {}

    async def listen(
        self, serve: Callable[[], asyncio.Protocol], host: str | None, port: int
    ) -> asyncio.Server:
        """Listen on the port, everywhere where there is no host; `serve` makes what speaks HTTP with one guest.

        Raises OSError.
        """
        # As many are taken in at one go: each must be listened to a few times before so many more have come
        # that it has to leave.
        at_one_go = max(1, self._most // 8)
        server = await asyncio.get_running_loop().create_server(
            lambda: Guest(self, serve()), host, port, backlog=at_one_go
        )
        for listening in server.sockets:
            with listening.dup() as same:  # asyncio has one number for both
                same.listen(self._rules.queue)
        return server

    def vouch(self, transport: asyncio.BaseTransport | None) -> None:
        """A whole request came over the connection, and it is Telegram's."""
        if transport is None:  # it hung up
            return
        guest = self._strangers.pop(transport, None) or self._known.get(transport)
        if guest:
            self._known[transport] = guest
            guest.is_in_time()

    def enter(self, guest: "Guest", transport: asyncio.BaseTransport) -> None:
        self._strangers[transport] = guest
        guest.must_bring_it_within(self._rules.whole_within)
        while len(self._strangers) + len(self._known) > self._most and self._strangers:
            self._strangers.pop(next(iter(self._strangers))).put_out()

    def hear(self, guest: "Guest") -> None:
        """A part of a request came."""
        guest.must_bring_it_within(self._rules.whole_within)

    def leave(self, transport: asyncio.BaseTransport) -> None:
        self._strangers.pop(transport, None)
        self._known.pop(transport, None)


class Guest(asyncio.Protocol):
    """One connection: what comes over it goes on to the one who speaks HTTP."""

    def __init__(self, door: Doorkeeper, speaker: asyncio.Protocol) -> None:
        self._door = door
        self._speaker = speaker
        self._transport: asyncio.Transport | None = None
        self._limit: asyncio.TimerHandle | None = None

    def must_bring_it_within(self, time: timedelta) -> None:
        """Unless its time runs already."""
        if self._limit is None:
            loop = asyncio.get_running_loop()
            self._limit = loop.call_later(time.total_seconds(), self.put_out)

    def is_in_time(self) -> None:
        if self._limit:
            self._limit.cancel()
            self._limit = None

    def put_out(self) -> None:
        if self._transport:
            self._transport.abort()  # not `close`: who reads nothing would be waited for

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._speaker.connection_made(transport)
        self._door.enter(self, transport)

    def data_received(self, data: bytes) -> None:
        self._door.hear(self)
        self._speaker.data_received(data)

    def eof_received(self) -> bool | None:
        return self._speaker.eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        self.is_in_time()
        if self._transport:
            self._door.leave(self._transport)
        self._speaker.connection_lost(exc)

    def pause_writing(self) -> None:
        self._speaker.pause_writing()

    def resume_writing(self) -> None:
        self._speaker.resume_writing()


def most_open(rules: DoorRules) -> int:
    """How many connections there is room for beside all else that needs a descriptor."""
    limit, _ = getrlimit(RLIMIT_NOFILE)
    return rules.most if limit == RLIM_INFINITY else min(rules.most, limit // rules.share)


class DoorLog(logging.LoggerAdapter[logging.Logger]):
    """What aiohttp's server tells. What a guest did wrong is no error of ours: anybody can send it, as often as
    they like."""

    def __init__(self) -> None:
        super().__init__(logger)

    def exception(
        self,
        msg: object,
        *args: object,
        exc_info: Any = True,  # noqa: ANN401 - logging's own
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        if isinstance(exc_info, HttpProcessingError | web.RequestPayloadError | ConnectionError):
            self.debug("A request could not be read: %s", type(exc_info).__name__)
        else:
            super().exception(msg, *args, exc_info=exc_info, **kwargs)
