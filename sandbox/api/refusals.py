"""Telegram's refusals, in its own words and with its own codes."""

from http import HTTPStatus


class Refusal(Exception):  # noqa: N818 - Telegram's answer, not a failure of ours
    """A request that Telegram would turn down; `description` is what it would say."""

    def __init__(self, status: HTTPStatus, reason: str) -> None:
        self.status = status
        self.description = f"{status.phrase}: {reason}" if reason else status.phrase
        super().__init__(self.description)


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
