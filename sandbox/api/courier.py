"""Brings updates to the bot's webhook, one after another, until each was taken.

"Whenever there is an update for the bot, we will send an HTTPS POST request to the specified URL,
containing a JSON-serialized Update. In case of an unsuccessful request (a request with response
HTTP status code different from 2XY), we will repeat the request and give up after a reasonable
amount of attempts."

Telegram has up to `max_connections` under way at once; here the next update waits for the one
before it. A method that the bot puts into its answer is not called.
"""

import asyncio
from dataclasses import dataclass

import aiohttp

from sandbox.api.shapes import shape_update
from sandbox.messenger.messages import Update
from sandbox.messenger.messenger import Messenger
from sandbox.messenger.webhook import Webhook

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
_SUCCESS = range(200, 300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Persistence:
    """Pauses double, in real seconds; Telegram tells neither its pauses nor its attempts."""

    first_pause: float = 1.0
    longest_pause: float = 60.0
    attempts: int = 12
    timeout: float = 60.0

    def pause(self, failures: int) -> float:
        return float(min(self.longest_pause, self.first_pause * 2 ** (failures - 1)))


class Courier:
    """Runs for as long as the sandbox does, and rests while there is no webhook."""

    def __init__(self, messenger: Messenger) -> None:
        self.persistence = Persistence()
        self._messenger = messenger
        self._failures = 0

    async def run(self) -> None:
        async with aiohttp.ClientSession() as session:
            while True:
                webhook, update = await self._next()
                trouble = await self._bring(session, webhook, update)
                if trouble is None:
                    self._finish(update)
                else:
                    await self._note_failure(webhook, update, trouble)

    async def _next(self) -> tuple[Webhook, Update]:
        updates = self._messenger.updates
        while True:
            updates.stirred.clear()
            webhook, update = self._messenger.webhook, updates.first
            if webhook and update:
                return webhook, update
            await updates.stirred.wait()

    async def _bring(
        self, session: aiohttp.ClientSession, webhook: Webhook, update: Update
    ) -> str | None:
        """What went wrong, in the words of WebhookInfo.last_error_message; None if nothing did."""
        headers = {_SECRET_HEADER: webhook.secret} if webhook.secret else {}
        timeout = aiohttp.ClientTimeout(total=self.persistence.timeout)
        try:
            async with session.post(
                webhook.url,
                json=shape_update(update),
                headers=headers,
                timeout=timeout,
                ssl=False,  # this machine only, with whatever certificate it made itself
                allow_redirects=False,
            ) as response:
                if response.status in _SUCCESS:
                    return None
                return f"Wrong response from the webhook: {response.status} {response.reason}"
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientConnectorError:
            return "Connection refused"
        except (aiohttp.ClientError, OSError):
            return "Connection reset by peer"

    async def _note_failure(self, webhook: Webhook, update: Update, trouble: str) -> None:
        webhook.trouble, webhook.failed = trouble, self._messenger.clock.now()
        self._failures += 1
        if self._failures >= self.persistence.attempts:
            self._finish(update)
        else:
            await asyncio.sleep(self.persistence.pause(self._failures))

    def _finish(self, update: Update) -> None:
        self._failures = 0
        self._messenger.updates.confirm(update)
