"""The first follow-up of PLAYBOOK part 3: after their date, or a week on when they named none."""

from dataclasses import replace
from datetime import time

import pytest

from playbook.facts import News, Person
from playbook.plan.actions import State
from playbook.plan.deeds import mark_done, mark_skipped
from playbook.plan.events import hear
from playbook.plan.reasons import Reason
from playbook.preferences import Pauses, Preferences, QuietHours
from tests.playbook.plan.builders import (
    BOB,
    FIRST,
    IN_LONDON,
    JANE,
    THANKS,
    action_of,
    an_application,
    an_interview,
    at,
    due_of,
    key_of,
)

ZONES = {
    "GB": "Europe/London",
    "DE": "Europe/Berlin",
    "FR": "Europe/Paris",
    "US": "America/New_York",
    "IL": "Asia/Jerusalem",
    "SA": "Asia/Riyadh",
    "JP": "Asia/Tokyo",
    "IN": "Asia/Kolkata",
}
TUESDAY = "2026-11-24 15:00"


def living_in(country: str | None) -> Preferences:
    return Preferences(zone=ZONES.get(country or "", "Europe/London"), country=country)


@pytest.mark.parametrize(
    ("country", "decided", "due"),
    [
        ("GB", "2026-12-01", "Thu 2026-12-03 09:00"),
        ("GB", "2026-12-03", "Mon 2026-12-07 09:00"),  # Friday and Monday
        ("GB", "2026-12-04", "Tue 2026-12-08 09:00"),
        ("GB", "2026-12-05", "Tue 2026-12-08 09:00"),  # they said a Saturday
        ("GB", "2026-12-24", "Wed 2026-12-30 09:00"),  # Christmas, Boxing Day moved to Monday
        ("GB", "2026-12-31", "Tue 2027-01-05 09:00"),  # over the year's end
        ("GB", "2028-02-28", "Wed 2028-03-01 09:00"),  # over 29 February
        ("DE", "2026-12-24", "Tue 2026-12-29 09:00"),
        ("FR", "2027-05-04", "Fri 2027-05-07 09:00"),  # Ascension Day
        ("US", "2026-11-25", "Mon 2026-11-30 09:00"),  # Thanksgiving
        ("IL", "2026-12-10", "Mon 2026-12-14 09:00"),  # Sunday works, Friday does not
        ("SA", "2026-12-02", "Sun 2026-12-06 09:00"),
        ("JP", "2027-04-28", "Thu 2027-05-06 09:00"),  # Golden Week
        ("IN", "2027-01-22", "Wed 2027-01-27 09:00"),  # Republic Day
        (None, "2026-12-24", "Mon 2026-12-28 09:00"),  # no country, no holidays
        ("XX", "2026-12-24", "Mon 2026-12-28 09:00"),
    ],
)
def test_two_working_days_after_their_date(country: str | None, decided: str, due: str) -> None:
    home = living_in(country)
    application = an_application(TUESDAY, zone=str(home.zone), decided=decided)
    assert due_of(application, FIRST, TUESDAY, home) == due


@pytest.mark.parametrize(
    ("country", "ended", "due"),
    [
        ("GB", "2026-11-26 15:00", "Thu 2026-12-03 09:00"),  # Thursday leads to Thursday
        ("GB", "2026-11-26 23:50", "Thu 2026-12-03 09:00"),
        ("GB", "2026-11-23 15:00", "Mon 2026-11-30 09:00"),
        ("GB", "2026-11-28 15:00", "Mon 2026-12-07 09:00"),  # Saturday: a full week, then Monday
        ("GB", "2026-11-29 15:00", "Mon 2026-12-07 09:00"),
        ("GB", "2026-12-17 15:00", "Thu 2026-12-24 09:00"),
        ("GB", "2026-12-21 15:00", "Wed 2026-12-30 09:00"),
        ("GB", "2026-12-18 15:00", "Tue 2026-12-29 09:00"),  # the week ends on Christmas Day
        ("US", "2026-11-19 15:00", "Fri 2026-11-27 09:00"),
        ("IL", "2026-12-03 15:00", "Thu 2026-12-10 09:00"),
        ("IL", "2026-12-04 10:00", "Sun 2026-12-13 09:00"),  # a Friday interview
    ],
)
def test_five_working_days_and_a_full_week_when_they_named_no_date(
    country: str, ended: str, due: str
) -> None:
    home = living_in(country)
    assert due_of(an_application(ended, zone=str(home.zone)), FIRST, ended, home) == due


@pytest.mark.parametrize(
    ("pauses", "decided", "due"),
    [
        (Pauses(after_date=3), "2026-12-04", "Wed 2026-12-09 09:00"),
        (Pauses(no_date=5), None, "Tue 2026-12-01 09:00"),
        (Pauses(no_date=10), None, "Tue 2026-12-08 09:00"),
        (Pauses(no_date=3), None, "Tue 2026-12-01 09:00"),  # never less than a week
    ],
)
def test_the_users_own_pauses_count(pauses: Pauses, decided: str | None, due: str) -> None:
    home = replace(IN_LONDON, pauses=pauses)
    assert due_of(an_application(TUESDAY, decided=decided), FIRST, TUESDAY, home) == due


@pytest.mark.parametrize(
    ("decided", "due"),
    [("2026-12-04", "Fri 2026-12-11 09:00"), (None, "Tue 2026-12-08 09:00")],
)
def test_a_senior_role_takes_longer(decided: str | None, due: str) -> None:
    application = replace(an_application(TUESDAY, decided=decided), senior=True)
    assert due_of(application, FIRST, TUESDAY) == due


def test_it_is_due_from_that_morning_and_not_a_minute_before() -> None:
    application = an_application(TUESDAY, decided="2026-12-04")
    states = [action_of(application, FIRST, f"2026-12-08 {t}").state for t in ("08:59", "09:00")]
    assert states == [State.AHEAD, State.DUE]


def test_a_morning_that_is_quiet_waits_for_its_end() -> None:
    night = replace(IN_LONDON, quiet=QuietHours(time(7), time(16)))
    application = an_application(TUESDAY, decided="2026-12-04")
    assert due_of(application, FIRST, TUESDAY, night) == "Tue 2026-12-08 16:00"


def test_a_date_from_before_the_newest_interview_says_nothing_about_it() -> None:
    application = an_application(TUESDAY, decided="2026-11-27").with_interview(
        an_interview("2026-12-03 15:00", JANE, number=2)
    )
    action = action_of(application, "f2", "2026-12-03 18:00")
    assert (action.reason, action.state) == (Reason.NO_DATE, State.AHEAD)
    assert due_of(application, "f2", "2026-12-03 18:00") == "Thu 2026-12-10 09:00"


def test_a_decision_promised_for_the_very_day_is_waited_for() -> None:
    application = mark_skipped(
        an_application(TUESDAY, decided="2026-11-24"), key_of(THANKS), at("2026-11-24 16:00")
    )
    assert due_of(application, FIRST, TUESDAY) == "Thu 2026-11-26 09:00"


@pytest.mark.parametrize(
    ("thanked", "due", "reason"),
    [
        ("2026-11-24 18:00", "Fri 2026-11-27 09:00", Reason.SPACED),
        ("2026-11-27 12:00", "Wed 2026-12-02 09:00", Reason.SPACED),
    ],
)
def test_it_moves_back_to_three_working_days_after_the_thank_you(
    thanked: str, due: str, reason: Reason
) -> None:
    application = mark_done(
        an_application(TUESDAY, decided="2026-11-24"), key_of(THANKS), at(thanked)
    )
    assert action_of(application, FIRST, thanked).reason is reason
    assert due_of(application, FIRST, thanked) == due


def test_a_thank_you_to_somebody_else_moves_nothing() -> None:
    application = an_application(TUESDAY, people=(JANE, BOB), decided="2026-11-24")
    application = mark_skipped(application, key_of(THANKS), at("2026-11-24 18:00"))
    application = mark_done(application, key_of("t1.2"), at("2026-11-25 18:00"))
    assert action_of(application, FIRST, "2026-11-25 19:00").reason is Reason.DATE_PASSED


def test_it_goes_to_the_first_person_who_can_be_reached() -> None:
    application = an_application(TUESDAY, people=(Person("2", "Bob Roe"), JANE))
    assert action_of(application, FIRST, TUESDAY).person == JANE


@pytest.mark.parametrize(
    ("news", "reason"),
    [
        ((News.GOOD,), Reason.WENT_SILENT),
        ((News.NEXT_ROUND,), Reason.WENT_SILENT),
        ((News.REJECTION,), Reason.CLOSED),
        ((News.OFFER,), Reason.ANSWERED),
        ((News.MORE_TIME, News.GOOD), Reason.WENT_SILENT),
        ((News.GOOD, News.MORE_TIME), Reason.ASKED_AGAIN),  # their last word counts
        ((News.OFFER, News.GOOD), Reason.WENT_SILENT),
    ],
)
def test_an_answer_takes_its_reason_away_or_begins_the_wait_anew(
    news: tuple[News, ...], reason: Reason
) -> None:
    application = an_application(TUESDAY, decided="2026-12-04")
    for day, word in enumerate(news, start=25):
        application = hear(application, word, at(f"2026-11-{day} 12:00"))
    assert action_of(application, FIRST, "2026-11-27 12:00").reason is reason


def test_an_answer_to_the_round_before_leaves_this_rounds_follow_up_open() -> None:
    application = hear(an_application(TUESDAY), News.GOOD, at("2026-11-26 12:00"))
    application = application.with_interview(an_interview("2026-12-03 15:00", JANE, number=2))
    assert due_of(application, "f2", "2026-12-03 18:00") == "Thu 2026-12-10 09:00"


def test_more_time_that_was_asked_for_in_the_round_before_says_nothing_about_this_one() -> None:
    application = hear(an_application(TUESDAY), News.MORE_TIME, at("2026-11-25 12:00"))
    application = application.with_interview(an_interview("2026-12-03 15:00", JANE, number=2))
    assert action_of(application, "f2", "2026-12-03 18:00").reason is Reason.NO_DATE


def test_whoever_asked_for_none_gets_none() -> None:
    application = replace(an_application(TUESDAY), no_follow_ups=True)
    action = action_of(application, FIRST, "2027-01-05 12:00")
    assert (action.state, action.reason) == (State.GONE, Reason.WANTED_NONE)


@pytest.mark.parametrize(
    ("named", "due"),
    [(None, "Fri 2026-12-04 09:00"), ("2026-12-18", "Tue 2026-12-22 09:00")],
)
def test_more_time_begins_the_wait_anew(named: str | None, due: str) -> None:
    """Without a new date as after an interview; with one by that date."""
    application = hear(
        an_application(TUESDAY, decided="2026-11-26"), News.MORE_TIME, at("2026-11-27 12:00")
    )
    if named:
        application = replace(application, decision_by=at(f"{named} 12:00").date())
    assert due_of(application, FIRST, "2026-11-27 13:00") == due
