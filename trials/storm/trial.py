"""The scenes of a storm: all due at one moment, and a day on which calls fail at random."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from bot.composition import Afterword, running
from bot.config import GivenConfig
from playbook.chat import Chat, NudgeState
from playbook.plan.look import Look
from playbook.plan.nudges.nudging import refresh_due
from sandbox.clock import TurnableClock
from sandbox.testing.driver import Sandbox
from storage.files.store import FileStorage
from trials.load import Tally, converse
from trials.stage.keeping import just
from trials.storm.findings import Findings, closest_in_a_chat, most_in_a_second
from trials.storm.weather import QUICK, TIMEOUTS, Weather

AFTERNOON = datetime(2026, 11, 19, 15, tzinfo=UTC)  # a Thursday; the thank-you is due at five
STEP = timedelta(minutes=5)
DAY = timedelta(hours=24)
OUTAGE = timedelta(hours=3), timedelta(hours=4)  # of the day, in which nothing answers
# In which answers time out. It passes in one go, for a timeout takes real seconds.
SLOW = timedelta(hours=5), timedelta(hours=6)
BLOCKING = 50  # every such person has blocked the bot


@dataclass
class Scene:
    """A sandbox, the chats in which all had one interview, and the bot's folder."""

    sandbox: Sandbox
    data: Path
    chats: list[int] = field(default_factory=list)
    blocking: set[int] = field(default_factory=set)

    @asynccontextmanager
    async def bot(self, *, limits: bool = True, url: str | None = None) -> AsyncIterator[Afterword]:
        settings = {
            "telegram_token": self.sandbox.token,
            "telegram_api_url": url or self.sandbox.api_url,
            "telegram_limits": limits,
            "data_dir": self.data,
        }
        async with running(GivenConfig.model_validate(settings), self.sandbox.clock) as afterword:
            yield afterword

    async def settle(self, chats: list[int], ended: Callable[[int], timedelta]) -> None:
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
        for number, chat_id in enumerate(chats):
            chat = _moved(replace(told, id=chat_id), ended(number))
            await storage.change(chat_id, just(chat))
        self.chats = chats
        await storage.close()

    async def look(self, name: str, weather: Weather, heard: list[int]) -> Findings:
        """`heard` is how many messages each chat got."""
        storage = FileStorage.open(self.data)
        chats = [await storage.read(one) or Chat(one) for one in self.chats]
        said = [len(chat.nudges) for chat in chats]
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
            given_up=sum(chat.blocked and chat.id not in self.blocking for chat in chats),
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
    return refresh_due(Look(chat.with_application(application), AFTERNOON))


def _is_owed(chat: Chat, now: datetime) -> bool:
    unsure = any(nudge.state is NudgeState.SENDING for nudge in chat.nudges)
    return not chat.blocked and (unsure or not chat.nudges or bool(chat.due and chat.due <= now))


@asynccontextmanager
async def scene() -> AsyncIterator[Scene]:
    with tempfile.TemporaryDirectory(prefix="afterword-storm-") as folder:
        clock = TurnableClock(frozen_at=AFTERNOON)
        async with Sandbox(clock=clock, patience=60) as sandbox:
            yield Scene(sandbox, Path(folder) / "data")


async def burst(chats: int) -> Findings:
    """All of them are due at one moment, and all is well. Telegram is another process, as it really is."""
    ours, theirs = Pipe()
    far = get_context("spawn").Process(target=be_telegram, args=(theirs, chats), daemon=True)
    far.start()
    try:
        url, people = await asyncio.to_thread(ours.recv)
        async with scene() as here:
            await here.settle(people, lambda _: timedelta())
            async with here.bot(url=url):
                await here.sandbox.clock.move(hours=3)
            ours.send("what came?")
            weather = Weather(came=await asyncio.to_thread(ours.recv))
            heard = Counter(int(chat) for _, chat in weather.came)
            return await here.look("burst", weather, [heard[one] for one in people])
    finally:
        far.kill()


def be_telegram(pipe: Connection, chats: int) -> None:
    """A sandbox that tells its address and its people, and when asked what came."""

    async def serve() -> None:
        async with Sandbox() as sandbox:
            people = [sandbox.person(f"Far {number}", started=True) for number in range(chats)]
            sandbox.faults.always("*", weather := Weather())
            pipe.send((sandbox.api_url, [one.user.id for one in people]))
            await asyncio.to_thread(pipe.recv)
            pipe.send(weather.came)

    asyncio.run(serve())


async def stormy_day(chats: int, share: float, seed: int = 5, *, worst: bool = False) -> Findings:
    """Due all through an evening and the next day, while calls fail.

    At its worst nothing answers for an hour, and in another the answers time out: both take real time.
    """
    async with scene() as here:
        people = [here.sandbox.person(f"Near {number}", started=True) for number in range(chats)]
        ids = [one.user.id for one in people]
        await here.settle(ids, lambda number: timedelta(minutes=number * 600 // chats))
        async with here.bot():
            for person in people[::BLOCKING]:
                await person.blocks()
                here.blocking.add(person.user.id)
            weather = Weather(share, random=Random(seed))  # noqa: S311 - repeatable
            here.sandbox.faults.always("*", weather)
            await live(here, weather, worst=worst)
        return await here.look("day", weather, [len(one.messages) for one in people])


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
