"""Raises processes of the bot, as many as are ordered: `raising.nursery` starts it.

What takes a start its second is the import. Here it is done once, and each bot is a fork of its own that
runs `bot.__main__` as ever: its own memory, its own connections, killed like any other process.

A connection orders one bot, by JSON and the descriptor of what it is to write to, and is told its process id and,
once it has ended, its exit code. When stdin is closed, so is the nursery.
"""

import gc
import json
import os
import select
import signal
import socket
import sys
from datetime import datetime, timedelta
from importlib import import_module
from itertools import count

import bot.__main__ as real
from bot.telegram import outage
from scheduler.clock import SystemClock
from trials.stage.raising import LONGEST_ORDER, Order

TOUCHES = {"open", "os.chmod", "os.rename", "os.remove"}  # what a write is made of


class ClockAhead(SystemClock):
    """The machine's clock, turned before the start, as after a night in which the machine was off."""

    def __init__(self, ahead: timedelta) -> None:
        self._ahead = ahead

    def now(self) -> datetime:
        return super().now() + self._ahead


def die_at(touch: int, folder: str) -> None:
    """Have the process killed before the `touch`th call of the system on a file in the folder."""
    touches = count(1)

    def look(event: str, arguments: tuple[object, ...]) -> None:
        named = arguments and str(arguments[0]).startswith(folder)
        if event in TOUCHES and named and next(touches) == touch:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)


def live(order: Order, output: int) -> int:
    os.environ.clear()
    os.environ.update(order.settings)
    os.chdir(order.folder)
    for number in (1, 2):
        os.dup2(output, number)
    os.close(output)
    sys.argv = ["bot", *order.words]
    vars(real)["SystemClock"] = lambda: ClockAhead(timedelta(seconds=order.ahead))
    if order.hasty:
        vars(outage).update(FIRST_PAUSES=(0.02,) * 9, REFUSED_FOR=0.1)
    if order.touch:
        die_at(order.touch, order.settings["DATA_DIR"])
    return real.main()


def raise_one(connection: socket.socket) -> int:
    """The bot that is ordered, from its first moment to its last."""
    said, (output,), _, _ = socket.recv_fds(connection, LONGEST_ORDER, 1)
    child = os.fork()
    if not child:
        connection.close()
        os._exit(live(Order(**json.loads(said)), output))
    os.close(output)
    connection.sendall(b"%d\n" % child)
    _, status = os.waitpid(child, 0)
    connection.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))
    return 0


def raise_bots(orders: socket.socket) -> None:
    import_module("bot.composition")  # which the bot itself imports when it starts
    gc.freeze()
    watchers = []
    while sys.stdin not in select.select((orders, sys.stdin), (), ())[0]:
        connection, _ = orders.accept()
        watchers.append(os.fork())
        if not watchers[-1]:
            orders.close()
            os._exit(raise_one(connection))
        connection.close()
    for watcher in watchers:  # so that their time is counted where the nursery is waited for
        os.waitpid(watcher, 0)


if __name__ == "__main__":
    raise_bots(socket.socket(fileno=int(sys.argv[1])))
