"""The worst days of the calendar, each with its day and hour written down by hand (PLAYBOOK part 3)."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.facts import ActionKind, Application
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.plan import make_plan
from playbook.plan.reasons import Reason
from playbook.plan.rules.policy import POLICY
from playbook.preferences import Preferences, QuietHours
from tests.long_run import LONG_RUN
from tests.playbook.plan.any_facts import APPLICATIONS, MOMENTS, PREFERENCES
from tests.playbook.plan.builders import (
    FIRST,
    THANKS,
    action_of,
    an_application,
    at,
    due_of,
)

NEVER, UNTIL_HALF_PAST_TWO = QuietHours(time(9), time(9)), QuietHours(time(22), time(2, 30))


@pytest.mark.parametrize(
    ("zone", "quiet", "ended", "due"),
    [
        # Two hours are two hours, whatever the wall says.
        ("America/New_York", NEVER, "2027-03-14 01:00", "Sun 2027-03-14 04:00"),
        ("America/New_York", NEVER, "2026-10-31 23:45", "Sun 2026-11-01 01:45"),  # the first 01:45
        ("America/New_York", NEVER, "2026-11-01 00:45", "Sun 2026-11-01 01:45"),  # the second
        ("Australia/Lord_Howe", NEVER, "2026-10-04 01:00", "Sun 2026-10-04 03:30"),
        ("Australia/Lord_Howe", NEVER, "2027-04-04 00:30", "Sun 2027-04-04 02:00"),
        # Quiet hours that end at an hour which does not exist end after it.
        (
            "America/New_York",
            UNTIL_HALF_PAST_TWO,
            "2027-03-13 23:30",
            "Sun 2027-03-14 03:30",
        ),
        ("Africa/Cairo", QuietHours(time(21), time(0)), "2027-04-29 20:00", "Fri 2027-04-30 01:00"),
        # Quarters of an hour, the ends of the earth, a day that never was.
        ("Asia/Kathmandu", QuietHours(), "2026-11-26 19:29", "Thu 2026-11-26 21:29"),
        ("Pacific/Chatham", QuietHours(), "2027-04-03 20:00", "Sun 2027-04-04 08:00"),
        ("Pacific/Kiritimati", QuietHours(), "2026-12-31 23:50", "Fri 2027-01-01 08:00"),
        ("Pacific/Apia", QuietHours(), "2011-12-29 21:00", "Sat 2011-12-31 08:00"),
        # It began at ten to midnight: the day it ended counts.
        ("Europe/London", QuietHours(), "2026-11-27 00:40", "Fri 2026-11-27 08:00"),
        ("Europe/London", QuietHours(), "2028-02-28 22:00", "Tue 2028-02-29 08:00"),
    ],
)
def test_a_thank_you_on_a_day_when_clocks_do_odd_things(
    zone: str, quiet: QuietHours, ended: str, due: str
) -> None:
    home = Preferences(zone=zone, quiet=quiet)
    assert due_of(an_application(ended, zone=zone), THANKS, ended, home) == due


@pytest.mark.parametrize(
    ("zone", "country", "ended", "decided", "due"),
    [
        # Friday and Saturday off; Friday alone.
        ("Africa/Cairo", "EG", "2026-11-26 15:00", None, "Thu 2026-12-03 09:00"),
        ("Asia/Riyadh", "SA", "2026-11-26 15:00", "2026-12-03", "Mon 2026-12-07 09:00"),
        ("Asia/Tehran", "IR", "2026-11-26 15:00", "2026-12-03", "Sun 2026-12-06 09:00"),
        # The holidays at a year's end, and those that are kept on another day.
        ("Europe/Berlin", "DE", "2026-12-10 15:00", "2026-12-23", "Mon 2026-12-28 09:00"),
        ("Europe/London", "GB", "2026-12-10 15:00", "2026-12-23", "Tue 2026-12-29 09:00"),
        ("Europe/London", "GB", "2026-12-10 15:00", "2026-12-31", "Tue 2027-01-05 09:00"),
        ("Pacific/Auckland", "NZ", "2026-12-10 15:00", "2026-12-31", "Wed 2027-01-06 09:00"),
        ("Europe/London", "GB", "2026-12-24 15:00", None, "Tue 2027-01-05 09:00"),
        # 29 February counts as the working day it is.
        ("Europe/London", "GB", "2028-02-10 15:00", "2028-02-28", "Wed 2028-03-01 09:00"),
        ("Europe/London", "GB", "2028-02-24 15:00", None, "Thu 2028-03-02 09:00"),
        ("Europe/London", "GB", "2028-02-10 15:00", "2028-02-29", "Thu 2028-03-02 09:00"),
        # It began at ten to midnight on Thursday.
        ("Europe/London", "GB", "2026-11-27 00:40", None, "Fri 2026-12-04 09:00"),
    ],
)
def test_a_follow_up_over_weekends_holidays_and_leap_days(
    zone: str, country: str, ended: str, decided: str | None, due: str
) -> None:
    home = Preferences(zone=zone, country=country)
    assert due_of(an_application(ended, zone=zone, decided=decided), FIRST, ended, home) == due


def test_a_morning_that_daylight_saving_skips_comes_after_the_gap() -> None:
    """Half past two on the Sunday on which New York goes from two to three."""
    home = Preferences(
        zone="America/New_York", quiet=NEVER, morning=time(2, 30), working_week=(6, 0, 1, 2, 3)
    )
    application = an_application("2027-03-04 15:00", zone="America/New_York", decided="2027-03-10")
    assert due_of(application, FIRST, "2027-03-05 12:00", home) == "Sun 2027-03-14 03:30"


@pytest.mark.parametrize(
    ("ended", "now", "reason"),
    [
        ("2026-10-24 15:00", "2026-10-25 14:00", Reason.THANK_SAME_DAY),
        ("2026-10-24 15:00", "2026-10-25 14:01", Reason.THANK_LATE),
        ("2026-10-24 15:00", "2026-10-27 14:00", Reason.THANK_LATE),
        ("2026-10-24 15:00", "2026-10-27 14:01", Reason.THANKS_FOLDED),
        ("2027-03-27 15:00", "2027-03-28 16:00", Reason.THANK_SAME_DAY),
        ("2027-03-27 15:00", "2027-03-28 16:01", Reason.THANK_LATE),
        ("2027-03-27 15:00", "2027-03-30 16:01", Reason.THANKS_FOLDED),
    ],
)
def test_a_day_of_24_hours_ends_an_hour_earlier_or_later_on_the_wall(
    ended: str, now: str, reason: Reason
) -> None:
    assert action_of(an_application(ended), THANKS, now).reason is reason


@pytest.mark.parametrize(
    ("held", "lives", "ended", "due"),
    [
        ("Asia/Tokyo", "America/Los_Angeles", "2026-11-26 15:00", "Thu 2026-12-03 09:00"),
        ("Pacific/Kiritimati", "Pacific/Pago_Pago", "2026-11-26 09:00", "Thu 2026-12-03 09:00"),
        ("Pacific/Pago_Pago", "Pacific/Kiritimati", "2026-11-26 22:00", "Thu 2026-12-03 09:00"),
    ],
)
def test_whoever_crosses_the_date_line_keeps_the_day_of_the_interview(
    held: str, lives: str, ended: str, due: str
) -> None:
    application = an_application(ended, zone=held)
    now = f"{at(ended, held).astimezone(ZoneInfo(lives)):%Y-%m-%d %H:%M}"
    assert due_of(application, FIRST, now, Preferences(zone=lives)) == due


quickly = settings(max_examples=300 if LONG_RUN else 30, deadline=None)


@quickly
@given(APPLICATIONS, PREFERENCES, MOMENTS, st.integers(0, 60 * 24 * 60))
def test_time_that_passes_brings_nothing_back(
    application: Application, home: Preferences, now: datetime, minutes: int
) -> None:
    """What is settled stays so, and what is gone by itself is not open again."""
    later = make_plan(application, home, now + timedelta(minutes=minutes))
    for action in make_plan(application, home, now).actions:
        after = later.action(action.key)
        if action.state.is_settled:
            assert after == action
        if action.reason in {Reason.THANKS_OVER, Reason.OVER}:
            assert after is None or not after.state.is_open


@quickly
@given(APPLICATIONS, PREFERENCES, MOMENTS)
def test_every_moment_is_in_utc_and_no_thank_you_waits_its_day_away(
    application: Application, home: Preferences, now: datetime
) -> None:
    good = GoodMoments.of(home)
    for action in make_plan(application, home, now).actions:
        assert action.due is None or action.due.utcoffset() == timedelta()
        if action.kind is ActionKind.THANK_YOU and action.due and not action.snoozed:
            number = action.key.interview
            (ended_at,) = (i.ended_at for i in application.interviews if i.id == number)
            assert ended_at is not None
            limit = ended_at + POLICY.thank_you_on_time
            assert action.due <= limit
            assert action.due >= ended_at + POLICY.thank_you_from
            assert not good.is_quiet(action.due) or good.after_quiet(action.due) > limit


@quickly
@given(APPLICATIONS, PREFERENCES, MOMENTS)
def test_two_zones_differ_by_their_clocks_only(
    application: Application, home: Preferences, now: datetime
) -> None:
    """The same walls in Kathmandu and in Tokyo, where no clock ever changes, give the same plan on the wall."""
    ahead = timedelta(hours=3, minutes=15)
    there = replace(
        application,
        interviews=tuple(
            replace(i, zone="Asia/Tokyo", ended_at=i.ended_at - ahead)
            for i in application.interviews
            if i.ended_at
        ),
        answers=tuple(replace(one, at=one.at - ahead) for one in application.answers),
        marks=tuple(
            replace(one, at=one.at - ahead, until=one.until and one.until - ahead)
            for one in application.marks
        ),
        closure=application.closure
        and replace(application.closure, at=application.closure.at - ahead),
    )
    here = replace(
        application,
        interviews=tuple(replace(i, zone="Asia/Kathmandu") for i in application.interviews),
    )
    one = make_plan(here, replace(home, zone="Asia/Kathmandu"), now)
    other = make_plan(there, replace(home, zone="Asia/Tokyo"), now - ahead)
    assert [(a.key, a.state, a.reason, a.due) for a in one.actions] == [
        (a.key, a.state, a.reason, a.due and a.due + ahead) for a in other.actions
    ]


def test_the_moments_of_these_tables_are_those_of_the_zones() -> None:
    """A table written for clocks that change would prove nothing where they do not."""
    assert at("2027-03-14 02:30", "America/New_York") == datetime(2027, 3, 14, 7, 30, tzinfo=UTC)
    assert at("2011-12-30 08:00", "Pacific/Apia") == at("2011-12-31 08:00", "Pacific/Apia")
