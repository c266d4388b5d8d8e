"""Writes down the updates of the season journey: `python -m trials.fuzz.record`.

They are what the bot's own keyboards of that day send, and stay as they are: a later version must
still understand them.
"""

import json
import sys
from unittest.mock import patch

import pytest

from sandbox.api import receiving
from sandbox.api.shapes import shape_update
from sandbox.messenger.messages import Update
from trials.fuzz.shapes import Json
from trials.fuzz.stock import RECORD, SEASON
from trials.stage.home import Home

JOURNEY = "tests/journeys/test_season.py"


class Recorder:
    """Notes every update that the sandbox hands out, once."""

    def __init__(self) -> None:
        self.updates: dict[int, Json] = {}

    def pytest_sessionstart(self) -> None:
        def noted(update: Update) -> Json:
            return self.updates.setdefault(update.id, shape_update(update))

        patch.object(receiving, "shape_update", noted).start()

    def pytest_runtest_teardown(self, item: pytest.Function) -> None:
        home = item.funcargs["home"]
        if not isinstance(home, Home):
            raise TypeError(f"{JOURNEY} has no home.")
        (record,) = (home.data / "chats").glob("*.json")
        RECORD.write_bytes(record.read_bytes())

    def lines(self) -> list[str]:
        """One update of each sort: texts are all different, taps by what is tapped."""
        sorts = {sort_of(update): update for update in reversed(self.updates.values())}
        return [json.dumps(one, ensure_ascii=False) for one in reversed(sorts.values())]


def sort_of(update: Json) -> str:
    """What sets an update apart; ids of applications, people and questions do not."""
    if query := update.get("callback_query"):
        code, *parts = query["data"].split(":")
        return f"{code} {parts[-1:]}"
    return str(update.get("message", {}).get("text"))


def main() -> int:
    recorder = Recorder()
    rewritten = "ignore::pytest.PytestAssertRewriteWarning"
    failed = pytest.main(["-q", "-n", "0", "-W", rewritten, JOURNEY], plugins=[recorder])
    SEASON.write_text("\n".join(recorder.lines()) + "\n", "utf-8")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
