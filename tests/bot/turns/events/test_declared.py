"""What is declared of an event is all that it needs; and a question begun by an earlier version goes on."""

from dataclasses import replace

import pytest

from bot.conversation.questions.events import EVENTS, Event
from bot.conversation.questions.forms import FormName
from bot.turns.events import MORE_TO_IT
from trials.stage.talk import told

IN_THE_MENU = [event for event, one in EVENTS.items() if one.label]


def test_every_event_is_declared() -> None:
    assert set(EVENTS) == set(Event)


@pytest.mark.parametrize("event", IN_THE_MENU)
def test_what_the_menu_may_offer_leads_somewhere(event: Event) -> None:
    declared = EVENTS[event]
    assert declared.changes_at_once or declared.asks or event in MORE_TO_IT


@pytest.mark.parametrize("event", MORE_TO_IT)
def test_a_decision_of_its_own_leaves_nothing_declared_unheard(event: Event) -> None:
    """Both would be written down, and one of them never looked at."""
    assert EVENTS[event].changes is None
    assert EVENTS[event].asks is None


@pytest.mark.parametrize(
    ("label", "form"),
    [("They need more time", FormName.MORE_TIME), ("An offer", FormName.OFFER)],
)
def test_a_question_that_an_earlier_version_asked_is_answered(label: str, form: str) -> None:
    talk = told().taps("Show the plan").taps("Tell what happened").taps(label)
    asked, dialog = talk.text, talk.chat.dialog
    assert dialog
    talk.chat = replace(talk.chat, dialog=replace(dialog, form=form, only=False))
    assert talk.sends("nonsense").text.endswith(asked)
    assert "Leave as it is" not in talk.labels()
    talk.sends("by 18 December").taps("Yes")
    assert talk.chat.dialog is None
    assert "Undo" in talk.labels()


def test_the_same_word_tapped_twice_is_one_change() -> None:
    talk = told().taps("Show the plan").taps("Tell what happened")
    menu = talk.last
    talk.taps("They want no follow-ups")
    shown, changes = talk.text, talk.chat.changes
    talk.forges(f"k:{talk.chat.applications[0].id}:-:quiet", menu)
    assert "noted that already" in talk.word
    assert (talk.text, talk.chat.changes) == (shown, changes)
