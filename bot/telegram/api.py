"""PTB's bot, over our requests, with updates as they come off the wire."""

from datetime import timedelta
from typing import Any, TypeGuard

from telegram.ext import ExtBot

from bot.telegram.http import AiohttpRequest, NotTheBotApiError, Timeouts, parameters_of

# Without these, Telegram also sends what the bot has no use for; with an empty list, nearly everything.
ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]

POLLING = Timeouts(read=10.0)  # on top of the poll's own wait: how soon a dead line is noticed

RawUpdate = dict[str, Any]  # as Telegram sent it; it travels to `Update.de_json` and no further


class BotApi(ExtBot[None]):
    """All methods of the Bot API, `fetch_updates` for those who acknowledge by themselves, and `call` for what is
    called all the time."""

    def __init__(self, token: str, api_url: str) -> None:
        """`api_url` is the server's address without a slash at its end. Nothing is asked yet."""
        super().__init__(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=AiohttpRequest(),
            # One connection for the poll, one for the last word after a poll that was cut off.
            get_updates_request=AiohttpRequest(connections=2, timeouts=POLLING),
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"  # PTB's shows the token

    async def call(self, method: str, **parameters: Any) -> Any:  # noqa: ANN401 - whatever JSON there is
        """What a method answers; parameters that are None are left out. Raises what PTB's own methods raise.

        PTB would make objects of all buttons and of the message that comes back, and another of each parameter: as
        much work as the request itself.
        """
        given = {name: value for name, value in parameters.items() if value is not None}
        return await self.request.post(f"{self.base_url}/{method}", parameters_of(given))

    async def send(self, method: str, **parameters: Any) -> int:  # noqa: ANN401
        """The number of the message that a method sends."""
        message = await self.call(method, **parameters)
        if not isinstance(message, dict) or type(message.get("message_id")) is not int:
            raise NotTheBotApiError("The answer is a message without a number")
        return int(message["message_id"])

    async def fetch_updates(
        self, offset: int | None, limit: int, wait: timedelta
    ) -> list[RawUpdate]:
        """At most `limit` updates from `offset` on; when there are none, waits for one for `wait`.

        All updates before `offset` are acknowledged by this; None acknowledges nothing. Unlike
        `get_updates` it doesn't parse: a quarter of a millisecond for each update, spent in vain on
        those that are known already, and one that PTB can't read would fail all with it.
        Raises NotTheBotApiError for updates without a number, which nobody could acknowledge.
        """
        seconds = int(wait.total_seconds())
        asked = {"limit": limit, "timeout": seconds, "allowed_updates": ALLOWED_UPDATES}
        updates = await self._request[0].post(
            f"{self.base_url}/getUpdates",
            parameters_of(asked if offset is None else asked | {"offset": offset}),
            read_timeout=POLLING.read + seconds,
        )
        if not isinstance(updates, list) or not all(map(is_numbered, updates)):
            raise NotTheBotApiError("The answer has updates without a number")
        return updates


def is_numbered(update: object) -> TypeGuard[RawUpdate]:
    """Whether it has at least what every update has."""
    return isinstance(update, dict) and type(update.get("update_id")) is int
