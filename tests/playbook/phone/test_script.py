"""Every way through the script: no dead end, every text can be spoken whatever is known."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from itertools import product

import pytest

from playbook.phone import BEGINNING, Asks, Call, Outcome, follow, name_day, speak
from playbook.phone.recording import RECORDS
from playbook.phone.scenes import SCENES
from playbook.plan.deeds import mark_done
from tests.playbook.phone.calls import CALLED, LATER, NAMED, applied, ask_steps, calling, ends, walk
from tests.playbook.plan.builders import at, key_of

BOTH = pytest.mark.parametrize("last", [False, True], ids=["first", "last"])
LONGEST = 60  # words: what can be said in one breath, and read in a call
KNOWN = tuple(product([True, False], repeat=5))


def call_about(*, me: bool, person: bool, role: bool, day: bool, thanked: bool, last: bool) -> Call:
    """A call of which only so much is known."""
    call = calling(key="s1" if last else "f1")
    interview = call.application.interviews[0]
    interview = interview if day else replace(interview, ended_at=None)
    application = replace(
        call.application,
        role="Data engineer" if role else None,
        interviews=(interview,),
        marks=call.application.marks if thanked else (),
    )
    if last and thanked:
        application = mark_done(application, key_of("f1"), at("2026-12-08 10:00"))
    action = call.action if person else call.action._replace(person=None)
    signature = "Ann Lee" if me else None
    by = replace(call.preferences, signature=signature)
    return Call(application, action, by, call.now)


@BOTH
def test_no_way_through_the_script_is_a_dead_end(*, last: bool) -> None:
    for place in walk(last=last):
        assert place.asked is None
        assert (place.node is None) is (place.outcome is not None)
        assert place.node is None or place.node.answers


@BOTH
def test_every_end_is_recorded(*, last: bool) -> None:
    reached = {place.outcome for place in ends(last=last)}
    assert reached <= set(RECORDS)


def test_the_script_comes_to_every_outcome() -> None:
    reached = {place.outcome for last in (False, True) for place in ends(last=last)}
    assert reached == set(Outcome) == set(RECORDS)


def test_every_scene_is_reached() -> None:
    seen = [place.node for last in (False, True) for place in walk(last=last)]
    assert all(scene in seen for scene in SCENES.values())


@BOTH
def test_no_call_goes_on_for_more_than_seven_taps(*, last: bool) -> None:
    assert max(place.step.count(".") for place in ends(last=last)) <= 7


@pytest.mark.parametrize("scene", SCENES)
def test_each_answer_of_a_scene_has_a_button_of_its_own(scene: str) -> None:
    answers = SCENES[scene].answers
    assert len({one.code for one in answers}) == len({one.label for one in answers}) == len(answers)
    assert all(re.fullmatch(r"[a-z]+", one.code) for one in answers)
    assert all(len(one.label) <= 30 for one in answers)


@pytest.mark.parametrize(("me", "person", "role", "day", "thanked"), KNOWN)
def test_whatever_is_known_every_scene_can_be_spoken(
    *, me: bool, person: bool, role: bool, day: bool, thanked: bool
) -> None:
    for last in (False, True):
        call = call_about(me=me, person=person, role=role, day=day, thanked=thanked, last=last)
        for place in walk(last=last):
            if place.node:
                said = unescape(str(speak(place.node, call, place.day)))
                assert 3 <= len(said.split()) < LONGEST, said
                assert not re.search(r"[{}\[\]]|\bNone\b|  | [.,?]", said), said
                assert said[-1] in ".?"
                assert me or "Ann" not in said
                assert person or "Jane" not in said


def test_what_is_known_is_said_at_the_beginning() -> None:
    call = replace(calling(), preferences=replace(calling().preferences, signature="Ann Lee"))
    said = speak(SCENES["start"], call)
    assert said == (
        "Hello, this is Ann Lee. May I speak to Jane Doe? I had an interview at Acme on Tuesday"
        " 24 November for the Data engineer position. If you have a minute: may I ask whether it"
        " has been decided?"
    )


def test_thanks_that_never_went_out_are_said_on_the_phone() -> None:
    unthanked = calling(replace(applied(), marks=()))
    thanks = "I still owe you my thanks for your time on Tuesday 24 November."
    for scene in ("start", "voicemail"):
        assert thanks in speak(SCENES[scene], unthanked)
        assert "thanks for" not in speak(SCENES[scene], calling())
    somebody = unthanked.action._replace(person=None)
    assert "thanks for" not in speak(SCENES["start"], replace(unthanked, action=somebody))


def test_nobody_is_asked_for_by_a_name_that_is_none() -> None:
    call = calling(applied())
    someone = call.action._replace(person=replace(call.action.person, name="someone from HR"))  # type: ignore[type-var]
    said = speak(SCENES["start"], replace(call, action=someone))
    assert "HR" not in said


def test_what_was_typed_stays_text() -> None:
    call = calling(applied(company="A < B & {Co}"))
    assert "A &lt; B &amp; {Co}" in speak(SCENES["start"], call)


def test_the_call_back_asked_for_is_two_working_days_after_their_date() -> None:
    place = follow(f"c.not.yes.date={NAMED}", last=False)
    assert place is not None
    assert place.node is not None
    assert "Tuesday 22 December" in speak(place.node, calling(), place.day)


def test_without_a_date_the_call_back_asked_for_is_in_a_week() -> None:
    place = follow("c.not.yes.unknown", last=False)
    assert place is not None
    assert place.node is not None
    assert "about a week, on Tuesday 15 December" in speak(place.node, calling(), place.day)


def test_after_the_second_follow_up_nobody_is_asked_for_a_third() -> None:
    call = calling(key="s1", now=LATER)
    for place in ends(last=True):
        assert place.outcome is not Outcome.CALL_BACK
    for place in walk(last=True):
        if place.node:
            assert "call again" not in speak(place.node, call, place.day)


def test_one_step_back_is_the_scene_before() -> None:
    place = follow(f"c.not.yes.date={NAMED}.they", last=False)
    steps = []
    while place and place.before:
        steps.append(place.before)
        place = follow(place.before, last=False)
    assert steps == [f"c.not.yes.date={NAMED}", "c.not.yes", "c.not", "c"]


@pytest.mark.parametrize(
    "step",
    ["", "x", "c.", "c.nonsense", "c.not.nonsense", "c.mail.left.ok", "c.not=2026-12-04", "c..not"],
)
def test_a_step_that_no_script_knows_leads_nowhere(step: str) -> None:
    assert follow(step, last=False) is None


@pytest.mark.parametrize("written", ["", "=", "=soon", "=m2026-12", "=2026-13-01"])
def test_a_day_that_is_missing_is_to_be_asked(written: str) -> None:
    for step, asks in ask_steps(last=False):
        place = follow(step + written, last=False)
        assert place is not None
        assert place.asked is not None
        assert place.asked.asks is asks
        assert follow(step + written + ".yes", last=False) is None


@BOTH
def test_wherever_a_date_is_asked_there_is_a_way_on_without_one(*, last: bool) -> None:
    for step, asks in ask_steps(last=last):
        if asks is Asks.DECISION:
            unknown, known = name_day(step, None), name_day(step, date(2026, 12, 18))
            assert follow(unknown, last=last) is not None
            assert follow(known, last=last) is not None


def test_an_hour_later_is_offered_only_while_somebody_may_be_at_work() -> None:
    assert calling(now=CALLED).may_try_again_today
    assert not calling(now="2026-12-08 17:30").may_try_again_today
    assert not calling(now="2026-12-12 10:00").may_try_again_today  # a Saturday
    assert BEGINNING == "c"
