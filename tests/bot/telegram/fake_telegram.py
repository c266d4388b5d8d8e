"""A Bot API of a few lines: it keeps updates until they are acknowledged, and refuses when told to."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

TOKEN = "123456789:AAF-made_up-secret-of-35-characters"
ME = {"id": 123456789, "is_bot": True, "first_name": "Afterword", "username": "afterword_bot"}

Until = Callable[[Callable[[], object]], Awaitable[None]]
Answer = tuple[int, dict[str, Any] | str]


@dataclass
class Call:
    method: str
    params: dict[str, Any]
    files: dict[str, tuple[str, str, bytes]] = field(default_factory=dict)


@dataclass
class FakeTelegram:
    updates: list[dict[str, Any]] = field(default_factory=list)
    acknowledged: int = 0
    calls: list[Call] = field(default_factory=list)
    refusals: defaultdict[str, deque[Answer]] = field(default_factory=lambda: defaultdict(deque))
    answers: dict[str, Any] = field(default_factory=dict)
    polls: int = 0
    drips: int = 0  # so many polls get an answer that begins and never ends
    news: asyncio.Event = field(default_factory=asyncio.Event)
    url: str = ""

    def gets(self, update_id: int, chat: int = 1, text: str = "hello") -> None:
        """Telegram receives a message for the bot."""
        person = {"id": chat, "first_name": "Ann"}
        message = {
            "message_id": update_id,
            "date": 1_800_000_000,
            "chat": {**person, "type": "private"},
            "from": {**person, "is_bot": False},
            "text": text,
        }
        self.gets_raw({"update_id": update_id, "message": message})

    def gets_raw(self, update: dict[str, Any]) -> None:
        self.updates.append(update)
        self.news.set()

    def refuses(self, method: str, status: int, body: dict[str, Any] | str, times: int = 1) -> None:
        """The next calls of a method get this; a dict is the Bot API's own refusal."""
        refusal = {"ok": False, "error_code": status, **body} if isinstance(body, dict) else body
        self.refusals[method].extend([(status, refusal)] * times)

    def asked(self, method: str) -> list[dict[str, Any]]:
        return [call.params for call in self.calls if call.method == method]

    async def serve(self, request: web.Request) -> web.StreamResponse:
        call = await read_call(request)
        self.calls.append(call)
        if self.refusals[call.method]:
            status, body = self.refusals[call.method].popleft()
            if isinstance(body, str):
                return web.Response(status=status, text=body, content_type="text/html")
            return web.json_response(body, status=status)
        if call.method == "getUpdates" and self.drips:
            self.drips -= 1
            return await drip(request)
        if call.method == "getUpdates":
            return web.json_response({"ok": True, "result": await self.poll(call.params)})
        result = self.answers.get(call.method, {"getMe": ME}.get(call.method, True))
        return web.json_response({"ok": True, "result": result})

    async def poll(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        offset = params.get("offset")
        if offset is not None:
            self.updates = [one for one in self.updates if one["update_id"] >= offset]
            self.acknowledged = max(self.acknowledged, offset - 1)
        self.polls += 1
        if not self.updates and params.get("timeout"):
            self.news.clear()
            await self.news.wait()
        return self.updates[: params.get("limit", 100)]


async def drip(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse()
    await answer.prepare(request)
    while True:
        await answer.write(b" ")
        await asyncio.sleep(0.01)


async def read_call(request: web.Request) -> Call:
    call = Call(request.path.rsplit("/", 1)[-1], {})
    if request.content_type == "application/json":
        call.params.update(await request.json())
        return call
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            call.files[name] = value.filename, value.content_type, value.file.read()
        else:
            call.params[name] = as_json(value)
    return call


def as_json(value: str | bytes | bytearray) -> object:
    try:
        return json.loads(value)
    except ValueError:
        return value


@dataclass
class Pauses:
    """Takes the place of asyncio.sleep: remembers how long, and lets others go first, once."""

    asked: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)
        await asyncio.sleep(0)
