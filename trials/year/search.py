"""One chat through one year, from its seed: what was checked, and the first fault where there is one."""

import traceback
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from playbook.chat import Chat
from trials.year.homes import settle
from trials.year.turns import Turn, Turns, roll
from trials.year.watched import WatchedLife

START, END = datetime(2027, 7, 1, 12, tzinfo=UTC), datetime(2028, 7, 1, tzinfo=UTC)
"""Clocks change both ways in it, a year ends, and it has a 29 February."""


@dataclass
class Year:
    """What came of it."""

    chats: int = 0
    turns: int = 0
    nudges: int = 0
    applications: int = 0
    checks: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def add(self, other: "Year") -> None:
        self.chats += other.chats
        self.turns += other.turns
        self.nudges += other.nudges
        self.applications += other.applications
        self.checks += other.checks
        self.faults += other.faults


def live_a_year(seed: int, number: int) -> Year:
    """The same seed and number live the same year."""
    dice = Random(f"{seed}/{number}")  # noqa: S311 - no secret
    life = WatchedLife(Chat(number, settle(dice)), START)
    year = Year(chats=1)
    turn: Turn = Turns.interviewed_somewhere
    try:
        turn(Turns(life, dice))
        while life.now < END:
            turn = roll(dice)
            turn(Turns(life, dice))
            life.judge()
            year.turns += 1
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault of this chat's
        year.faults.append(
            _describe(error, f"chat {number} at {life.now:%Y-%m-%d %H:%M}, {turn.__name__}")
        )
    year.nudges = len(life.heard)
    year.applications = len(life.chat.applications)
    year.checks = life.checks
    return year


def _describe(error: Exception, where: str) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno} {frame.line}"
    return f"{where}: {type(error).__name__} {error} ({place})"
