"""The fullest chat that capacity allows: what one update of it costs, and what others notice of it.

    python -m benchmarks.bench_full_chat [--rounds 50] [--helps 200]

150 applications, with one recruiter between them all, with the same twelve people, and with twelve of their own each
(benchmarks/fullest.py). Each update goes the whole way but for Telegram: read from its file, judged, kept and flushed,
its screens and files drawn, what was said struck off. Processor time of all threads counts, so a busy machine troubles
less; where two threads share a core it still shows, and the worst of the quickest of some runs is the figure.

Then such a chat sends all that its limit lets through to the real bot, over HTTP, while somebody else asks for help.
"""

import argparse
import asyncio
import gc
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from types import SimpleNamespace
from typing import cast

from benchmarks.fullest import CARDS, fullest
from bot.conversation.questions.events import Event
from bot.desk import Desk
from bot.handlers import type_text
from bot.parts.callbacks.answers import Settle
from bot.parts.callbacks.plans import Act, Happened, OpenCard
from bot.parts.verbs import Verb
from bot.serving import Origin
from bot.settling import Settler
from bot.telegram.api import BotApi
from bot.telegram.outlet import Outlet
from bot.telegram.rush import RUSH_LIMITS
from bot.turns import buttons
from bot.turns.commands import COMMANDS
from bot.turns.turn import Decision
from bot.warming import Warming
from playbook.chat import Chat
from sandbox.messenger.deeds import Deeds
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from scheduler.clock import Listener, SystemClock
from storage.files.store import FileStorage
from trials.stage.process import BotProcess

KINDS = {"one recruiter": (1, True), "twelve people shared": (12, True), "twelve each": (12, False)}
PAUSE = 20  # seconds on the clock between two updates
FLOOD = ("/today", "/list", "/export", "/upcoming", "/settings", "hello there")
BETWEEN = 0.4  # seconds between two calls for help


class Nowhere:
    """What stands for Telegram: takes everything, and costs nothing."""

    def __init__(self) -> None:
        self.number = 10 * CARDS

    async def send(self, *_: object, **__: object) -> int:
        self.number += 1
        return self.number

    call = send

    async def send_document(self, *_: object, **__: object) -> SimpleNamespace:
        return SimpleNamespace(message_id=await self.send())


class Stepping:
    """A clock that goes on where it is told to."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def subscribe(self, listener: Listener) -> None:
        """Nobody turns it."""


def _tap(data: Callable[[int], str]) -> Callable[[int], Decision]:
    return lambda n: lambda look: buttons.take(look, data(n), CARDS + n)


def _setting(key: str, *values: str) -> Callable[[int], Decision]:
    """Changed with each update."""
    return _tap(lambda n: Settle(key, values[n % len(values)]).pack())


LINE = "Interviewed at Globex for analyst yesterday 3pm with Bob Roe, they decide by next Friday"
UPDATES: dict[str, Callable[[int], Decision]] = {
    **{
        f"/{name}": lambda _, name=name: COMMANDS[name]  # type: ignore[misc]
        for name in ("help", "today", "list", "settings", "export", "upcoming")
    },
    "a card": _tap(lambda n: OpenCard(f"a{n}").pack()),
    "an action done": _tap(lambda n: Act(f"a{2 * n}", "ft1", Verb.DONE).pack()),
    "a no": _tap(lambda n: Happened(f"a{n + 60}", "-", Event.NO).pack()),
    "patience": _setting("patience", "brisk", "patient"),
    "country": _setting("country", "IE", "GB"),
    "zone": _setting("zone", "Europe/Berlin", "Europe/London"),
    "language": _setting("language", "de", "en"),
    "tone": _setting("tone", "formal", "warm"),
    "any text": lambda _: lambda look: type_text(look, "hello there"),
    "one line": lambda _: lambda look: type_text(look, LINE),
}


async def measure(chat: Chat, now: datetime, folder: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds of processor time for each kind of update, in the order in which they were served."""
    storage, clock = FileStorage.open(folder, threaded=False), Stepping(now)
    warming, outlet = Warming(lambda _: None), Outlet(cast("BotApi", Nowhere()))
    desk = Desk(storage, outlet, clock, Settler(storage, clock), warming)
    costs: dict[str, list[float]] = {}
    number = 0
    for name, decision in UPDATES.items():
        await storage.change(chat.id, lambda _: (chat, None))
        for step in range(rounds):
            number += 1
            clock.moment += timedelta(seconds=PAUSE)
            began = process_time()
            tapped = CARDS + step
            await desk.serve(Origin(chat.id, number, "en", "Ann Lee", "q", tapped), decision(step))
            costs.setdefault(name, []).append(process_time() - began)
    warming.stop()
    await storage.close()
    return costs


def weigh_folder(folder: Path) -> int:
    return sum(one.stat().st_size for one in folder.rglob("*.json"))


async def report_costs(rounds: int) -> None:
    now = SystemClock().now()
    for title, (told, shared) in KINDS.items():
        chat = fullest(now, told, shared=shared)
        gc.collect()
        gc.freeze()  # as the bot does once it is up
        with TemporaryDirectory() as folder:
            costs = await measure(chat, now, Path(folder), rounds)
            size = weigh_folder(Path(folder))
        print(f"{title} ({size:,} bytes): worst of {rounds}, median")
        for name, found in costs.items():
            print(f"  {name:15}{max(found) * 1000:6.0f} ms{median(found) * 1000:6.0f} ms")


async def asks(sandbox: Sandbox, ann: Person) -> float:
    """Seconds until an answer to /help is there."""
    messages, changed = ann.room.messages, asyncio.Event()
    before, began = len(messages), perf_counter()
    unwatch = sandbox.messenger.watch(lambda _: changed.set())
    Deeds(sandbox.messenger).write(ann.user, "/help")
    while len(messages) < before + 2:
        changed.clear()
        await changed.wait()
    unwatch()
    return perf_counter() - began


async def flood(sandbox: Sandbox, full: Person) -> None:
    """All that the limit lets through, for ever: so many at once, then one after the other."""
    deeds, number = Deeds(sandbox.messenger), 0
    while True:
        deeds.write(full.user, FLOOD[number % len(FLOOD)])
        number += 1
        if number >= RUSH_LIMITS.at_once:
            await asyncio.sleep(60 / RUSH_LIMITS.per_minute)


async def report_waits(helps: int) -> None:
    with TemporaryDirectory() as folder:
        async with Sandbox() as sandbox:
            ann, full = sandbox.person("Ann"), sandbox.person("Full")
            bot = BotProcess(sandbox, Path(folder))
            storage = FileStorage.open(bot.data)
            now = SystemClock().now()
            chat = fullest(now, 12, shared=True, chat_id=full.user.id)
            await storage.change(chat.id, lambda _: (chat, None))
            await storage.close()
            await bot.start()
            for title in ("alone", "beside the fullest chat"):
                flooding = asyncio.create_task(flood(sandbox, full)) if "chat" in title else None
                waits = []
                for _ in range(helps):
                    waits.append(await asks(sandbox, ann))
                    await asyncio.sleep(BETWEEN)
                if flooding:
                    flooding.cancel()
                middle, late = quantiles(waits, n=100)[49::49]
                print(
                    f"/help {title}: middle {middle:.2f} s, 99 % within {late:.2f} s,"
                    f" worst {max(waits):.2f} s of {helps}"
                )
            bot.terminate()
            await bot.ended()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=50, help="of each update (%(default)s)")
    parser.add_argument("--helps", type=int, default=200, help="asked for (%(default)s)")
    options = parser.parse_args()
    if options.rounds:
        asyncio.run(report_costs(options.rounds))
    if options.helps:
        asyncio.run(report_waits(options.helps))


if __name__ == "__main__":
    main()
