"""An interview that is still ahead: the checklist before it, "How did it go?" after it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

import pytest

from playbook.facts import ActionKind, Application, News
from playbook.plan.actions import State
from playbook.plan.deeds import mark_done, mark_skipped
from playbook.plan.events import add_interview, hear
from playbook.plan.reasons import Reason
from playbook.preferences import QuietHours
from tests.playbook.plan.builders import (
    FIRST,
    IN_LONDON,
    JANE,
    THANKS,
    Ann,
    action_of,
    an_application,
    an_interview_ahead,
    at,
    due_of,
    invited,
    key_of,
    plan_of,
)

Do = Callable[[Application, str, datetime], Application]
CHECKLIST, TELL = "p1", "h1"
MONDAY = "2026-11-23 12:00"
SECOND_ROUND = an_interview_ahead("2026-12-02 15:00", JANE, number=2)


@pytest.mark.parametrize(
    ("starts", "due"),
    [
        ("2026-11-24 15:00", "Tue 2026-11-24 14:00"),
        ("2026-11-24 09:00", "Tue 2026-11-24 08:00"),
        ("2026-11-24 08:30", "Tue 2026-11-24 08:00"),  # as early as the day begins
        ("2026-11-24 08:00", "Mon 2026-11-23 20:30"),  # the evening before: it would come too late
        ("2026-11-24 07:00", "Mon 2026-11-23 20:30"),
        ("2026-11-24 22:00", "Tue 2026-11-24 21:00"),
        ("2026-11-24 23:00", "Tue 2026-11-24 20:30"),
        ("2026-11-28 15:00", "Sat 2026-11-28 14:00"),  # an interview is no matter of working days
    ],
)
def test_the_checklist_comes_an_hour_before_or_the_evening_before(starts: str, due: str) -> None:
    assert due_of(invited(starts), CHECKLIST, MONDAY) == due


def test_a_night_worker_gets_the_checklist_before_the_sleep_of_the_day() -> None:
    night = replace(IN_LONDON, quiet=QuietHours(time(8), time(16)))
    due = due_of(invited("2026-11-24 14:00"), CHECKLIST, MONDAY, night)
    assert due == "Tue 2026-11-24 07:00"


def test_the_checklist_comes_once_and_how_did_it_go_after_the_end() -> None:
    ann = Ann.living(MONDAY, invited("2026-11-24 15:00"))
    assert ann.waits_until("2026-12-24 12:00") == [
        "Tue 2026-11-24 14:00: p1",
        "Tue 2026-11-24 16:00: h1",
        "Wed 2026-11-25 09:00: h1",
    ]


def test_how_did_it_go_waits_for_the_end_of_the_quiet_hours() -> None:
    assert due_of(invited("2026-11-24 21:00"), TELL, MONDAY) == "Wed 2026-11-25 08:00"


def test_an_interview_told_shortly_before_gets_its_checklist_at_once() -> None:
    ann = Ann.living("2026-11-24 14:40", invited("2026-11-24 15:00"))
    assert ann.waits_until("2026-11-24 15:30") == ["Tue 2026-11-24 14:40: p1"]


def test_a_checklist_that_was_missed_is_not_brought_up_during_the_interview_or_after() -> None:
    ann = Ann.living(MONDAY, invited("2026-11-24 15:00"))
    assert ann.misses_until("2026-11-24 15:05") == []
    assert ann.waits_until("2026-11-24 16:30") == ["Tue 2026-11-24 16:00: h1"]
    assert action_of(ann.application, CHECKLIST, "2026-11-24 16:00").reason is Reason.OVER


def test_an_interview_that_is_moved_takes_its_checklist_along() -> None:
    ann = Ann.living(MONDAY, invited("2026-11-24 15:00"))
    ann.waits_until("2026-11-24 14:30")
    moved = replace(ann.application.interviews[0], starts_at=at("2026-11-26 10:00"))
    ann.does(ann.application.with_interview(moved))
    assert ann.waits_until("2026-11-26 11:30") == [
        "Thu 2026-11-26 09:00: p1",
        "Thu 2026-11-26 11:00: h1",
    ]


def test_an_interview_that_is_cancelled_asks_for_nothing() -> None:
    application = invited("2026-11-24 15:00")
    off = application.with_interview(replace(application.interviews[0], cancelled=True))
    assert plan_of(off, MONDAY).actions == ()


def test_several_interviews_on_one_day_have_a_checklist_each() -> None:
    application = invited("2026-11-24 10:00").with_interview(
        an_interview_ahead("2026-11-24 14:00", number=2)
    )
    ann = Ann.living(MONDAY, application)
    assert ann.waits_until("2026-11-24 18:00") == [
        "Tue 2026-11-24 09:00: p1",
        "Tue 2026-11-24 11:00: h1",
        "Tue 2026-11-24 13:00: p2",
        "Tue 2026-11-24 15:00: h2",
    ]


def test_a_round_ahead_lets_the_follow_ups_of_the_last_one_fall_away() -> None:
    application = an_application("2026-11-24 15:00").with_interview(SECOND_ROUND)
    follow_up = action_of(application, FIRST, "2026-11-25 12:00")
    assert (follow_up.state, follow_up.reason) == (State.GONE, Reason.NEXT_ROUND)


def test_the_thank_you_for_the_last_round_stays_open_while_the_next_is_arranged() -> None:
    application = hear(an_application(), News.NEXT_ROUND, at("2026-11-24 17:30"))
    application = application.with_interview(SECOND_ROUND)
    assert action_of(application, THANKS, "2026-11-24 18:00").state is State.DUE


def _second_round_held(*people: str) -> Application:
    """Jane was not thanked for Tuesday when the second round was over on Thursday morning."""
    application = an_application("2026-11-24 15:00")
    held = replace(SECOND_ROUND, ended_at=at("2026-11-26 11:00"))
    kept = tuple(one for one in held.people if one.name in people)
    return application.with_interview(replace(held, people=kept))


def test_who_sits_in_the_next_round_as_well_is_thanked_once_for_both() -> None:
    application = _second_round_held("Jane Doe")
    earlier = action_of(application, THANKS, "2026-11-26 14:00")
    assert (earlier.state, earlier.reason) == (State.FOLDED, Reason.MET_AGAIN)
    assert action_of(application, "t2.1", "2026-11-26 14:00").state is State.DUE
    ann = Ann.living("2026-11-26 14:00", application)
    assert ann.waits_until("2026-11-26 18:00") == ["Thu 2026-11-26 14:00: t2.1"]


def test_who_does_not_is_still_owed_the_thank_you_of_the_last_round() -> None:
    assert action_of(_second_round_held(), THANKS, "2026-11-26 14:00").state is State.DUE


def test_a_cancelled_round_gives_the_follow_up_its_reason_back() -> None:
    application = an_application(decided="2026-12-04").with_interview(SECOND_ROUND)
    off = application.with_interview(replace(SECOND_ROUND, cancelled=True))
    assert due_of(off, FIRST, "2026-11-27 12:00") == "Tue 2026-12-08 09:00"


def test_another_round_gets_the_next_number() -> None:
    application, number = add_interview(an_application(), "Europe/London", at(MONDAY))
    added = application.find_interview(number)
    assert added is not None
    assert (added.round, added.is_ahead) == (2, False)


def test_no_interview_of_a_closed_application_is_prepared() -> None:
    application = hear(invited("2026-11-24 15:00"), News.REJECTION, at(MONDAY))
    kinds = {one.kind for one in plan_of(application, MONDAY).actions}
    assert kinds == {ActionKind.REJECTION_REPLY, ActionKind.LESSON}


@pytest.mark.parametrize("do", [mark_done, mark_skipped])
@pytest.mark.parametrize("key", [CHECKLIST, TELL])
def test_what_is_ticked_off_or_left_out_stays_so(key: str, do: Do) -> None:
    settled = do(invited("2026-11-24 15:00"), key_of(key), at(MONDAY))
    assert not action_of(settled, key, "2026-11-24 16:30").state.is_open
