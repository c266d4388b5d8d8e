"""The call is over: all of it is noted at once, and can be undone."""

from datetime import date, timedelta

from bot.parts.callbacks.plans import Phone
from bot.turns import buttons
from playbook.facts import Deed, News
from storage.schema import Schema
from tests.bot.turns.phone.calls import OVER, application_of, calling, says
from tests.playbook.plan.builders import at, key_of


def test_a_call_that_is_stopped_leaves_everything_as_it_was() -> None:
    talk = calling()
    before = talk.chat.applications
    says(talk, "Not yet", "Stop the call")
    assert "Nothing of the call is noted" in talk.text
    assert talk.chat.applications == before
    says(talk, "Phone script")
    assert "May I speak to" in talk.text


def test_nothing_is_noted_before_the_call_is_over() -> None:
    talk = calling()
    before = talk.chat.applications
    says(talk, "Not yet", "Yes, still", "They named a date").sends("18 December")
    says(talk, "Yes, that is right", "Yes, a call")
    assert talk.chat.applications == before


def test_a_call_at_the_very_moment_it_was_due_is_shown_as_done() -> None:
    talk = calling()
    talk.now = at("2026-12-08 09:00")
    says(talk, "I reached the voicemail", "I left a message")
    assert "✅ First follow-up: done today" in talk.text


def test_what_was_noted_can_be_undone() -> None:
    talk = calling()
    before = talk.chat.applications
    says(talk, "It has been decided", "It is a no", OVER)
    assert application_of(talk).news is News.REJECTION
    says(talk, "Undo")
    assert talk.chat.applications == before


def test_what_was_noted_can_be_undone_after_a_restart() -> None:
    talk = calling()
    before = talk.chat.applications
    says(talk, "Not in", "Tomorrow morning")
    talk.chat = Schema().unpack(Schema().pack(talk.chat))
    says(talk, "Undo")
    assert talk.chat.applications == before


def test_an_offer_asks_for_its_deadline_and_can_be_undone() -> None:
    talk = says(calling(), "It has been decided", "They offer", OVER)
    assert application_of(talk).news is News.OFFER
    assert talk.chat.dialog
    talk.sends("18 December")
    says(talk, "Yes, that is right")
    assert application_of(talk).offer_by == date(2026, 12, 18)
    says(talk, "Undo")
    assert application_of(talk).news is None


def test_a_voicemail_is_a_follow_up_to_that_person() -> None:
    talk = says(calling(), "I reached the voicemail")
    assert "Hello Jane Doe, this is Ann Lee." in talk.text
    says(talk, "I left a message")
    mark = application_of(talk).mark(key_of("f1"))
    assert mark
    assert (mark.deed, mark.person) == (Deed.DONE, "1")


def test_whoever_is_not_in_is_called_tomorrow_morning() -> None:
    talk = says(calling(), "Not in", "Tomorrow morning")
    assert "Wed 9 Dec" in talk.text or "tomorrow, 09:00" in talk.text
    talk.waits(hours=23)
    assert "First follow-up" in talk.text


def test_another_day_to_call_is_a_working_day() -> None:
    talk = says(calling(), "Not in", "Another day")
    assert "11" in talk.labels()
    assert "12" not in talk.labels()
    says(talk, "11")
    assert "put off until Fri 11 Dec, 09:00" in talk.text


def test_a_second_tap_on_the_last_button_does_nothing_more() -> None:
    talk = says(calling(), "I reached the voicemail", "I left a message")
    chat, shown = talk.chat.applications, talk.text
    talk.forges(Phone("a", "f1", "c.mail.left").pack(), max(talk.messages))
    assert talk.chat.applications == chat
    assert talk.text == shown
    assert "noted already" in talk.word


def test_a_second_tap_on_later_is_one_later() -> None:
    talk = calling()
    before = talk.chat.applications
    says(talk, "Not in", "Tomorrow morning")
    shown = talk.text
    talk.forges(Phone("a", "f1", "c.out.tomorrow").pack(), max(talk.messages))
    assert talk.text == shown
    says(talk, "Undo")
    assert talk.chat.applications == before


def test_who_tries_again_at_once_may_note_that_too() -> None:
    talk = says(calling(), "Not in", "Tomorrow morning")
    talk.forges(Phone("a", "f1", "").pack(), 0)
    says(talk, "I reached the voicemail", "I left a message")
    mark = application_of(talk).mark(key_of("f1"))
    assert mark
    assert mark.deed is Deed.DONE


def test_a_second_tap_on_an_offer_leaves_its_question_standing() -> None:
    talk = says(calling(), "It has been decided", "They offer", OVER)
    question = talk.text
    talk.forges(Phone("a", "f1", "c.done.offer.ok").pack(), max(talk.messages))
    assert talk.text == question
    assert talk.chat.dialog


def test_an_answer_that_got_lost_is_shown_again() -> None:
    talk = says(calling(), "I reached the voicemail", "I left a message")
    shown = talk.text
    again = Phone("a", "f1", "c.mail.left").pack()
    talk.repeats(lambda look: buttons.take(look, again, 2), max(talk.messages))
    assert talk.text == shown
    assert len(talk.chat.changes) == 1


def test_an_old_script_says_what_became_of_its_follow_up() -> None:
    talk = calling()
    script = max(talk.messages)
    says(talk, "Done, it is sent")
    talk.now += timedelta(hours=1)
    talk.taps("Not yet", script)
    assert "noted already" in talk.word
    assert "First follow-up: done" in str(talk.messages[script].text)


def test_the_settled_follow_up_gets_a_word_while_the_date_is_asked() -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They named a date")
    script = max(talk.messages)
    says(talk, "Done, it is sent").taps("In a week", script)
    assert "First follow-up: done" in str(talk.messages[script].text)
