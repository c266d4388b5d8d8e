"""The page's news, over one WebSocket per open tab: the whole state first, then every event."""

import asyncio
import json
from contextlib import suppress
from datetime import datetime

from aiohttp import WSCloseCode, web

from sandbox.api.shapes import Shape
from sandbox.clock import TurnableClock
from sandbox.messenger.events import Event
from sandbox.messenger.messenger import Messenger
from sandbox.web.fault_orders import FaultOrders
from sandbox.web.views import NextMoment, show_clock, show_event, show_faults, show_state

# A tab that is this far behind is let go; it comes back by itself and gets the whole state.
_LONGEST_BACKLOG = 1000
_SECONDS_BETWEEN_LOOKS = 1.0


class Live:
    """Tells every open page what happens. What a page sends back is of no interest."""

    def __init__(self, messenger: Messenger, clock: TurnableClock, orders: FaultOrders) -> None:
        self.next_moment: NextMoment | None = None
        self._messenger = messenger
        self._clock = clock
        self._orders = orders
        self._tabs: dict[web.WebSocketResponse, asyncio.Queue[str]] = {}
        self._told_next: datetime | None = None
        messenger.watch(self._tell_event)
        clock.subscribe(self.tell_clock)
        orders.watch(self._tell_desk)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        tab = web.WebSocketResponse(heartbeat=20)
        await tab.prepare(request)
        backlog: asyncio.Queue[str] = asyncio.Queue(_LONGEST_BACKLOG)
        backlog.put_nowait(json.dumps(show_state(self._messenger, self._show_desk())))
        self._tabs[tab] = backlog
        sender = asyncio.create_task(_send_all(tab, backlog))
        try:
            async for _ in tab:
                pass
        finally:
            self._tabs.pop(tab, None)
            sender.cancel()
        return tab

    async def tell_clock(self) -> None:
        self._tell_desk()

    async def watch_plans(self) -> None:
        """Tell the pages whenever the bot's next moment has moved; runs until cancelled."""
        while True:
            await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)
            if self._tabs and self._planned() != self._told_next:
                self._tell_desk()

    async def close(self) -> None:
        for tab in tuple(self._tabs):
            await tab.close(code=WSCloseCode.GOING_AWAY, message=b"The sandbox has ended.")

    def _planned(self) -> datetime | None:
        return self.next_moment() if self.next_moment else None

    def _show_desk(self) -> Shape:
        clock = show_clock(self._clock, self.next_moment)
        return {"clock": clock, "faults": show_faults(self._orders)}

    def _tell_desk(self) -> None:
        self._told_next = self._planned()
        self._tell({"type": "clock", **self._show_desk()})

    def _tell_event(self, event: Event) -> None:
        if self._tabs:
            self._tell(show_event(self._messenger, event, self._show_desk()))

    def _tell(self, shape: Shape) -> None:
        if not self._tabs:
            return
        line = json.dumps(shape)
        for tab, backlog in tuple(self._tabs.items()):
            try:
                backlog.put_nowait(line)
            except asyncio.QueueFull:
                del self._tabs[tab]
                asyncio.get_running_loop().create_task(tab.close())


async def _send_all(tab: web.WebSocketResponse, backlog: asyncio.Queue[str]) -> None:
    with suppress(ConnectionError):
        while True:
            await tab.send_str(await backlog.get())
