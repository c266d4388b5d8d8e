"""The machine's clock was wrong for a while: nothing is lost, and nothing comes too soon."""

from dataclasses import replace
from datetime import timedelta

import pytest

from playbook.facts import Deed, Ending, News
from playbook.plan.deeds import mark_done, snooze
from playbook.plan.events import close, hear, name_date
from playbook.plan.look import Look
from playbook.plan.nudges.nudging import refresh_due
from tests.playbook.plan.builders import (
    FIRST,
    THANKS,
    Ann,
    an_application,
    at,
    key_of,
    written,
)

TUESDAY, SOON = "2026-11-24 15:00", "2026-11-24 15:10"
DATED = an_application(TUESDAY, decided="2026-12-04")
THANKED = mark_done(DATED, key_of(THANKS), at("2026-11-24 18:00"))


def turned(ann: Ann, to: str) -> None:
    """The clock is set to another time; the alarm then looks at every chat again."""
    ann.now = at(to)
    ann.chat = refresh_due(Look(ann.chat, ann.now))


@pytest.mark.parametrize(
    ("wrong", "second"),
    [
        ("2026-12-08 11:00", "Thu 2026-12-17 09:00: s1"),
        (
            "2026-12-09 10:00",
            "Fri 2026-12-18 09:00: s1",
        ),  # by then its own date is past, and counts
        ("2027-12-08 10:00", "Thu 2026-12-17 09:00: s1"),
    ],
)
def test_what_was_done_by_a_clock_that_was_ahead_counts_from_when_that_was_noticed(
    wrong: str, second: str
) -> None:
    ann = Ann.living("2026-12-08 09:00", THANKED)
    turned(ann, wrong)
    ann.does(mark_done(ann.application, key_of(FIRST), ann.now))
    turned(ann, "2026-12-08 10:05")
    ann.waits_until("2026-12-10 12:00")
    ann.does(replace(ann.application, senior=False))
    assert ann.waits_until("2026-12-18 12:00")[0] == second


@pytest.mark.parametrize("wrong", ["2026-12-08 09:30", "2026-12-07 10:00", "2025-12-08 10:00"])
def test_while_the_clock_is_behind_nothing_comes_and_after_it_all_is_as_it_was(wrong: str) -> None:
    ann = Ann.living("2026-12-08 10:00", mark_done(THANKED, key_of(FIRST), at("2026-12-08 10:00")))
    calm = Ann.living("2026-12-08 10:00", ann.application)
    turned(ann, wrong)
    ann.now += timedelta(minutes=20)
    assert ann.said == []
    turned(ann, "2026-12-08 10:30")
    end = "2027-03-01 12:00"
    assert ann.waits_until(end) == calm.waits_until(end)
    assert ann.said[0] == ("Thu 2026-12-17 09:00", ("s1",))


@pytest.mark.parametrize("days", [1, 30, 400])
def test_what_a_clock_that_was_ahead_brought_up_too_soon_comes_again_at_its_moment(
    days: int,
) -> None:
    ann = Ann.living("2026-11-25 10:00", THANKED)
    ann.now += timedelta(days=days)
    while ann.chat.due and ann.chat.due <= ann.now:
        ann._hears()  # noqa: SLF001 - one round of the alarm
    too_soon = len(ann.said)
    turned(ann, "2026-11-25 11:00")
    assert ann.waits_until("2026-12-08 12:00") == ["Tue 2026-12-08 09:00: f1"]
    assert too_soon <= 1


def test_what_was_put_off_by_a_clock_that_was_ahead_waits_as_long_as_was_asked() -> None:
    ann = Ann.living("2026-12-08 09:00", THANKED)
    turned(ann, "2027-12-08 09:00")
    ann.does(snooze(ann.application, key_of(FIRST), ann.now, ann.now + timedelta(hours=1)))
    turned(ann, "2026-12-08 09:30")
    assert ann.waits_until("2026-12-08 12:00") == ["Tue 2026-12-08 10:30: f1"]


def test_their_word_after_the_clock_was_mended_comes_after_what_was_done_before() -> None:
    ann = Ann.living("2026-12-08 09:00", THANKED)
    turned(ann, "2027-12-08 09:00")
    ann.does(close(mark_done(ann.application, key_of(FIRST), ann.now), Ending.MOVED_ON, ann.now))
    turned(ann, "2026-12-08 09:30")
    ann.does(hear(ann.application, News.GOOD, ann.now))
    ann.does(name_date(ann.application, at("2026-12-14 12:00").date()))
    assert ann.waits_until("2026-12-18 12:00") == [
        "Wed 2026-12-16 09:00: s1",
        "Thu 2026-12-17 09:00: s1",
    ]


def test_what_was_done_stays_as_it_was_written_down() -> None:
    """Which of two clocks was the wrong one is never sure: only the reading changes."""
    ann = Ann.living("2026-12-08 09:00", THANKED)
    ann.does(mark_done(ann.application, key_of(FIRST), at("2027-12-08 09:00")))
    turned(ann, "2026-12-08 09:30")
    (mark,) = (one for one in ann.application.marks if one.action == FIRST)
    assert (mark.deed, written(mark.at)) == (Deed.DONE, "Wed 2027-12-08 09:00")
