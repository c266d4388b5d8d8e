"""PLAYBOOK part 1: the checklist, and what becomes of an interview that is still ahead."""

from dataclasses import replace

import pytest

from playbook.arranging.arrangement import arrange, call_off, end, tick
from playbook.arranging.checklist import CHECKLIST, is_complete, toggle
from playbook.facts import Application, Deed, Interview
from playbook.plan.actions import State
from playbook.plan.deeds import mark_skipped, snooze
from tests.playbook.plan.builders import JANE, an_interview_ahead, at, invited, key_of, plan_of

TUESDAY = "2026-11-24 14:30"
NOW = "2026-11-20 16:00"


def the_interview(application: Application) -> Interview:
    assert application.interview is not None
    return application.interview


def ticked_off(application: Application) -> Application:
    for box in CHECKLIST:
        application = tick(application, the_interview(application), box.key, at(TUESDAY))
    return application


def test_the_checklist_holds_what_the_guides_ask_for() -> None:
    """Thanks (S3), who gets in touch (S0, S3), when they decide (S0, S3), which channel (S3), names (S0)."""
    assert [box.key for box in CHECKLIST] == ["thanks", "touch", "decide", "channel", "people"]
    assert all(5 <= len(box.aloud.split()) <= 20 for box in CHECKLIST), "speakable in one breath"


@pytest.mark.parametrize("box", CHECKLIST, ids=lambda box: box.key)
def test_a_box_is_ticked_and_cleared(box: object) -> None:
    interview, key = an_interview_ahead(TUESDAY), box.key  # type: ignore[attr-defined]
    assert toggle(interview, key).ticked == (key,)
    assert toggle(toggle(interview, key), key) == interview


def test_a_box_that_there_is_not_changes_nothing() -> None:
    interview = an_interview_ahead(TUESDAY)
    assert toggle(interview, "tea") == interview


def test_a_checklist_that_is_ticked_off_is_not_brought_up_any_more() -> None:
    application = ticked_off(invited(TUESDAY))
    assert is_complete(the_interview(application))
    checklist = plan_of(application, TUESDAY).action(key_of("p1"))
    assert checklist is not None
    assert checklist.state is State.DONE


def test_a_box_that_is_cleared_again_opens_the_checklist_again() -> None:
    application = ticked_off(invited(TUESDAY))
    application = tick(application, the_interview(application), "decide", at(TUESDAY))
    checklist = plan_of(application, NOW).action(key_of("p1"))
    assert checklist is not None
    assert checklist.state is State.AHEAD


def test_an_interview_that_is_moved_gets_its_checklist_anew() -> None:
    application = mark_skipped(invited(TUESDAY, JANE), key_of("p1"), at(NOW))
    application = snooze(application, key_of("h1"), at(TUESDAY), at("2026-11-24 17:00"))
    moved = arrange(
        application, the_interview(application), at("2026-11-26 09:00"), "Europe/London"
    )
    assert moved.marks == ()
    assert the_interview(moved).people == (JANE,)
    checklist = plan_of(moved, NOW).action(key_of("p1"))
    assert checklist is not None
    assert (checklist.state, checklist.due) == (State.AHEAD, at("2026-11-26 08:00"))


def test_the_same_time_told_again_leaves_what_was_done() -> None:
    application = mark_skipped(invited(TUESDAY), key_of("p1"), at(NOW))
    interview = the_interview(application)
    assert arrange(application, interview, at(TUESDAY), "Europe/London") == application


def test_marks_on_other_interviews_stay_where_one_is_moved() -> None:
    second = an_interview_ahead("2026-11-27 10:00", number=2)
    application = invited(TUESDAY).with_interview(second)
    application = mark_skipped(application, key_of("p2"), at(NOW))
    first = application.interviews[0]
    moved = arrange(application, first, at("2026-11-25 09:00"), "Europe/London")
    assert [(mark.action, mark.deed) for mark in moved.marks] == [("p2", Deed.SKIPPED)]


def test_one_that_is_over_has_no_checklist_any_more_and_a_thank_you_instead() -> None:
    application = invited(TUESDAY, JANE)
    over = end(application, the_interview(application), at("2026-11-24 15:30"), "Europe/London")
    keys = [action.key.pack() for action in plan_of(over, "2026-11-24 15:40").actions]
    assert "t1.1" in keys
    assert not {"p1", "h1"} & set(keys)


def test_one_that_was_called_off_can_be_arranged_again() -> None:
    application = invited(TUESDAY)
    off = call_off(application, the_interview(application))
    assert not off.planned
    again = arrange(off, the_interview(off), at("2026-11-26 09:00"), "Europe/London")
    assert the_interview(again) == replace(
        the_interview(application), starts_at=at("2026-11-26 09:00")
    )
    assert again.planned
