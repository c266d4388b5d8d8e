"""Buttons that stand in people's chats since an earlier day still mean what they said then.

`sent_keyboards.txt` holds what the bot's keyboards carried during a season, one of each sort, and what it
means. Lines may be added there, for new buttons. None may be changed or taken out: a button cannot be
called back, and whoever scrolls up can tap it years later.
"""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.parts.callbacks.chat import Nothing
from bot.parts.callbacks.parsing import KINDS, parse
from bot.turns import buttons
from bot.turns.turn import Notice, Show
from playbook.chat import Chat
from playbook.plan.look import Look
from storage.schema import Schema
from tests.bot.screen_rules import check
from trials.fuzz.stock import RECORD

LATER = datetime(2026, 11, 18, 17, tzinfo=UTC)
SENT = dict(
    line.split("\t")
    for line in Path(__file__).with_name("sent_keyboards.txt").read_text("utf-8").splitlines()
)


@pytest.fixture(scope="module")
def season() -> Chat:
    """What the bot remembered at the end of that season, as an earlier version wrote it down."""
    return Schema().unpack(json.loads(RECORD.read_bytes())["chat"]["1"])


def test_a_button_of_every_kind_was_sent() -> None:
    assert {data.partition(":")[0] for data in SENT} == set(KINDS)


@pytest.mark.parametrize("data", SENT)
def test_a_button_sent_long_ago_means_what_it_meant(data: str) -> None:
    assert repr(parse(data)) == SENT[data]


@pytest.mark.parametrize("data", SENT)
def test_a_button_sent_long_ago_still_works_or_says_why_not(data: str, season: Chat) -> None:
    turn = buttons.take(Look(season, LATER), data, 1)
    words = [effect.text for effect in turn.effects if isinstance(effect, Notice)]
    screens = [effect.screen for effect in turn.effects if isinstance(effect, Show)]
    assert not any("do not know this button" in word for word in words)
    assert words or screens or parse(data) == Nothing()
    for screen in screens:
        check(screen)


@pytest.mark.parametrize("data", SENT)
def test_a_button_about_what_is_forgotten_says_so_or_does_nothing(data: str) -> None:
    forgotten = Chat(7)
    turn = buttons.take(Look(forgotten, LATER), data, 1)
    for effect in turn.effects:
        if isinstance(effect, Show):
            check(effect.screen)
    assert turn.effects or parse(data) == Nothing()
    assert turn.chat is None or all(one.company is None for one in turn.chat.applications)
