"""A bot as small as can be, which confirms an update only after it has answered it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from tests.sandbox.raw_api import Api

Handler = Callable[[Api, dict[str, Any]], Awaitable[None]]
BUTTONS = {
    "inline_keyboard": [
        [{"text": "Skip", "callback_data": "skip"}, {"text": "Skip all", "callback_data": "all"}],
        [
            {"text": "Copy it", "copy_text": {"text": "Thank you"}},
            {"text": "Open mail", "url": "https://mail.example.com/"},
        ],
    ]
}


async def echo(api: Api, update: dict[str, Any]) -> None:
    """Say every text again with buttons under it; answer every tap."""
    if message := update.get("message") or update.get("edited_message"):
        said = message.get("text") or message.get("caption") or "something"
        chat_id = message["chat"]["id"]
        await api("sendMessage", chat_id=chat_id, text=f"You said {said}", reply_markup=BUTTONS)
    if query := update.get("callback_query"):
        alert = query["data"] == "all"
        await api(
            "answerCallbackQuery", callback_query_id=query["id"], text="Skipped", show_alert=alert
        )


@asynccontextmanager
async def running(api: Api, handler: Handler = echo) -> AsyncIterator[None]:
    """The bot polls for as long as the context is open."""
    task = asyncio.create_task(_poll(api, handler))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _poll(api: Api, handler: Handler) -> None:
    offset = 0
    while True:
        for update in (await api("getUpdates", offset=offset, timeout=30)).result:
            await handler(api, update)
            offset = update["update_id"] + 1
