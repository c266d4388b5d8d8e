"""The second and last follow-up, and moving on (PLAYBOOK part 3)."""

from dataclasses import replace

import pytest

from playbook.facts import ActionKind, Application, News, NextMove
from playbook.plan.actions import State
from playbook.plan.deeds import mark_done, mark_skipped
from playbook.plan.events import hear
from playbook.plan.reasons import Reason
from playbook.preferences import Pauses
from tests.playbook.plan.builders import (
    FIRST,
    IN_LONDON,
    JANE,
    MOVING_ON,
    SECOND,
    THANKS,
    action_of,
    an_application,
    at,
    due_of,
    key_of,
    plan_of,
)

TUESDAY = "2026-11-24 15:00"
DATED = mark_done(
    an_application(TUESDAY, decided="2026-12-04"), key_of(THANKS), at("2026-11-24 18:00")
)
UNDATED = mark_done(an_application(TUESDAY), key_of(THANKS), at("2026-11-24 18:00"))


def asked(application: Application, sent: str) -> Application:
    """The first follow-up was marked done then."""
    return mark_done(application, key_of(FIRST), at(sent))


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        ("2026-12-08 09:05", "Thu 2026-12-17 09:00"),
        ("2026-12-14 20:00", "Wed 2026-12-23 09:00"),  # from when it was done, not planned
        ("2026-12-18 12:00", "Thu 2026-12-31 09:00"),
        ("2026-12-21 12:00", "Mon 2027-01-04 09:00"),
    ],
)
def test_seven_working_days_after_the_first_was_marked_done(sent: str, due: str) -> None:
    application = asked(DATED, sent)
    assert due_of(application, SECOND, sent) == due
    assert action_of(application, SECOND, sent).reason is Reason.AFTER_FIRST
    assert action_of(application, SECOND, sent).person == JANE


def test_the_users_own_pause_counts() -> None:
    home = replace(IN_LONDON, pauses=Pauses(after_first=5))
    application = asked(DATED, "2026-12-08 09:05")
    assert due_of(application, SECOND, "2026-12-08 10:00", home) == "Tue 2026-12-15 09:00"


@pytest.mark.parametrize(
    ("application", "fitting"),
    [
        (DATED, True),
        (replace(UNDATED, next_move=NextMove.ME), True),
        (hear(UNDATED, News.MORE_TIME, at("2026-11-26 12:00")), True),
        (UNDATED, False),
        (replace(UNDATED, next_move=NextMove.THEM), False),
        (replace(UNDATED, next_move=NextMove.UNSAID), False),
        (replace(DATED, no_follow_ups=True), False),
        (mark_skipped(DATED, key_of(FIRST), at("2026-12-08 09:05")), False),
    ],
)
def test_only_when_they_are_late_or_the_user_was_to_check_back(
    application: Application, *, fitting: bool
) -> None:
    plan = plan_of(application, "2026-12-08 12:00")
    assert (plan.action(key_of(SECOND)) is not None) is fitting


def test_it_is_tentative_and_never_due_while_the_first_is_open() -> None:
    action = action_of(DATED, SECOND, "2027-06-01 12:00")
    assert (action.tentative, action.state) == (True, State.AHEAD)


@pytest.mark.parametrize(
    ("news", "then"), [(News.OFFER, ActionKind.DECIDING), (News.REJECTION, ActionKind.LESSON)]
)
def test_an_answer_makes_it_needless(news: News, then: ActionKind) -> None:
    application = hear(asked(DATED, "2026-12-08 09:05"), news, at("2026-12-10 12:00"))
    plan = plan_of(application, "2027-01-05 12:00")
    assert plan.action(key_of(SECOND)) is None
    assert plan.next is not None
    assert plan.next.kind is then


@pytest.mark.parametrize("news", [News.GOOD, News.NEXT_ROUND])
def test_good_news_that_leads_to_nothing_lets_the_second_wait_anew(news: News) -> None:
    application = hear(asked(DATED, "2026-12-08 09:05"), news, at("2026-12-10 12:00"))
    assert action_of(application, SECOND, "2026-12-10 13:00").reason is Reason.WENT_SILENT
    assert due_of(application, SECOND, "2026-12-10 13:00") == "Thu 2026-12-17 09:00"


def test_more_time_after_the_first_lets_the_second_wait_anew() -> None:
    application = hear(asked(DATED, "2026-12-08 09:05"), News.MORE_TIME, at("2026-12-09 12:00"))
    action = action_of(application, SECOND, "2026-12-09 13:00")
    assert action.reason is Reason.ASKED_AGAIN
    assert due_of(application, SECOND, "2026-12-09 13:00") == "Wed 2026-12-16 09:00"


def test_a_new_date_after_the_first_is_waited_for() -> None:
    application = hear(asked(DATED, "2026-12-08 09:05"), News.MORE_TIME, at("2026-12-09 12:00"))
    application = replace(application, decision_by=at("2026-12-18 12:00").date())
    assert due_of(application, SECOND, "2026-12-09 13:00") == "Tue 2026-12-22 09:00"


def test_a_new_date_that_is_near_still_leaves_three_working_days_between_two_messages() -> None:
    application = hear(asked(DATED, "2026-12-08 09:05"), News.MORE_TIME, at("2026-12-08 12:00"))
    application = replace(application, decision_by=at("2026-12-08 12:00").date())
    assert due_of(application, SECOND, "2026-12-08 13:00") == "Fri 2026-12-11 09:00"


@pytest.mark.parametrize(
    ("sent", "due", "reason"),
    [
        ("2026-12-03 12:00", "Mon 2026-12-14 09:00", Reason.AFTER_FIRST),
        ("2026-12-04 12:00", "Tue 2026-12-15 09:00", Reason.AFTER_FIRST),
        ("2026-11-25 12:00", "Tue 2026-12-08 09:00", Reason.DATE_PASSED),
    ],
)
def test_after_a_first_that_was_sent_too_early_the_second_is_in_no_hurry(
    sent: str, due: str, reason: Reason
) -> None:
    application = asked(DATED, sent)
    assert due_of(application, SECOND, sent) == due
    assert action_of(application, SECOND, sent).reason is reason


def test_there_is_never_a_third() -> None:
    application = mark_done(
        asked(DATED, "2026-12-08 09:05"), key_of(SECOND), at("2026-12-17 10:00")
    )
    for word in ("2026-12-18 12:00", "2027-01-18 12:00"):
        application = hear(application, News.MORE_TIME, at(word))
        follow_ups = [a for a in plan_of(application, word).actions if a.kind.is_follow_up]
        assert [a.state for a in follow_ups] == [State.DONE, State.DONE]


@pytest.mark.parametrize(
    ("application", "due"),
    [
        (
            mark_done(asked(DATED, "2026-12-08 09:05"), key_of(SECOND), at("2026-12-17 10:00")),
            "Wed 2026-12-30 09:00",
        ),
        (
            mark_skipped(asked(DATED, "2026-12-08 09:05"), key_of(SECOND), at("2026-12-17 10:00")),
            "Wed 2026-12-30 09:00",
        ),
        (asked(UNDATED, "2026-12-01 10:00"), "Thu 2026-12-10 09:00"),  # a second does not fit
        (mark_skipped(DATED, key_of(FIRST), at("2026-12-08 10:00")), "Thu 2026-12-17 09:00"),
        (mark_skipped(DATED, key_of(FIRST), at("2026-11-24 19:00")), "Thu 2026-12-17 09:00"),
        (mark_skipped(UNDATED, key_of(FIRST), at("2026-11-24 19:00")), "Thu 2026-12-10 09:00"),
        (replace(DATED, no_follow_ups=True), "Thu 2026-12-17 09:00"),
        (
            replace(mark_skipped(UNDATED, key_of(FIRST), at("2026-11-24 19:00")), senior=True),
            "Thu 2026-12-17 09:00",
        ),
    ],
)
def test_moving_on_is_seven_working_days_after_the_last_word(
    application: Application, due: str
) -> None:
    assert due_of(application, MOVING_ON, "2026-12-17 12:00") == due
    assert action_of(application, MOVING_ON, "2026-12-17 12:00").reason is Reason.LET_GO


def test_moving_on_closes_the_application() -> None:
    application = mark_done(DATED, key_of(MOVING_ON), at("2026-12-30 10:00"))
    plan = plan_of(application, "2026-12-30 10:00")
    assert application.closed
    assert plan.next is None


def test_a_word_after_moving_on_gives_something_to_wait_for_again() -> None:
    application = mark_done(
        asked(DATED, "2026-12-08 09:05"), key_of(SECOND), at("2026-12-17 10:00")
    )
    application = mark_done(application, key_of(MOVING_ON), at("2026-12-30 10:00"))
    application = hear(application, News.MORE_TIME, at("2027-01-11 10:00"))
    plan = plan_of(application, "2027-01-11 10:00")
    assert plan.next is not None
    assert plan.next.kind is ActionKind.DELAY_REPLY
    assert due_of(application, MOVING_ON, "2027-01-11 10:00") == "Wed 2027-01-27 09:00"
