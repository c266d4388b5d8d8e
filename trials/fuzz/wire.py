"""Where updates go in and calls come out: the sandbox's Bot API, with the queue in our hands."""

import asyncio
import json
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from aiohttp import web
from telegram.request import RequestData

from bot.telegram.http import AiohttpRequest
from sandbox.api.gateway import Gateway, read_parameters
from sandbox.api.parameters import Raw, Upload
from sandbox.faults.kinds import Serve
from sandbox.refusals import Refusal, refuse
from sandbox.testing.driver import Sandbox
from trials.fuzz.shapes import Json

FILES = "multipart/form-data"  # read as it comes, and only once
OK = 200


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

    async def poll(self, asked: Mapping[str, Any]) -> bytes:
        offset, wait = int(str(asked.get("offset", 0))), int(str(asked.get("timeout", 0)))
        while self._waiting and self._waiting[0]["update_id"] < offset:
            self._waiting.popleft()
            self._acknowledged.set()
        if not self._waiting and wait:
            self._news.clear()
            await self._news.wait()
        return json.dumps({"ok": True, "result": list(self._waiting)}).encode()

    async def strike(self, request: web.Request, _serve: Serve) -> web.Response:
        body = await self.poll(await read_parameters(request))
        return web.Response(body=body, content_type="application/json")


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
        asked: Raw = {} if request.content_type == FILES else await read_parameters(request)
        response = await serve()
        self.note(asked, response.body if isinstance(response.body, bytes) else b"{}")
        return response

    def note(self, asked: Mapping[str, Any], body: bytes) -> None:
        answer = json.loads(body)
        result = answer.get("result")
        place = result.get("chat", {}) if isinstance(result, dict) else {}
        chat, query = asked.get("chat_id") or place.get("id"), asked.get("callback_query_id")
        refused = answer.get("description", "")
        self.calls.append(Call(int(str(chat)) if chat else None, query and str(query), refused))


@contextmanager
def over_http(sandbox: Sandbox, wire: Wire, witness: Witness) -> Iterator[None]:
    """Every call goes over a socket, as in real life."""
    sandbox.faults.always("getUpdates", wire)
    sandbox.faults.always("*", witness)
    yield


@contextmanager
def without_sockets(sandbox: Sandbox, wire: Wire, witness: Witness) -> Iterator[None]:
    """Calls are built by PTB and served by the sandbox as ever; only the way between is left out."""
    gateway = Gateway(sandbox.messenger, sandbox.faults)

    async def fetch(
        _self: AiohttpRequest,
        _session: object,
        _method: str,
        url: str,
        *rest: Any,  # noqa: ANN401 - as it is called
    ) -> tuple[int, bytes]:
        name, raw = url.rpartition("/")[2], parameters_of(rest[0])
        if name == "getUpdates":
            return OK, await wire.poll(raw)
        try:
            response = web.json_response({"ok": True, "result": await gateway.call(name, raw)})
        except Refusal as refusal:
            response = refuse(refusal)
        body = response.body if isinstance(response.body, bytes) else b"{}"
        witness.note(raw, body)
        return response.status, body

    with patch.object(AiohttpRequest, "_fetch", fetch):
        yield


def parameters_of(data: RequestData | None) -> Raw:
    """A request's form as it would arrive: text as UTF-8, files beside it."""
    if data is None:
        return {}
    sent: dict[str, str | Upload] = {
        name: str(value).encode().decode() for name, value in data.json_parameters.items()
    }
    for name, (file, content, kind) in data.multipart_data.items():
        whole = content if isinstance(content, bytes) else content.read()
        sent[name] = Upload(file, kind, whole)
    return sent
