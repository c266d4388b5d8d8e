"""Nudges through Telegram at its worst: the small version of `make storm`."""

from trials.storm.findings import ALLOWED
from trials.storm.trial import stormy_day


async def test_every_nudge_of_a_day_of_failing_calls_arrives_unless_its_chat_blocked_the_bot() -> (
    None
):
    found = await stormy_day(12, 0.3)
    assert found.failed > 5
    assert found.due > 12
    assert found.arrived == found.due
    assert (found.late, found.unreachable, found.given_up) == (0, 1, 0)
    assert found.repeated <= found.failed
    assert found.busiest <= ALLOWED
    assert found.closest >= 1
