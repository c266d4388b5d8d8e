"""A process is killed in the middle of its writing; whoever comes next finds all it acknowledged."""

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from random import Random

import pytest

from playbook.chat import Chat
from storage.files.store import FileStorage
from storage.keyring import NO_KEYS, Keyring
from storage.schema import Schema
from tests.long_run import LONG_RUN
from tests.storage.conftest import KEY

KILLS = 100 if LONG_RUN else 6
EACH = 1 if LONG_RUN else 5  # of the steps of a write it is killed at each, or at every fifth
ROOT = Path(__file__).parents[2]


def write_until_killed(data: Path, acknowledged: int, *keys: str) -> dict[int, int]:
    """Kill the writer once it has acknowledged so much; return the last number of each chat."""
    command = [sys.executable, "-m", "tests.storage.writer", str(data), *keys]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:  # noqa: S603 - our own writer
        assert writer.stdout
        lines = [writer.stdout.readline() for _ in range(acknowledged)]
        writer.kill()
        lines += writer.stdout.readlines()
    whole = [line.split() for line in lines if line.endswith("\n")]
    return {int(chat_id): int(number) for chat_id, number in whole}


async def test_a_kill_loses_nothing_acknowledged_and_damages_nothing(tmp_path: Path) -> None:
    dice = Random(2026)  # noqa: S311 - when to kill is no secret
    for kill in range(KILLS):
        data = tmp_path / str(kill)
        keys = [KEY] * (kill % 2)  # every other writer encrypts
        last = write_until_killed(data, dice.randint(1, 120), *keys)
        storage = FileStorage.open(data, Schema(), Keyring.of(",".join(keys)))
        for chat_id, number in last.items():
            chat = await storage.read(chat_id)
            assert chat
            assert chat.seen[0] in {number, number + 1}, "a write may be whole before it is told"
        assert not list(data.rglob("*damaged*"))
        assert not list(data.rglob("*.tmp"))


def change_and_die_at(storage: FileStorage, chat: Chat, step: int) -> bool:
    """Change a chat in a forked process that is killed after so many calls; False if it got through."""
    child = os.fork()
    if not child:
        gc.disable()  # its calls would be counted, in some runs more than in others
        sys.setprofile(killer(step))
        with suppress(
            StopIteration
        ):  # a change without a thread never waits: one step is all of it
            storage.change(chat.id, lambda _: (chat, None)).send(None)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def killer(step: int) -> Callable[..., None]:
    """A profile function that kills the process when the `step`th call into C has come back."""
    calls = count()

    def look(_frame: object, event: str, _function: object) -> None:
        if event == "c_return" and next(calls) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    return look


@pytest.mark.parametrize(
    ("keys", "first"), [(NO_KEYS, 0), (Keyring.of(KEY), 1)], ids=["plain", "encrypted"]
)
async def test_a_kill_at_any_step_of_a_write_leaves_the_old_chat_or_the_new(
    tmp_path: Path, keys: Keyring, first: int
) -> None:
    storage = FileStorage.open(tmp_path, keys=keys, threaded=False)
    old, new = Chat(1, seen=(1,) * 100), Chat(1, seen=(2,))
    await storage.change(1, lambda _: (old, None))
    found: list[Chat | None] = []
    while change_and_die_at(storage, new, first % EACH + EACH * len(found)):
        found.append(await FileStorage.open(tmp_path, keys=keys, threaded=False).read(1))
        await storage.change(1, lambda _: (old, None))
    first_new = found.index(new)
    assert set(found[:first_new]) == {old}
    assert set(found[first_new:]) == {new}
    assert [path.name for path in (tmp_path / "chats").iterdir()] == ["1.json"]
