"""What the browser's tests share: one Chromium, and for each test a bot and a fresh page.

All of them run in one event loop, because the browser lives as long as the session.
"""

import os
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from sandbox.clock import TurnableClock
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.raw_api import Api
from trials.stage.chromium import MISSING, find_chromium, open_chromium
from trials.stage.home import Home
from trials.stage.phone import WIDE, Phone, open_context

AFTERNOON = datetime(2026, 11, 19, 15, 20, tzinfo=UTC)
OpenPhone = Callable[..., Awaitable[Phone]]
Says = Callable[..., Awaitable[int]]
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


def pytest_runtest_setup() -> None:
    if find_chromium():
        return
    if os.environ.get("CI") == "true":  # where nobody would notice that they are left out
        pytest.fail(MISSING, pytrace=False)
    pytest.skip(MISSING)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with open_chromium(find_chromium() or "") as browser:
        yield browser


@pytest.fixture
def clock() -> TurnableClock:
    return TurnableClock(frozen_at=AFTERNOON)


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox(browser: Browser, clock: TurnableClock) -> AsyncIterator[Sandbox]:
    async with Sandbox(clock=clock) as sandbox:
        yield sandbox


@pytest_asyncio.fixture(loop_scope="session")
async def home(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Home]:
    """The real bot, which tells the page when it next speaks."""
    home = Home(sandbox, tmp_path / "data")
    await home.start()
    sandbox.server.plan_with(lambda: home.bot.alarm.next_moment if home.bot else None)
    yield home
    await home.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def api(sandbox: Sandbox) -> AsyncIterator[Api]:
    """The Bot API for a test that speaks for the bot."""
    async with aiohttp.ClientSession() as session:
        yield Api(session, sandbox.api_url, sandbox.token)


@pytest.fixture
def ann(sandbox: Sandbox) -> Person:
    """Ann, whose chat with the bot is empty."""
    return sandbox.person("Ann", last_name="Lee", started=True)


@pytest.fixture
def says(api: Api, ann: Person) -> Says:
    """The bot says something to Ann, in Telegram's HTML; the answer is the message's number."""

    async def say(text: str, **parameters: object) -> int:
        fields = {"chat_id": ann.user.id, "text": text, "parse_mode": "HTML", **parameters}
        number: int = (await api("sendMessage", **fields)).result["message_id"]
        return number

    return say


class Pages:
    """The browser's pages, one test's after the other's: a new one costs three times what a new address does.

    What a page keeps, it keeps by its address, which is another in each test.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._idle: dict[str, list[Page]] = defaultdict(list)

    @asynccontextmanager
    async def one(self, size: dict[str, int], **look: Any) -> AsyncIterator[Page]:  # noqa: ANN401 - Playwright's options
        idle = self._idle[repr((size, look))]
        if not idle:
            context = await open_context(self._browser, size, **look)
            idle.append(await context.new_page())
        page = idle.pop()
        yield page
        await page.goto("about:blank")
        idle.append(page)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def pages(browser: Browser) -> Pages:
    return Pages(browser)


@pytest_asyncio.fixture(loop_scope="session")
async def open_phone(pages: Pages, sandbox: Sandbox) -> AsyncIterator[OpenPhone]:
    """Opens a page for a person; in the end no page may have complained on its console."""
    phones: list[Phone] = []
    async with AsyncExitStack() as stack:

        async def open_one(person: Person, size: dict[str, int] = WIDE, **look: Any) -> Phone:  # noqa: ANN401 - Playwright's options
            phones.append(Phone(await stack.enter_async_context(pages.one(size, **look))))
            await phones[-1].opens(sandbox.api_url, person.user.id)
            return phones[-1]

        yield open_one
    assert [complaint for phone in phones for complaint in phone.complaints] == []
