"""Raises processes of the bot, one after another: `python -m trials.crash.nursery FOLDER`.

What takes a start its second is the import. Here it is done once, and each bot is a fork of its own that
runs `bot.__main__` as ever: its own memory, its own connections, killed like any other process.

A line on stdin, "SECONDS WRITES", starts one: so far ahead of the machine's clock, and dying at that
touch of its files (0: never). On stdout come its process id, and the end of it by its exit code.
"""

import os
import signal
import sys
from datetime import datetime, timedelta
from importlib import import_module
from itertools import count
from pathlib import Path

import bot.__main__ as real
from scheduler.clock import SystemClock

TOUCHES = {"open", "os.chmod", "os.rename", "os.remove"}  # what a write is made of


class ClockAhead(SystemClock):
    """The machine's clock, turned before the start, as after a night in which the machine was off."""

    def __init__(self, ahead: timedelta) -> None:
        self._ahead = ahead

    def now(self) -> datetime:
        return super().now() + self._ahead


def die_at(touch: int, folder: Path) -> None:
    """Have the process killed before the `touch`th call of the system on a file in the folder."""
    touches = count(1)

    def look(event: str, arguments: tuple[object, ...]) -> None:
        named = arguments and str(arguments[0]).startswith(str(folder))
        if event in TOUCHES and named and next(touches) == touch:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)


def live(ahead: timedelta, touch: int, folder: Path) -> int:
    sys.argv = ["bot"]
    vars(real)["SystemClock"] = lambda: ClockAhead(ahead)
    if touch:
        die_at(touch, folder)
    return real.main()


def raise_bots(folder: Path) -> None:
    import_module("bot.composition")  # which the bot itself imports when it starts
    for line in sys.stdin:
        ahead, touch = line.split()
        child = os.fork()
        if not child:
            os._exit(live(timedelta(seconds=float(ahead)), int(touch), folder))
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    raise_bots(Path(sys.argv[1]))
