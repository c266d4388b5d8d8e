"""One connection to the webhook: a bare socket until the head of a request has come, HTTP from then on."""

import asyncio
import logging
import socket
from datetime import timedelta
from typing import Any, Protocol, cast

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

logger = logging.getLogger(__name__)

END_OF_HEAD = b"\r\n\r\n"
LONGEST_HEAD = 16 * 1024  # bytes: longer ones are refused by the one who speaks HTTP


class Keeper(Protocol):
    """Who has to know what becomes of a visitor."""

    def welcome(self, visitor: "Visitor") -> None: ...

    def leave(self, visitor: "Visitor") -> None: ...


class Visitor(asyncio.Protocol):
    """Costs next to nothing as long as it says nothing: most of a crowd never gets further."""

    def __init__(self, keeper: Keeper, connection: socket.socket, whole_within: timedelta) -> None:
        self.heard = b""
        self.is_gone = False
        self.transport: asyncio.Transport | None = None
        self._keeper = keeper
        self._connection = connection
        self._whole_within = whole_within
        self._speaker: asyncio.Protocol | None = None
        self._limit: asyncio.TimerHandle | None = None
        connection.setblocking(False)
        asyncio.get_running_loop().add_reader(connection, self._hear)
        self._must_end_in_time()

    async def be_served(self, speaker: asyncio.Protocol) -> None:
        """Hand the connection over to the one who speaks HTTP."""
        self._speaker = speaker
        try:
            loop = asyncio.get_running_loop()
            await loop.connect_accepted_socket(lambda: self, self._connection)
        except OSError:  # it hung up in this moment
            self._connection.close()
            self._go()

    def is_in_time(self) -> None:
        """A whole request has come; the next one's time begins with it."""
        if self._limit:
            self._limit.cancel()
            self._limit = None

    def put_out(self) -> None:
        self._go()
        if self.transport:
            self.transport.abort()  # not `close`: who reads nothing would be waited for
        elif not self._speaker:
            asyncio.get_running_loop().remove_reader(self._connection)
            self._connection.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)
        self._speaks_http.connection_made(transport)
        if self.is_gone:
            self.transport.abort()
        else:
            self._speaks_http.data_received(self.heard)
        self.heard = b""

    def data_received(self, data: bytes) -> None:
        self._must_end_in_time()
        self._speaks_http.data_received(data)

    def eof_received(self) -> bool | None:
        return self._speaks_http.eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        self._go()
        self._speaks_http.connection_lost(exc)

    def pause_writing(self) -> None:
        self._speaks_http.pause_writing()

    def resume_writing(self) -> None:
        self._speaks_http.resume_writing()

    @property
    def _speaks_http(self) -> asyncio.Protocol:
        return cast("asyncio.Protocol", self._speaker)

    def _must_end_in_time(self) -> None:
        if self._limit is None:
            loop = asyncio.get_running_loop()
            self._limit = loop.call_later(self._whole_within.total_seconds(), self.put_out)

    def _hear(self) -> None:
        try:
            data = self._connection.recv(LONGEST_HEAD)
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            data = b""
        self.heard += data
        if not data:
            self.put_out()
        elif END_OF_HEAD in self.heard or len(self.heard) >= LONGEST_HEAD:
            asyncio.get_running_loop().remove_reader(self._connection)
            self._keeper.welcome(self)

    def _go(self) -> None:
        self.is_gone = True
        self.is_in_time()
        self._keeper.leave(self)


class DoorLog(logging.LoggerAdapter[logging.Logger]):
    """What aiohttp's server tells. What a visitor did wrong is no error of ours: anybody can send it, as often as
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
