"""Telegram's refusals, in its own words and with its own codes."""

from http import HTTPStatus

from aiohttp import web


class Refusal(Exception):  # noqa: N818 - Telegram's answer, not a failure of ours
    """A request that Telegram would turn down; `description` is what it would say."""

    def __init__(self, status: HTTPStatus, reason: str) -> None:
        self.status = status
        self.description = f"{status.phrase}: {reason}" if reason else status.phrase
        super().__init__(self.description)


class TooManyRequests(Refusal):
    """The flood wait: "the number of seconds left to wait before the request can be repeated"."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(HTTPStatus.TOO_MANY_REQUESTS, f"retry after {retry_after}")
        self.retry_after = retry_after


class BadRequest(Refusal):
    def __init__(self, reason: str) -> None:
        super().__init__(HTTPStatus.BAD_REQUEST, reason)


class Forbidden(Refusal):
    def __init__(self, reason: str) -> None:
        super().__init__(HTTPStatus.FORBIDDEN, reason)


class Conflict(Refusal):
    def __init__(self, reason: str) -> None:
        super().__init__(HTTPStatus.CONFLICT, reason)


class Unauthorized(Refusal):
    def __init__(self) -> None:
        super().__init__(HTTPStatus.UNAUTHORIZED, "")


class NotFound(Refusal):
    def __init__(self, reason: str = "") -> None:
        super().__init__(HTTPStatus.NOT_FOUND, reason)


def refuse(refusal: Refusal) -> web.Response:
    """The refusal as the Bot API words it: a JSON object that repeats the HTTP status."""
    body: dict[str, object] = {
        "ok": False,
        "error_code": refusal.status,
        "description": refusal.description,
    }
    if isinstance(refusal, TooManyRequests):
        body["parameters"] = {"retry_after": refusal.retry_after}
    return web.json_response(body, status=refusal.status)
