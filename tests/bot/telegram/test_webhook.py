"""The webhook's server itself: how long it lets Telegram wait, and that it notices when it is taken away."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import aiohttp
import pytest

from bot.telegram import outage
from bot.telegram.api import BotApi
from bot.telegram.errors import TokenRevokedError
from bot.telegram.hook import Hook
from bot.telegram.reception import Reception
from bot.telegram.webhook import SECRET_HEADER, Terms, Webhook
from sandbox.testing.driver import Sandbox
from tests.bot.telegram.test_intake import Handler
from tests.faults.test_bad_start import Revoked, free_port

SECRET = "a_secret_that_is-long-enough"


async def until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(30):
        while not is_so():  # noqa: ASYNC110 - what it looks at has no events
            await asyncio.sleep(0.01)


@dataclass
class Hooked:
    """A webhook at work, and the way to it."""

    webhook: Webhook
    hook: Hook
    handler: Handler
    sandbox: Sandbox
    run: asyncio.Task[None]
    trouble: list[str] = field(default_factory=list)

    async def brings(self, update_id: int) -> int:
        async with (
            aiohttp.ClientSession(headers={SECRET_HEADER: SECRET}) as telegram,
            telegram.post(self.hook.url, json=update(update_id)) as answer,
        ):
            return answer.status

    async def health(self) -> tuple[int, str]:
        url = self.hook.url.replace("/updates", "/healthz")
        async with aiohttp.ClientSession() as supervisor, supervisor.get(url) as answer:
            return answer.status, await answer.text()


def update(update_id: int) -> dict[str, object]:
    chat = {"id": 7, "type": "private", "first_name": "Ann"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": chat | {"is_bot": False}}
    return {"update_id": update_id, "message": message | {"text": "hello"}}


@pytest.fixture
async def hooked() -> AsyncIterator[Hooked]:
    terms = Terms(patience=timedelta(milliseconds=50), look=timedelta(milliseconds=10))
    async with hooked_by(terms) as hooked:
        yield hooked


@asynccontextmanager
async def hooked_by(terms: Terms) -> AsyncIterator[Hooked]:
    port = free_port()
    hook = Hook(f"http://127.0.0.1:{port}/updates", port, SECRET)
    handler, trouble = Handler(), [""]
    async with Sandbox() as sandbox:
        api = BotApi(sandbox.token, sandbox.api_url)
        await api.initialize()
        webhook = Webhook(api, Reception(api, handler), hook, lambda: trouble[0], terms=terms)
        run = asyncio.create_task(webhook.run())
        await until(lambda: sandbox.messenger.webhook)
        yield Hooked(webhook, hook, handler, sandbox, run, trouble)
        webhook.stop()
        await asyncio.gather(run, return_exceptions=True)
        await api.shutdown()


async def test_work_that_takes_long_is_not_answered_as_done_and_done_once(hooked: Hooked) -> None:
    hooked.handler.hold(5)
    assert await hooked.brings(5) == 503
    again = asyncio.create_task(hooked.brings(5))
    await asyncio.sleep(0.01)
    hooked.handler.held[5].set()
    assert await again == 200
    assert hooked.handler.begun == [5]


async def test_what_is_in_hand_at_the_end_is_finished_and_nothing_more_begun(
    hooked: Hooked,
) -> None:
    hooked.handler.hold(5)
    bringing = asyncio.create_task(hooked.brings(5))
    await until(lambda: hooked.handler.begun)
    hooked.webhook.stop()
    assert await hooked.brings(6) == 503
    hooked.handler.held[5].set()
    assert await bringing in {200, 503}
    await hooked.run
    assert hooked.handler.begun == hooked.handler.done == [5]


async def test_a_webhook_that_was_taken_away_is_set_again(
    hooked: Hooked, caplog: pytest.LogCaptureFixture
) -> None:
    hooked.sandbox.messenger.webhook = None
    await until(lambda: hooked.sandbox.messenger.webhook)
    assert hooked.sandbox.messenger.webhook
    assert hooked.sandbox.messenger.webhook.secret == SECRET
    assert "The webhook was set elsewhere or removed" in caplog.text
    assert SECRET not in caplog.text


async def test_a_token_that_is_revoked_ends_it(
    hooked: Hooked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outage, "FIRST_PAUSES", (0.01,) * 9)
    monkeypatch.setattr(outage, "REFUSED_FOR", 0.05)
    for method in ("getWebhookInfo", "getMe"):
        hooked.sandbox.faults.always(method, Revoked())
    with pytest.raises(TokenRevokedError):
        await asyncio.wait_for(hooked.run, 30)


async def test_a_supervisor_is_told_what_does_not_get_on(hooked: Hooked) -> None:
    assert await hooked.health() == (200, "well")
    hooked.trouble[0] = "the alarm stands still"
    assert await hooked.health() == (503, "the alarm stands still")
