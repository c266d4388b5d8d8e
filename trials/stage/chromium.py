"""Debian's Chromium, without a window: for these tests and for the README's pictures."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

MISSING = (
    "the page needs Chromium to be tried in: `sudo apt-get install chromium` on Debian and Ubuntu, "
    "elsewhere any Chromium or Chrome on the PATH"
)
_NAMES = ("chromium", "chromium-browser", "google-chrome")
# No sandbox, because it can't be had as root; nothing but this project's own page is opened.
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """Where Chromium is, or None."""
    return next((path for path in map(shutil.which, _NAMES) if path), None)


@asynccontextmanager
async def open_chromium(path: str) -> AsyncIterator[Browser]:
    """The browser at `path`, for as long as the context is open."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=_FLAGS)
        try:
            yield browser
        finally:
            await browser.close()
