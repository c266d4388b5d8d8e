"""When a chat that is found at start needs a look."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from playbook.chat import Chat, Item, Nudge, NudgeState
from playbook.plan.nudges.nudging import first_look

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=9)
SENDING = Nudge("n", (Item("a", "t1"),), NOON)
SENT = replace(SENDING, state=NudgeState.SENT)
TOO_SOON = replace(SENT, at=LATER)


@pytest.mark.parametrize(
    ("chat", "moment"),
    [
        (Chat(1, due=LATER), LATER),
        (Chat(2), None),
        (Chat(3, due=LATER, nudges=(SENDING,)), NOON),  # it may not have arrived
        (Chat(4, nudges=(SENDING,)), NOON),
        (Chat(5, due=LATER, nudges=(SENT,)), LATER),
        (Chat(6, nudges=(SENDING,), blocked=True), None),
        (Chat(7, due=LATER, nudges=(TOO_SOON,)), NOON),  # judged by a clock that was ahead
        (Chat(8, due=LATER, active_at=LATER), NOON),
    ],
)
def test_a_chat_is_looked_at_when_due_and_at_once_where_that_is_doubtful(
    chat: Chat, moment: datetime | None
) -> None:
    assert first_look(chat, NOON) == moment
