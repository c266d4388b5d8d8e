"""A look at a chat: its plans are laid out once, for all that follows in the same update, and kept no longer."""

from dataclasses import replace

from playbook.chat import Chat, Dialog
from playbook.plan.deeds import mark_done
from playbook.plan.look import Look
from tests.playbook.plan.builders import IN_LONDON, THANKS, an_application, at, key_of

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
