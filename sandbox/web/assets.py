"""The page's own files and the files of its chats, served so that nothing in them can run."""

from pathlib import Path
from urllib.parse import quote

from aiohttp import web

from sandbox.messenger.messenger import Messenger

_PAGE = Path(__file__).parent.parent / "page"
_SHOWN_INLINE = {"image/png", "image/jpeg", "image/gif", "image/webp"}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)


class Assets:
    """The page at `/`, its parts below `/page/`, what was sent below `/sandbox/files/`."""

    def __init__(self, messenger: Messenger) -> None:
        self._messenger = messenger

    def add_routes(self, app: web.Application) -> None:
        app.router.add_get("/", self._serve_page)
        app.router.add_static("/page/", _PAGE)
        app.router.add_get("/sandbox/files/{file_id}", self._serve_file)
        app.on_response_prepare.append(_harden)

    async def _serve_page(self, _: web.Request) -> web.FileResponse:
        return web.FileResponse(_PAGE / "index.html")

    async def _serve_file(self, request: web.Request) -> web.Response:
        file = self._messenger.files.find(request.match_info["file_id"])
        if file is None:
            raise web.HTTPNotFound
        is_image = file.mime_type in _SHOWN_INLINE
        response = web.Response(
            body=file.content,
            content_type=file.mime_type if is_image else "application/octet-stream",
        )
        if not is_image or "download" in request.query:
            response.headers["Content-Disposition"] = (
                f"attachment; filename*=UTF-8''{quote(file.name)}"
            )
        return response


async def _harden(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.setdefault("Content-Security-Policy", _POLICY)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    response.headers.setdefault("Cache-Control", "no-cache")
