"""A bot in this process that can be stopped and started again in the same folder."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

from bot.composition import Afterword, running
from bot.config import GivenConfig
from bot.telegram.asking import PATIENT
from playbook.chat import Chat
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person

TOLD: dict[str, Chat] = {}  # what the bot remembered of a talk, by the talk's name
PATIENCE = 15.0  # seconds of real time, for what the bot does by itself


class Home:
    """Where the bot lives: its folder, its settings, and the sandbox it talks to."""

    def __init__(self, sandbox: Sandbox, data: Path) -> None:
        self.sandbox = sandbox
        self.data = data
        self.settings: dict[str, object] = {}
        self.patience = PATIENT  # with the replies
        self.bot: Afterword | None = None
        self._stack = AsyncExitStack()

    async def start(self, **settings: object) -> None:
        """Start the bot, with settings that stay for the next start."""
        self.settings |= settings
        config = GivenConfig.model_validate(
            {
                "telegram_token": self.sandbox.token,
                "telegram_api_url": self.sandbox.api_url,
                "telegram_limits": False,
                "data_dir": self.data,
                **self.settings,
            }
        )
        up = running(config, self.sandbox.clock, patience=self.patience)
        self.bot = await self._stack.enter_async_context(up)

    async def stop(self) -> None:
        self.bot = None
        await self._stack.aclose()

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def have(
        self, name: str, person: Person, talk: Callable[[Person], Awaitable[None]]
    ) -> bool:
        """Have a talk, or recall what the bot remembered when it was had before; False then."""
        if self.bot is None:
            raise AssertionError("The bot does not run.")
        if known := TOLD.get(name):
            # The ids of its updates are those of today's, too.
            await self.bot.storage.change(person.user.id, lambda _: (replace(known, seen=()), None))
            return False
        await talk(person)
        chat = await self.bot.storage.read(person.user.id)
        if chat is not None:
            TOLD[name] = chat
        return True

    def holds(self, words: str) -> bool:
        """Whether any file of the bot contains these words."""
        files = (path for path in self.data.rglob("*") if path.is_file())
        return any(words.encode() in file.read_bytes() for file in files)

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something can be seen in the sandbox that no person's deed waits for."""
        changed = asyncio.Event()
        unwatch = self.sandbox.messenger.watch(lambda _: changed.set())
        try:
            async with asyncio.timeout(PATIENCE):
                while not is_so():
                    changed.clear()
                    await changed.wait()
        finally:
            unwatch()
