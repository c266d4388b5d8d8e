"""Faults that end the bot's process at a moment of our choice, in the middle of a call."""

from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

from sandbox.faults.kinds import Serve, hang_up


class Mortal(Protocol):
    """A process that can be ended."""

    def kill(self) -> None: ...

    def terminate(self) -> None: ...


@dataclass(frozen=True, slots=True)
class KilledBefore:
    """The process dies in the call, before Telegram has done what it asked for."""

    bot: Mortal

    async def strike(self, request: web.Request, _serve: Serve) -> web.Response:
        self.bot.kill()
        return hang_up(request)


@dataclass(frozen=True, slots=True)
class KilledAfter:
    """Telegram has done it, and the process dies before it hears of that."""

    bot: Mortal

    async def strike(self, request: web.Request, serve: Serve) -> web.Response:
        await serve()
        self.bot.kill()
        return hang_up(request)


@dataclass(frozen=True, slots=True)
class ToldToStop:
    """The process gets a SIGTERM in the middle of the call, which then goes on as ever."""

    bot: Mortal

    async def strike(self, _request: web.Request, serve: Serve) -> web.Response:
        self.bot.terminate()
        return await serve()
