"""What is remembered of the fullest records is what their files hold, and no more than that."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.chat import Chat
from playbook.facts import Application
from storage.errors import StorageUnavailable, UnstorableRecord
from storage.files import atomic_file
from storage.files.remembering import Memory, Remembered
from storage.files.store import FileStorage
from storage.packing import Packed, pack, weigh, written
from storage.schema import Schema
from tests.long_run import LONG_RUN
from tests.storage.any_chat import chats

ACME, GLOBEX = Application("a", "Acme"), Application("b", "Globex")
BOTH = Chat(7, applications=(ACME, GLOBEX))


def packed(chat: Chat, known: Packed | None = None) -> Packed:
    found = pack(chat, known)
    assert found
    return found


@settings(max_examples=150 if LONG_RUN else 25, deadline=None)
@given(chats(7), chats(7))
def test_a_chat_is_written_as_it_always_was_whatever_was_written_before(
    chat: Chat, before: Chat
) -> None:
    changed = replace(chat, applications=(*before.applications, *chat.applications))
    text = packed(changed, packed(before)).text
    assert text == written(Schema().pack(changed)["chat"])
    assert weigh(changed.applications) == len(written(json.loads(text)["applications"]))
    assert Schema().unpack({"version": Schema().version, "chat": json.loads(text)}) == changed


def test_words_that_look_like_a_record_are_kept_as_words() -> None:
    told = replace(ACME, lesson='"applications":[] Packed "Packed"')
    chat = Chat(7, preferences=replace(BOTH.preferences, signature='"applications":[]'))
    for one in (chat, replace(chat, applications=(told,))):
        content = written({"chat": {"1": Schema().pack_text(one)}})
        assert Schema().unpack(json.loads(content)["chat"]["1"]) == one


def test_a_value_of_a_wrong_kind_is_refused_also_beside_what_is_known() -> None:
    wrong = replace(GLOBEX, company=3)  # type: ignore[arg-type]
    known = packed(BOTH)
    with pytest.raises(UnstorableRecord):
        Schema().pack_text(replace(BOTH, applications=(ACME, wrong)), known)


async def test_what_could_not_be_written_is_not_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = FileStorage.open(tmp_path, threaded=False, memory=Memory(full=0))
    await storage.change(7, lambda _: (BOTH, None))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(atomic_file, "replace_file", full)
        with pytest.raises(StorageUnavailable):
            await storage.change(7, lambda chat: (replace(chat, applications=(ACME,)), None))
    assert await storage.read(7) == BOTH
    assert await storage.change(7, lambda chat: (chat, chat)) == BOTH


async def test_a_file_that_somebody_else_changed_counts_more_than_the_memory(
    tmp_path: Path,
) -> None:
    storage = FileStorage.open(tmp_path, threaded=False, memory=Memory(full=0))
    await storage.change(7, lambda _: (BOTH, None))
    other = FileStorage.open(tmp_path, threaded=False)
    await other.change(7, lambda chat: (replace(chat, applications=(ACME,)), None))
    assert (await storage.read(7) or BOTH).applications == (ACME,)
    kept = await storage.change(7, lambda chat: (chat.with_application(GLOBEX), chat))
    assert kept.applications == (ACME,)
    assert await other.read(7) == BOTH


async def test_who_is_forgotten_is_not_remembered(tmp_path: Path) -> None:
    memory = Memory(full=0)
    storage = FileStorage.open(tmp_path, threaded=False, memory=memory)
    await storage.change(7, lambda _: (BOTH, None))
    assert memory.of(7)
    await storage.change(7, lambda _: (None, None))
    assert memory.of(7) is None


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 200))))
def test_only_a_few_records_are_remembered_and_only_long_ones(kept: list[tuple[int, int]]) -> None:
    memory = Memory(most=3, full=100)
    for chat_id, size in kept:
        memory.keep(chat_id, Remembered(b"x" * size, {}))
        assert bool(memory.of(chat_id)) == (size >= 100)
    assert sum(memory.of(chat_id) is not None for chat_id in range(10)) <= 3
