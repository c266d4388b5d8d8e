"""The checklist is ticked off on the spot, in the message that shows it."""

from datetime import timedelta

import pytest

from bot.parts.callbacks.answers import Tick
from playbook.arranging.checklist import CHECKLIST
from storage.schema import Schema
from tests.bot.turns.arranged.arranging import TUESDAY, the_interview, the_one, upcoming
from trials.stage.talk import FRIDAY, Talk, told

LABELS = [box.label for box in CHECKLIST]


def nudged() -> Talk:
    """An hour before the interview."""
    talk = upcoming()
    talk.now = TUESDAY - timedelta(hours=1)
    return talk.wakes()


def test_the_checklist_comes_an_hour_before_with_words_to_say() -> None:
    talk = nudged()
    assert "Interview on Tue 24 Nov, 14:30 with Jane Doe" in talk.text
    assert "By video" in talk.text
    for box in CHECKLIST:
        assert f"☐ {box.label}" in talk.labels()
        assert box.aloud in talk.text


def test_where_it_is_stands_on_the_checklist_in_full() -> None:
    talk = upcoming().taps("Change an answer").taps("Place or link")
    link = "https://meet.example/" + "x" * 200
    talk.sends(link)
    talk.now = TUESDAY - timedelta(hours=1)
    assert link in talk.wakes().text


def test_a_box_is_ticked_and_cleared_in_place() -> None:
    talk = nudged()
    count = len(talk.messages)
    talk.taps("☐ Who gets in touch next")
    assert "☑ Who gets in touch next" in talk.labels()
    assert "shall I?" not in talk.text, "what is ticked need not be said any more"
    assert the_interview(talk).ticked == ("touch",)
    talk.taps("☑ Who gets in touch next")
    assert the_interview(talk).ticked == ()
    assert len(talk.messages) == count


def test_all_ticked_gets_a_kind_word() -> None:
    talk = nudged()
    for label in LABELS:
        talk.taps(f"☐ {label}")
    assert "All ticked" in talk.text
    assert talk.word == "That is all of it."
    talk.taps(f"☑ {LABELS[0]}")
    assert "All ticked" not in talk.text


def test_ticks_outlive_a_restart() -> None:
    talk = nudged().taps(f"☐ {LABELS[1]}")
    talk.chat = Schema().unpack(Schema().pack(talk.chat))
    talk.taps(f"☐ {LABELS[2]}")
    assert the_interview(talk).ticked == ("touch", "decide")


def test_the_checklist_opens_from_the_card_days_before() -> None:
    talk = upcoming().taps("Show the plan").taps("Checklist for the interview")
    talk.taps(f"☐ {LABELS[0]}")
    assert the_interview(talk).ticked == ("thanks",)
    talk.now = TUESDAY - timedelta(hours=1)
    assert f"☑ {LABELS[0]}" in talk.wakes().labels()


def test_the_checklist_that_is_ticked_off_before_is_not_brought_up() -> None:
    talk = upcoming().taps("Show the checklist")
    for label in LABELS:
        talk.taps(f"☐ {label}")
    shown = len(talk.messages)
    talk.now = TUESDAY - timedelta(hours=1)
    assert len(talk.wakes().messages) == shown


def test_an_old_message_still_ticks_while_the_interview_goes_on() -> None:
    talk = nudged()
    message = max(talk.messages)
    talk.sends("/today").waits(hours=1, minutes=20)
    talk.taps(f"☐ {LABELS[3]}", message)
    assert f"☑ {LABELS[3]}" in talk.labels(message)
    talk.waits(hours=2)
    assert talk.taps(f"☐ {LABELS[4]}", message).labels(message)[4] == f"☑ {LABELS[4]}"


def test_once_it_is_told_the_old_checklist_says_so_and_rests() -> None:
    talk = nudged()
    message = max(talk.messages)
    talk.waits(hours=2).taps("It is over").taps("As planned")
    assert "You have told me about it" in str(talk.messages[message].text)
    before = talk.chat.applications
    talk.forges(Tick(the_one(talk).id, "1", "thanks").pack(), message)
    assert "already" in talk.word
    assert [one.interviews for one in talk.chat.applications] == [one.interviews for one in before]


@pytest.mark.parametrize("data", ["b:nobody:1:thanks", "b:{id}:9:thanks", "b:{id}:1:tea"])
def test_a_forged_box_does_no_harm(data: str) -> None:
    talk = nudged()
    before = the_one(talk)
    talk.forges(data.format(id=before.id), 1)
    assert the_one(talk).interviews == before.interviews


def test_a_checklist_among_other_things_leads_back_to_them() -> None:
    talk = upcoming()
    talk.taps("Show the plan").taps("Tell what happened").taps("Another interview")
    talk.sends("Tuesday 2:30 pm").taps("Yes, that is right").taps("Skip").taps("Skip").sends("Bob")
    talk.now = TUESDAY - timedelta(hours=1)
    talk.wakes()
    assert "2 things are due" in talk.text
    talk.taps("Checklist").taps(f"☐ {LABELS[0]}").taps("‹ All of them")
    assert "2 things are due" in talk.text


def test_the_checklist_comes_alone_and_all_else_after_it() -> None:
    talk = told(()).sends("/upcoming").sends("Globex").taps("Skip").sends("today 6 pm")
    talk.taps("Yes, that is right").taps("By phone").taps("I have no names")
    talk.now = FRIDAY + timedelta(hours=1)  # when the thank-you is due as well
    talk.wakes()
    assert f"☐ {LABELS[0]}" in talk.labels()
    talk.wakes()
    assert "Thank-you to the team" in talk.text
