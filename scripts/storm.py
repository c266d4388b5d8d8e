"""Telegram at its worst: a burst of nudges at one moment, and a day on which calls fail at random.

    PYTHONPATH=. python scripts/storm.py

The real bot and a sandbox in this process, over HTTP, with a clock that is turned; the pace is that of
real seconds. Prints what was due, what arrived, what was repeated, and how fast it went out.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from time import monotonic

from aiohttp import web

from bot.composition import Afterword, running
from bot.config import Config
from playbook.chat import Chat, NudgeState
from playbook.plan.nudges.nudging import refresh_due
from sandbox.clock import TurnableClock
from sandbox.driver import Sandbox
from sandbox.faults.kinds import (
    Dropped,
    Fault,
    FloodWait,
    LostAnswer,
    Serve,
    ServerError,
    Slow,
    hang_up,
)
from sandbox.person import Person
from scripts.load import Tally, converse
from storage.files import FileStorage

AFTERNOON = datetime(2026, 11, 19, 15, tzinfo=UTC)  # a Thursday; the thank-you is due at five
STEP = timedelta(minutes=5)
DAY = timedelta(hours=24)
OUTAGE = timedelta(hours=3), timedelta(hours=4)  # of the day, in which nothing answers
SLOW = (
    timedelta(hours=5),
    timedelta(hours=6),
)  # in which answers time out, in one go: it takes real time
BLOCKING = 50  # every such person has blocked the bot
ALLOWED = 30  # messages a second, by Telegram's FAQ
TIMEOUT = 40.0  # seconds of real time: longer than the bot waits for any answer


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing is done, and no answer comes."""

    seconds: float

    async def strike(self, request: web.Request, _serve: Serve) -> web.Response:
        await asyncio.sleep(self.seconds)
        return hang_up(request)


QUICK: tuple[Fault, ...] = (
    FloodWait(2),
    FloodWait(600),
    ServerError(500),
    ServerError(502),
    LostAnswer(),
    Dropped(),
)
TIMEOUTS: tuple[Fault, ...] = (Slow(TIMEOUT), Silence(TIMEOUT))


@dataclass
class Weather:
    """A fault that lets a call through, or has it go wrong by chance; and notes each message's coming."""

    share: float = 0.0
    faults: tuple[Fault, ...] = QUICK
    random: Random = field(default_factory=lambda: Random(5))  # noqa: S311 - repeatable
    came: list[tuple[float, str]] = field(default_factory=list)
    failed: int = 0

    async def strike(self, request: web.Request, serve: Serve) -> web.Response:
        if request.path.endswith("/sendMessage"):
            self.came.append((monotonic(), str((await request.post())["chat_id"])))
        if self.random.random() >= self.share:
            return await serve()
        self.failed += 1
        return await self.random.choice(self.faults).strike(request, serve)


@dataclass(frozen=True, slots=True)
class Findings:
    """What was due and what became of it; a rate counts every try, as Telegram does."""

    name: str
    due: int
    arrived: int
    repeated: int
    unreachable: int
    late: int  # chats that are still owed something
    tries: int
    failed: int
    seconds: float
    busiest: int  # messages in any second
    closest: float  # seconds between two messages of one chat

    @property
    def used(self) -> float:
        """The share of Telegram's thirty a second that was used, from the first try to the last."""
        return (self.tries - 1) / self.seconds / ALLOWED if self.seconds else 0.0

    @property
    def is_well(self) -> bool:
        whole = self.arrived == self.due and not self.late
        return whole and self.busiest <= ALLOWED and self.closest >= 1

    def __str__(self) -> str:
        return (
            f"{self.name}: {self.due:,} nudges due, {self.arrived:,} arrived, {self.repeated:,} said"
            f" twice, {self.unreachable:,} chats had blocked the bot, {self.late:,} still owed\n"
            f"  {self.tries:,} tries in {self.seconds:.1f} s, {self.failed:,} calls failed;"
            f" at most {self.busiest} in any second, {self.used:.1%} of {ALLOWED} a second used;"
            f" a chat's messages {self.closest:.2f} s apart or more"
        )


@dataclass
class Scene:
    """A sandbox, its people who have all had one interview, and the bot's folder."""

    sandbox: Sandbox
    data: Path
    people: list[Person] = field(default_factory=list)

    @asynccontextmanager
    async def bot(self, *, limits: bool) -> AsyncIterator[Afterword]:
        settings = {
            "telegram_token": self.sandbox.token,
            "telegram_api_url": self.sandbox.api_url,
            "telegram_limits": limits,
            "data_dir": self.data,
        }
        async with running(Config.model_validate(settings), self.sandbox.clock) as afterword:
            yield afterword

    async def settle(self, chats: int, ended: Callable[[int], timedelta]) -> None:
        """One person tells of an interview; the others are like them, but for when it ended."""
        async with self.bot(limits=False) as afterword:
            teller = self.sandbox.person("Load", last_name="Tester")
            await converse(teller, tally := Tally())
            if tally.failures:
                raise AssertionError(str(tally.failures))
            told = await afterword.storage.read(teller.user.id)
            await afterword.storage.change(teller.user.id, lambda _: (None, None))
        if told is None:
            raise AssertionError("Nothing was remembered of what was told.")
        storage = FileStorage.open(self.data)
        for number in range(chats):
            person = self.sandbox.person("Load", username=f"load_{number}", started=True)
            chat = _moved(replace(told, id=person.user.id), ended(number))
            await storage.change(chat.id, lambda _, chat=chat: (chat, None))
            self.people.append(person)
        await storage.close()

    async def look(self, name: str, weather: Weather) -> Findings:
        storage = FileStorage.open(self.data)
        chats = [await storage.read(one.user.id) or Chat(one.user.id) for one in self.people]
        said = [len(chat.nudges) for chat in chats]
        heard = [len(one.messages) for one in self.people]
        times = sorted(at for at, _ in weather.came)
        reached = [
            (s, h) for s, h, chat in zip(said, heard, chats, strict=True) if not chat.blocked
        ]
        return Findings(
            name=name,
            due=sum(said for said, _ in reached),
            arrived=sum(min(said, heard) for said, heard in reached),
            repeated=sum(max(0, heard - said) for said, heard in reached),
            unreachable=sum(chat.blocked for chat in chats),
            late=sum(_is_owed(chat, self.sandbox.clock.now()) for chat in chats),
            tries=len(times),
            failed=weather.failed,
            seconds=times[-1] - times[0] if times else 0.0,
            busiest=most_in_a_second(times),
            closest=closest_in_a_chat(weather.came),
        )


def _moved(chat: Chat, later: timedelta) -> Chat:
    """The chat as if its interview had ended so much later."""
    (application,) = chat.applications
    (interview,) = application.interviews
    if interview.ended_at is None:
        raise AssertionError("The interview is not over.")
    interview = replace(interview, ended_at=interview.ended_at + later)
    application = replace(application, interviews=(interview,), card=None)
    return refresh_due(chat.with_application(application), AFTERNOON)


def _is_owed(chat: Chat, now: datetime) -> bool:
    unsure = any(nudge.state is NudgeState.SENDING for nudge in chat.nudges)
    return not chat.blocked and (unsure or not chat.nudges or bool(chat.due and chat.due <= now))


def most_in_a_second(times: list[float]) -> int:
    first, most = 0, 0
    for last, at in enumerate(times):
        while times[first] <= at - 1:
            first += 1
        most = max(most, last - first + 1)
    return most


def closest_in_a_chat(came: list[tuple[float, str]]) -> float:
    in_order = sorted((chat, at) for at, chat in came)
    gaps = [b - a for (one, a), (two, b) in pairwise(in_order) if one == two]
    return min(gaps, default=float("inf"))


@asynccontextmanager
async def scene() -> AsyncIterator[Scene]:
    with tempfile.TemporaryDirectory(prefix="afterword-storm-") as folder:
        clock = TurnableClock(frozen_at=AFTERNOON)
        async with Sandbox(clock=clock, patience=60) as sandbox:
            yield Scene(sandbox, Path(folder) / "data")


async def burst(chats: int) -> Findings:
    """All of them are due at one moment, and all is well."""
    async with scene() as here:
        await here.settle(chats, lambda _: timedelta())
        here.sandbox.faults.always("*", weather := Weather())  # type: ignore[arg-type]
        async with here.bot(limits=True):
            weather.came.clear()
            await here.sandbox.clock.move(hours=3)
        return await here.look("burst", weather)


async def stormy_day(chats: int, share: float, seed: int = 5, *, worst: bool = False) -> Findings:
    """Due all through an evening and the next day, while calls fail.

    At its worst nothing answers for an hour, and in another the answers time out: both take real time.
    """
    async with scene() as here:
        await here.settle(chats, lambda number: timedelta(minutes=number * 600 // chats))
        async with here.bot(limits=True):
            for person in here.people[::BLOCKING]:
                await person.blocks()
            weather = Weather(share, random=Random(seed))  # noqa: S311 - repeatable
            here.sandbox.faults.always("*", weather)
            await live(here, weather, worst=worst)
        return await here.look("day", weather)


async def live(here: Scene, weather: Weather, *, worst: bool) -> None:
    """Turn the clock through the day."""
    passed = timedelta()
    while passed < DAY:
        timing_out = worst and passed == SLOW[0]
        weather.faults = QUICK + TIMEOUTS * 3 if timing_out else QUICK
        passed = SLOW[1] if timing_out else passed + STEP
        if worst and OUTAGE[0] < passed <= OUTAGE[1]:
            here.sandbox.faults.outage()
        elif here.sandbox.faults.out:
            here.sandbox.faults.end_outage()
        await here.sandbox.clock.move_to(AFTERNOON + passed)


async def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--burst", type=int, default=3000, help="nudges at once (%(default)s)")
    parser.add_argument("--chats", type=int, default=1000, help="chats of the day (%(default)s)")
    parser.add_argument("--share", type=float, default=0.3, help="of calls that fail (%(default)s)")
    parser.add_argument("--seed", type=int, default=5, help="of the failures (%(default)s)")
    options = parser.parse_args()
    found = []
    if options.burst:
        found.append(await burst(options.burst))
        print(found[-1], flush=True)
    if options.chats:
        day = await stormy_day(options.chats, options.share, options.seed, worst=True)
        print(day, flush=True)
        found.append(day)
    return 0 if all(one.is_well for one in found) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
