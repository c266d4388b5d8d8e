"""Where updates go in and calls come out: the sandbox's Bot API, with the queue in our hands."""

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field

from aiohttp import web

from sandbox.faults.kinds import Serve
from scripts.fuzz.shapes import Json

FORM = "application/x-www-form-urlencoded"


class Wire:
    """getUpdates answers with whatever JSON is put in, until it is acknowledged."""

    def __init__(self) -> None:
        self._waiting: deque[Json] = deque()
        self._news = asyncio.Event()
        self._acknowledged = asyncio.Event()

    async def bring(self, update: Json) -> None:
        """Have the bot fetch an update; returns when it is acknowledged."""
        self._acknowledged.clear()
        self._waiting.append(update)
        self._news.set()
        await self._acknowledged.wait()

    def drop(self) -> None:
        """Take back what waits, and send the poller home."""
        self._waiting.clear()
        self._news.set()

    async def strike(self, request: web.Request, _serve: Serve) -> web.Response:
        asked = await request.post()
        offset, wait = int(str(asked.get("offset", 0))), int(str(asked.get("timeout", 0)))
        while self._waiting and self._waiting[0]["update_id"] < offset:
            self._waiting.popleft()
            self._acknowledged.set()
        if not self._waiting and wait:
            self._news.clear()
            await self._news.wait()
        body = json.dumps({"ok": True, "result": list(self._waiting)})
        return web.Response(text=body, content_type="application/json")


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the bot's, and how Telegram refused it, if it did."""

    chat: int | None
    query: str | None = None
    refused: str = ""


@dataclass(slots=True)
class Witness:
    """Lets every other call pass, and remembers it."""

    calls: list[Call] = field(default_factory=list)

    async def strike(self, request: web.Request, serve: Serve) -> web.Response:
        asked = await request.post() if request.content_type == FORM else {}
        response = await serve()
        answer = json.loads(response.body if isinstance(response.body, bytes) else b"{}")
        result = answer.get("result")
        place = result.get("chat", {}) if isinstance(result, dict) else {}
        chat = asked.get("chat_id") or place.get("id")
        query = asked.get("callback_query_id")
        self.calls.append(
            Call(
                int(str(chat)) if chat else None,
                str(query) if query else None,
                answer.get("description", ""),
            )
        )
        return response
