"""The thank-yous of PLAYBOOK part 3: when each is right, and when it is too late for one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

import pytest

from playbook.facts import Application, Interview, News
from playbook.plan.actions import State
from playbook.plan.deeds import mark_done, mark_skipped
from playbook.plan.events import hear
from playbook.plan.reasons import Reason
from playbook.preferences import QuietHours
from tests.playbook.plan.builders import (
    BOB,
    FIRST,
    IN_LONDON,
    JANE,
    THANKS,
    THANKS_TO_BOB,
    action_of,
    an_application,
    an_interview,
    at,
    due_of,
    key_of,
    plan_of,
)

ENDED = "2026-11-24 15:00"  # a Tuesday
Deed = Callable[[Application, str, datetime], Application]
LATER = at("2026-11-24 18:00")


@pytest.mark.parametrize(
    ("ended", "due"),
    [
        ("2026-11-24 09:30", "Tue 2026-11-24 11:30"),
        ("2026-11-24 15:00", "Tue 2026-11-24 17:00"),
        ("2026-11-24 19:29", "Tue 2026-11-24 21:29"),
        ("2026-11-24 19:30", "Wed 2026-11-25 08:00"),  # two hours later it is quiet already
        ("2026-11-24 22:00", "Wed 2026-11-25 08:00"),
        ("2026-11-25 00:30", "Wed 2026-11-25 08:00"),
        ("2026-11-25 05:59", "Wed 2026-11-25 08:00"),
        ("2026-11-25 06:01", "Wed 2026-11-25 08:01"),
        ("2026-11-28 15:00", "Sat 2026-11-28 17:00"),  # thanks do not wait for Monday
        ("2026-12-25 15:00", "Fri 2026-12-25 17:00"),
        ("2026-12-31 23:00", "Fri 2027-01-01 08:00"),
        ("2028-02-28 23:00", "Tue 2028-02-29 08:00"),
        ("2028-02-29 23:00", "Wed 2028-03-01 08:00"),
    ],
)
def test_a_thank_you_is_due_the_same_evening_or_the_next_morning(ended: str, due: str) -> None:
    assert due_of(an_application(ended), THANKS, ended) == due


@pytest.mark.parametrize(
    ("now", "state", "reason"),
    [
        ("2026-11-24 15:00", State.AHEAD, Reason.THANK_SAME_DAY),
        ("2026-11-24 16:59", State.AHEAD, Reason.THANK_SAME_DAY),
        ("2026-11-24 17:00", State.DUE, Reason.THANK_SAME_DAY),
        ("2026-11-25 15:00", State.DUE, Reason.THANK_SAME_DAY),
        ("2026-11-25 15:01", State.DUE, Reason.THANK_LATE),
        ("2026-11-26 15:00", State.DUE, Reason.THANK_LATE),
        ("2026-11-26 15:01", State.DUE, Reason.THANK_LATE),
        ("2026-11-27 15:00", State.DUE, Reason.THANK_LATE),
        ("2026-11-27 15:01", State.FOLDED, Reason.THANKS_FOLDED),
        ("2027-11-27 15:01", State.FOLDED, Reason.THANKS_FOLDED),
    ],
)
def test_it_is_on_time_for_a_day_late_for_three_and_then_goes_into_the_follow_up(
    now: str, state: State, reason: Reason
) -> None:
    action = action_of(an_application(ENDED), THANKS, now)
    assert (action.state, action.reason) == (state, reason)


def test_quiet_hours_that_would_cost_the_24_hours_do_not_hold_a_thank_you_back() -> None:
    hermit = replace(IN_LONDON, quiet=QuietHours(time(16), time(15, 30)))
    assert due_of(an_application(ENDED), THANKS, ENDED, hermit) == "Tue 2026-11-24 17:00"


def test_a_night_worker_is_thanked_for_after_the_sleep_of_the_day() -> None:
    night = replace(IN_LONDON, quiet=QuietHours(time(8), time(16)))
    ended = "2026-11-24 09:30"
    assert due_of(an_application(ended), THANKS, ended, night) == "Tue 2026-11-24 16:00"


def test_everybody_met_gets_a_thank_you_of_their_own() -> None:
    plan = plan_of(an_application(ENDED, people=(JANE, BOB)), ENDED)
    assert [(a.key.pack(), a.person) for a in plan.actions[:2]] == [
        (THANKS, JANE),
        (THANKS_TO_BOB, BOB),
    ]


def test_the_team_is_thanked_where_nobody_is_known_by_name() -> None:
    action = action_of(an_application(ENDED, people=()), "t1.0", ENDED)
    assert (action.person, action.state) == (None, State.AHEAD)


def test_one_thank_you_done_leaves_the_other_open() -> None:
    application = mark_done(an_application(ENDED, people=(JANE, BOB)), key_of(THANKS), LATER)
    plan = plan_of(application, "2026-11-24 18:00")
    assert [a.state for a in plan.actions[:2]] == [State.DONE, State.DUE]


def test_a_thank_you_is_still_fine_when_they_asked_for_no_follow_ups() -> None:
    application = replace(an_application(ENDED), no_follow_ups=True)
    assert action_of(application, THANKS, "2026-11-24 18:00").state is State.DUE


def test_without_a_follow_up_to_carry_it_a_late_thank_you_is_over() -> None:
    application = replace(an_application(ENDED), no_follow_ups=True)
    assert action_of(application, THANKS, "2026-11-28 18:00").reason is Reason.THANKS_OVER


def test_a_follow_up_carries_the_thanks_to_the_person_it_goes_to_and_to_nobody_else() -> None:
    application = an_application(ENDED, people=(JANE, BOB))
    reasons = [a.reason for a in plan_of(application, "2026-11-28 18:00").actions[:2]]
    assert reasons == [Reason.THANKS_FOLDED, Reason.THANKS_OVER]


def test_late_thanks_go_into_the_follow_up_also_when_they_asked_for_more_time() -> None:
    application = hear(an_application(ENDED), News.MORE_TIME, LATER)
    assert action_of(application, THANKS, "2026-11-28 18:00").reason is Reason.THANKS_FOLDED


@pytest.mark.parametrize("deed", [mark_done, mark_skipped])
def test_late_thanks_are_over_when_the_follow_up_is_settled_without_them(deed: Deed) -> None:
    """Done: it carried them. Skipped: nothing will."""
    application = deed(an_application(ENDED, people=(JANE, BOB)), key_of(FIRST), LATER)
    bob = action_of(application, THANKS_TO_BOB, "2026-11-28 18:00")
    assert bob.reason is Reason.THANKS_OVER


def test_who_got_the_follow_up_needs_no_thank_you_after_it() -> None:
    application = mark_done(an_application(ENDED, people=(JANE, BOB)), key_of(FIRST), LATER)
    plan = plan_of(application, "2026-11-24 19:00")
    assert [a.state for a in plan.actions[:2]] == [State.FOLDED, State.DUE]


def test_a_closed_application_asks_for_no_thank_you() -> None:
    application = hear(an_application(ENDED), News.REJECTION, LATER)
    assert action_of(application, THANKS, "2026-11-24 18:00").reason is Reason.CLOSED


@pytest.mark.parametrize("news", [News.GOOD, News.NEXT_ROUND, News.MORE_TIME, News.OFFER])
def test_any_other_word_of_theirs_leaves_the_thank_you_open(news: News) -> None:
    application = hear(an_application(ENDED), news, LATER)
    assert action_of(application, THANKS, "2026-11-24 18:00").state is State.DUE


def test_each_round_has_thank_yous_of_its_own() -> None:
    second = an_interview("2026-12-01 11:00", JANE, number=2)
    application = an_application(ENDED).with_interview(second)
    plan = plan_of(application, "2026-12-01 14:00")
    assert [(a.key.pack(), a.state) for a in plan.actions[:2]] == [
        (THANKS, State.FOLDED),
        ("t2.1", State.DUE),
    ]


@pytest.mark.parametrize(
    "unknown",
    [
        replace(an_application(), company=None),
        replace(an_application(), interviews=()),
        replace(an_application(), interviews=(Interview("1", "Europe/London", None, (JANE,)),)),
    ],
)
def test_nothing_is_planned_before_company_and_time_are_known(unknown: Application) -> None:
    assert plan_of(unknown, ENDED).actions == ()
