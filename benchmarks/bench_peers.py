"""What Afterword weighs and works beside the bots that a beginner would write: PTB's echo and aiogram's.

    python -m benchmarks.bench_peers

All in one run, in turns: resident memory after 1,200 mixed updates of 400 chats; processor time of a step of a
whole conversation, acknowledged, committed and flushed as in production; how long a reply takes at 20 updates a
second when every call of the Bot API takes 50 ms. Each bot is a process of its own and talks to a Telegram of
its own on loopback, in this process. aiogram is installed into build/peers. Milliseconds depend on the machine;
the ratios are what counts. Reads /proc, so it runs on Linux.
"""

import argparse
import asyncio
from collections.abc import Iterable
from contextlib import AsyncExitStack
from statistics import median

from benchmarks.peers.people import ENGLISH, SIX, Deed, Person, conversations, deeds_of_many
from benchmarks.peers.processes import (
    AFTERWORD,
    AIOGRAM_ECHO,
    PTB,
    Kind,
    Running,
    install_aiogram,
    running,
)

KINDS = (AFTERWORD, PTB, AIOGRAM_ECHO)
CHATS = 400
ROUNDS, CHATS_A_ROUND = 5, 10
PACE, CALL_TAKES, TALKERS = 1 / 20, 0.05, 40  # seconds, seconds, chats that take turns
LATE_ROUNDS, STEPS_AT_PACE = 3, 200
SETTLED = 12.0  # seconds after the first poll, when what is read ahead has been read
MOST_MEMORY = {ENGLISH: 110, SIX: 130}  # MB
MOST_WORK, MOST_DELAY = 1.5, 1.2  # as a ratio to PTB's echo


async def weigh(kind: Kind, languages: tuple[str, ...]) -> tuple[float, float]:
    """MB at the first poll, and after everybody wrote."""
    async with running(kind) as bot:
        at_first = bot.memory()
        await asyncio.sleep(SETTLED)
        people: dict[int, Person] = {}
        for chat, language, deed in deeds_of_many(CHATS, languages):
            person = people.setdefault(chat, Person(bot, chat + 1, language))
            await person.does(deed)
        return at_first, bot.memory()


async def work(bot: Running, first_chat: int, chats: int) -> float:
    """Milliseconds of processor time for a step of a conversation, one after another."""
    deeds = list(conversations(first_chat, chats))
    people = {chat: Person(bot, chat) for chat, _ in deeds}
    before = bot.processor_time()
    for chat, deed in deeds:
        await people[chat].does(deed)
    return (bot.processor_time() - before) / len(deeds) * 1000


async def delay(bot: Running, first_chat: int) -> float:
    """Milliseconds until a reply is seen, in the middle, at a steady pace of many chats."""
    bot.telegram.delay = CALL_TAKES
    deeds = list(conversations(first_chat, TALKERS))
    each = len(deeds) // TALKERS
    in_turn = [deeds[chat * each + step] for step in range(each) for chat in range(TALKERS)]
    waits = await keep_pace(bot, in_turn[:STEPS_AT_PACE])
    bot.telegram.delay = 0.0
    return median(waits) * 1000


async def keep_pace(bot: Running, deeds: Iterable[tuple[int, Deed]]) -> list[float]:
    """Each deed at its moment, whether or not others were answered."""
    people: dict[int, Person] = {}
    doing = []
    for chat, deed in deeds:
        person = people.setdefault(chat, Person(bot, chat))
        doing.append(asyncio.create_task(person.does(deed)))
        await asyncio.sleep(PACE)
    return await asyncio.gather(*doing)


def show(title: str, unit: str, found: dict[str, float], most: float | None = None) -> None:
    print(f"\n{title}")
    base = found.get(PTB.name)
    for name, value in found.items():
        ratio = f"{value / base:8.2f} x" if base else ""
        print(f"  {name:<28}{value:8.1f} {unit}{ratio}")
    if most and base:
        print(f"  at most {most} x")


async def compare_memory() -> None:
    found: dict[str, float] = {}
    for languages, most in MOST_MEMORY.items():
        spoken = "English alone" if languages == ENGLISH else "six languages"
        at_first, after = await weigh(AFTERWORD, languages)
        found[f"at first poll, {spoken}"] = at_first
        found[f"{spoken} (at most {most})"] = after
    for kind in (PTB, AIOGRAM_ECHO):
        found[kind.name] = (await weigh(kind, ENGLISH))[1]
    show("Resident memory after 1,200 mixed updates of 400 chats", "MB", found)


async def compare_work_and_delay() -> None:
    async with AsyncExitStack() as stack:
        bots = [await stack.enter_async_context(running(kind)) for kind in KINDS]
        worked: dict[str, list[float]] = {bot.kind.name: [] for bot in bots}
        delayed: dict[str, list[float]] = {bot.kind.name: [] for bot in bots}
        await asyncio.sleep(SETTLED)
        for bot in bots:
            await work(bot, 1, 2)  # the first ones are not counted
        for number in range(1, ROUNDS + 1):
            for bot in bots:
                worked[bot.kind.name].append(await work(bot, 1000 * number, CHATS_A_ROUND))
        for number in range(1, LATE_ROUNDS + 1):
            for bot in bots:
                delayed[bot.kind.name].append(await delay(bot, 100_000 * number))
    medians = {name: median(rounds) for name, rounds in worked.items()}
    show("Processor time of a step of a conversation", "ms", medians, MOST_WORK)
    medians = {name: median(rounds) for name, rounds in delayed.items()}
    show("A reply at 20 updates a second, 50 ms a call", "ms", medians, MOST_DELAY)


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--only", choices=["memory", "work"], help="one part of it alone")
    only = parser.parse_args().only
    install_aiogram()
    if only != "work":
        await compare_memory()
    if only != "memory":
        await compare_work_and_delay()


if __name__ == "__main__":
    asyncio.run(main())
