"""Users change their minds, clocks are turned and sends fail, in any order: nothing is lost or doubled."""

import asyncio
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.chat import Chat, Nudge, NudgeState
from scheduler.errors import TryLater
from storage.contract import Storage
from storage.files.store import FileStorage
from storage.memory import MemoryStorage
from tests.long_run import LONG_RUN
from tests.scheduler.fakes import MINUTE, NOON, World

CHATS = range(1, 5)


@dataclass(frozen=True)
class Due:
    """A user's change: the chat is due after so many minutes."""

    chat: int
    minutes: int


@dataclass(frozen=True)
class Turn:
    """The clock is turned by so many minutes, and nobody waits for what that brings."""

    minutes: int


@dataclass(frozen=True)
class Yield:
    """Everything else gets so many turns of the loop."""

    turns: int


STEPS = st.lists(
    st.one_of(
        st.builds(Due, st.sampled_from(CHATS), st.integers(-3, 6)),
        st.builds(Turn, st.integers(0, 4)),
        st.builds(Yield, st.integers(1, 12)),
    ),
    min_size=5,
    max_size=30,
)
FAILURES = st.lists(st.sampled_from([None, None, TryLater(MINUTE), OSError("no net")]), max_size=12)


@dataclass
class Story:
    """Plays the steps, and writes down which moments the users asked for and which came."""

    world: World
    failures: list[Exception | None]
    came: Counter[tuple[int, str]]

    async def act(self, chat: Chat, nudge: Nudge) -> None:
        for _ in range(chat.id):
            await asyncio.sleep(0)
        if self.failures and (failure := self.failures.pop()):
            raise failure
        self.came[chat.id, nudge.items[0].action] += 1

    async def play(self, steps: list[Due | Turn | Yield]) -> None:
        tasks = []
        for step in steps:
            match step:
                case Due(chat, minutes):
                    await self.world.make_due(chat, self.world.clock.now() + minutes * MINUTE)
                case Turn(minutes):
                    tasks.append(asyncio.create_task(self.world.clock.turn_by(minutes * MINUTE)))
                case Yield(turns):
                    for _ in range(turns):
                        await asyncio.sleep(0)
        await asyncio.gather(*tasks)
        for _ in range(30):
            await self.world.clock.turn_by(timedelta(hours=1))


async def play(
    storage: Storage, steps: list[Due | Turn | Yield], failures: list[Exception | None]
) -> None:
    world = World(storage)
    story = Story(world, failures, Counter())
    world.herald.act = story.act
    await world.alarm.start()
    await story.play(steps)
    await world.alarm.stop()
    for chat_id in CHATS:
        chat = await world.read(chat_id)
        assert chat.due is None, "nothing due is left behind"
        assert all(nudge.state is NudgeState.SENT for nudge in chat.nudges)
        said = Counter((chat_id, nudge.items[0].action) for nudge in chat.nudges)
        assert {key: n for key, n in story.came.items() if key[0] == chat_id} == said
        assert len({nudge.id for nudge in chat.nudges}) == len(chat.nudges)


@settings(max_examples=600 if LONG_RUN else 40, deadline=None)
@given(steps=STEPS, failures=FAILURES, slow_disk=st.booleans())
def test_nothing_due_is_lost_and_nothing_is_said_twice(
    steps: list[Due | Turn | Yield], failures: list[Exception | None], *, slow_disk: bool
) -> None:
    with TemporaryDirectory() as folder:
        slow = FileStorage.open(Path(folder), threaded=True) if slow_disk else None
        asyncio.run(play(slow or MemoryStorage(), steps, failures))


def test_the_story_does_tell_of_what_comes() -> None:
    """The property above would hold for a story in which nothing happens; this one is not."""
    world = World(MemoryStorage())
    story = Story(world, [], Counter())
    world.herald.act = story.act

    async def tell() -> datetime:
        await world.alarm.start()
        await story.play([Due(1, 0), Due(2, 3), Turn(2), Yield(5)])
        await world.alarm.stop()
        return world.clock.now()

    assert asyncio.run(tell()) > NOON
    assert sorted(story.came) == [(1, NOON.isoformat()), (2, (NOON + 3 * MINUTE).isoformat())]
