"""The fullest chat that capacity allows: what one update of it costs, worst of fifty.

    python -m benchmarks.bench_full_chat

150 applications, once with one recruiter between them all and once with the same twelve people, told, thanked and
followed up as a person would in seven months. Each update goes the whole way but for Telegram: read from its file,
judged, kept and flushed, its screens drawn. Processor time counts, of all threads, so a busy machine troubles little.
"""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from bot.handlers import type_text
from bot.parts.callbacks.plans import OpenCard
from bot.serving import Origin, serve
from bot.turns import buttons
from bot.turns.commands import COMMANDS
from bot.turns.turn import Decision
from playbook.chat import Chat
from playbook.facts import ActionKind, Application, Deed, Interview, Mark, Person
from playbook.plan.actions import State
from playbook.plan.look import Look
from playbook.plan.nudges.nudging import refresh_due
from playbook.preferences import Preferences
from storage.files.store import FileStorage

NOW = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
APPLICATIONS = 150
ROUNDS = 50
ALLOWED = 0.1  # seconds of processor time


def people_of(number: int, shared: int, told: int) -> tuple[Person, ...]:
    """`told` people: the same in every application where they are `shared`."""
    names = [f"p{one}" if shared else f"p{number}x{one}" for one in range(told)]
    return tuple(
        Person(
            f"p{one}",
            f"Jane Doe {name}",
            "Talent Partner" if one == 0 else "Engineer",
            f"{name}@agency.example",
            topic="how the team moves to a new release plan",
        )
        for one, name in enumerate(names)
    )


def fullest(shared: int, told: int) -> Chat:
    """A chat at its limit, half of its applications followed up already, all with a card."""
    applications = tuple(
        Application(
            f"a{number}",
            f"Acme {number}",
            "data engineer",
            (
                Interview(
                    "t1",
                    "Europe/London",
                    NOW - timedelta(days=number % 40, hours=2),
                    people_of(number, shared, told),
                ),
            ),
            card=1000 + number,
        )
        for number in range(APPLICATIONS)
    )
    chat = Chat(
        7, Preferences(zone="Europe/London", country="GB", signature="Ann Lee"), applications
    )
    for one, plan in Look(chat, NOW).plans.items():
        done = tuple(
            Mark(str(a.key), Deed.DONE, a.due or NOW)
            for a in plan.actions
            if a.state is State.DUE and a.kind is ActionKind.THANK_YOU
        )
        application = chat.application(one)
        assert application
        chat = chat.with_application(
            Application(
                **{
                    **{f: getattr(application, f) for f in application.__dataclass_fields__},
                    "marks": done,
                }
            )
        )
    return refresh_due(Look(chat, NOW))


def command(name: str) -> Decision:
    return COMMANDS[name]


def tap(data: str) -> Decision:
    return lambda look: buttons.take(look, data, 1001)


def text(words: str) -> Decision:
    return lambda look: type_text(look, words)


UPDATES: dict[str, Decision] = {
    **{
        f"/{name}": command(name)
        for name in ("help", "today", "list", "settings", "export", "upcoming")
    },
    "a card": tap(OpenCard("a1").pack()),
    "any text": text("hello there"),
    "one line": text(
        "Interviewed at Globex for analyst yesterday 3pm with Bob Roe, they decide by next Friday"
    ),
}


async def cost(storage: FileStorage, decision: Decision, number: int) -> float:
    started = process_time()
    origin = Origin(7, number, "en", "Ann Lee", "q", 1001)
    await storage.change(
        7, lambda chat: serve(chat, origin, decision, NOW + timedelta(seconds=number))
    )
    return process_time() - started


async def measure(chat: Chat, folder: Path) -> dict[str, float]:
    storage, worst = FileStorage.open(folder, threaded=False), {}
    for name, decision in UPDATES.items():
        costs = []
        for number in range(ROUNDS // 10):
            await storage.change(7, lambda _: (chat, None))
            costs.append(await cost(storage, decision, number + 1))
        worst[name] = max(costs)
    await storage.close()
    return worst


def main() -> None:
    for title, shared, told in (
        ("one recruiter", 1, 1),
        ("twelve people shared", 1, 12),
        ("twelve different", 0, 12),
    ):
        chat = fullest(shared, told)
        with TemporaryDirectory() as folder:
            worst = asyncio.run(measure(chat, Path(folder)))
            size = sum(f.stat().st_size for f in Path(folder).rglob("*.json"))
        print(
            f"{title} ({size:,} bytes)",
            *(f"  {name:12} {seconds * 1000:7.0f} ms" for name, seconds in worst.items()),
            sep="\n",
        )


if __name__ == "__main__":
    main()
