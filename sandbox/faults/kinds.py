"""The ways in which a call of the Bot API can go wrong."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Protocol

from aiohttp import web

from sandbox.refusals import Refusal, TooManyRequests, refuse

Serve = Callable[[], Awaitable[web.Response]]


class Fault(Protocol):
    """One way to go wrong; `serve` does what was asked and answers properly."""

    async def strike(self, request: web.Request, serve: Serve, /) -> web.Response: ...


@dataclass(frozen=True, slots=True)
class FloodWait:
    """429 with `retry_after`, in whole seconds; nothing is done."""

    seconds: int = 5

    async def strike(self, _request: web.Request, _serve: Serve) -> web.Response:
        return refuse(TooManyRequests(self.seconds))


@dataclass(frozen=True, slots=True)
class ServerError:
    """5xx, and nothing is done: 500 in the Bot API's own shape, the others as a gateway's page."""

    status: int = 500

    async def strike(self, _request: web.Request, _serve: Serve) -> web.Response:
        status = HTTPStatus(self.status)
        if status is HTTPStatus.INTERNAL_SERVER_ERROR:
            return refuse(Refusal(status, ""))
        return web.Response(status=status, text=_gateway_page(status), content_type="text/html")


@dataclass(frozen=True, slots=True)
class LostAnswer:
    """It is done, but the connection drops before the answer is there."""

    async def strike(self, request: web.Request, serve: Serve) -> web.Response:
        await serve()
        return hang_up(request)


@dataclass(frozen=True, slots=True)
class Dropped:
    """The connection drops, and nothing is done."""

    async def strike(self, request: web.Request, _serve: Serve) -> web.Response:
        return hang_up(request)


@dataclass(frozen=True, slots=True)
class Slow:
    """It is done at once, but the answer takes `seconds` of real time."""

    seconds: float = 5

    async def strike(self, _request: web.Request, serve: Serve) -> web.Response:
        answer = await serve()
        await asyncio.sleep(self.seconds)
        return answer


def hang_up(request: web.Request) -> web.Response:
    """Reset the connection; the answer that is given back goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _gateway_page(status: HTTPStatus) -> str:
    title = f"{status.value} {status.phrase}"
    return (
        f"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n"
        f"<center><h1>{title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
    )
