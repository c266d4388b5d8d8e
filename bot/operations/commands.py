"""The commands beside running: `python -m bot check` and its like. They print, and end with 0 or 1."""

import argparse
import asyncio
from collections.abc import Iterable

from bot.config import Config
from bot.operations.check import check
from scheduler.clock import SystemClock


def read_arguments(words: list[str] | None = None) -> argparse.Namespace:
    """What the command line asks for; `command` is None to run the bot. Ends the program on nonsense."""
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="Without a command it runs the bot."
    )
    commands = parser.add_subparsers(dest="command", metavar="command")
    commands.add_parser("check", help="say what is well and what to mend, before it is left alone")
    return parser.parse_args(words)


def perform(_arguments: argparse.Namespace, config: Config) -> int:
    """Do what was asked; the exit code: 0 when all is well. Raises StorageUnavailable."""
    findings = asyncio.run(check(config, SystemClock()))
    return _print((one.line() for one in findings), well=all(one.well for one in findings))


def _print(lines: Iterable[str], *, well: bool) -> int:
    for line in lines:
        print(line)  # noqa: T201 - the answer to whoever asked
    return 0 if well else 1
