"""`python -m bot check` says for each thing that it is well, or what to mend."""

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.config import Config
from bot.operations.check import check
from sandbox.messenger.deeds import Deeds
from sandbox.messenger.webhook import Webhook
from sandbox.testing.driver import Sandbox
from scheduler.clock import SystemClock
from storage.files.rekey import rekey
from storage.keyring import Keyring
from tests.bot.operations.conftest import CHATS, SECRET, TOKEN, configure
from tests.storage.conftest import KEY
from trials.stage.process import PATIENCE, environment

EVERYTHING = {"settings", "storage", "server", "clock", "token", "updates"}
NOWHERE = "http://127.0.0.1:1"  # nobody listens there


class WrongClock(SystemClock):
    """A machine whose time service is off."""

    def __init__(self, off: timedelta) -> None:
        self._off = off

    def now(self) -> datetime:
        return super().now() + self._off


async def to_mend(config: Config, off: timedelta = timedelta()) -> dict[str, str]:
    findings = await check(config, WrongClock(off))
    assert not any(SECRET in one.line() for one in findings)
    return {one.what: one.says for one in findings if not one.well}


async def test_where_all_is_well_it_says_so_of_each(config: Config) -> None:
    findings = await check(config, SystemClock())
    assert {one.what for one in findings if one.well} == EVERYTHING
    assert f"{len(CHATS)} good, 0 damaged" in " ".join(one.line() for one in findings)


async def test_a_heartbeat_that_would_never_come_is_to_be_mended(
    config: Config, tmp_path: Path
) -> None:
    """The supervisor would restart the bot for ever."""
    there = config.model_copy(update={"heartbeat_file": tmp_path / "alive"})
    assert await to_mend(there) == {}
    assert not (tmp_path / "alive").exists(), "nothing beats yet"
    nowhere = config.model_copy(update={"heartbeat_file": tmp_path / "no" / "alive"})
    assert "make its folder" in (await to_mend(nowhere))["heartbeat"]


async def test_it_passes_on_what_the_running_bot_finds_amiss(
    config: Config, tmp_path: Path
) -> None:
    (tmp_path / "alive").write_text("2 chats are left out, the log tells why")
    beating = config.model_copy(update={"heartbeat_file": tmp_path / "alive"})
    assert "2 chats are left out" in (await to_mend(beating))["heartbeat"]


async def test_it_says_how_updates_come_in(config: Config, sandbox: Sandbox) -> None:
    async def says(**settings: object) -> str:
        findings = await check(config.model_copy(update=settings), SystemClock())
        return next(one.line() for one in findings if one.what == "updates")

    hook = "http://127.0.0.1:1/updates"  # nobody listens there
    assert await says() == "ok    updates: the bot asks for them"
    assert await says(webhook_url=hook) == "ok    updates: the webhook is set at the next start"
    sandbox.messenger.webhook = Webhook(url=hook)
    assert "a webhook is set, which the next start removes" in await says()
    assert await says(webhook_url=hook) == "ok    updates: Telegram brings them; 0 wait"
    assert (await says(webhook_url=f"{hook}/2")).startswith(
        "MEND  updates: the webhook that is set"
    )
    Deeds(sandbox.messenger).write(sandbox.person("Ann").user, "my secret")
    sandbox.messenger.webhook.trouble = "Connection refused"
    sandbox.messenger.webhook.failed = sandbox.clock.now()
    assert await says(webhook_url=hook) == (
        "MEND  updates: 1 wait; Telegram says: Connection refused"
    )


async def test_it_takes_no_update_away_and_says_nothing_to_anybody(
    sandbox: Sandbox, config: Config
) -> None:
    ann = sandbox.person("Ann", started=True)
    assert await to_mend(config) == {}
    assert not sandbox.messenger.updates.polled.is_set()
    assert not ann.messages


async def test_a_token_telegram_does_not_know_is_told_from_a_server_that_is_away(
    config: Config, data: Path
) -> None:
    async with Sandbox(token=TOKEN.replace("Fake", "Real")) as other:
        told = await to_mend(configure(other.api_url, data))
    assert set(told) == {"token"}
    assert "does not know this TELEGRAM_TOKEN" in told["token"]
    told = await to_mend(configure(NOWHERE, data))
    assert set(told) == {"server", "token"}
    assert "TELEGRAM_API_URL" in told["server"]


@pytest.mark.parametrize(
    ("minutes", "words"), [(3, "ahead of"), (-90, "behind"), (0.9, None), (-0.9, None)]
)
async def test_a_clock_more_than_a_minute_off_is_said(
    config: Config, minutes: float, words: str | None
) -> None:
    told = await to_mend(config, timedelta(minutes=minutes))
    assert set(told) == ({"clock"} if words else set())
    assert words is None or f" {words} the server's" in told["clock"]


async def test_a_chat_that_cannot_be_read_is_counted_and_left_where_it_is(
    config: Config, data: Path
) -> None:
    broken = data / "chats" / "3.json"
    broken.write_text(broken.read_text()[:40])
    told = await to_mend(config)
    assert "4 good, 1 damaged" in told["storage"]
    assert broken.exists()


async def test_files_under_a_key_that_is_not_set_are_to_be_mended(
    config: Config, data: Path
) -> None:
    rekey(data, Keyring.of(KEY))
    told = await to_mend(config)
    assert set(told) == {"storage"}
    assert f"{len(CHATS)} under a key that is not set" in told["storage"]
    assert await to_mend(config.model_copy(update={"data_key": SecretStr(KEY)})) == {}


async def test_a_folder_that_is_still_to_be_made_is_not_made_by_looking(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    fresh = tmp_path / "some" / "where"
    assert await to_mend(configure(sandbox.api_url, fresh)) == {}
    assert not fresh.parent.exists()


async def test_a_folder_that_cannot_be_there_is_to_be_mended(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    told = await to_mend(configure(sandbox.api_url, tmp_path / "file" / "data"))
    assert "cannot be made" in told["storage"]
    assert str(tmp_path / "file") in told["storage"]


async def test_a_disk_that_refuses_is_to_be_mended(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("storage.files.atomic_file.os.fsync", refuse)
    told = await to_mend(config)
    assert "no space left on device" in told["storage"]


def test_the_command_prints_it_and_ends_with_0_or_1(tmp_path: Path) -> None:
    nowhere = environment(tmp_path, TELEGRAM_API_URL=NOWHERE)
    unset = environment(tmp_path, TELEGRAM_TOKEN="")
    processes = [
        subprocess.Popen(
            (sys.executable, "-m", "bot", "check"),
            cwd=tmp_path,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for env in (nowhere, unset)
    ]
    (mended, _), (_, refused) = [one.communicate(timeout=PATIENCE) for one in processes]
    assert [one.returncode for one in processes] == [1, 1]
    assert "MEND  server" in mended
    assert "ok    storage" in mended
    assert "TELEGRAM_TOKEN is not set" in refused
    assert SECRET not in mended + refused
