"""The trial: people talk, days pass, nudges come due, and the bot is killed all the while."""

import asyncio
import tempfile
from collections.abc import Awaitable, Iterable
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from random import Random

from playbook.chat import Item
from playbook.plan.nudges import nudging
from sandbox.testing.driver import Sandbox
from trials.crash.deaths import DEATHS, die
from trials.crash.disk import Disk
from trials.crash.ears import Ears
from trials.crash.findings import Findings
from trials.crash.mortal import MortalBot
from trials.crash.talker import Talker
from trials.stage.process import PATIENCE, TOKEN
from trials.stage.raising import nursery

MONDAY = datetime(2026, 11, 23, 15, tzinfo=UTC)  # the trial's first day; what is due comes by day
IN_THE_MIDDLE = 3  # kills while what is due is being said
SETTLED = 15.0  # seconds for what is due to be said, with nobody killing

SYLLABLES = (
    ("be", "do", "fi", "ga", "lu"),
    ("ral", "men", "tos", "vin"),
    *[("ba", "do", "ki", "mo", "ru")] * 3,
)

Expected = dict[int, tuple[Item, ...]]


class Trial:
    """One bot, a handful of people, and as many kills as asked for."""

    def __init__(self, sandbox: Sandbox, bot: MortalBot, seed: int, people: int) -> None:
        self.findings = Findings(seed)
        self._sandbox = sandbox
        self._dice = Random(seed)  # noqa: S311 - repeatable, not secret
        self._bot = bot
        self._disk = Disk(bot.data)
        self._ears = Ears(sandbox)
        self._talkers = [Talker(sandbox.person(f"P{number}")) for number in range(people)]
        self._today = MONDAY
        self._ahead = self._so_far_ahead()
        self._names = ("".join(one) for one in product(*SYLLABLES))

    async def run(self, kills: int) -> Findings:
        """Rounds of talking and of days passing until it was killed so often."""
        try:
            await self._under_fire(kills, *(one.introduces() for one in self._talkers))
            while self.findings.kills.total() < kills and not self.findings.stuck:
                await self._talk(kills)
                await self._let_days_pass(kills)
            await self._end()
        finally:
            await self._bot.clean_up()
        return self.findings

    async def _talk(self, kills: int) -> None:
        await self._under_fire(
            kills,
            *(self._tell(one, self._fresh_name()) for one in self._talkers),
        )

    def _fresh_name(self) -> str:
        return next(self._names).capitalize()

    async def _tell(self, talker: Talker, company: str) -> None:
        await talker.ticks_off()
        await talker.tells(company)

    async def _under_fire(self, kills: int, *talks: Awaitable[None]) -> None:
        """Have the talks held to their end, by a bot that is killed meanwhile."""
        marks, before = self._marks(), self.findings.kills.total()
        talking = asyncio.gather(*talks, return_exceptions=True)
        while not talking.done() and self.findings.kills.total() < kills:
            await self._kill_once()
        await self._live()
        self._note_stuck(await talking)
        self._count_repeats(marks, self.findings.kills.total() - before)
        await self._bot.stop()
        self._look()

    async def _kill_once(self) -> None:
        way = self._dice.choice(sorted(DEATHS))
        await die(way, self._bot, self._sandbox, self._dice, self._ahead)
        self.findings.kills[way] += 1
        self._look()

    async def _live(self) -> None:
        await self._bot.start(self._ahead)
        await self._bot.up()

    async def _let_days_pass(self, kills: int) -> None:
        """Turn the clock while the bot is down, and kill it while it says what has come due."""
        self._today += timedelta(days=self._dice.randint(1, 3))
        self._ahead = self._so_far_ahead()
        expected, marks = self._expected(), self._marks()
        self.findings.nudges += sum(len(items) for items in expected.values())
        left = max(0, min(IN_THE_MIDDLE, kills - self.findings.kills.total()))
        for _ in range(left):
            await self._kill_once()
        await self._live()
        await self._settle(expected)
        await self._bot.stop()
        self.findings.nudges_lost |= self._unsaid(expected) | self._unspoken(marks)
        self._count_repeats(marks, left)
        self._look()

    def _expected(self) -> Expected:
        """What the playbook wants said now, judged from the files as they lie there."""
        now = self._today
        known = self._disk.chats().items()
        judged = {number: nudging.begin(chat, now)[1] for number, chat in known}
        return {chat: nudge.items for chat, nudge in judged.items() if nudge}

    async def _settle(self, expected: Expected) -> None:
        for _ in range(int(SETTLED / 0.1)):
            if not self._unsaid(expected):
                return
            await asyncio.sleep(0.1)

    def _unsaid(self, expected: Expected) -> set[str]:
        rooms = self._sandbox.messenger.rooms
        said = self._disk.said()
        return {
            f"{item.action} of {item.application} in {chat}"
            for chat, items in expected.items()
            for item in items
            if not any(one in rooms[chat].messages for one in said.get((chat, item), ()))
        }

    def _unspoken(self, marks: dict[int, int]) -> set[str]:
        """The interviews of the last round of which nothing was said: each has a thank-you due."""
        newest = {one.chat: one.told[-1] for one in self._talkers if one.told}
        return {
            f"a thank-you about {company} in {chat}"
            for chat, company in newest.items()
            if not any(company in text for text in self._ears.since(chat, marks[chat]))
        }

    def _marks(self) -> dict[int, int]:
        return {one.chat: self._ears.count(one.chat) for one in self._talkers}

    def _count_repeats(self, marks: dict[int, int], kills: int) -> None:
        for chat, mark in marks.items():
            for text, again in self._ears.said_again(chat, mark).items():
                self.findings.repeats += again
                if again > kills:
                    self.findings.beyond.append(f"{text[:60]!r} in {chat}, {again} times")

    def _look(self) -> None:
        """Compare the files with the model. Called while no process writes."""
        found = self._disk.chats()
        self.findings.damaged |= self._disk.damaged
        for talker in self._talkers:
            talker.notice()
            for answer in talker.acknowledged:
                if not answer.is_in(found.get(talker.chat)):
                    self.findings.lost.add(f"{answer.what} of {answer.company}")
        self.findings.acknowledged = sum(len(one.acknowledged) for one in self._talkers)

    def _note_stuck(self, ends: Iterable[BaseException | None]) -> None:
        self.findings.stuck += [f"stuck: {end}" for end in ends if end]

    async def _end(self) -> None:
        """A last quiet start, so that what the last kill left behind is cleaned up."""
        await self._live()
        await self._bot.stop()
        self._look()
        self.findings.damaged |= self._disk.litter()
        log = await asyncio.to_thread(self._bot.log.read_text)
        self.findings.failures = [
            line for line in log.splitlines() if "Traceback" in line or " ERROR " in line
        ]

    def _so_far_ahead(self) -> float:
        """By how many seconds the bot's clock is ahead; fixed for a day, so that no start turns it back."""
        return (self._today - self._sandbox.clock.now()).total_seconds()


async def try_it(kills: int, seed: int, people: int) -> Findings:
    """A trial of its own, with nothing left behind."""
    with tempfile.TemporaryDirectory(prefix="afterword-crash-") as folder, nursery() as bots:
        async with Sandbox(token=TOKEN, patience=PATIENCE) as sandbox:
            bot = MortalBot(sandbox, Path(folder), bots)
            return await Trial(sandbox, bot, seed, people).run(kills)
