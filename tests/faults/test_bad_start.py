"""Where it cannot work it says so in one plain line, and ends with a code that is not 0."""

import asyncio
import socket
import subprocess
import sys
from http import HTTPStatus
from pathlib import Path

import pytest
from aiohttp import web

from bot.__main__ import main
from sandbox.faults.kinds import Serve
from sandbox.refusals import Refusal, refuse
from sandbox.testing.driver import Sandbox
from storage.keyring import Keyring
from tests.storage.conftest import KEY, OTHER_KEY
from trials.stage.process import PATIENCE, SECRET, TOKEN, BotProcess, environment
from trials.stage.raising import Order, run_command


class Revoked:
    """Telegram's answer to a token that @BotFather took back."""

    async def strike(self, _request: web.Request, _serve: Serve) -> web.Response:
        return refuse(Refusal(HTTPStatus.UNAUTHORIZED, ""))


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


# What is set, and what the line has to name. FOLDER is the test's own.
NOWHERE = f"http://127.0.0.1:{free_port()}"
CASES = {
    "no token": ({"TELEGRAM_TOKEN": ""}, "TELEGRAM_TOKEN is not set"),
    "no server": ({"TELEGRAM_API_URL": NOWHERE}, NOWHERE.removeprefix("http://")),
    "a file for a folder": ({"DATA_DIR": "FOLDER/file"}, "DATA_DIR"),
    "a folder below a file": ({"DATA_DIR": "FOLDER/file/data"}, "file/data"),
    "another key": ({"DATA_DIR": "FOLDER/locked", "DATA_KEY": OTHER_KEY}, "DATA_KEY does not hold"),
}
SETTINGS = {  # which ends the start before anything is begun: tried without a process
    "a token of another shape": ({"TELEGRAM_TOKEN": SECRET}, "TELEGRAM_TOKEN"),
    "a level nobody knows": ({"LOG_LEVEL": "loud"}, "LOG_LEVEL"),
    "a key that is none": ({"DATA_KEY": SECRET}, "DATA_KEY"),
    "users that are no numbers": ({"ALLOWED_USERS": "@ann"}, "ALLOWED_USERS"),
    "a database": ({"DATABASE_URL": "postgresql://localhost/a"}, "DATABASE_URL"),
}


def lock(chats: Path) -> None:
    """A folder with a chat under a key that nobody has any more."""
    chats.mkdir(parents=True)
    (chats / "7.json").write_bytes(Keyring.of(KEY).close(b"{}"))


@pytest.mark.parametrize("name", CASES)
def test_it_says_in_one_line_what_to_mend(name: str, tmp_path: Path, bots: Path) -> None:
    settings, named = CASES[name]
    (tmp_path / "file").touch()
    lock(tmp_path / "locked" / "chats")
    wanted = {key: value.replace("FOLDER", str(tmp_path)) for key, value in settings.items()}
    code, said = run_command(bots, Order(str(tmp_path), environment(tmp_path, **wanted)))
    assert code == 1
    (line,) = said.splitlines()
    assert named in line
    assert SECRET not in line


def test_nothing_else_is_said_and_the_line_is_an_error(tmp_path: Path) -> None:
    ended = subprocess.run(
        (sys.executable, "-m", "bot"),
        cwd=tmp_path,
        env=environment(tmp_path, TELEGRAM_TOKEN=""),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    (line,) = ended.stderr.splitlines()
    assert "TELEGRAM_TOKEN is not set" in line


@pytest.mark.parametrize("name", SETTINGS)
def test_so_it_does_for_every_setting(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, named = SETTINGS[name]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["bot"])
    for key, value in environment(tmp_path, **settings).items():
        monkeypatch.setenv(key, value)
    assert main() == 1
    out, err = capsys.readouterr()
    assert out == ""
    (line,) = err.splitlines()
    assert named in line
    assert SECRET not in line


async def test_a_token_that_telegram_does_not_know_is_one_line_too(
    tmp_path: Path, bots: Path
) -> None:
    async with Sandbox(token=TOKEN.replace("Fake", "Real")) as other:
        settings = environment(tmp_path, TELEGRAM_API_URL=other.api_url)
        order = Order(str(tmp_path), settings)
        code, said = await asyncio.to_thread(run_command, bots, order)
    assert code == 1
    (line,) = said.splitlines()
    assert "does not know this TELEGRAM_TOKEN" in line
    assert SECRET not in line


async def test_a_token_that_is_revoked_while_the_bot_runs_ends_it_with_a_line(
    bot: BotProcess,
) -> None:
    bot.hasty = True
    await bot.start()
    for method in ("getUpdates", "getMe"):
        bot.sandbox.faults.always(method, Revoked())
    bot.sandbox.messenger.updates.close()
    assert await bot.ended() == 1
    assert "Telegram no longer accepts TELEGRAM_TOKEN" in bot.output.splitlines()[-1]
