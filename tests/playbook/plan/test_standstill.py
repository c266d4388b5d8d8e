"""Every live application has a next step, or says why not."""

from dataclasses import replace

import pytest

from playbook.chat import Chat
from playbook.facts import Application, Ending, News
from playbook.plan.deeds import mark_done, mark_skipped
from playbook.plan.events import close, hear
from playbook.plan.look import Look
from playbook.plan.reasons import Reason
from playbook.plan.standstill import why_nothing
from playbook.plan.why import explain_nothing
from playbook.words import Words
from tests.playbook.plan.builders import (
    FIRST,
    IN_LONDON,
    MOVING_ON,
    THANKS,
    an_application,
    at,
    invited,
    key_of,
)

NOW = at("2026-12-01 10:00")
THANKED = mark_done(an_application(), key_of(THANKS), at("2026-11-24 18:00"))
LEFT_OPEN = mark_skipped(mark_skipped(THANKED, key_of(FIRST), NOW), key_of(MOVING_ON), NOW)
CALLED_OFF = invited("2026-12-10 10:00")
CALLED_OFF = CALLED_OFF.with_interview(replace(CALLED_OFF.interviews[0], cancelled=True))
OFFERED = hear(THANKED, News.OFFER, NOW)
OVER = mark_skipped(
    mark_done(hear(THANKED, News.REJECTION, NOW), key_of("n1"), NOW), key_of("l1"), NOW
)
UNTOLD = mark_skipped(
    mark_skipped(invited("2026-11-30 10:00"), key_of("h1"), NOW), key_of("p1"), NOW
)


@pytest.mark.parametrize(
    ("application", "why"),
    [
        (THANKED, None),
        (invited("2026-12-10 10:00"), None),
        (hear(THANKED, News.REJECTION, NOW), None),  # its answer is to be written
        (LEFT_OPEN, Reason.KEPT_OPEN),
        (CALLED_OFF, Reason.CANCELLED),
        (replace(THANKED, company=None), Reason.UNDATED),
        (replace(THANKED, interviews=()), Reason.UNDATED),
        (mark_skipped(OFFERED, key_of("d1"), NOW), Reason.OFFERED),
        (UNTOLD, Reason.UNTOLD),
        (OVER, Reason.CLOSED),
        (close(THANKED, Ending.MOVED_ON, NOW), Reason.CLOSED),
    ],
)
def test_where_nothing_is_to_be_done_there_is_a_reason(
    application: Application, why: Reason | None
) -> None:
    assert why_nothing(Look(Chat(1, IN_LONDON, (application,)), NOW), application) is why


def test_the_reason_is_told_in_a_sentence() -> None:
    sentence = explain_nothing(Reason.KEPT_OPEN, LEFT_OPEN, IN_LONDON.pauses, Words.of(IN_LONDON))
    assert sentence == "You left this one open; there is nothing to do until they write."
