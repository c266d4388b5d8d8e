"""Updates in by Telegram's own calls: the other way besides polling, for hosts with a public address."""

import asyncio
import hmac
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import cast

from aiohttp import web
from telegram.error import BadRequest

from bot.telegram.api import ALLOWED_UPDATES, BotApi, RawUpdate, is_numbered
from bot.telegram.doorkeeper import DOOR_RULES, Doorkeeper, DoorRules
from bot.telegram.errors import CannotStart
from bot.telegram.hook import HEALTH, Hook
from bot.telegram.insistence import Insistence, Pause
from bot.telegram.intake import FINISHING
from bot.telegram.lanes import Lanes, first_of
from bot.telegram.reception import Arrival, Reception
from bot.telegram.visitor import DoorLog

logger = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name


@dataclass(frozen=True, slots=True)
class Terms:
    """Each number can be argued with."""

    connections: int = 40  # at once: Telegram's own default, and it has one for each chat at most
    longest_body: int = (
        1 << 20
    )  # bytes: an update is a few thousand, with a long message replied to
    # Telegram hangs up after 60 s and sends the update again; this answers before, and the work goes on.
    patience: timedelta = timedelta(seconds=45)
    look: timedelta = timedelta(
        minutes=1
    )  # whether the webhook is still set, and what its trouble is
    door: DoorRules = DOOR_RULES


TERMS = Terms()


class Webhook:
    """A server that takes updates, and answers 200 only when their effect is kept and the answer sent.

    Telegram sends an update again until it was answered so, and the next one of its chat only then. One that
    comes again while it is worked on waits for that work; later it is known by its id.
    """

    def __init__(
        self,
        bot: BotApi,
        reception: Reception,
        hook: Hook,
        trouble: Callable[[], str],
        *,
        terms: Terms = TERMS,
        pause: Pause = asyncio.sleep,
    ) -> None:
        """`trouble` says what does not get on; nothing while all is well."""
        self._bot = bot
        self._reception = reception
        self._hook = hook
        self._trouble = trouble
        self._terms = terms
        self._pause = pause
        self._runner = web.AppRunner(
            self._build_app(), access_log=None, logger=DoorLog(), shutdown_timeout=0.5
        )
        self._door = Doorkeeper(self._speak_http, self._shows_secret, terms.door)
        self._lanes = Lanes(self._work)
        self._in_hand: dict[int, asyncio.Future[bool]] = {}
        self._insistence = Insistence(bot, pause)
        self._told = ""
        self._stopped = asyncio.Event()
        self.pulse = self._insistence.pulse

    def stop(self) -> None:
        """Take in nothing more; `run` returns when what is in hand is finished and answered."""
        self._stopped.set()

    async def run(self) -> None:
        """Take updates in until `stop`. Raises TokenRevokedError, and CannotStart when the port is taken or
        Telegram refuses the address. The bot must be initialized."""
        await self._runner.setup()
        try:
            self._listen()
            await first_of(self._keep_set(), self._stopped.wait())
            await self._lanes.finish(FINISHING)
        finally:
            await self._lanes.drop()
            for unfinished in self._in_hand.values():
                unfinished.set_result(False)
            self._door.close()
            await self._runner.cleanup()

    def _speak_http(self) -> asyncio.Protocol:
        return cast("web.Server", self._runner.server)()

    def _listen(self) -> None:
        try:
            self._door.open(self._hook.host, self._hook.port)
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            raise CannotStart(f"PORT {self._hook.port} cannot be listened on: {reason}.") from None

    async def _keep_set(self) -> None:
        """Set the webhook, and look now and then whether it still is: whoever polls with the token removes it."""
        await self._insistence.ask(self._set)
        logger.info("Telegram brings updates to port %d.", self._hook.port)
        while True:
            await self._pause(self._terms.look.total_seconds())
            await self._insistence.ask(self._look)

    async def _set(self) -> None:
        try:
            await self._bot.set_webhook(
                self._hook.url,
                max_connections=self._terms.connections,
                allowed_updates=ALLOWED_UPDATES,
                secret_token=self._hook.secret,
            )
        except BadRequest as error:
            raise CannotStart(f"Telegram refuses WEBHOOK_URL: {error.message}.") from None

    async def _look(self) -> None:
        info = await self._bot.get_webhook_info()
        if info.url != self._hook.url:
            logger.error("The webhook was set elsewhere or removed; setting it again.")
            await self._set()
        trouble = info.last_error_message if info.pending_update_count else ""
        if trouble and trouble != self._told:
            logger.warning("Telegram cannot bring updates: %s", trouble)
        self._told = trouble or ""

    def _build_app(self) -> web.Application:
        app = web.Application(client_max_size=self._terms.longest_body)
        app.router.add_post(self._hook.path, self._take)
        app.router.add_get(HEALTH, self._tell_health)
        app.on_response_prepare.append(_say_nothing_of_ourselves)
        return app

    async def _tell_health(self, _request: web.Request) -> web.Response:
        trouble = self._trouble()
        return web.Response(
            text=trouble or "well",
            status=HTTPStatus.SERVICE_UNAVAILABLE if trouble else HTTPStatus.OK,
        )

    async def _take(self, request: web.Request) -> web.Response:
        if not self._is_secret(_bytes(request.headers.get(SECRET_HEADER, ""))):
            return _refuse(HTTPStatus.UNAUTHORIZED)
        try:
            raw = parse(await request.read())
        except web.HTTPRequestEntityTooLarge:
            return _refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        except web.RequestPayloadError:
            raw = None
        if raw is None:
            return _refuse(HTTPStatus.BAD_REQUEST)
        self._door.vouch(request.transport)
        is_done = await self._finished(raw)
        return web.Response(status=HTTPStatus.OK if is_done else HTTPStatus.SERVICE_UNAVAILABLE)

    def _is_secret(self, given: bytes) -> bool:
        return hmac.compare_digest(given, _bytes(self._hook.secret))

    def _shows_secret(self, head: bytes) -> bool:
        """Whether Telegram seems to be at the door, by the head of a request as it came."""
        for line in head.split(b"\r\n"):
            name, _, value = line.partition(b":")
            if name.lower() == _bytes(SECRET_HEADER.lower()):
                return self._is_secret(value.strip())
        return False

    async def _finished(self, raw: RawUpdate) -> bool:
        """Whether the update is finished, or needs to come no more; False where it has to come again."""
        work = self._in_hand.get(raw["update_id"])
        if work is None:
            if self._stopped.is_set():
                return False
            arrival = self._reception.receive(raw)
            if arrival is None:
                return True
            work = self._in_hand[raw["update_id"]] = asyncio.get_running_loop().create_future()
            self._lanes.put(arrival.lane, arrival)
        done, _ = await asyncio.wait({work}, timeout=self._terms.patience.total_seconds())
        return bool(done) and work.result()

    async def _work(self, arrival: Arrival) -> None:
        await self._reception.work(arrival)
        self._in_hand.pop(arrival.update.update_id).set_result(True)


def parse(body: bytes) -> RawUpdate | None:
    """The update in a body; None where it is none."""
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if is_numbered(raw) else None


def _refuse(status: HTTPStatus) -> web.Response:
    """Without a word, and the connection is closed: the next one who comes may need its place."""
    refusal = web.Response(status=status)
    refusal.force_close()
    return refusal


def _bytes(header: str) -> bytes:
    return header.encode("utf-8", "surrogateescape")


async def _say_nothing_of_ourselves(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.pop("Server", None)
