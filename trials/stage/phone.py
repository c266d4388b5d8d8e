"""A page in the browser, used as a person uses it: by what can be seen, clicked and typed."""

import re
from typing import Any

from playwright.async_api import Browser, BrowserContext, Locator, Page, expect
from playwright.async_api import TimeoutError as SlowPage

WIDE = {"width": 1280, "height": 860}
NARROW = {"width": 390, "height": 844}
PATIENCE = 20_000  # milliseconds, so that a busy machine fails nothing
expect.set_options(timeout=PATIENCE)


class Phone:
    """One person's page. A deed that expects something waits for it; nothing here sleeps."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.messages = page.get_by_role("log", name="Messages")
        self.field = page.get_by_role("textbox", name="Message")
        self.clock = page.get_by_role("timer")
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.set_default_timeout(PATIENCE)

    def _hear(self, line: Any) -> None:  # noqa: ANN401 - Playwright's ConsoleMessage
        if line.type == "error":
            self.complaints.append(line.text)

    async def opens(self, url: str, person: int) -> None:
        """Look at the chat of the person with this id."""
        await self.page.goto(f"{url}/?person={person}")
        await expect(self.page.get_by_role("status").filter(has_text="bot")).to_be_visible()

    # What is done.

    async def starts(self) -> None:
        await self.button("Start").click()

    async def sends(self, text: str) -> None:
        """Type it and press Enter."""
        await self.field.fill(text)
        await self.field.press("Enter")
        await expect(self.field).to_have_value("")

    async def taps(self, label: str | re.Pattern[str], *, on: str | None = None) -> None:
        """Click the button of the newest message, or of the newest one that says `on`."""
        message = self.newest(on) if on else self.last
        try:
            await message.get_by_role("button", name=label, exact=True).click()
        except SlowPage:
            chat = await self.messages.inner_text()
            raise AssertionError(f"No button {label!r} on {on!r}:\n\n{chat}") from None

    async def clicks(self, label: str) -> None:
        """Click a button of the page itself."""
        await self.button(label).click()

    # What is seen.

    def button(self, label: str) -> Locator:
        return self.page.get_by_role("button", name=label, exact=True)

    def choice(self, label: str) -> Locator:
        """A drop-down of the page itself."""
        return self.page.get_by_role("combobox", name=label, exact=True)

    @property
    def last(self) -> Locator:
        """The newest message of the bot."""
        return self.messages.locator(".theirs").last

    def newest(self, words: str) -> Locator:
        """The bot's newest message that says these words."""
        return self.messages.locator(".theirs").filter(has_text=words).last

    async def sees(self, *words: str) -> None:
        for piece in words:
            await expect(self.messages).to_contain_text(piece)

    async def does_not_see(self, words: str) -> None:
        await expect(self.messages).not_to_contain_text(words)

    async def is_told(self, words: str) -> None:
        """A passing line says it."""
        passing = self.page.locator(".toast").filter(has_text=words).first
        await expect(passing).to_be_visible()

    async def clipboard(self) -> str:
        text: str = await self.page.evaluate("navigator.clipboard.readText()")
        return text

    async def reads_clock(self, words: str) -> None:
        await expect(self.clock).to_contain_text(words)


async def open_context(browser: Browser, size: dict[str, int], **look: Any) -> BrowserContext:  # noqa: ANN401 - Playwright's options
    """A browser that has never been here: British English, London, copying allowed."""
    return await browser.new_context(
        viewport=size,  # type: ignore[arg-type]  # Playwright's own TypedDict
        locale="en-GB",
        timezone_id="Europe/London",
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
        **look,
    )
