"""What every store promises."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from playbook.chat import Chat
from playbook.facts import Application
from storage.contract import Storage
from storage.errors import NewerRecord, UnstorableRecord
from storage.schema import STEPS, Facts, Schema
from tests.long_run import LONG_RUN
from tests.storage.any_chat import chats
from tests.storage.conftest import OpenStorage, due_moments, due_of

ANA, BEN = 11, -1001234567890  # a private chat and a supergroup
NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
COUNT = [0, 1, 2, 3, 5, 8, 13]


def unless_ana(facts: Facts) -> Facts:
    """A step to a next version that Ana's record does not fit."""
    if facts["id"] == ANA:
        raise KeyError("a field that it never had")
    return facts


NEXT = Schema((*STEPS, unless_ana))


async def keep(storage: Storage, chat: Chat) -> None:
    await storage.change(chat.id, lambda _: (chat, None))


def told_of(storage: Storage) -> list[tuple[int, datetime | None]]:
    """A list that fills with what the storage tells of."""
    told: list[tuple[int, datetime | None]] = []
    storage.watch(lambda chat_id, chat: told.append((chat_id, chat and chat.due)))
    return told


def count_one_more(chat: Chat) -> tuple[Chat, int]:
    return replace(chat, seen=(*chat.seen, len(chat.seen))), len(chat.seen)


async def test_a_chat_nobody_knows_starts_with_the_defaults(storage: Storage) -> None:
    given = await storage.change(ANA, lambda chat: (chat, chat))
    assert given == Chat(ANA)
    assert await storage.read(ANA) is None
    assert await storage.chats() == []


async def test_the_answer_of_the_decision_comes_back(storage: Storage) -> None:
    assert await storage.change(ANA, lambda chat: (chat, "what was decided")) == "what was decided"


async def test_what_was_acknowledged_is_there_after_a_restart(open_storage: OpenStorage) -> None:
    chat = Chat(ANA, applications=(Application("a", company="Ünal & Söhne <B>"),), due=NOON)
    await keep(open_storage(), chat)
    assert await open_storage().read(ANA) == chat


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=200 if LONG_RUN else 10,
    deadline=None,
)
@given(chat=chats(ANA))
async def test_any_chat_comes_back_as_it_was_kept(open_storage: OpenStorage, chat: Chat) -> None:
    await keep(open_storage(), chat)
    assert (await open_storage().read(ANA) or Chat(ANA)) == chat


async def test_a_forgotten_chat_leaves_nothing(open_storage: OpenStorage) -> None:
    storage = open_storage()
    await keep(storage, Chat(ANA, due=NOON))
    await keep(storage, Chat(BEN))
    await keep(storage, replace(Chat(BEN), blocked=True))
    await storage.change(ANA, lambda _: (None, None))
    assert await open_storage().read(ANA) is None
    assert await open_storage().chats() == [BEN]
    assert await due_moments(open_storage(), due_of) == {}


async def test_forgetting_whom_nobody_knows_is_harmless(storage: Storage) -> None:
    assert await storage.change(ANA, lambda _: (None, "forgotten")) == "forgotten"


async def test_a_decision_that_fails_changes_nothing(storage: Storage) -> None:
    await keep(storage, Chat(ANA, due=NOON))
    told = told_of(storage)
    with pytest.raises(ZeroDivisionError):
        await storage.change(ANA, lambda chat: (replace(chat, due=None), 1 // 0))
    assert await storage.read(ANA) == Chat(ANA, due=NOON)
    assert told == []
    assert await storage.change(ANA, lambda chat: (chat, "still works")) == "still works"


async def test_a_record_that_could_not_be_read_back_is_refused(storage: Storage) -> None:
    await keep(storage, Chat(ANA, due=NOON))
    naive = NOON.replace(tzinfo=None)
    for broken in (Chat(ANA, due=naive), Chat(ANA, seen=("x",)), Chat(ANA, applications=None)):  # type: ignore[arg-type]
        with pytest.raises(UnstorableRecord, match="chat 11"):
            await keep(storage, broken)
    assert await storage.read(ANA) == Chat(ANA, due=NOON)


async def test_a_chat_cannot_be_kept_as_another(storage: Storage) -> None:
    with pytest.raises(ValueError, match="chat 11 cannot become chat 12"):
        await storage.change(ANA, lambda _: (Chat(12, due=NOON), None))
    assert await storage.chats() == []


async def test_listeners_hear_of_every_commit(storage: Storage) -> None:
    told = told_of(storage)
    await keep(storage, Chat(ANA, due=NOON))
    await keep(storage, Chat(ANA, due=NOON))  # the same again: nothing to write, nothing to tell
    await keep(storage, Chat(ANA, told_group=True))
    await keep(storage, Chat(BEN, due=NOON))
    await storage.change(BEN, lambda _: (None, None))
    assert told == [(ANA, NOON), (ANA, None), (BEN, NOON), (BEN, None)]


async def test_changes_of_one_chat_never_lose_one_another(storage: Storage) -> None:
    answers = await asyncio.gather(*(storage.change(ANA, count_one_more) for _ in range(40)))
    assert answers == list(range(40)), "in the order they were asked for"
    assert (await storage.read(ANA) or Chat(ANA)).seen == tuple(range(40))


async def test_chats_change_side_by_side(storage: Storage) -> None:
    everyone = range(1, 31)
    await asyncio.gather(*(storage.change(who, count_one_more) for who in [*everyone, *everyone]))
    assert await storage.chats() == list(everyone)
    for who in everyone:
        assert (await storage.read(who) or Chat(who)).seen == (0, 1)


@pytest.mark.parametrize("turns", COUNT)
async def test_a_cancelled_change_is_whole_or_not_at_all(storage: Storage, turns: int) -> None:
    """Cancelled after some turns of the loop: whoever comes next finds one state or the other."""
    told = told_of(storage)
    tasks = [asyncio.create_task(storage.change(ANA, count_one_more)) for _ in range(3)]
    for _ in range(turns):
        await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    seen = (await storage.read(ANA) or Chat(ANA)).seen
    assert seen == tuple(range(len(told))), "what was written was told, and nothing else"
    assert await storage.change(ANA, count_one_more) == len(seen), "the lock is free"


async def test_closing_waits_for_what_is_being_written(open_storage: OpenStorage) -> None:
    storage = open_storage()
    task = asyncio.create_task(storage.change(ANA, count_one_more))
    await asyncio.sleep(0)
    await storage.close()
    assert await open_storage().read(ANA) == Chat(ANA, seen=(0,))
    await task


async def test_the_due_moments_are_known_after_a_restart(open_storage: OpenStorage) -> None:
    storage = open_storage()
    later = NOON + timedelta(days=9)
    for chat in (Chat(1, due=later), Chat(2), Chat(3, due=NOON, blocked=True), Chat(4, due=NOON)):
        await keep(storage, chat)

    def look(chat: Chat) -> datetime | None:
        return None if chat.blocked else chat.due

    assert await due_moments(open_storage(), look) == {1: later, 4: NOON}


async def test_a_record_that_cannot_be_understood_begins_anew_and_hurts_nobody_else(
    open_storage: OpenStorage,
) -> None:
    for chat in (Chat(ANA, due=NOON), Chat(BEN, due=NOON)):
        await keep(open_storage(), chat)
    assert await due_moments(open_storage(NEXT), due_of) == {BEN: NOON}
    storage = open_storage(NEXT)
    assert await storage.read(ANA) == Chat(ANA, damaged=True), "known after a restart as well"
    assert await storage.change(ANA, lambda chat: (None, chat.damaged)) is True
    assert await storage.chats() == [BEN]


async def test_a_chat_begins_anew_in_the_middle_of_a_change_too(open_storage: OpenStorage) -> None:
    await keep(open_storage(), Chat(ANA, due=NOON))
    storage = open_storage(NEXT)
    anew = Chat(ANA, due=NOON, told_group=True)
    assert await storage.change(ANA, lambda chat: (anew, chat)) == Chat(ANA, damaged=True)
    assert await open_storage(Schema((*STEPS, lambda facts: facts))).read(ANA) == anew


async def test_a_chat_of_a_newer_version_is_refused_and_left_as_it_is(
    open_storage: OpenStorage, caplog: pytest.LogCaptureFixture
) -> None:
    newer = Schema((*STEPS, lambda facts: facts))
    await keep(open_storage(newer), chat := Chat(ANA, due=NOON))
    storage = open_storage()
    await keep(storage, Chat(BEN, due=NOON))
    with pytest.raises(NewerRecord, match="please update"):
        await storage.read(ANA)
    with pytest.raises(NewerRecord):
        await storage.change(ANA, lambda _: (None, None))
    assert await due_moments(storage, due_of) == {BEN: NOON}
    assert "Chat 11 is left out: The record has version" in caplog.text
    assert await open_storage(newer).read(ANA) == chat
