"""The door of the Bot API: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import json
import re
from collections.abc import Awaitable
from functools import partial
from typing import cast

from aiohttp import BodyPartReader, web

from sandbox.api import editing, introduction, receiving, sending, webhooks
from sandbox.api.parameters import Raw, Upload
from sandbox.api.shapes import Json
from sandbox.faults.faults import Faults
from sandbox.faults.rules import Call
from sandbox.messenger.messenger import Messenger
from sandbox.refusals import BadRequest, NotFound, Refusal, Unauthorized, refuse

TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
_METHODS = {
    name.lower(): method
    for room in (sending, editing, receiving, webhooks, introduction)
    for name, method in room.METHODS.items()
}


class Gateway:
    """Serves one messenger's bot. Any well-formed token opens, unless one is given."""

    def __init__(self, messenger: Messenger, faults: Faults, token: str | None = None) -> None:
        self._messenger = messenger
        self._faults = faults
        self._token = token

    def add_routes(self, app: web.Application) -> None:
        app.router.add_route("*", "/bot{token}/{method}", self._serve_method)
        app.router.add_get("/file/bot{token}/{path:.+}", self._serve_file)

    async def _serve_method(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request.match_info["token"])
            raw = await read_parameters(request)
        except Refusal as refusal:
            return refuse(refusal)
        name = request.match_info["method"]
        chat_id = raw.get("chat_id")
        call = Call(name, None if chat_id is None else str(chat_id))
        return await self._faults.serve(call, request, partial(self._answer, name, raw))

    async def _answer(self, name: str, raw: Raw) -> web.Response:
        try:
            result = await self.call(name, raw)
        except Refusal as refusal:
            return refuse(refusal)
        return web.json_response({"ok": True, "result": result})

    async def call(self, name: str, raw: Raw) -> Json:
        """What a method gives, also without HTTP. Raises Refusal."""
        method = _METHODS.get(name.lower())
        if method is None:
            raise NotFound(f'method "{name}" not found')
        result = method.call(self._messenger, raw)
        if isinstance(result, Awaitable):
            result = await result
        return cast("Json", result)

    async def _serve_file(self, request: web.Request) -> web.Response:
        return await self._faults.serve(Call("file"), request, partial(self._send_file, request))

    async def _send_file(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request.match_info["token"])
        except Refusal as refusal:
            return refuse(refusal)
        file = self._messenger.files.find_path(request.match_info["path"])
        if file is None:
            return refuse(NotFound())
        return web.Response(body=file.content, content_type="application/octet-stream")

    def _check_token(self, token: str) -> None:
        if not TOKEN.fullmatch(token):
            raise NotFound
        if self._token is not None and token != self._token:
            raise Unauthorized


async def read_parameters(request: web.Request) -> Raw:
    """The parameters of a request, from the address and from whichever body it has.

    "We support four ways of passing parameters in Bot API requests: URL query string,
    application/x-www-form-urlencoded, application/json, multipart/form-data".
    """
    raw: dict[str, Json | Upload] = dict(request.query)
    if request.content_type == "application/json":
        raw.update(await _read_json(request))
    elif request.content_type == "multipart/form-data":
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader):
                raw[part.name or ""] = await _read_part(part)
    else:
        form = await request.post()
        raw.update({name: str(value) for name, value in form.items()})
    return raw


async def _read_json(request: web.Request) -> dict[str, Json]:
    try:
        body = json.loads(await request.read() or b"{}")
    except ValueError as error:
        raise BadRequest("can't parse JSON object") from error
    if not isinstance(body, dict):
        raise BadRequest("can't parse JSON object")
    return body


async def _read_part(part: BodyPartReader) -> Json | Upload:
    content = await part.read(decode=True)
    if part.filename is None:
        return content.decode("utf-8", "replace")
    mime_type = part.headers.get("Content-Type", "application/octet-stream")
    return Upload(part.filename, mime_type, bytes(content))
