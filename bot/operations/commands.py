"""The commands beside running: `python -m bot check` and its like. They print, and end with 0 or 1."""

import argparse
import asyncio
import sys
from collections.abc import Iterable
from pathlib import Path

from bot.config import Config
from bot.operations.check import check
from scheduler.clock import SystemClock
from storage.keyring import new_key
from storage.open import upkeep_of


def read_arguments(words: list[str] | None = None) -> argparse.Namespace:
    """What the command line asks for; `command` is None to run the bot. Ends the program on nonsense."""
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="Without a command it runs the bot."
    )
    commands = parser.add_subparsers(dest="command", metavar="command")
    commands.add_parser("check", help="say what is well and what to mend, before it is left alone")
    verify = commands.add_parser("verify", help="read every chat's file, and count")
    verify.add_argument("folder", type=Path, nargs="?", help="a backup; else DATA_DIR")
    restoring = commands.add_parser("restore", help="put a backup in the place of DATA_DIR's chats")
    restoring.add_argument("folder", type=Path, help="the backup: a copy of a data folder")
    commands.add_parser("newkey", help="make a key for DATA_KEY, and print it")
    commands.add_parser(
        "rekey", help="write every file anew under DATA_KEY's first key, or plain; bot stopped"
    )
    return parser.parse_args(words)


def perform(arguments: argparse.Namespace, config: Config) -> int:
    """Do what was asked; the exit code: 0 when all is well. Raises StorageUnavailable, CannotRestore."""
    upkeep = upkeep_of(config)
    match arguments.command:
        case "check":
            return _check(config)
        case "verify":
            report = upkeep.verify(arguments.folder)
        case "rekey":
            report = upkeep.rekey()
        case _:
            report = upkeep.restore(arguments.folder, SystemClock().now())
    return _print(report.lines, well=report.is_well)


def _check(config: Config) -> int:
    findings = asyncio.run(check(config, SystemClock()))
    return _print((one.line() for one in findings), well=all(one.well for one in findings))


def make_key() -> int:
    """A key on stdout and what to do with it on stderr; it needs no settings."""
    print(new_key(), flush=True)  # noqa: T201 - the answer to whoever asked
    sys.stderr.write(
        "Set it as DATA_KEY, and keep a copy apart from the backups: without it nobody can read the chats.\n"
    )
    return 0


def _print(lines: Iterable[str], *, well: bool) -> int:
    for line in lines:
        print(line)  # noqa: T201 - the answer to whoever asked
    return 0 if well else 1
