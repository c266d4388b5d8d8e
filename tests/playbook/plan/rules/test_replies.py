"""What their word asks to be answered: a delay, a no; and the words at an end (PLAYBOOK part 4)."""

from dataclasses import replace

import pytest

from playbook.facts import ActionKind, Application, Ending, News
from playbook.plan.actions import State
from playbook.plan.deeds import mark_done, mark_skipped
from playbook.plan.events import add_interview, close, hear
from playbook.plan.reasons import Reason
from tests.playbook.plan.builders import (
    FIRST,
    JANE,
    THANKS,
    Ann,
    action_of,
    an_application,
    an_interview,
    at,
    due_of,
    invited,
    key_of,
    plan_of,
)

THANKED = mark_done(an_application(decided="2026-12-04"), key_of(THANKS), at("2026-11-24 18:00"))
HEARD = "2026-12-03 10:00"  # a Thursday
DELAYED = hear(THANKED, News.MORE_TIME, at(HEARD))
REFUSED = hear(THANKED, News.REJECTION, at(HEARD))


def kinds_of(application: Application, now: str) -> set[ActionKind]:
    return {one.kind for one in plan_of(application, now).actions if one.state.is_open}


@pytest.mark.parametrize(
    ("heard", "due"),
    [
        ("2026-12-03 10:00", "Thu 2026-12-03 14:00"),
        ("2026-12-03 19:00", "Fri 2026-12-04 09:00"),
        ("2026-12-04 19:00", "Mon 2026-12-07 09:00"),  # nobody reads it on Saturday
    ],
)
def test_a_delay_is_answered_the_same_working_day_if_that_is_possible(heard: str, due: str) -> None:
    application = hear(THANKED, News.MORE_TIME, at(heard))
    assert due_of(application, "r1.0", heard) == due
    assert action_of(application, "r1.0", heard).person == JANE


def test_each_delay_has_an_answer_of_its_own() -> None:
    again = hear(
        mark_done(DELAYED, key_of("r1.0"), at(HEARD)), News.MORE_TIME, at("2026-12-14 10:00")
    )
    assert due_of(again, "r1.1", "2026-12-14 11:00") == "Mon 2026-12-14 14:00"


def test_an_answer_to_a_delay_grows_stale_after_a_week() -> None:
    states = [action_of(DELAYED, "r1.0", f"2026-12-{d} 12:00").state for d in ("10", "11")]
    assert states == [State.DUE, State.GONE]


def test_a_delay_heard_before_the_newest_round_wants_no_answer_any_more() -> None:
    application = DELAYED.with_interview(an_interview("2026-12-04 11:00", JANE, number=2))
    assert ActionKind.DELAY_REPLY not in kinds_of(application, "2026-12-04 14:00")


def test_the_follow_up_keeps_three_working_days_from_the_answer_to_the_delay() -> None:
    near = replace(DELAYED, decision_by=at("2026-12-03 12:00").date())
    assert action_of(near, FIRST, HEARD).reason is Reason.SPACED
    assert due_of(near, FIRST, HEARD) == "Tue 2026-12-08 09:00"


def test_a_no_asks_for_thanks_and_a_day_later_for_what_was_learned() -> None:
    ann = Ann.living(HEARD, REFUSED)
    assert ann.waits_until("2026-12-31 12:00") == [
        "Thu 2026-12-03 14:00: n1",
        "Fri 2026-12-04 09:00: n1",
        "Fri 2026-12-04 10:00: l1",
    ]


def test_after_a_no_nothing_else_is_left_to_do() -> None:
    assert kinds_of(REFUSED, HEARD) == {ActionKind.REJECTION_REPLY, ActionKind.LESSON}
    settled = mark_done(mark_skipped(REFUSED, key_of("l1"), at(HEARD)), key_of("n1"), at(HEARD))
    assert plan_of(settled, HEARD).next is None


def test_a_lesson_that_was_told_is_not_asked_for() -> None:
    told = replace(REFUSED, lesson="Ask about the team earlier.")
    assert kinds_of(told, HEARD) == {ActionKind.REJECTION_REPLY}


def test_a_no_before_the_first_interview_is_answered_as_well() -> None:
    application = hear(invited("2026-12-10 10:00", JANE), News.REJECTION, at(HEARD))
    assert due_of(application, "n1", HEARD) == "Thu 2026-12-03 14:00"


def test_a_second_no_after_they_had_come_back_is_answered_anew() -> None:
    back = hear(mark_done(REFUSED, key_of("n1"), at(HEARD)), News.GOOD, at("2026-12-14 10:00"))
    assert not back.closed
    again = hear(back, News.REJECTION, at("2026-12-16 10:00"))
    assert due_of(again, "n1", "2026-12-16 10:00") == "Wed 2026-12-16 14:00"


@pytest.mark.parametrize(
    ("how", "key", "reason"),
    [
        (Ending.ACCEPTED, "a1", Reason.ACCEPTED),
        (Ending.DECLINED, "x1", Reason.DECLINED),
        (Ending.WITHDRAWN, "w1", Reason.WITHDRAWN),
    ],
)
def test_an_end_by_the_users_own_decision_is_written_about(
    how: Ending, key: str, reason: Reason
) -> None:
    application = close(THANKED, how, at(HEARD))
    action = action_of(application, key, HEARD)
    assert (action.reason, action.person) == (reason, JANE)
    assert due_of(application, key, HEARD) == "Thu 2026-12-03 14:00"
    assert len(kinds_of(application, HEARD)) == 1


def test_a_withdrawal_they_know_of_leaves_nothing_to_write() -> None:
    assert not kinds_of(close(THANKED, Ending.WITHDRAWN, at(HEARD), told=True), HEARD)


def test_an_interview_ahead_is_called_off_in_writing_when_the_user_withdraws() -> None:
    application = close(invited("2026-12-10 10:00", JANE), Ending.WITHDRAWN, at(HEARD))
    assert kinds_of(application, HEARD) == {ActionKind.WITHDRAWING}


def test_good_news_asks_for_no_answer_and_restarts_the_wait() -> None:
    application = hear(THANKED, News.NEXT_ROUND, at(HEARD))
    assert action_of(application, FIRST, HEARD).reason is Reason.WENT_SILENT
    assert due_of(application, FIRST, HEARD) == "Thu 2026-12-10 09:00"


def test_when_the_next_round_is_told_the_wait_for_its_time_is_over() -> None:
    application = hear(THANKED, News.NEXT_ROUND, at(HEARD))
    application, number = add_interview(application, "Europe/London", at(HEARD))
    told = application.find_interview(number)
    assert told is not None
    arranged = application.with_interview(replace(told, starts_at=at("2026-12-10 10:00")))
    assert action_of(arranged, FIRST, HEARD).reason is Reason.NEXT_ROUND
