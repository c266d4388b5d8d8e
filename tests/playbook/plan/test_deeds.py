"""What is done stays done, a snooze is kept while its reason lasts, and planning again changes nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

import pytest

from playbook.facts import ActionKind, Application, Deed, Ending, News
from playbook.plan.actions import State
from playbook.plan.deeds import mark_done, mark_skipped, reopen, snooze
from playbook.plan.events import close, hear
from playbook.plan.moments.snoozing import Later, snooze_until
from playbook.preferences import QuietHours
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
    written,
)

Do = Callable[[Application, str, datetime], Application]
TUESDAY = "2026-11-24 15:00"
DATED = an_application(TUESDAY, decided="2026-12-04")


@pytest.mark.parametrize("key", [THANKS, FIRST, SECOND, MOVING_ON])
@pytest.mark.parametrize(("do", "state"), [(mark_done, State.DONE), (mark_skipped, State.SKIPPED)])
def test_what_is_done_stays_done_whatever_changes(key: str, do: Do, state: State) -> None:
    settled = do(DATED, key_of(key), at("2026-11-24 18:00"))
    for changed in (
        replace(settled, decision_by=date(2027, 1, 15)),
        replace(settled, decision_by=None, senior=True),
        replace(settled, no_follow_ups=True),
        settled.with_interview(replace(settled.interviews[0], ended_at=at("2026-11-23 12:00"))),
    ):
        assert action_of(changed, key, "2027-02-01 12:00").state is state


@pytest.mark.parametrize("key", [THANKS, FIRST, SECOND, MOVING_ON])
def test_undo_takes_the_last_deed_back(key: str) -> None:
    done = mark_done(DATED, key_of(key), at("2026-11-24 18:00"))
    assert reopen(done, key_of(key)) == DATED


def test_undo_brings_the_snooze_back_that_was_there_before() -> None:
    snoozed = snooze(DATED, key_of(FIRST), at("2026-12-08 09:30"), at("2026-12-10 09:00"))
    again = reopen(mark_done(snoozed, key_of(FIRST), at("2026-12-08 10:00")), key_of(FIRST))
    assert again == snoozed


def test_a_snoozed_follow_up_is_not_due_before_its_snooze_ends() -> None:
    snoozed = snooze(DATED, key_of(FIRST), at("2026-12-08 09:30"), at("2026-12-10 11:00"))
    states = [action_of(snoozed, FIRST, f"2026-12-10 {t}").state for t in ("10:59", "11:00")]
    assert states == [State.AHEAD, State.DUE]
    assert action_of(snoozed, FIRST, "2026-12-09 09:00").snoozed


def test_a_snooze_gives_way_to_a_later_date() -> None:
    snoozed = snooze(DATED, key_of(FIRST), at("2026-12-08 09:30"), at("2026-12-10 11:00"))
    moved = replace(snoozed, decision_by=date(2026, 12, 18))
    assert due_of(moved, FIRST, "2026-12-10 12:00") == "Tue 2026-12-22 09:00"


def test_a_snooze_ends_when_its_reason_is_gone() -> None:
    snoozed = snooze(DATED, key_of(FIRST), at("2026-12-08 09:30"), at("2026-12-10 11:00"))
    answered = hear(snoozed, News.OFFER, at("2026-12-09 09:30"))
    assert action_of(answered, FIRST, "2026-12-10 12:00").state is State.GONE


def test_a_snoozed_thank_you_goes_into_the_follow_up_like_any_other_after_three_days() -> None:
    snoozed = snooze(DATED, key_of(THANKS), at("2026-11-24 18:00"), at("2026-12-10 11:00"))
    states = [action_of(snoozed, THANKS, f"2026-11-27 {t}").state for t in ("15:00", "15:01")]
    assert states == [State.AHEAD, State.FOLDED]


def test_a_snooze_over_a_day_off_that_was_learned_later_moves_on() -> None:
    """The country was told after the follow-up was put off to what is a holiday there."""
    snoozed = snooze(DATED, key_of(FIRST), at("2026-12-08 09:30"), at("2026-12-25 09:00"))
    assert due_of(snoozed, FIRST, "2026-12-10 12:00") == "Tue 2026-12-29 09:00"


@pytest.mark.parametrize(
    ("later", "kind", "now", "until"),
    [
        (Later.HOUR, ActionKind.THANK_YOU, "2026-11-24 17:10", "Tue 2026-11-24 18:10"),
        (Later.HOUR, ActionKind.THANK_YOU, "2026-11-24 21:00", "Wed 2026-11-25 08:00"),
        (Later.HOUR, ActionKind.FIRST_FOLLOW_UP, "2026-12-11 21:00", "Mon 2026-12-14 09:00"),
        (Later.EVENING, ActionKind.THANK_YOU, "2026-11-24 17:10", "Tue 2026-11-24 18:00"),
        (Later.EVENING, ActionKind.THANK_YOU, "2026-11-24 19:10", "Tue 2026-11-24 19:11"),
        (Later.EVENING, ActionKind.FIRST_FOLLOW_UP, "2026-12-08 09:10", "Tue 2026-12-08 18:00"),
        (Later.MORNING, ActionKind.THANK_YOU, "2026-11-27 17:10", "Sat 2026-11-28 09:00"),
        (Later.MORNING, ActionKind.FIRST_FOLLOW_UP, "2026-11-27 17:10", "Mon 2026-11-30 09:00"),
        (Later.MORNING, ActionKind.MOVING_ON, "2026-12-24 17:10", "Tue 2026-12-29 09:00"),
        (
            date(2026, 12, 10),
            ActionKind.FIRST_FOLLOW_UP,
            "2026-12-08 09:10",
            "Thu 2026-12-10 09:00",
        ),
        (
            date(2026, 12, 12),
            ActionKind.FIRST_FOLLOW_UP,
            "2026-12-08 09:10",
            "Mon 2026-12-14 09:00",
        ),
        (date(2026, 11, 1), ActionKind.THANK_YOU, "2026-11-24 17:10", "Tue 2026-11-24 17:11"),
    ],
)
def test_later_means_what_a_person_means_by_it(
    later: Later | date, kind: ActionKind, now: str, until: str
) -> None:
    assert written(snooze_until(later, kind, IN_LONDON, at(now))) == until


def test_this_evening_of_a_night_worker_is_after_the_quiet_hours() -> None:
    night = replace(IN_LONDON, quiet=QuietHours(time(10), time(20)))
    until = snooze_until(Later.EVENING, ActionKind.THANK_YOU, night, at("2026-11-24 09:00"))
    assert written(until) == "Tue 2026-11-24 20:00"


def test_planning_again_changes_nothing() -> None:
    for now in ("2026-11-24 15:00", "2026-12-08 09:00", "2027-03-01 12:00"):
        assert plan_of(DATED, now) == plan_of(DATED, now)


def test_more_time_makes_the_old_date_void_and_reopens_what_was_let_go() -> None:
    let_go = mark_done(DATED, key_of(MOVING_ON), at("2026-12-29 10:00"))
    heard = hear(let_go, News.MORE_TIME, at("2027-01-04 10:00"))
    assert (heard.decision_by, heard.closure, heard.closed) == (None, None, False)


def test_only_moving_on_closes_an_application() -> None:
    for key in (THANKS, FIRST, SECOND):
        assert not mark_done(DATED, key_of(key), at("2026-12-08 09:10")).closed
    assert not mark_skipped(DATED, key_of(MOVING_ON), at("2026-12-08 09:10")).closed


def test_each_deed_is_remembered_with_its_time() -> None:
    done = mark_done(DATED, key_of(THANKS), at("2026-11-24 18:00"))
    mark = done.mark(key_of(THANKS))
    assert mark is not None
    assert (mark.deed, mark.at) == (Deed.DONE, at("2026-11-24 18:00"))


def test_to_whom_a_message_went_is_noted_with_it() -> None:
    done = mark_done(DATED, key_of(FIRST), at("2026-12-08 09:10")).mark(key_of(FIRST))
    assert done is not None
    assert done.person == JANE.id


def test_moving_on_says_nothing_about_an_end_of_another_kind() -> None:
    taken = close(DATED, Ending.ACCEPTED, at("2026-12-08 09:10"))
    late = mark_done(taken, key_of(MOVING_ON), at("2026-12-08 10:00"))
    assert late.closure == taken.closure
    assert reopen(late, key_of(MOVING_ON)).closure == taken.closure
