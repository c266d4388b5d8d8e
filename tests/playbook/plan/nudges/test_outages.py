"""The process dies or is down for a while: nothing is lost, replayed, or said in the night."""

import pytest

from playbook.facts import Application, News
from playbook.plan.deeds import mark_done
from playbook.plan.events import hear
from tests.playbook.plan.builders import (
    BOB,
    FIRST,
    JANE,
    THANKS,
    Ann,
    an_application,
    at,
    key_of,
)

TUESDAY = "2026-11-24 15:00"
SOON = "2026-11-24 15:10"
DATED = an_application(TUESDAY, decided="2026-12-04")
BOTH = an_application(TUESDAY, people=(JANE, BOB), decided="2026-12-04")
THANKED = mark_done(DATED, key_of(THANKS), at("2026-11-24 18:00"))


@pytest.mark.parametrize(
    ("back", "said"),
    [
        ("2026-12-08 23:00", "Wed 2026-12-09 09:00: f1"),
        ("2026-12-09 03:00", "Wed 2026-12-09 09:00: f1"),
        ("2026-12-13 12:00", "Mon 2026-12-14 09:00: f1"),  # a Sunday
    ],
)
def test_a_nudge_that_was_cut_off_comes_again_in_a_good_moment_only(back: str, said: str) -> None:
    """The process died while sending, and is back in the night, or on a day off."""
    ann = Ann.living("2026-12-08 09:00", THANKED)
    ann.is_left_in_the_middle()
    assert ann.misses_until(back) == []
    assert ann.waits_until("2026-12-14 12:00")[0] == said


def test_a_nudge_that_was_cut_off_is_said_again_at_once_when_it_is_day() -> None:
    ann = Ann.living("2026-12-08 09:00", THANKED)
    ann.is_left_in_the_middle()
    assert ann.misses_until("2026-12-08 09:05") == ["Tue 2026-12-08 09:05: f1"]


def test_a_nudge_that_was_cut_off_is_not_repeated_when_its_reason_went() -> None:
    ann = Ann.living("2026-12-08 09:00", THANKED)
    ann.is_left_in_the_middle()
    ann.does(hear(ann.application, News.OFFER, ann.now))
    assert ann.misses_until("2026-12-08 09:05") == []
    assert ann.chat.nudges == ()


def _outage(application: Application, back: str, until: str) -> list[str]:
    """The process goes down right after the interview was told; all that is said after it is back."""
    ann = Ann.living(SOON, application)
    return ann.misses_until(back) + ann.waits_until(until)


@pytest.mark.parametrize(
    ("back", "until", "said"),
    [
        ("2026-11-24 18:00", "2026-11-25 07:00", ["Tue 2026-11-24 18:00: t1.1"]),  # an hour
        ("2026-11-24 23:00", "2026-11-25 08:30", ["Wed 2026-11-25 08:00: t1.1"]),
        ("2026-11-25 15:30", "2026-11-26 08:00", ["Wed 2026-11-25 15:30: t1.1"]),  # a day: late
        ("2026-11-27 14:59", "2026-11-28 08:00", ["Fri 2026-11-27 14:59: t1.1"]),
        (  # a week: folded, said once
            "2026-12-01 10:00",
            "2026-12-08 12:00",
            ["Tue 2026-12-01 10:00: t1.1", "Tue 2026-12-08 09:00: f1"],
        ),
        (  # a week, back in the night
            "2026-12-01 03:00",
            "2026-12-08 12:00",
            ["Tue 2026-12-01 08:00: t1.1", "Tue 2026-12-08 09:00: f1"],
        ),
        (  # a month: everything in one message, nothing replayed
            "2026-12-22 10:00",
            "2026-12-22 23:00",
            ["Tue 2026-12-22 10:00: t1.1 f1"],
        ),
        (  # a month, back on a Saturday: the word at once, the follow-up on Monday
            "2026-12-19 10:00",
            "2026-12-21 23:00",
            ["Sat 2026-12-19 10:00: t1.1", "Mon 2026-12-21 09:00: f1"],
        ),
    ],
)
def test_what_was_missed_is_judged_anew(back: str, until: str, said: list[str]) -> None:
    assert _outage(DATED, back, until) == said


def test_after_an_outage_the_word_about_late_thanks_comes_exactly_once() -> None:
    said = _outage(BOTH, "2026-12-01 10:00", "2027-12-31 12:00")
    assert sum("t1." in line for line in said) == 1
    assert said[0] == "Tue 2026-12-01 10:00: t1.1 t1.2"


def test_after_an_outage_a_rejection_asks_for_its_lesson_only() -> None:
    """The answer to it is stale by then, and the plan is over."""
    said = _outage(hear(DATED, News.REJECTION, at(SOON)), "2026-12-22 10:00", "2027-12-31 12:00")
    assert said == ["Tue 2026-12-22 10:00: l1"]


def test_after_an_outage_both_follow_ups_keep_their_distance() -> None:
    ann = Ann.living(SOON, DATED)
    ann.misses_until("2026-12-22 10:00")
    ann.does(mark_done(ann.application, key_of(FIRST), ann.now))
    assert ann.waits_until("2027-01-31 12:00")[0] == "Tue 2027-01-05 09:00: s1"
