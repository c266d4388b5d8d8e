"""The page's one line to the sandbox, cut."""

from playwright.async_api import Browser, WebSocketRoute, expect

from sandbox.driver import Sandbox
from sandbox.person import Person
from tests.browser.conftest import Says
from tests.browser.phone import WIDE, Phone, open_context


async def test_a_page_that_was_cut_off_comes_back_and_misses_nothing(
    browser: Browser, sandbox: Sandbox, says: Says, ann: Person
) -> None:
    lines: list[WebSocketRoute] = []
    context = await open_context(browser, WIDE)
    phone = Phone(await context.new_page())
    await phone.page.route_web_socket("**/sandbox/live", lambda line: take(lines, line))
    await says("Before")
    await phone.opens(sandbox.api_url, ann.user.id)
    await phone.sees("Before")
    await lines[0].close(code=1001)
    await expect(phone.page.get_by_text("connecting…")).to_be_visible()
    await says("Meanwhile")
    await phone.sees("Meanwhile")
    await says("Afterwards")
    await phone.sees("Before", "Meanwhile", "Afterwards")
    assert len(lines) == 2
    assert phone.complaints == []
    await context.close()


def take(lines: list[WebSocketRoute], line: WebSocketRoute) -> None:
    lines.append(line)
    line.connect_to_server()
