"""Keeps other web pages out: the sandbox is for its own page and for programs on this machine."""

import re

from aiohttp import web
from aiohttp.typedefs import Handler

_OWN_HOST = re.compile(r"(?:127\.0\.0\.1|localhost)(?::\d+)?", re.IGNORECASE)
# What a browser says of a request: that its own page makes it, or that somebody typed the address.
# Programs say nothing of the kind.
_OWN_SITES = {"same-origin", "none"}


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a foreign name for this machine, and a request that another site's page makes.

    A browser names the origin only where a method may change something. Here an image's address, a form
    or a fetch whose answer nobody may read changes something as well: Sec-Fetch-Site tells of those.
    """
    if not _OWN_HOST.fullmatch(request.host):
        raise web.HTTPForbidden(text="The sandbox answers to 127.0.0.1 and localhost only.")
    if _comes_from_elsewhere(request):
        raise web.HTTPForbidden(text="The sandbox answers its own page only.")
    return await handler(request)


def _comes_from_elsewhere(request: web.Request) -> bool:
    origin = request.headers.get("Origin")
    if origin is not None and origin.partition("://")[2] != request.host:
        return True
    return request.headers.get("Sec-Fetch-Site", "none") not in _OWN_SITES
