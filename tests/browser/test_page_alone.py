"""Another site's page, open in the same browser, cannot speak for the bot or take its updates away."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser

from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from trials.stage.phone import WIDE, open_context

# All that a page can do without being allowed to read the answer: an image, a form, a fetch.
EVIL = """<!doctype html><title>trying</title><iframe name="hole"></iframe>
<form id="form" target="hole" action="{api}/sendMessage">
  <input name="chat_id" value="{chat}"><input name="text" value="by a form">
</form>
<script>
const over = (thing) => new Promise((done) => {{ thing.onload = thing.onerror = done; }});
const image = new Image();
const form = document.getElementById("form");
const hole = document.querySelector("iframe");
const tries = [over(image), over(hole)];
image.src = "{api}/sendMessage?chat_id={chat}&text=by+an+image";
form.submit();
for (const call of ["sendMessage?chat_id={chat}&text=by+a+fetch", "setWebhook?url=http://127.0.0.1:9/",
                    "getUpdates?offset=-1"])
  tries.push(fetch("{api}/" + call, {{mode: "no-cors"}}).catch(() => 0));
Promise.all(tries).then(() => {{ document.title = "tried"; }});
</script>"""


@pytest_asyncio.fixture(loop_scope="session")
async def evil(sandbox: Sandbox, ann: Person) -> AsyncIterator[TestServer]:
    page = EVIL.format(api=f"{sandbox.api_url}/bot{sandbox.token}", chat=ann.user.id)

    async def serve(_request: web.Request) -> web.Response:
        return web.Response(text=page, content_type="text/html")

    app = web.Application()
    app.router.add_get("/", serve)
    server = TestServer(app)
    await server.start_server(access_log=None)
    yield server
    await server.close()


@pytest.mark.parametrize("host", ["evil.localhost", "localhost", "127.0.0.1"])
async def test_by_an_image_a_form_or_a_fetch(
    browser: Browser, sandbox: Sandbox, ann: Person, evil: TestServer, host: str
) -> None:
    context = await open_context(browser, WIDE)
    page = await context.new_page()
    await page.goto(f"http://{host}:{evil.port}/")
    await page.wait_for_function("document.title === 'tried'")
    await context.close()
    assert not ann.room.messages
    assert sandbox.messenger.webhook is None
