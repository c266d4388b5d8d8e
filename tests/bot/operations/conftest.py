"""A sandbox to ask, and a data folder with chats in it."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.config import Config, GivenConfig
from playbook.chat import Chat
from playbook.preferences import Preferences
from sandbox.testing.driver import Sandbox
from storage.files.store import FileStorage
from trials.stage.keeping import just
from trials.stage.process import environment
from trials.stage.raising import Order, run_command

SECRET = "AAFakeButLongEnoughToBeScrubbed0123"
TOKEN = f"1000001:{SECRET}"
CHATS = range(1, 6)
Command = Callable[..., tuple[int, str]]
NAME = "Zebedee"  # of everybody who has told the bot something


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(token=TOKEN) as sandbox:
        yield sandbox


@pytest.fixture
async def data(tmp_path: Path) -> Path:
    """A folder in which five people's chats are kept."""
    return await filled(tmp_path / "data")


@pytest.fixture
def config(sandbox: Sandbox, data: Path) -> Config:
    return configure(sandbox.api_url, data)


def configure(api_url: str, data: Path) -> Config:
    return GivenConfig.model_validate(
        {"telegram_token": TOKEN, "telegram_api_url": api_url, "data_dir": data}
    )


async def filled(data: Path) -> Path:
    storage = FileStorage.open(data)
    for chat_id in CHATS:
        chat = Chat(chat_id, preferences=Preferences(signature=NAME))
        await storage.change(chat_id, just(chat))
    await storage.close()
    return data


@pytest.fixture
def command(tmp_path: Path, bots: Path) -> Command:
    """Runs a command of the bot's in the test's folder: its words and settings give its exit code and what it said."""

    def run(*words: str, **settings: str) -> tuple[int, str]:
        order = Order(str(tmp_path), environment(tmp_path, **settings), words=words)
        return run_command(bots, order)

    return run
