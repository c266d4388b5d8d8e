"""What a storm does to calls of the Bot API, and when each message came."""

import asyncio
from dataclasses import dataclass, field
from http import HTTPStatus
from random import Random
from time import monotonic

from aiohttp import web

from sandbox.api.gateway import read_parameters
from sandbox.faults.kinds import (
    Dropped,
    Fault,
    FloodWait,
    LostAnswer,
    Serve,
    ServerError,
    Slow,
    hang_up,
)
from sandbox.refusals import Refusal, refuse

TIMEOUT = 40.0  # seconds of real time: longer than the bot waits for any answer


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing is done, and no answer comes."""

    seconds: float

    async def strike(self, request: web.Request, _serve: Serve) -> web.Response:
        await asyncio.sleep(self.seconds)
        return hang_up(request)


@dataclass(frozen=True, slots=True)
class FloodWaitOfUnknownLength:
    """429 without `retry_after`, as gateways in between answer; nothing is done."""

    async def strike(self, _request: web.Request, _serve: Serve) -> web.Response:
        return refuse(Refusal(HTTPStatus.TOO_MANY_REQUESTS, ""))


QUICK: tuple[Fault, ...] = (
    FloodWait(2),
    FloodWait(600),
    FloodWaitOfUnknownLength(),
    ServerError(500),
    ServerError(502),
    LostAnswer(),
    Dropped(),
)
TIMEOUTS: tuple[Fault, ...] = (Slow(TIMEOUT), Silence(TIMEOUT))


@dataclass
class Weather:
    """A fault that lets a call through, or has it go wrong by chance; and notes each message's coming."""

    share: float = 0.0
    faults: tuple[Fault, ...] = QUICK
    random: Random = field(default_factory=lambda: Random(5))  # noqa: S311 - repeatable
    came: list[tuple[float, str]] = field(default_factory=list)
    failed: int = 0

    async def strike(self, request: web.Request, serve: Serve) -> web.Response:
        if request.path.endswith("/sendMessage"):
            self.came.append((monotonic(), str((await read_parameters(request))["chat_id"])))
        if self.random.random() >= self.share:
            return await serve()
        self.failed += 1
        return await self.random.choice(self.faults).strike(request, serve)
