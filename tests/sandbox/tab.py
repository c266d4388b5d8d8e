"""A page in the browser as the sandbox sees one: its WebSocket and its requests."""

from typing import Any

import aiohttp


class Tab:
    """An open page: what it has been told, and what it asks for."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self.url = url

    async def open(self) -> aiohttp.ClientWebSocketResponse:
        return await self._session.ws_connect(f"{self.url}/sandbox/live")

    async def asks(self, action: str, **fields: object) -> dict[str, Any]:
        async with self._session.post(f"{self.url}/sandbox/{action}", json=fields) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == (200 if answer["ok"] else 400)
            return answer
