"""The composition root: everything is built here, and nothing anywhere else."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from telegram.ext import Application

from bot.config import Config
from bot.crowding import Crowding
from bot.desk import Bringer, Desk
from bot.errors import ErrorDesk
from bot.handlers import Handlers
from bot.introduction import introduce
from bot.settling import Settler
from bot.strangers import Strangers
from bot.telegram.api import BotApi
from bot.telegram.asking import HURRIED, PATIENT, Patience
from bot.telegram.hook import Hook
from bot.telegram.intake import Intake
from bot.telegram.outlet import Outlet
from bot.telegram.pacing import Pacer
from bot.telegram.reception import Reception
from bot.telegram.rush import RUSH_LIMITS, Rush, RushLimits
from bot.telegram.startup import greet_telegram
from bot.warming import Warming
from playbook.plan.nudges import nudging
from scheduler.alarm import Alarm
from scheduler.clock import Clock
from scheduler.delivery import Delivery
from scheduler.pace import Pace
from storage.contract import Storage
from storage.open import open_storage
from watch.heartbeat import Heartbeat, find_standstill
from watch.pulse import Pulse

if TYPE_CHECKING:
    from bot.telegram.webhook import Webhook

log = logging.getLogger(__name__)

HEAD_START = timedelta(seconds=1)  # then all chats are read, between the answers


@dataclass(frozen=True, slots=True)
class Afterword:
    """A bot that is up. `taking_in` ends by itself only with an error, such as a revoked token."""

    name: str
    alarm: Alarm
    storage: Storage
    taking_in: asyncio.Task[None]


@asynccontextmanager
async def running(
    config: Config, clock: Clock, rush: RushLimits = RUSH_LIMITS, patience: Patience = PATIENT
) -> AsyncIterator[Afterword]:
    """A bot that runs as long as the context is open; leaving it finishes what is in hand.

    Raises CannotStart, StorageUnavailable, TokenRevokedError.
    """
    async with AsyncExitStack() as stack:
        storage = await stack.enter_async_context(open_storage(config))
        api = BotApi(config.telegram_token.get_secret_value(), config.telegram_api_url)
        me = await greet_telegram(api)
        pacer = Pacer() if config.telegram_limits else None
        outlet, settler = Outlet(api, patience, pacer=pacer), Settler(storage, clock)
        warming = Warming()
        stack.callback(warming.stop)
        desk = Desk(storage, outlet, clock, settler, warming)
        application = _build_application(api, outlet, desk, config)
        await stack.enter_async_context(application)
        await introduce(api)
        bringer = Bringer(Outlet(api, HURRIED, pacer=pacer), clock, settler)
        alarm = _build_alarm(storage, bringer, clock, config)
        await alarm.start()
        stack.push_async_callback(alarm.stop)
        gate = Crowding(Rush(clock, rush), outlet)
        reception = Reception(api, application.process_update, gate)
        parts = {"the alarm": alarm.pulse}
        intake = _take_in(api, reception, config.hook, lambda: find_standstill(parts))
        parts["taking in"] = intake.pulse
        taking_in = asyncio.create_task(intake.run())
        warming.start()
        _show_heartbeat(stack, config, parts, alarm)
        log.info("Afterword is up as @%s.", me.username)
        try:
            yield Afterword(str(me.username), alarm, storage, taking_in)
        finally:
            intake.stop()
            await asyncio.gather(taking_in, alarm.stop())


def _take_in(
    api: BotApi, reception: Reception, hook: Hook | None, trouble: Callable[[], str]
) -> "Intake | Webhook":
    if hook is None:
        return Intake(api, reception)
    from bot.telegram.webhook import Webhook  # noqa: PLC0415 - two megabytes, and most bots poll

    return Webhook(api, reception, hook, trouble)


def _build_application(
    api: BotApi, outlet: Outlet, desk: Desk, config: Config
) -> Application[Any, Any, Any, Any, Any, Any]:
    application = Application.builder().bot(api).updater(None).build()
    Handlers(desk, config, Strangers(outlet)).register(application)
    application.add_error_handler(ErrorDesk(outlet).tell)
    return application


def _build_alarm(storage: Storage, bringer: Bringer, clock: Clock, config: Config) -> Alarm:
    # A nudge goes to a private chat, which has its user's id.
    delivery = Delivery(storage, nudging, bringer, clock, may_hear=config.allows)
    return Alarm(clock, storage, delivery, Pace(head_start=HEAD_START))


def _show_heartbeat(
    stack: AsyncExitStack, config: Config, parts: dict[str, Pulse], alarm: Alarm
) -> None:
    if config.heartbeat_file:
        heartbeat = Heartbeat(config.heartbeat_file, parts, alarm.tell_amiss)
        beating = asyncio.create_task(heartbeat.run())
        stack.callback(beating.cancel)
