"""Telegram's flood limits as its FAQ puts them, on a second hand that the test turns."""

from dataclasses import dataclass

import pytest

from sandbox.faults.flood import FloodGate, FloodLimits
from sandbox.faults.rules import Call
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.raw_api import Api


@dataclass
class SecondHand:
    at: float = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def hand() -> SecondHand:
    return SecondHand()


def to(chat: int, method: str = "sendMessage") -> Call:
    return Call(method, str(chat))


def test_thirty_messages_a_second_go_through_and_no_more(hand: SecondHand) -> None:
    """ "the bot will not be able to send more than 30 messages per second"."""
    gate = FloodGate(tick=hand)
    assert [gate.wait_for(to(chat)) for chat in range(31)] == [0] * 30 + [1]
    hand.at += 0.99
    assert gate.wait_for(to(99)) == 1
    hand.at += 0.01
    assert gate.wait_for(to(100)) == 0
    assert (gate.passed, gate.violations) == (31, 2)


def test_one_chat_gets_a_short_burst_and_then_one_a_second(hand: SecondHand) -> None:
    """ "avoid sending more than one message per second. We may allow short bursts"."""
    gate = FloodGate(FloodLimits(burst=3), tick=hand)
    assert [gate.wait_for(to(1)) for _ in range(4)] == [0, 0, 0, 1]
    assert gate.wait_for(to(2)) == 0
    for _ in range(5):
        hand.at += 1
        assert [gate.wait_for(to(1)), gate.wait_for(to(1))] == [0, 1]


def test_a_group_gets_twenty_a_minute(hand: SecondHand) -> None:
    """ "In a group, bots are not able to send more than 20 messages per minute"."""
    gate = FloodGate(tick=hand)
    for _ in range(20):
        assert gate.wait_for(to(-5)) == 0
        hand.at += 1
    assert gate.wait_for(to(-5)) == 40


def test_only_what_is_sent_counts(hand: SecondHand) -> None:
    gate = FloodGate(tick=hand)
    assert {gate.wait_for(to(1, "editMessageText")) for _ in range(100)} == {0}


async def test_a_message_over_the_limit_is_turned_down_and_counted(
    api: Api, ann: Person, sandbox: Sandbox, hand: SecondHand
) -> None:
    sandbox.faults.limit(gate=FloodGate(FloodLimits(burst=1), tick=hand))
    first = await api("sendMessage", chat_id=ann.user.id, text="One")
    second = await api("sendMessage", chat_id=ann.user.id, text="Two")
    assert first.status == 200
    assert second.refusal == "Too Many Requests: retry after 1"
    assert sandbox.faults.violations == 1
    assert [message.text for message in ann.messages] == ["One"]
