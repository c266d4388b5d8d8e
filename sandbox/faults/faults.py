"""What goes wrong with the Bot API's calls, as a test or the page has ordered it."""

import asyncio
from collections.abc import Callable
from random import Random

from aiohttp import web

from sandbox.faults.flood import FloodGate, FloodLimits
from sandbox.faults.kinds import Fault, FloodWait, Serve, hang_up
from sandbox.faults.rules import Call, Rule, read_methods

Watcher = Callable[[], None]


class Faults:
    """Nothing goes wrong until it is told to.

        sandbox.faults.next("sendMessage", LostAnswer())
        sandbox.faults.always("*", ServerError(502), share=0.3, seed=7)
        sandbox.faults.outage()
        sandbox.faults.end()

    Methods are named in one string, parted by blanks; "*" means all but getUpdates. Where several
    rules fit a call, the one that was ordered first strikes.
    """

    def __init__(self) -> None:
        self.gate: FloodGate | None = None
        self.struck = 0
        self._rules: list[Rule] = []
        self._open: set[asyncio.Transport] = set()
        self._out = False
        self._restore: asyncio.TimerHandle | None = None
        self._watchers: list[Watcher] = []

    @property
    def out(self) -> bool:
        """Whether there is an outage."""
        return self._out

    @property
    def violations(self) -> int:
        """How many messages were over the flood limits, since they were switched on."""
        return self.gate.violations if self.gate else 0

    def next(self, methods: str, *faults: Fault, chat: int | None = None) -> tuple[Rule, ...]:
        """Have the next calls go wrong, one for each fault, in this order."""
        return tuple(self._add(methods, fault, chat=chat, calls=1) for fault in faults)

    def always(
        self,
        methods: str,
        fault: Fault,
        *,
        calls: int | None = None,
        share: float = 1.0,
        chat: int | None = None,
        seed: int = 0,
    ) -> Rule:
        """Have calls go wrong until `calls` of them have, or `end` is called.

        `share` strikes that part of them at random; the same seed makes the same choices.
        """
        return self._add(methods, fault, chat=chat, calls=calls, share=share, seed=seed)

    def outage(self, seconds: float | None = None) -> None:
        """Reset every connection of the bot, open or new, for a span of real time or until `end`."""
        self._out = True
        for connection in tuple(self._open):
            connection.abort()
        if seconds is not None:
            self._restore = asyncio.get_running_loop().call_later(seconds, self.end_outage)
        self._tell()

    def end_outage(self) -> None:
        self._out = False
        if self._restore:
            self._restore.cancel()
            self._restore = None
        self._tell()

    def limit(self, limits: FloodLimits | None = None, gate: FloodGate | None = None) -> FloodGate:
        """Switch Telegram's flood limits on, as a gate that counts what was over them."""
        self.gate = gate or FloodGate(limits)
        self._tell()
        return self.gate

    def end(self) -> None:
        """Everything is well again."""
        self._rules.clear()
        self.gate = None
        self.end_outage()

    def watch(self, watcher: Watcher) -> None:
        """Have `watcher` called whenever something begins, strikes or ends."""
        self._watchers.append(watcher)

    async def serve(self, call: Call, request: web.Request, serve: Serve) -> web.Response:
        """Answer a call, or have it go wrong."""
        connection = request.transport
        if self._out or connection is None:
            return hang_up(request)
        self._open.add(connection)
        try:
            fault = self._choose(call)
            return await (fault.strike(request, serve) if fault else serve())
        finally:
            self._open.discard(connection)

    def _choose(self, call: Call) -> Fault | None:
        rule = next((rule for rule in self._rules if rule.strikes(call)), None)
        if rule is not None:
            self._rules = [one for one in self._rules if not one.spent]
            self._strike()
            return rule.fault
        if self.gate and (wait := self.gate.wait_for(call)):
            self._strike()
            return FloodWait(wait)
        return None

    def _add(
        self,
        methods: str,
        fault: Fault,
        *,
        chat: int | None,
        calls: int | None,
        share: float = 1.0,
        seed: int = 0,
    ) -> Rule:
        rule = Rule(
            fault=fault,
            methods=read_methods(methods),
            chat_id=None if chat is None else str(chat),
            calls=calls,
            share=share,
            random=Random(seed),  # noqa: S311 - repeatable, not secret
        )
        self._rules.append(rule)
        self._tell()
        return rule

    def _strike(self) -> None:
        self.struck += 1
        self._tell()

    def _tell(self) -> None:
        for watcher in tuple(self._watchers):
            watcher()
