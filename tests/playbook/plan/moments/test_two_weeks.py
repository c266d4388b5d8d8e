"""Working days: the user's own week, and an employer whose people work on other days."""

from dataclasses import replace
from datetime import date, time

import pytest

from playbook.facts import ActionKind
from playbook.plan.deeds import mark_done
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.moments.snoozing import Later, snooze_until
from playbook.plan.moments.working_days import WorkingDays
from playbook.preferences import Patience, Preferences, QuietHours
from tests.playbook.plan.builders import (
    FIRST,
    IN_LONDON,
    MOVING_ON,
    SECOND,
    THANKS,
    an_application,
    at,
    due_of,
    key_of,
    written,
)

TUESDAY = "2026-11-24 15:00"
FRIDAY, SATURDAY, SUNDAY = date(2026, 12, 4), date(2026, 12, 5), date(2026, 12, 6)
BELOW_SUNDAY = (0, 1, 2, 3, 6)  # Sunday to Thursday


@pytest.mark.parametrize(
    ("days", "works"),
    [
        (WorkingDays("GB", None, "IL"), []),  # Friday is off there, Sunday is off here
        (WorkingDays("IL", None, "IL"), [SUNDAY]),
        (WorkingDays("GB", BELOW_SUNDAY), [SUNDAY]),
        (WorkingDays("GB", BELOW_SUNDAY, "IL"), [SUNDAY]),
        (WorkingDays("GB", BELOW_SUNDAY, "GB"), []),
        (WorkingDays("GB", (5, 6)), [SATURDAY, SUNDAY]),
        (WorkingDays("GB", (5, 6), "US"), [SATURDAY, SUNDAY]),  # they never meet: the user's own
        (WorkingDays("GB", ()), [FRIDAY]),
        (WorkingDays(None, (4, 5)), [FRIDAY, SATURDAY]),
        (WorkingDays("GB", None, "XX"), [FRIDAY]),
    ],
)
def test_a_day_counts_when_people_work_in_both(days: WorkingDays, works: list[date]) -> None:
    assert [day for day in (FRIDAY, SATURDAY, SUNDAY) if days.is_working(day)] == works


def test_an_own_week_keeps_the_holidays_of_the_country() -> None:
    assert not WorkingDays("GB", (0, 1, 2, 3, 4, 5)).is_working(date(2026, 12, 25))


def test_counting_back_is_counting_on_the_other_way_round() -> None:
    days = WorkingDays("GB", None, "IL")
    for n in range(1, 8):
        assert days.add(days.back(date(2026, 12, 9), n), n) == date(2026, 12, 9)


@pytest.mark.parametrize(
    ("country", "decided", "due"),
    [
        ("US", "2026-11-25", "Mon 2026-11-30 09:00"),  # Thanksgiving is theirs
        ("IL", "2026-12-02", "Mon 2026-12-07 09:00"),  # Friday is off there, Sunday is off here
        (None, "2026-11-25", "Fri 2026-11-27 09:00"),
    ],
)
def test_follow_ups_reach_an_employer_abroad_at_work(
    country: str | None, decided: str, due: str
) -> None:
    application = replace(an_application("2026-11-20 15:00", decided=decided), country=country)
    assert due_of(application, FIRST, "2026-11-20 15:00") == due


def test_a_follow_up_put_off_to_their_holiday_waits_for_its_end() -> None:
    moments = GoodMoments.of(IN_LONDON, "US")
    assert written(moments.on_working_day(at("2026-11-26 12:00"))) == "Fri 2026-11-27 09:00"


def test_weeks_that_never_meet_still_lead_to_a_day() -> None:
    weekender = replace(IN_LONDON, working_week=(5, 6))
    application = replace(an_application(TUESDAY, decided="2026-12-01"), country="US")
    assert due_of(application, FIRST, TUESDAY, weekender) == "Sun 2026-12-06 09:00"


def test_a_morning_that_quiet_hours_push_into_a_day_off_waits_for_the_next() -> None:
    late = Preferences(zone="Europe/London", country="GB", morning=time(23), quiet=QuietHours())
    assert written(GoodMoments.of(late).working_morning(FRIDAY)) == "Tue 2026-12-08 08:00"


@pytest.mark.parametrize(
    ("patience", "first", "dated", "second", "moving_on"),
    [
        (Patience.BRISK, "Tue 2026-12-01", "Fri 2026-12-04", "Fri 2026-12-11", "Fri 2026-12-18"),
        (Patience.USUAL, "Tue 2026-12-01", "Fri 2026-12-04", "Tue 2026-12-15", "Thu 2026-12-24"),
        (Patience.PATIENT, "Tue 2026-12-08", "Mon 2026-12-07", "Mon 2026-12-21", "Thu 2027-01-07"),
    ],
)
def test_patience_sets_all_four_pauses(
    patience: Patience, first: str, dated: str, second: str, moving_on: str
) -> None:
    home = replace(IN_LONDON, pauses=patience.pauses)
    assert due_of(an_application(TUESDAY), FIRST, TUESDAY, home) == f"{first} 09:00"
    waiting = mark_done(an_application(TUESDAY, decided="2026-12-02"), key_of(THANKS), at(TUESDAY))
    assert due_of(waiting, FIRST, TUESDAY, home) == f"{dated} 09:00"
    day = dated.split()[1]
    asked = mark_done(waiting, key_of(FIRST), at(f"{day} 10:00"))
    assert due_of(asked, SECOND, f"{day} 10:00", home) == f"{second} 09:00"
    day = second.split()[1]
    twice = mark_done(asked, key_of(SECOND), at(f"{day} 10:00"))
    assert due_of(twice, MOVING_ON, f"{day} 10:00", home) == f"{moving_on} 09:00"


@pytest.mark.parametrize(
    ("kind", "until"),
    [
        (
            ActionKind.TELLING,
            "Sat 2026-11-28 09:00",
        ),  # a question to the user waits for no working day
        (ActionKind.CONTACTS, "Sat 2026-11-28 09:00"),
        (ActionKind.LESSON, "Sat 2026-11-28 09:00"),
        (ActionKind.DECIDING, "Sat 2026-11-28 09:00"),
        (ActionKind.REJECTION_REPLY, "Mon 2026-11-30 09:00"),  # what they read at work does
        (ActionKind.OFFER_NOTICE, "Mon 2026-11-30 09:00"),
    ],
)
def test_only_what_they_read_at_work_is_put_off_to_a_working_day(
    kind: ActionKind, until: str
) -> None:
    assert written(snooze_until(Later.MORNING, kind, IN_LONDON, at("2026-11-27 17:10"))) == until
