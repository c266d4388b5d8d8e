"""What a change did to the plans, as the user sees it: before and after."""

from dataclasses import replace
from datetime import date

import pytest

from playbook.chat import Chat
from playbook.facts import Application, Ending, News
from playbook.plan.deeds import mark_done
from playbook.plan.difference import Moved, compare
from playbook.plan.events import accept, close, hear, name_date
from playbook.plan.look import Look
from playbook.preferences import Patience
from tests.playbook.plan.builders import (
    IN_LONDON,
    JANE,
    THANKS,
    an_application,
    at,
    invited,
    key_of,
    written,
)

NOW = at("2026-12-01 10:00")
WAITING = mark_done(an_application(decided="2026-12-04"), key_of(THANKS), at("2026-11-24 18:00"))
ANN = Chat(1, IN_LONDON, (WAITING,))


def moves(after: Chat, before: Chat = ANN) -> list[str]:
    """Each difference in one line: "f1 Tue 2026-12-08 -> Tue 2026-12-22"."""
    return [
        f"{moved.application.id}/{moved.action.key.pack()} {_day(moved, 0)} -> {_day(moved, 1)}"
        for moved in compare(Look(before, NOW), Look(after, NOW))
    ]


def _day(moved: Moved, which: int) -> str:
    action = (moved.before, moved.after)[which]
    when = written(action.due or action.settled_at) if action else None
    return when.split()[1] if when else "none"


def after(application: Application) -> Chat:
    return ANN.with_application(application)


def test_nothing_moves_when_nothing_happened() -> None:
    assert moves(ANN) == []


def test_a_new_date_moves_everything_after_it() -> None:
    assert moves(after(name_date(WAITING, date(2026, 12, 18)))) == [
        "a/f1 2026-12-08 -> 2026-12-22",
        "a/s1 2026-12-17 -> 2027-01-05",
        "a/m1 2026-12-30 -> 2027-01-14",
    ]


def test_a_no_takes_the_plan_away_and_brings_its_answer_and_its_lesson() -> None:
    assert moves(after(hear(WAITING, News.REJECTION, NOW))) == [
        "a/n1 none -> 2026-12-01",
        "a/l1 none -> 2026-12-02",
        "a/f1 2026-12-08 -> none",
        "a/s1 2026-12-17 -> none",
        "a/m1 2026-12-30 -> none",
    ]


def test_an_application_that_is_new_is_shown_whole() -> None:
    assert moves(after(invited("2026-12-10 10:00", name="b"))) == [
        "b/p1 none -> 2026-12-10",
        "b/h1 none -> 2026-12-10",
    ]


def test_what_a_change_does_to_the_other_applications_is_shown_as_well() -> None:
    other = replace(WAITING, id="o", interviews=(replace(WAITING.interviews[0], people=()),))
    both = after(other)
    offer = replace(hear(other, News.OFFER, NOW), offer_by=date(2026, 12, 16))
    found = moves(both.with_application(offer), both)
    assert "a/o1.o none -> 2026-12-09" in found
    assert "a/f1 2026-12-08 -> 2026-12-16" in found  # three working days from the notice


def test_taking_a_job_shows_every_plan_that_ends() -> None:
    both = after(invited("2026-12-10 10:00", JANE, name="b"))
    found = moves(accept(both, "a", NOW), both)
    assert "a/a1 none -> 2026-12-01" in found
    assert "b/w1 none -> 2026-12-01" in found
    assert "b/p1 2026-12-10 -> none" in found


def test_a_setting_moves_all_plans_at_once() -> None:
    patient = replace(ANN, preferences=replace(IN_LONDON, pauses=Patience.PATIENT.pauses))
    assert moves(patient)[0] == "a/f1 2026-12-08 -> 2026-12-09"


def test_what_was_open_and_is_settled_now_is_told_with_its_day() -> None:
    done = mark_done(WAITING, key_of("f1"), NOW)
    assert moves(after(done))[0] == "a/f1 2026-12-08 -> 2026-12-01"
    assert moves(after(close(WAITING, Ending.WITHDRAWN, NOW, told=True)))[0].startswith("a/f1")


def test_a_difference_of_nothing_is_no_difference() -> None:
    with pytest.raises(ValueError, match="neither"):
        _ = Moved(WAITING, None, None).action
