"""The commands beside running: `python -m bot check` and its like. They print, and end with 0 or 1."""

import argparse
import asyncio
from collections.abc import Iterable
from pathlib import Path

from bot.config import Config
from bot.operations.check import check
from bot.operations.restore import restore
from bot.operations.survey import survey
from scheduler.clock import SystemClock


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
    return parser.parse_args(words)


def perform(arguments: argparse.Namespace, config: Config) -> int:
    """Do what was asked; the exit code: 0 when all is well. Raises StorageUnavailable, CannotRestore."""
    if arguments.command == "check":
        return _check(config)
    if arguments.command == "verify":
        return _verify(arguments.folder or config.data_dir)
    return _restore(arguments.folder, config.data_dir)


def _check(config: Config) -> int:
    findings = asyncio.run(check(config, SystemClock()))
    return _print((one.line() for one in findings), well=all(one.well for one in findings))


def _verify(folder: Path) -> int:
    found = survey(folder)
    return _print([*found.details(), f"{folder}: {found.summary()}"], well=found.is_well)


def _restore(backup: Path, data: Path) -> int:
    now, kept = restore(backup, data, SystemClock().now())
    lines = [f"{data}: {now.summary()}"]
    if kept:
        lines.append(
            f"What it held before is kept in {kept}. No /forget reaches it: erase it in time."
        )
    return _print(lines, well=now.is_well)


def _print(lines: Iterable[str], *, well: bool) -> int:
    for line in lines:
        print(line)  # noqa: T201 - the answer to whoever asked
    return 0 if well else 1
