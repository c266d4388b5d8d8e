"""The trial: one update after another through the whole bot, and a look at everything after each."""

import asyncio
import logging
import re
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from time import perf_counter

from sandbox.clock import TurnableClock
from sandbox.messenger.events import Answered, Changed, Event, Posted
from sandbox.testing.driver import Sandbox
from storage.files.survey import survey
from trials.fuzz.findings import Findings
from trials.fuzz.judging import Aftermath, Ears, faults_of, is_answered, owes_an_answer, short
from trials.fuzz.mixing import Mixer, Sent, known_query
from trials.fuzz.population import Population, stamps
from trials.fuzz.stock import Stock
from trials.fuzz.wire import Call, Wire, Witness
from trials.stage.home import Home

FRIDAY = datetime(2026, 11, 20, 16, tzinfo=UTC)
PEOPLE = 20
PATIENCE = 20.0  # seconds for one update
BETWEEN_TURNS = 150  # updates, until time passes and nudges come
LONG_PAUSES = (30, 180, 1440, 4000)  # minutes
A_PAUSE = 0.1  # between two updates: a person who types faster is passed over
BETWEEN_SURVEYS = 50


Line = Callable[[Sandbox, Wire, Witness], AbstractContextManager[None]]
"""The way between the bot and the sandbox."""


class Trial:
    """One bot, twenty chats, and a stream of updates."""

    def __init__(self, sandbox: Sandbox, home: Home, stock: Stock, seed: int, line: Line) -> None:
        self.findings = Findings()
        self._sandbox, self._home, self._stock, self._line = sandbox, home, stock, line
        self._dice = Random(seed)  # noqa: S311 - repeatable, not secret
        self._wire, self._witness, self._ears = Wire(), Witness(), Ears()
        self._said: list[tuple[int, str]] = []
        self._stamps: dict[str, tuple[int, int, int]] = {}

    async def run(self, count: int) -> Findings:
        self._sandbox.messenger.watch(self._hear)
        logging.getLogger().addHandler(self._ears)
        with self._line(self._sandbox, self._wire, self._witness):
            try:
                await self._home.start()
                await self._go_through(count)
            finally:
                logging.getLogger().removeHandler(self._ears)
                self._wire.drop()
                with suppress(Exception):  # what killed it was noted
                    await self._home.stop()
        return self.findings

    async def _go_through(self, count: int) -> None:
        assert self._home.bot is not None  # noqa: S101 - it was started
        people = await Population.settle(self._sandbox, self._home.bot.storage, PEOPLE)
        mixer = Mixer(self._sandbox, people, self._stock, self._dice)
        self._stamps = stamps(self._home.data)
        for number in range(1, count + 1):
            minutes = self._dice.choice(LONG_PAUSES) if number % BETWEEN_TURNS == 0 else A_PAUSE
            await self._let_time_pass(people, minutes)
            if not await self._try(mixer.next(), people):
                return
            if number % BETWEEN_SURVEYS == 0:
                self._survey()
        self._survey()

    async def _try(self, sent: Sent, people: Population) -> bool:
        """One update, in at one end and out at the other; False when the bot is dead."""
        self._forget()
        self._expect(sent)
        started = perf_counter()
        alive = await self._bring(sent)
        self.findings.slowest = max(self.findings.slowest, perf_counter() - started)
        replies = list(self._witness.calls)
        if alive and self._home.bot:
            await self._home.bot.alarm.ring()  # what became due by it is said now, not meanwhile
        self._judge(sent, replies, people)
        if not alive:
            self._note(
                f"the bot is dead or stuck: {self._home.bot and self._home.bot.taking_in}", sent
            )
        return alive

    def _expect(self, sent: Sent) -> None:
        if sent.whole and sent.person and "callback_query" in sent.update:
            query = known_query(self._sandbox, sent.person, sent.update)
            self._sandbox.messenger.queries[query.id] = query

    async def _bring(self, sent: Sent) -> bool:
        bringing = asyncio.create_task(self._wire.bring(sent.update))
        assert self._home.bot is not None  # noqa: S101 - it was started
        await asyncio.wait(
            {bringing, self._home.bot.taking_in},
            timeout=PATIENCE,
            return_when=asyncio.FIRST_COMPLETED,
        )
        alive = bringing.done()
        bringing.cancel()
        with suppress(asyncio.CancelledError):
            await bringing
        return alive

    def _judge(self, sent: Sent, replies: list[Call], people: Population) -> None:
        heard = self._ears.take()
        now = stamps(self._home.data)
        changed = {
            name
            for name in now.keys() | self._stamps.keys()
            if now.get(name) != self._stamps.get(name)
        }
        self._stamps = now
        written = {int(name.split(".")[0]) for name in changed}
        leaks = [word for chat, text in self._said for word in people.leaks(chat, text)]
        after = Aftermath(replies, self._witness.calls, written, heard, leaks)
        for fault in faults_of(sent, after):
            self._note(fault, sent)
        self._count(sent, replies, bool(heard), bool(changed))

    def _count(self, sent: Sent, calls: list[Call], reasoned: bool, written: bool) -> None:  # noqa: FBT001
        found = self.findings
        found.updates[sent.kind] += 1
        found.answered += bool(calls)
        found.owed += owes_an_answer(sent) and is_answered(sent, calls)
        found.reasoned += reasoned
        found.written += written

    def _note(self, fault: str, sent: Sent) -> None:
        self.findings.faults[re.sub(r"-?\d{2,}", "N", fault)[:200]] += 1
        self.findings.bad.append(f"{fault}\n    {sent.kind}: {short(sent.update)}")

    async def _let_time_pass(self, people: Population, minutes: float) -> None:
        """What is due then is said before anything else is sent."""
        self._forget()
        await self._sandbox.clock.move(minutes=minutes)
        self.findings.nudges += sum(call.chat is not None for call in self._witness.calls)
        for chat, text in self._said:
            for word in people.leaks(chat, text):
                self.findings.bad.append(f"said in another chat by itself: {word}")
        self._stamps = stamps(self._home.data)

    def _survey(self) -> None:
        found = survey(self._home.data)
        lines = [*found.details()]
        self.findings.unreadable += len(lines)
        self.findings.bad += lines

    def _forget(self) -> None:
        self._witness.calls.clear()
        self._said.clear()

    def _hear(self, event: Event) -> None:
        match event:
            case Posted(message) | Changed(message):
                keys = message.inline_keyboard.buttons if message.inline_keyboard else ()
                words = [message.text.plain, *(key.label for key in keys)]
                content = (
                    message.media.file.content.decode()
                    if message.media and message.media.file
                    else ""
                )
                self._said.append((message.chat.id, "\n".join([*words, content])))
            case Answered(query, answer):
                self._said.append((query.message.chat.id, answer.text))


async def try_it(count: int, seed: int, stock: Stock, line: Line) -> Findings:
    """A trial of its own, with nothing left behind."""
    with tempfile.TemporaryDirectory(prefix="afterword-fuzz-") as folder:
        async with Sandbox(clock=TurnableClock(frozen_at=FRIDAY)) as sandbox:
            home = Home(sandbox, Path(folder) / "data")
            return await Trial(sandbox, home, stock, seed, line).run(count)
