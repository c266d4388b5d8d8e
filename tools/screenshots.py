"""Makes the README's pictures: a real conversation in the sandbox, photographed in Chromium.

`make screenshots`. Needs a Chromium on the PATH and a font with emoji (fonts-noto-color-emoji).
"""

import asyncio
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Browser

from bot.composition import running
from bot.config import GivenConfig
from sandbox.clock import TurnableClock
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.chromium import MISSING, find_chromium, open_chromium
from trials.stage.phone import NARROW, WIDE, Phone, open_context

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
WALKING_OUT = datetime(2026, 11, 19, 15, 20, tzinfo=UTC)  # any Thursday will do
SHARPNESS = 1.4  # pixels for each of the page's: below 150 KB, and sharp enough on a phone


async def main() -> int:
    path = find_chromium()
    if path is None:
        print(f"There are no screenshots: {MISSING}", file=sys.stderr)
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    clock = TurnableClock(frozen_at=WALKING_OUT)
    async with open_chromium(path) as browser, Sandbox(clock=clock, patience=60) as sandbox:
        with tempfile.TemporaryDirectory() as data:
            config = GivenConfig.model_validate(
                {
                    "telegram_token": sandbox.token,
                    "telegram_api_url": sandbox.api_url,
                    "data_dir": data,
                }
            )
            async with running(config, clock) as afterword:
                sandbox.server.plan_with(lambda: afterword.alarm.next_moment)
                await make_pictures(browser, sandbox)
    return 0


async def make_pictures(browser: Browser, sandbox: Sandbox) -> None:
    ann = sandbox.person("Ann", last_name="Lee")
    await begin(ann)
    await photograph(browser, sandbox, ann, "question")
    await finish(ann)
    await photograph(browser, sandbox, ann, "plan")
    await photograph(browser, sandbox, ann, "sandbox", WIDE, sharpness=1, color_scheme="dark")
    await photograph(browser, sandbox, ann, "nudge", turns="Next nudge", top="Hello Jane")


async def begin(ann: Person) -> None:
    await ann.sends("/start")
    await ann.sends("Edinburgh")
    await ann.taps("Ann Lee")
    await ann.sends("/new")
    await ann.sends("Northwind")
    await ann.sends("Data engineer")


async def finish(ann: Person) -> None:
    await ann.taps(v.JUST_NOW)
    await ann.sends("Jane Doe, Head of Data, jane.doe@northwind.example")
    await ann.taps(v.EVERYONE)
    await ann.sends("4 December")
    await ann.taps(v.YES)
    await ann.taps(v.THEY_MOVE)
    await ann.taps(v.ADD_TALK)
    await ann.sends("your move to streaming pipelines")
    await ann.sends("keeping the pipelines steady while the team grows")
    await ann.taps(v.ENOUGH)
    await ann.taps(v.SHOW_PLAN)


async def photograph(
    browser: Browser,
    sandbox: Sandbox,
    person: Person,
    name: str,
    size: dict[str, int] = NARROW,
    *,
    sharpness: float = SHARPNESS,
    turns: str | None = None,
    top: str | None = None,
    color_scheme: str = "light",
) -> None:
    """What the person sees, as docs/pictures/<name>.png.

    `turns` is clicked on the desk before; then the message that says `top` begins the picture.
    """
    context = await open_context(
        browser, size, device_scale_factor=sharpness, color_scheme=color_scheme
    )
    phone = Phone(await context.new_page())
    await phone.opens(sandbox.api_url, person.user.id)
    if turns:
        await phone.clicks(turns)
    if top:
        await phone.sees(top)
        await phone.newest(top).evaluate("one => one.scrollIntoView()")
    await phone.page.evaluate("document.activeElement.blur()")
    await phone.page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")
    await context.close()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
