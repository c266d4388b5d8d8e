"""The sandbox over HTTP: the Bot API for the bot, the chat page for people."""

import asyncio
from contextlib import suppress

from aiohttp import web

from sandbox.api.courier import Courier
from sandbox.api.gateway import Gateway
from sandbox.api.limits import LIMITS
from sandbox.clock import TurnableClock
from sandbox.faults.faults import Faults
from sandbox.messenger.messages import User
from sandbox.messenger.messenger import Messenger
from sandbox.web.actions import Actions
from sandbox.web.assets import Assets
from sandbox.web.fault_orders import FaultOrders
from sandbox.web.guard import guard
from sandbox.web.live import Live
from sandbox.web.views import NextMoment

HOST = "127.0.0.1"
DEFAULT_PORT = 8081
BOT = User(id=1_000_001, first_name="Afterword", username="afterword_bot", is_bot=True)


class SandboxServer:
    """One messenger behind one port of 127.0.0.1; port 0 takes any free one."""

    def __init__(
        self,
        clock: TurnableClock,
        *,
        port: int = DEFAULT_PORT,
        token: str | None = None,
        bot: User = BOT,
    ) -> None:
        self.clock = clock
        self.messenger = Messenger(clock, bot)
        self.faults = Faults()
        self._port = port
        self._orders = FaultOrders(self.faults)
        self._live = Live(self.messenger, clock, self._orders)
        self._runner = web.AppRunner(self._build_app(token), access_log=None, shutdown_timeout=1.0)
        self.courier = Courier(self.messenger)
        self._tasks: tuple[asyncio.Task[None], ...] = ()

    @property
    def url(self) -> str:
        """Where the page is, and below which the Bot API lies."""
        return f"http://{HOST}:{self._port}"

    def plan_with(self, next_moment: NextMoment | None) -> None:
        """Let the page jump to the moment at which the bot speaks next."""
        self._live.next_moment = next_moment

    async def start(self) -> None:
        """Listen. Raises OSError when the port is taken."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, HOST, self._port).start()
        except OSError:
            await self._runner.cleanup()
            raise
        self._port = self._runner.addresses[0][1]
        work = (self._live.watch_plans(), self.courier.run())
        self._tasks = tuple(asyncio.create_task(one) for one in work)

    async def stop(self) -> None:
        """End every open request and close the port."""
        for task in self._tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        self.messenger.updates.close()
        await self._live.close()
        await self._runner.cleanup()

    def _build_app(self, token: str | None) -> web.Application:
        app = web.Application(middlewares=[guard], client_max_size=2 * LIMITS.document_bytes)
        Gateway(self.messenger, self.faults, token).add_routes(app)
        Assets(self.messenger).add_routes(app)
        actions = Actions(self.messenger, self.clock, self._live, self._orders)
        app.router.add_get("/sandbox/live", self._live.serve)
        app.router.add_post("/sandbox/{action}", actions.serve)
        return app
