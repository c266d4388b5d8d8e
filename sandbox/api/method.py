"""What a method of the Bot API is: the request it takes and what it does."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sandbox.api.parameters import Raw, read_request
from sandbox.api.shapes import Json
from sandbox.messenger.messenger import Messenger

Request = TypeVar("Request")


@dataclass(frozen=True, slots=True)
class Method(Generic[Request]):
    """A request type and the function that serves it; the answer may have to be awaited."""

    request: type[Request]
    serve: Callable[[Messenger, Request], Json | Awaitable[Json]]

    def call(self, messenger: Messenger, raw: Raw) -> Json | Awaitable[Json]:
        """Serve raw parameters; raises Refusal in Telegram's words."""
        return self.serve(messenger, read_request(self.request, raw))


@dataclass(frozen=True, slots=True)
class Nothing:
    """The request of a method without parameters."""


MethodTable = dict[str, Method]  # type: ignore[type-arg]
