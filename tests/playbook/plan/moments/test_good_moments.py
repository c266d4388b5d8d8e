"""Quiet hours, mornings and clocks that change: every moment is good where the user lives."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.moments.working_days import WorkingDays
from playbook.preferences import Preferences, QuietHours
from tests.playbook.plan.builders import FIRST, THANKS, an_application, at, due_of, written

QUIET = (
    QuietHours(),
    QuietHours(time(7), time(16)),  # a night worker
    QuietHours(time(22), time(1, 30)),
    QuietHours(time(0), time(2, 15)),
    QuietHours(time(1, 45), time(1, 40)),  # nearly always
    QuietHours(time(3), time(2, 30)),
    QuietHours(time(9), time(9)),  # never
)
CLOCKS_CHANGE = (
    ("Europe/London", "2027-03-28"),
    ("Europe/London", "2026-10-25"),
    ("America/New_York", "2027-03-14"),
    ("America/New_York", "2026-11-01"),
    ("Australia/Lord_Howe", "2026-10-04"),  # by half an hour
    ("Australia/Lord_Howe", "2027-04-04"),
    ("Africa/Cairo", "2027-04-30"),  # at midnight
    ("Asia/Kathmandu", "2026-11-24"),  # never, but by 45 minutes off
)


def moments(zone: str, quiet: QuietHours) -> GoodMoments:
    return GoodMoments(ZoneInfo(zone), quiet, time(9), WorkingDays())


@pytest.mark.parametrize("quiet", QUIET)
@pytest.mark.parametrize(("zone", "day"), CLOCKS_CHANGE)
def test_after_quiet_hours_it_is_never_quiet_and_never_earlier(
    zone: str, day: str, quiet: QuietHours
) -> None:
    good, start = moments(zone, quiet), at(f"{day} 00:00", zone) - timedelta(hours=6)
    for minutes in range(0, 36 * 60, 10):
        moment = start + timedelta(minutes=minutes)
        after = good.after_quiet(moment)
        assert after >= moment
        assert not good.is_quiet(after)
        if not good.is_quiet(moment):
            assert after == moment


@pytest.mark.parametrize("quiet", QUIET)
@pytest.mark.parametrize(("zone", "day"), CLOCKS_CHANGE)
def test_a_working_morning_is_on_a_working_day_and_not_quiet(
    zone: str, day: str, quiet: QuietHours
) -> None:
    good = moments(zone, quiet)
    morning = good.working_morning(date.fromisoformat(day))
    assert good.is_working(morning)
    assert not good.is_quiet(morning)


@pytest.mark.parametrize(
    ("quiet", "moment", "after"),
    [
        (QuietHours(), "2026-11-24 21:29", "Tue 2026-11-24 21:29"),
        (QuietHours(), "2026-11-24 21:30", "Wed 2026-11-25 08:00"),
        (QuietHours(), "2026-11-25 00:00", "Wed 2026-11-25 08:00"),
        (QuietHours(), "2026-11-25 07:59", "Wed 2026-11-25 08:00"),
        (QuietHours(), "2026-11-25 08:00", "Wed 2026-11-25 08:00"),
        (QuietHours(time(7), time(16)), "2026-11-25 12:00", "Wed 2026-11-25 16:00"),
        (QuietHours(time(7), time(16)), "2026-11-25 03:00", "Wed 2026-11-25 03:00"),
        (QuietHours(time(22), time(1, 30)), "2027-03-28 00:30", "Sun 2027-03-28 02:30"),
        (QuietHours(), "2026-12-31 23:00", "Fri 2027-01-01 08:00"),
    ],
)
def test_quiet_hours_end_in_the_morning_the_clock_shows(
    quiet: QuietHours, moment: str, after: str
) -> None:
    assert written(moments("Europe/London", quiet).after_quiet(at(moment))) == after


def test_in_the_hour_that_comes_twice_the_end_of_quiet_hours_comes_twice() -> None:
    good, zone = moments("America/New_York", QuietHours(time(22), time(1, 30))), "America/New_York"
    second_pass = datetime(2026, 11, 1, 1, 10, fold=1, tzinfo=ZoneInfo(zone))
    assert good.after_quiet(second_pass) - second_pass == timedelta(minutes=20)


@pytest.mark.parametrize(
    ("zone", "ended", "thanks", "follow_up"),
    [
        # Clocks go back in the night, or forward: a morning stays a morning.
        (
            "Europe/London",
            "2026-10-24 23:30",
            "Sun 2026-10-25 08:00",
            "Mon 2026-11-02 09:00",
        ),
        (
            "Europe/London",
            "2027-03-25 15:00",
            "Thu 2027-03-25 17:00",
            "Thu 2027-04-01 09:00",
        ),
        (
            "America/New_York",
            "2027-03-13 22:00",
            "Sun 2027-03-14 08:00",
            "Mon 2027-03-22 09:00",
        ),
        (
            "America/New_York",
            "2026-10-31 22:00",
            "Sun 2026-11-01 08:00",
            "Mon 2026-11-09 09:00",
        ),
        (
            "Australia/Lord_Howe",
            "2026-10-03 22:00",
            "Sun 2026-10-04 08:00",
            "Mon 2026-10-12 09:00",
        ),
        ("Asia/Kathmandu", "2026-11-26 15:00", "Thu 2026-11-26 17:00", "Thu 2026-12-03 09:00"),
        ("Asia/Kolkata", "2026-11-26 19:31", "Fri 2026-11-27 08:00", "Thu 2026-12-03 09:00"),
        (
            "Pacific/Kiritimati",
            "2026-11-26 09:00",
            "Thu 2026-11-26 11:00",
            "Thu 2026-12-03 09:00",
        ),
        ("Pacific/Pago_Pago", "2026-11-26 21:00", "Fri 2026-11-27 08:00", "Thu 2026-12-03 09:00"),
    ],
)
def test_mornings_are_those_of_the_users_clock(
    zone: str, ended: str, thanks: str, follow_up: str
) -> None:
    home, application = Preferences(zone=zone), an_application(ended, zone=zone)
    assert due_of(application, THANKS, ended, home) == thanks
    assert due_of(application, FIRST, ended, home) == follow_up


def test_two_hours_are_two_hours_over_a_change_of_clocks() -> None:
    awake = Preferences(zone="Europe/London", quiet=QuietHours(time(9), time(9)))
    application = an_application("2027-03-28 00:30")
    assert due_of(application, THANKS, "2027-03-28 00:30", awake) == "Sun 2027-03-28 03:30"


def test_the_day_of_an_interview_is_the_one_where_it_was_also_after_moving_away() -> None:
    """A Thursday morning in Tokyo, which was Wednesday in Los Angeles, leads to the next Thursday."""
    moved = Preferences(zone="America/Los_Angeles")
    application = an_application("2026-11-26 09:30", zone="Asia/Tokyo")
    assert due_of(application, FIRST, "2026-11-25 16:30", moved) == "Thu 2026-12-03 09:00"


def test_their_date_is_over_when_it_is_over_where_the_user_lives() -> None:
    moved = Preferences(zone="America/Los_Angeles")
    application = an_application("2026-11-26 09:30", zone="Asia/Tokyo", decided="2026-12-04")
    assert due_of(application, FIRST, "2026-11-25 16:30", moved) == "Tue 2026-12-08 09:00"
