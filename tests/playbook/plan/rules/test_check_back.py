"""They agreed to be asked again on a day, or named one: the plan waits for it (S1)."""

from dataclasses import replace
from datetime import date

from playbook.facts import Ending, News
from playbook.plan.actions import State
from playbook.plan.deeds import mark_done, mark_skipped
from playbook.plan.events import agree_to_call_back, ask_for_none, close, hear, name_date
from playbook.plan.reasons import Reason
from tests.playbook.plan.builders import (
    FIRST,
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

WAITING = mark_done(an_application(), key_of(THANKS), at("2026-11-24 18:00"))
NOW = "2026-12-01 10:00"
FRIDAY = date(2026, 12, 11)
CALLED = agree_to_call_back(mark_done(WAITING, key_of(FIRST), at(NOW)), FRIDAY)


def test_the_follow_up_waits_for_the_day_they_agreed_on() -> None:
    application = agree_to_call_back(WAITING, FRIDAY)
    assert action_of(application, FIRST, NOW).reason is Reason.CALL_BACK
    assert due_of(application, FIRST, NOW) == "Fri 2026-12-11 09:00"


def test_it_never_comes_before_two_working_days_after_their_date() -> None:
    application = agree_to_call_back(replace(WAITING, decision_by=date(2026, 12, 10)), FRIDAY)
    assert due_of(application, FIRST, NOW) == "Mon 2026-12-14 09:00"


def test_after_a_call_the_second_one_is_made_on_that_day() -> None:
    """They were to be asked again, so that a second one is right although no date was named."""
    assert action_of(CALLED, SECOND, NOW).reason is Reason.CALL_BACK
    assert due_of(CALLED, SECOND, NOW) == "Fri 2026-12-11 09:00"


def test_a_call_agreed_for_tomorrow_still_keeps_three_working_days() -> None:
    tomorrow = agree_to_call_back(CALLED, date(2026, 12, 2))
    assert due_of(tomorrow, SECOND, NOW) == "Fri 2026-12-04 09:00"


def test_a_day_that_was_kept_says_nothing_about_the_next_follow_up() -> None:
    application = agree_to_call_back(WAITING, date(2026, 12, 1))
    kept = mark_done(application, key_of(FIRST), at(NOW))
    assert action_of(kept, SECOND, NOW).reason is Reason.AFTER_FIRST
    assert due_of(kept, SECOND, NOW) == "Thu 2026-12-10 09:00"


def test_a_third_call_is_never_planned() -> None:
    twice = mark_done(CALLED, key_of(SECOND), at("2026-12-11 10:00"))
    again = agree_to_call_back(twice, date(2026, 12, 18))
    open_ones = [
        one.key.pack() for one in plan_of(again, "2026-12-11 11:00").actions if one.state.is_open
    ]
    assert open_ones == [MOVING_ON]
    assert due_of(again, MOVING_ON, "2026-12-11 11:00") == "Thu 2026-12-31 09:00"


def test_a_new_word_makes_the_agreement_void() -> None:
    for changed in (
        hear(CALLED, News.MORE_TIME, at("2026-12-02 10:00")),
        name_date(CALLED, date(2026, 12, 18)),
        ask_for_none(CALLED),
        close(CALLED, Ending.WITHDRAWN, at("2026-12-02 10:00")),
    ):
        assert changed.check_back is None


def test_a_date_they_name_after_the_user_moved_on_is_waited_for_again() -> None:
    let_go = mark_done(
        mark_skipped(WAITING, key_of(FIRST), at(NOW)), key_of(MOVING_ON), at("2026-12-10 10:00")
    )
    named = name_date(let_go, date(2026, 12, 18))
    assert not named.closed
    assert action_of(named, MOVING_ON, "2026-12-11 10:00").state is State.AHEAD
    called = agree_to_call_back(let_go, date(2026, 12, 18))
    assert not called.closed
    assert action_of(called, MOVING_ON, "2026-12-11 10:00").state is State.AHEAD


def test_a_span_counts_by_its_last_day_and_takes_the_place_of_the_old_date() -> None:
    application = name_date(replace(WAITING, decision_by=date(2026, 12, 4)), FRIDAY)
    assert due_of(application, FIRST, NOW) == "Tue 2026-12-15 09:00"


def test_a_date_taken_back_leads_to_the_wait_without_one() -> None:
    application = name_date(replace(WAITING, decision_by=date(2026, 12, 4)), None)
    assert action_of(application, FIRST, NOW).reason is Reason.NO_DATE
