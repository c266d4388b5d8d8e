"""Webhooks: where they may lie, what is sent to them, and what happens while they fail."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from sandbox.api.courier import Persistence
from sandbox.messenger.deeds import Deeds
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.raw_api import Api


class Hook:
    """A bot behind a webhook, which answers with the statuses it is given, then with 200."""

    def __init__(self) -> None:
        self.got: list[tuple[dict[str, Any], str | None]] = []
        self.statuses: list[int] = []

    async def take(self, request: web.Request) -> web.Response:
        assert request.headers["Content-Type"] == "application/json"
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        self.got.append((await request.json(), secret))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    @property
    def texts(self) -> list[str]:
        return [update["message"]["text"] for update, _ in self.got]


@pytest.fixture
def hook() -> Hook:
    return Hook()


@pytest.fixture
async def url(hook: Hook, sandbox: Sandbox) -> AsyncIterator[str]:
    sandbox.server.courier.persistence = Persistence(first_pause=0.001, attempts=3)
    app = web.Application()
    app.router.add_post("/hook", hook.take)
    async with TestServer(app) as server:
        yield str(server.make_url("/hook"))


@pytest.mark.parametrize(
    ("url", "refusal"),
    [
        ("http://example.com/hook", "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            "https://example.com:9000/hook",
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ("https://example.com:99999/hook", "invalid webhook URL specified"),
        (
            "https://example.com/hook",
            "bad webhook: the sandbox sends updates to 127.0.0.1 and localhost only",
        ),
    ],
)
async def test_a_webhook_is_refused_in_telegrams_words(api: Api, url: str, refusal: str) -> None:
    """ "Ports currently supported for webhooks: 443, 80, 88, 8443"."""
    assert (await api("setWebhook", url=url)).refusal == f"Bad Request: {refusal}"
    assert (await api("getWebhookInfo")).result["url"] == ""


@pytest.mark.parametrize(
    ("secret", "refusal"),
    [
        ("x" * 257, "secret token is too long"),
        ("not good", "secret token contains illegal characters"),
    ],
)
async def test_a_secret_is_refused(api: Api, url: str, secret: str, refusal: str) -> None:
    """ "A secret token [...], 1-256 characters. Only characters A-Z, a-z, 0-9, _ and - are
    allowed"."""
    refused = await api("setWebhook", url=url, secret_token=secret)
    assert refused.refusal == f"Bad Request: {refusal}"


async def test_updates_are_sent_in_order_with_the_secret(
    api: Api, ann: Person, hook: Hook, url: str
) -> None:
    """ "If specified, the request will contain a header “X-Telegram-Bot-Api-Secret-Token” with the
    secret token as content"."""
    await api("setWebhook", url=url, secret_token="s3cret")
    await ann.sends("One")
    await ann.sends("Two")
    assert hook.texts == ["One", "Two"]
    assert {secret for _, secret in hook.got} == {"s3cret"}


async def test_what_was_not_taken_is_sent_again(
    api: Api, ann: Person, hook: Hook, url: str
) -> None:
    """ "In case of an unsuccessful request [...], we will repeat the request"."""
    hook.statuses = [500, 404]
    await api("setWebhook", url=url)
    await ann.sends("One")
    assert hook.texts == ["One"] * 3
    info = (await api("getWebhookInfo")).result
    assert info["last_error_message"] == "Wrong response from the webhook: 404 Not Found"
    assert (info["url"], info["pending_update_count"]) == (url, 0)


async def test_after_some_attempts_it_is_given_up(
    api: Api, ann: Person, hook: Hook, url: str
) -> None:
    """ "and give up after a reasonable amount of attempts"."""
    hook.statuses = [500] * 3
    await api("setWebhook", url=url)
    await ann.sends("One")
    await ann.sends("Two")
    assert hook.texts == ["One"] * 3 + ["Two"]


def test_the_pauses_grow() -> None:
    pauses = [Persistence().pause(failures) for failures in range(1, 12)]
    assert pauses[:4] == [1, 2, 4, 8]
    assert max(pauses) == 60


async def test_a_bot_that_is_down_is_named_so(api: Api, ann: Person, url: str) -> None:
    await api("setWebhook", url="http://127.0.0.1:9/hook")
    await ann.sends("One")
    assert (await api("getWebhookInfo")).result["last_error_message"] == "Connection refused"


async def test_while_a_webhook_is_set_nobody_may_poll(
    api: Api, ann: Person, sandbox: Sandbox, url: str
) -> None:
    """ "You will not be able to receive updates using getUpdates for as long as an outgoing webhook
    is set up"."""
    polling = asyncio.create_task(api("getUpdates", timeout=30))
    await asyncio.wait_for(sandbox.messenger.updates.polled.wait(), 10)
    await api("setWebhook", url=url)
    assert (await polling).refusal == "Conflict: terminated by setWebhook request"
    refused = await api("getUpdates")
    assert refused.status == 409
    assert refused.refusal == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await api("deleteWebhook")
    Deeds(sandbox.messenger).write(ann.user, "Hello")
    assert len((await api("getUpdates")).result) == 1


async def test_what_waits_is_sent_once_a_webhook_is_set(
    api: Api, ann: Person, sandbox: Sandbox, hook: Hook, url: str
) -> None:
    waiting = Deeds(sandbox.messenger).write(ann.user, "Hello")
    assert waiting
    await api("setWebhook", url=url)
    await asyncio.wait_for(sandbox.messenger.updates.confirmed(waiting), 10)
    assert hook.texts == ["Hello"]
    await api("setWebhook", url="")
    assert (await api("getUpdates")).result == []
