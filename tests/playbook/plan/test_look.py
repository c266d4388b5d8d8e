"""A look at a chat: its plans are laid out once, for all that follows in the same update, and kept no longer."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.chat import Chat, Dialog
from playbook.plan.deeds import mark_done
from playbook.plan.look import Look
from tests.long_run import LONG_RUN
from tests.playbook.plan.any_facts import CHATS, MOMENTS
from tests.playbook.plan.builders import IN_LONDON, THANKS, an_application, at, key_of

TICK = timedelta(microseconds=1)
NOW = at("2026-11-24 18:00")
CHAT = Chat(1, IN_LONDON, (an_application(), an_application(name="b")))


def test_what_moves_no_plan_is_not_planned_anew() -> None:
    look = Look(CHAT, NOW)
    asked = replace(CHAT, dialog=Dialog("d", "interview", "role", NOW), seen=(1,), active_at=NOW)
    assert look.with_chat(asked).plans is look.plans


def test_what_an_application_becomes_is_planned_and_what_is_taken_back_is_known() -> None:
    look = Look(CHAT, NOW)
    done = look.with_application(mark_done(CHAT.applications[0], key_of(THANKS), NOW))
    assert done.plans != look.plans
    assert done.with_chat(CHAT).plans is look.plans


def test_an_application_that_the_chat_does_not_hold_so_is_planned_as_if_it_did() -> None:
    done = mark_done(CHAT.applications[0], key_of(THANKS), NOW)
    look = Look(CHAT, NOW)
    assert look.plan(done) == look.with_application(done).plans["a"]
    assert look.plan(CHAT.applications[0]) is look.plans["a"]


def test_nothing_is_remembered_from_one_update_to_the_next() -> None:
    assert Look(CHAT, NOW).plans is not Look(CHAT, NOW).plans


def test_plans_are_kept_for_the_next_update_while_nothing_becomes_of_them_by_itself() -> None:
    look = Look(CHAT, NOW)
    plans, end = look.plans, look.lasts_until
    assert Look(CHAT, end - TICK, (look.by_itself(),)).plans is plans
    assert Look(CHAT, end, (look.by_itself(),)).plans is not plans
    assert Look(CHAT, NOW - TICK, (look.by_itself(),)).plans is not plans
    moved = replace(CHAT, preferences=replace(IN_LONDON, zone="Asia/Tokyo"))
    assert Look(moved, NOW, (look.by_itself(),)).plans is not plans


@settings(max_examples=150 if LONG_RUN else 40, deadline=None)
@given(CHATS, MOMENTS, st.floats(0, 1))
def test_plans_that_are_kept_are_those_that_would_be_made(
    chat: Chat, now: datetime, part: float
) -> None:
    earlier = Look(chat, now)
    later = now + (earlier.lasts_until - now) * part
    if chat.applications:
        one = chat.applications[0]
        chat = chat.with_application(replace(one, no_follow_ups=not one.no_follow_ups))
    assert Look(chat, later, (earlier.by_itself(),)).plans == Look(chat, later).plans


@settings(max_examples=60 if LONG_RUN else 30, deadline=None)
@given(CHATS, MOMENTS)
def test_what_moves_no_plan_moves_none(chat: Chat, now: datetime) -> None:
    planned_by = replace(chat, preferences=chat.preferences.of_plans)
    assert Look(planned_by, now).plans == Look(chat, now).plans
