"""A Telegram that knows enough for an echo and for a conversation: the Bot API over HTTP, for one bot.

Offsets are honoured: an update comes again until one asks for what follows it. Nothing is checked, so that it
costs little beside what is measured; the sandbox is the one that is true to life.
"""

import asyncio
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import count
from time import perf_counter
from typing import Any

from aiohttp import web

TOKEN = "1:benchmark"  # noqa: S105 - opens nothing
Json = dict[str, Any]
ME = {"id": 1, "is_bot": True, "first_name": "Peer", "username": "peer_bot"}
VISIBLE = frozenset({"sendMessage", "editMessageText", "sendDocument"})


@dataclass(slots=True)
class Peer:
    """A chat as its person sees it."""

    replies: int = 0
    seen: asyncio.Event = field(default_factory=asyncio.Event)
    buttons: dict[int, list[str]] = field(default_factory=dict)  # message id -> callback data


class Telegram:
    """Holds updates until they are acknowledged, and what each chat was shown."""

    def __init__(self) -> None:
        self.delay = 0.0  # seconds that each call takes, but for those that fetch
        self.calls: Counter[str] = Counter()
        self.peers: defaultdict[int, Peer] = defaultdict(Peer)
        self.polled = asyncio.Event()
        self.url = ""
        self._ids, self._messages = count(1), count(1)
        self._waiting: dict[int, Json] = {}
        self._news = asyncio.Event()
        self._acknowledged: dict[int, asyncio.Event] = {}

    async def start(self) -> web.AppRunner:
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._answer)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        return runner

    async def bring(self, chat: int, update: Json) -> float:
        """One update, until it was answered and acknowledged; the seconds until the answer could be seen."""
        peer, number = self.peers[chat], next(self._ids)
        acknowledged = self._acknowledged[number] = asyncio.Event()
        peer.seen.clear()
        started = perf_counter()
        self._waiting[number] = {"update_id": number, **update}
        self._news.set()
        await peer.seen.wait()
        took = perf_counter() - started
        await acknowledged.wait()
        return took

    def message_id(self) -> int:
        return next(self._messages)

    async def _answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        self.calls[method] += 1
        said = await _read(request)
        if method == "getUpdates":
            return _result(await self._fetch(said))
        await asyncio.sleep(self.delay)
        if method == "getMe":
            return _result(ME)
        return _result(self._show(method, said))

    async def _fetch(self, said: Json) -> list[Json]:
        offset, wait = int(said.get("offset") or 0), float(said.get("timeout") or 0)
        for number in [number for number in self._waiting if number < offset]:
            del self._waiting[number]
            self._acknowledged.pop(number).set()
        self.polled.set()
        if not self._waiting and wait:
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), wait)
            except TimeoutError:
                return []
        return list(self._waiting.values())[: int(said.get("limit") or 100)]

    def _show(self, method: str, said: Json) -> object:
        if "chat_id" not in said or not method.startswith(("send", "edit")):
            return True
        chat = int(said["chat_id"])
        number = int(said.get("message_id") or self.message_id())
        peer = self.peers[chat]
        peer.buttons[number] = _buttons(said.get("reply_markup"))
        if method in VISIBLE:
            peer.replies += 1
            peer.seen.set()
        return {
            "message_id": number,
            "date": 1_790_000_000,
            "chat": {"id": chat, "type": "private"},
            "from": ME,
            "text": str(said.get("text", "")),
        }


async def _read(request: web.Request) -> Json:
    if request.content_type == "application/json":
        read: Json = await request.json()
        return read
    return dict(await request.post())


def _buttons(markup: Json | str | None) -> list[str]:
    read = json.loads(markup) if isinstance(markup, str) else markup
    rows = (read or {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def _result(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})
