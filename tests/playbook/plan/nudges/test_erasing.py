"""What was closed for long is offered for erasure: once for all of it, seldom, and at a good moment."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.chat import Chat
from playbook.facts import Application, Ending, News
from playbook.plan.deeds import mark_skipped
from playbook.plan.events import close, hear
from playbook.plan.look import Look
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.nudges.erasing import list_lying
from playbook.plan.nudges.nudging import refresh_due
from playbook.preferences import Preferences, QuietHours
from tests.long_run import LONG_RUN
from tests.playbook.plan.builders import IN_LONDON, THANKS, Ann, an_application, at, key_of

ASKED = replace(IN_LONDON, erase_after=180)


def closed(on: str, name: str = "a") -> Application:
    """An application that the user left on that day."""
    one = replace(an_application(), id=name, company=f"Company {name}")
    return close(mark_skipped(one, key_of(THANKS), at("2026-11-24 15:30")), Ending.MOVED_ON, at(on))


def questions(ann: Ann) -> list[tuple[str | None, str]]:
    return [(when, what) for when, what in ann.overheard if what.startswith("e")]


def asked_about(ann: Ann) -> list[list[str]]:
    """The applications that each question was about, when it was put."""
    days = [date.fromisoformat(what[1:]) for _, what in questions(ann)]
    return [[one.id for one in list_lying(ann.chat, day)] for day in days]


@pytest.mark.parametrize(
    ("days", "when"),
    [
        (90, ["Mon 2027-03-01 09:00"]),
        (180, ["Tue 2027-06-01 09:00"]),  # 180 days end on a Sunday, and Monday is a holiday
        (365, ["Wed 2027-12-01 09:00"]),
        (0, []),
    ],
)
def test_it_is_asked_after_as_many_days_as_the_user_wants(days: int, when: list[str]) -> None:
    home = replace(IN_LONDON, erase_after=days)
    ann = Ann.living("2026-12-01 12:00", closed("2026-12-01 11:00"), by=home)
    ann.waits_until("2028-01-01 12:00")
    assert [told for told, _ in questions(ann)][:1] == when


def test_several_are_asked_about_in_one_question() -> None:
    many = [closed(f"2026-12-0{day} 11:00", f"{day}") for day in range(1, 8)]
    ann = Ann.living("2026-12-08 12:00", *many, by=ASKED)
    ann.misses_until("2027-06-08 12:00")
    assert asked_about(ann) == [["1", "2", "3", "4", "5", "6", "7"]]


def test_what_ripens_after_a_question_waits_a_month_for_the_next() -> None:
    first, second = closed("2026-12-01 11:00"), closed("2026-12-05 11:00", "b")
    ann = Ann.living("2026-12-05 12:00", first, second, by=ASKED)
    ann.waits_until("2027-07-15 12:00")
    assert [when for when, _ in questions(ann)] == ["Tue 2027-06-01 09:00", "Thu 2027-07-01 09:00"]
    assert asked_about(ann) == [["a"], ["a", "b"]]


def test_what_is_kept_is_not_asked_about_before_as_many_days_again() -> None:
    ann = Ann.living("2026-12-01 12:00", closed("2026-12-01 11:00"), by=ASKED)
    ann.waits_until("2027-06-01 12:00")
    ann.does(replace(ann.application, kept_at=ann.now))
    ann.waits_until("2027-11-27 23:00")
    assert len(questions(ann)) == 1
    ann.waits_until("2027-11-29 12:00")
    assert [when for when, _ in questions(ann)][1:] == ["Mon 2027-11-29 09:00"]


def test_an_unanswered_question_counts_like_keep() -> None:
    ann = Ann.living("2026-12-01 12:00", closed("2026-12-01 11:00"), by=ASKED)
    ann.waits_until("2027-11-27 12:00")
    assert len(questions(ann)) == 1
    ann.waits_until("2027-12-01 12:00")
    assert len(questions(ann)) == 2


def test_what_was_opened_again_is_not_asked_about() -> None:
    again = hear(closed("2026-12-01 11:00"), News.GOOD, at("2027-05-01 11:00"))
    ann = Ann.living("2027-05-01 12:00", again, by=ASKED)
    ann.waits_until("2027-10-01 12:00")
    assert questions(ann) == []


def test_what_was_never_closed_is_not_asked_about() -> None:
    open_one = mark_skipped(an_application(), key_of(THANKS), at("2026-11-24 15:30"))
    ann = Ann.living("2026-11-24 16:00", open_one, by=ASKED)
    ann.waits_until("2028-12-01 12:00")
    assert questions(ann) == []


def test_nobody_is_asked_in_the_week_after_a_no() -> None:
    fresh = hear(replace(an_application(), id="b"), News.REJECTION, at("2027-05-31 15:00"))
    fresh = replace(fresh, marks=(), interviews=())
    ann = Ann.living("2027-05-31 16:00", closed("2026-12-01 11:00"), fresh, by=ASKED)
    ann.waits_until("2027-06-30 12:00")
    assert [when for when, _ in questions(ann)] == ["Mon 2027-06-07 09:00"]


def test_it_never_comes_on_a_day_on_which_something_else_did() -> None:
    """A follow-up comes on that very morning and the next, and then a word to keep applying."""
    other = mark_skipped(
        an_application("2027-05-24 15:00", name="b"), key_of(THANKS), at("2027-05-24 15:30")
    )
    ann = Ann.living("2027-05-24 16:00", closed("2026-12-01 11:00"), other, by=ASKED)
    ann.waits_until("2027-06-30 12:00")
    assert [when for when, _ in ann.said][:2] == ["Tue 2027-06-01 09:00", "Wed 2027-06-02 09:00"]
    assert [(when, what[0]) for when, what in ann.overheard] == [
        ("Thu 2027-06-03 09:00", "k"),
        ("Fri 2027-06-04 09:00", "e"),
    ]


def test_a_question_that_was_cut_off_is_put_again() -> None:
    ann = Ann.living("2027-06-01 09:00", closed("2026-12-01 11:00"), by=ASKED)
    ann.is_left_in_the_middle()
    ann.misses_until("2027-06-01 09:02")
    assert [when for when, _ in questions(ann)] == ["Tue 2027-06-01 09:02"]


def test_with_a_shorter_wait_what_was_not_asked_about_is_asked_about_soon() -> None:
    old, newer = closed("2026-12-01 11:00"), closed("2027-11-01 11:00", "b")
    ann = Ann.living("2027-11-01 12:00", old, newer, by=replace(IN_LONDON, erase_after=365))
    ann.waits_until("2027-12-01 12:00")
    assert asked_about(ann) == [["a"]]
    shorter = replace(ann.chat, preferences=replace(IN_LONDON, erase_after=90))
    ann.chat = refresh_due(Look(shorter, ann.now))
    ann.waits_until("2028-02-01 12:00")
    assert "b" in asked_about(ann)[1]


ENDS = st.lists(st.integers(0, 400), min_size=1, max_size=6)
KEPT = st.lists(st.one_of(st.none(), st.integers(0, 500)), min_size=6, max_size=6)
DAYS = st.sampled_from((90, 180, 365))
QUIET = st.sampled_from((QuietHours(), QuietHours(time(8), time(20)), QuietHours(time(0), time(0))))
START = datetime.fromisoformat("2026-12-01T11:00:00+00:00")


@settings(max_examples=200 if LONG_RUN else 20, deadline=None)
@given(ENDS, KEPT, DAYS, QUIET)
def test_whatever_was_closed_when_questions_are_rare_and_never_early(
    ends: list[int], kept: list[int | None], days: int, quiet: QuietHours
) -> None:
    home = replace(IN_LONDON, erase_after=days, quiet=quiet)
    many = [_lying(n, end, keep) for n, (end, keep) in enumerate(zip(ends, kept, strict=False))]
    told = max(end + (keep or 0) for end, keep in zip(ends, kept, strict=False))
    ann = Ann(Chat(1, home, tuple(many)), START + timedelta(days=told))
    ann.chat = refresh_due(Look(ann.chat, ann.now))
    ann.waits_until("2031-06-01 12:00")
    put = [one for one in ann.chat.nudges if one.items[0].action.startswith("e")]
    moments = GoodMoments.of(home)
    for nudge in put:
        until = date.fromisoformat(nudge.items[0].action[1:])
        assert list_lying(ann.chat, until)
        assert moments.day_of(nudge.at) - until >= timedelta(days=days)
        assert not moments.is_quiet(nudge.at)
        assert moments.is_working(nudge.at)
    on = [moments.day_of(one.at) for one in put]
    assert all(b - a >= timedelta(days=30) for a, b in pairwise(on))
    assert put


def _lying(number: int, end: int, keep: int | None) -> Application:
    one = close(
        Application(f"a{number}", "Acme"),
        Ending.WITHDRAWN,
        START + timedelta(days=end, hours=number),
    )
    at_ = START + timedelta(days=end + keep) if keep is not None else None
    return replace(one, kept_at=at_)


def test_what_a_wrong_clock_dated_in_the_future_counts_from_when_that_was_noticed() -> None:
    kept = replace(closed("2026-12-01 11:00"), kept_at=at("2035-01-01 12:00"))
    ann = Ann.living("2027-06-02 12:00", kept, by=ASKED)
    ann.waits_until("2028-01-01 12:00")
    assert [when for when, _ in questions(ann)] == ["Mon 2027-11-29 09:00"]


def test_who_has_told_no_zone_is_asked_as_well() -> None:
    ann = Ann.living("2027-06-02 12:00", closed("2026-12-01 11:00"), by=Preferences(digest=False))
    ann.waits_until("2027-06-04 12:00")
    assert len(questions(ann)) == 1
