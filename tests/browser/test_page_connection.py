"""The page's one line to the sandbox, cut."""

import asyncio

from playwright.async_api import Browser, WebSocketRoute, expect

from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.browser.conftest import Says
from trials.stage.phone import WIDE, Phone, open_context


async def test_a_page_that_was_cut_off_comes_back_and_misses_nothing(
    browser: Browser, sandbox: Sandbox, says: Says, ann: Person
) -> None:
    lines: list[WebSocketRoute] = []
    works = asyncio.Event()

    async def take(line: WebSocketRoute) -> None:
        lines.append(line)
        await works.wait()
        line.connect_to_server()

    context = await open_context(browser, WIDE)
    phone = Phone(await context.new_page())
    await phone.page.route_web_socket("**/sandbox/live", take)
    await says("Before")
    works.set()
    await phone.opens(sandbox.api_url, ann.user.id)
    await phone.sees("Before")
    works.clear()
    await lines[-1].close(code=1001)
    await expect(phone.page.get_by_text("connecting…")).to_be_visible()
    await says("Meanwhile")
    works.set()
    await phone.sees("Meanwhile")
    await expect(phone.page.get_by_text("connecting…")).to_be_hidden()
    await says("Afterwards")
    await phone.sees("Before", "Meanwhile", "Afterwards")
    assert phone.complaints == []
    await context.close()
