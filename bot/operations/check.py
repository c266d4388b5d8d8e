"""`python -m bot check`: what is well, and what to mend before the bot is left to itself."""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
from telegram.error import TelegramError

from bot.config import Config
from bot.telegram.api import BotApi
from bot.telegram.errors import CannotStart
from bot.telegram.startup import greet_telegram
from scheduler.clock import Clock
from storage.contract import Report
from storage.open import upkeep_of

PATIENCE = 10.0  # seconds, for the server's first answer
TOLERANCE = timedelta(minutes=1)  # nudges are planned by the minute


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried, and what to say about it."""

    what: str
    says: str
    well: bool = True

    def line(self) -> str:
        return f"{'ok  ' if self.well else 'MEND'}  {self.what}: {self.says}"


async def check(config: Config, clock: Clock) -> list[Finding]:
    """Try settings, storage, server, clock and token, each by what the bot itself uses.

    Nothing is kept, sent or taken from Telegram, so it may run beside a bot at work.
    """
    findings = [_settings(config), _storage(upkeep_of(config).check())]
    if config.heartbeat_file:
        findings.append(_heartbeat(config.heartbeat_file))
    host = urlsplit(config.telegram_api_url).netloc.rpartition("@")[2]
    try:
        told = await _ask_the_time(config.telegram_api_url)
    except (aiohttp.ClientError, OSError, ValueError):
        advice = "check the connection, and TELEGRAM_API_URL if you set it"
        unknown = Finding("token", "could not be tried without the server", well=False)
        return [*findings, Finding("server", f"no answer from {host}: {advice}", False), unknown]
    findings += [Finding("server", f"{host} answers"), _clock(told, clock.now())]
    return [*findings, *await _token(config)]


def _settings(config: Config) -> Finding:
    users = len(config.allowed_users)
    whom = f"{users} allowed users" if users else "everyone may use the bot"
    return Finding("settings", f"every one can be read; {whom}")


def _storage(report: Report) -> Finding:
    return Finding("storage", " ".join(report.lines), report.is_well)


def _heartbeat(file: Path) -> Finding:
    """A supervisor that waits for a file which never comes restarts the bot for ever."""
    place = file if file.exists() else file.absolute().parent
    if os.access(place, os.W_OK):
        amiss = _read(file)
        return Finding("heartbeat", amiss or f"{file} can be written", well=not amiss)
    says = f"HEARTBEAT_FILE {file} cannot be written: make its folder, or name another file"
    return Finding("heartbeat", says, well=False)


def _read(file: Path) -> str:
    """What the running bot, or the last one, found amiss."""
    with suppress(OSError, ValueError):
        return file.read_text().strip()
    return ""


async def _ask_the_time(url: str) -> datetime | None:
    """The moment at which the server answered, by its own clock; None when it does not tell."""
    limit = aiohttp.ClientTimeout(total=PATIENCE)
    async with (
        aiohttp.ClientSession(timeout=limit, trust_env=True) as session,
        session.get(url, allow_redirects=False) as answer,
    ):
        date = answer.headers.get("Date")
    return parsedate_to_datetime(date) if date else None


def _clock(told: datetime | None, now: datetime) -> Finding:
    if told is None or told.utcoffset() is None:
        return Finding("clock", "the server does not tell the time; nothing to compare with")
    off = now - told
    if abs(off) <= TOLERANCE:
        return Finding("clock", f"within {TOLERANCE.seconds} seconds of the server's")
    way = "ahead of" if off > timedelta() else "behind"
    amount = timedelta(seconds=round(abs(off).total_seconds()))
    return Finding(
        "clock", f"{amount} {way} the server's: turn on the machine's time service", well=False
    )


async def _token(config: Config) -> list[Finding]:
    api = BotApi(config.telegram_token.get_secret_value(), config.telegram_api_url)
    try:
        me = await greet_telegram(api)
    except CannotStart as error:
        return [Finding("token", str(error), well=False)]
    try:
        return [
            Finding("token", f"Telegram knows it as @{me.username}"),
            await _way_in(api, config),
        ]
    finally:
        await api.shutdown()


async def _way_in(api: BotApi, config: Config) -> Finding:
    """How updates come in. A bot that is not up yet has no webhook set, which is well."""
    try:
        info = await api.get_webhook_info()
    except TelegramError:
        return Finding("updates", "Telegram did not tell whether a webhook is set", well=False)
    if config.webhook_url is None:
        other = "; a webhook is set, which the next start removes" if info.url else ""
        return Finding("updates", f"the bot asks for them{other}")
    if not info.url:
        return Finding("updates", "the webhook is set at the next start")
    if info.url != config.webhook_url:
        return Finding("updates", "the webhook that is set is not WEBHOOK_URL", well=False)
    if info.last_error_message and info.pending_update_count:
        says = f"{info.pending_update_count} wait; Telegram says: {info.last_error_message}"
        return Finding("updates", says, well=False)
    return Finding("updates", f"Telegram brings them; {info.pending_update_count} wait")
