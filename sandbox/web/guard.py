"""Keeps other web pages out: the sandbox is for its own page and for programs on this machine."""

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

_OWN_NAMES = {"127.0.0.1", "localhost"}


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a foreign name for this machine, and a request that another site's page makes."""
    if urlsplit(f"//{request.host}").hostname not in _OWN_NAMES:
        raise web.HTTPForbidden(text="The sandbox answers to 127.0.0.1 and localhost only.")
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        raise web.HTTPForbidden(text="The sandbox answers its own page only.")
    return await handler(request)
