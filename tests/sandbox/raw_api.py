"""The Bot API by raw HTTP, as tests ask it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer of the Bot API, with its HTTP status."""

    status: int
    body: dict[str, Any]

    @property
    def result(self) -> Any:  # noqa: ANN401 - whatever the method answers with
        assert self.body["ok"], self.body["description"]
        return self.body["result"]

    @property
    def refusal(self) -> str:
        assert not self.body["ok"], self.body["result"]
        assert self.body["error_code"] == self.status
        reason: str = self.body["description"]
        return reason


class Api:
    """The Bot API by raw HTTP: `await api("sendMessage", chat_id=1, text="Hi")`."""

    def __init__(self, session: aiohttp.ClientSession, url: str, token: str) -> None:
        self.session = session
        self.url = url
        self.token = token

    async def __call__(self, method: str, **parameters: object) -> Reply:
        """As JSON."""
        address = f"{self.url}/bot{self.token}/{method}"
        async with self.session.post(address, json=parameters) as response:
            return Reply(response.status, await response.json())

    async def form(self, method: str, parameters: Mapping[str, object]) -> Reply:
        """As a form whose nested values are JSON, or multipart where a file is among them."""
        data = aiohttp.FormData()
        for name, value in parameters.items():
            if isinstance(value, bytes):
                data.add_field(name, value, filename=f"{name}.bin")
            else:
                data.add_field(name, value if isinstance(value, str) else json.dumps(value))
        address = f"{self.url}/bot{self.token}/{method}"
        async with self.session.post(address, data=data) as response:
            return Reply(response.status, await response.json())
