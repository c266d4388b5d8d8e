"""What is done stays done, whatever comes after it."""

from dataclasses import replace

import pytest

from playbook.chat import Chat
from playbook.facts import ActionKey, ActionKind, News
from playbook.plan.actions import State
from playbook.plan.deeds import mark_done
from playbook.plan.events import hear
from playbook.plan.look import Look
from tests.playbook.plan.builders import (
    FIRST,
    IN_LONDON,
    THANKS,
    an_application,
    an_interview,
    at,
    key_of,
    plan_of,
)

ASKED = mark_done(
    mark_done(an_application(), key_of(THANKS), at("2026-11-24 18:00")),
    key_of(FIRST),
    at("2026-12-01 09:05"),
)


def test_the_follow_up_of_an_earlier_round_is_still_told_as_done() -> None:
    next_round = ASKED.with_interview(an_interview("2026-12-07 15:00", number=2))
    action = plan_of(next_round, "2026-12-08 10:00").action(key_of(FIRST))
    assert action is not None
    assert (action.state, action.settled_at) == (State.DONE, at("2026-12-01 09:05"))


def test_an_answer_to_a_delay_stays_done_when_they_say_more() -> None:
    delayed = mark_done(
        hear(ASKED, News.MORE_TIME, at("2026-12-02 10:00")), key_of("r1.0"), at("2026-12-02 12:00")
    )
    plan = plan_of(hear(delayed, News.GOOD, at("2026-12-09 10:00")), "2026-12-09 11:00")
    assert [one.state for one in plan.actions if one.key.pack() == "r1.0"] == [State.DONE]


def test_a_word_about_an_offer_that_is_over_stays_done() -> None:
    told = mark_done(ASKED, key_of("o1.o"), at("2026-12-03 09:05"))
    plan = Look(Chat(1, IN_LONDON, (told,)), at("2026-12-20 10:00")).plan(told)
    assert [one.state for one in plan.actions if one.key.pack() == "o1.o"] == [State.DONE]


@pytest.mark.parametrize(
    "kind",
    sorted(set(ActionKind) - {ActionKind.PREPARING, ActionKind.TELLING, ActionKind.DECIDING}),
)
def test_whatever_was_done_about_an_earlier_round_is_still_told(kind: ActionKind) -> None:
    key = key_of(THANKS) if kind is ActionKind.THANK_YOU else ActionKey(kind, "1")
    done = mark_done(an_application(), key, at("2026-12-01 09:05"))
    next_round = done.with_interview(an_interview("2026-12-07 15:00", number=2))
    action = plan_of(next_round, "2026-12-08 10:00").action(key)
    assert action is not None
    assert action.state is State.DONE


def test_somebody_who_was_taken_out_is_not_told_of_any_more() -> None:
    interview = ASKED.interviews[0]
    without = ASKED.with_interview(replace(interview, people=()))
    assert plan_of(without, "2026-12-02 10:00").action(key_of(THANKS)) is None
