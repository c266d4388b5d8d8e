"""Records of any version up to ours are read; whatever else is found is named, never a crash."""

import json
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.chat import Chat
from playbook.facts import Closure, Ending
from playbook.preferences import Preferences, Tone
from storage.errors import DamagedRecord, NewerRecord
from storage.schema import Facts, Schema
from tests.long_run import LONG_RUN
from tests.storage.any_chat import chats


def call_it_blocked(facts: Facts) -> Facts:
    """What a step looks like: here, version 1 would have called the field `silent`."""
    return {name: value for name, value in facts.items() if name != "silent"} | {
        "blocked": facts["silent"]
    }


def count_up(facts: Facts) -> Facts:
    return facts | {"seen": [*facts["seen"], len(facts["seen"])]}


THREE = Schema(steps=(call_it_blocked, count_up))
OLDEST = {"version": 1, "chat": {"id": 7, "silent": True, "seen": []}}

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200 if LONG_RUN else 20)
@given(chat=chats(7))
def test_a_packed_chat_is_plain_json_and_unpacks_to_itself(chat: Chat) -> None:
    document = Schema().pack(chat)
    assert Schema().unpack(json.loads(json.dumps(document))) == chat


def test_an_old_record_takes_every_step_since() -> None:
    assert THREE.version == 3
    assert THREE.unpack(OLDEST) == Chat(7, blocked=True, seen=(0,))


def test_a_record_takes_only_the_steps_it_has_not_taken() -> None:
    newer = {"version": 2, "chat": {"id": 7, "blocked": True, "seen": [5]}}
    assert THREE.unpack(newer) == Chat(7, blocked=True, seen=(5, 1))
    assert THREE.unpack(THREE.pack(Chat(7))) == Chat(7)


def test_a_newer_record_is_refused_in_words_that_help() -> None:
    with pytest.raises(NewerRecord, match=r"version 3.*up to 2: please update"):
        Schema(steps=THREE.steps[:1]).unpack(THREE.pack(Chat(7)))


def test_a_chat_of_version_1_keeps_when_the_user_had_moved_on() -> None:
    """Then, moving on was the one way to close an application."""
    applications = [
        {"id": "a", "company": "Acme", "moved_on_at": "2026-12-30T10:00:00Z"},
        {"id": "b", "company": "Bolt", "moved_on_at": None},
        {"id": "c", "company": None},
    ]
    chat = Schema().unpack({"version": 1, "chat": {"id": 7, "applications": applications}})
    closed, live, bare = chat.applications
    assert closed.closure == Closure(Ending.MOVED_ON, datetime(2026, 12, 30, 10, tzinfo=UTC))
    assert (live.closure, bare.closure) == (None, None)
    assert Schema().unpack(Schema().pack(chat)) == chat


@pytest.mark.parametrize(
    ("kept", "read"), [("plain", None), ("formal", Tone.FORMAL), ("warm", Tone.WARM)]
)
def test_a_tone_that_nobody_chose_in_version_2_is_the_country_s(
    kept: str, read: Tone | None
) -> None:
    """Then, everybody had a plain one; the settings to go back to are read the same way."""
    former = {"id": "1", "preferences": {"tone": kept}}
    facts = {"id": 7, "preferences": {"tone": kept}, "former": former}
    chat = Schema().unpack({"version": 2, "chat": facts})
    assert chat.former is not None
    assert (chat.preferences.tone, chat.former.preferences.tone) == (read, read)
    assert Schema().unpack({"version": 2, "chat": {"id": 7}}) == Chat(7)


def test_a_plain_tone_that_was_chosen_since_stays() -> None:
    chat = Chat(7, Preferences(tone=Tone.PLAIN))
    assert Schema().unpack(Schema().pack(chat)) == chat


def test_a_record_that_breaks_a_step_is_damaged() -> None:
    with pytest.raises(DamagedRecord):
        THREE.unpack({"version": 1, "chat": {"id": 7}})


@given(
    name=st.sampled_from([*Schema().pack(Chat(7))["chat"], "version", "chat"]),
    noise=JSON,
)
def test_noise_in_any_place_is_read_or_named_as_damage(name: str, noise: object) -> None:
    document = Schema().pack(Chat(7))
    (document if name in document else document["chat"])[name] = noise
    with suppress(DamagedRecord, NewerRecord):
        due = Schema().unpack(document).due
        assert due is None or due.utcoffset() is not None
