"""A process is killed in the middle of its writing; whoever comes next finds all it acknowledged."""

import subprocess
import sys
from pathlib import Path
from random import Random

from storage.files import FileStorage
from storage.schema import Schema

KILLS = 10
ROOT = Path(__file__).parents[2]


def write_until_killed(data: Path, acknowledged: int) -> dict[int, int]:
    """Kill the writer once it has acknowledged so much; return the last number of each chat."""
    command = [sys.executable, "-m", "tests.storage.writer", str(data)]
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
        last = write_until_killed(data, acknowledged=dice.randint(1, 120))
        storage = FileStorage.open(data, Schema())
        for chat_id, number in last.items():
            chat = await storage.read(chat_id)
            assert chat
            assert chat.seen[0] in {number, number + 1}, "a write may be whole before it is told"
        assert not list(data.rglob("*damaged*"))
        assert not list(data.rglob("*.tmp"))
