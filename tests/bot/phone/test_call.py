"""A call goes along in one message: each answer shows the next words, the last one notes it all."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.callbacks import MAX_BYTES, Phone
from bot.telegram.screen import Style, Tap
from playbook.chat import Chat
from playbook.facts import Channel, Deed, News, Person
from playbook.ids import fresh_id
from playbook.plan.deeds import mark_done
from storage.schema import Schema
from tests.bot.phone.calls import JANE, application_of, applied, calling, nudged
from tests.bot.screen_rules import check
from tests.bot.talk import LONDONER, Talk, buttons_of
from tests.playbook.phone.calls import walk
from tests.playbook.plan.builders import at

OVER = "The call is over"
UNREACHABLE = Person("1", "Jane Doe", email="jane@acme.com")


def says(talk: Talk, *labels: str) -> Talk:
    for label in labels:
        talk.taps(label)
    return talk


def test_the_script_comes_in_a_message_of_its_own_with_the_number_to_call() -> None:
    talk = calling()
    assert JANE.phone
    assert JANE.phone in talk.text
    assert "May I speak to Jane Doe?" in talk.text
    assert "Subject:" in str(talk.messages[max(talk.messages) - 1].text)


def test_a_call_is_held_in_one_message() -> None:
    talk = calling()
    message = max(talk.messages)
    says(talk, "Not yet", "Yes, still", "They do not know", "Yes, a call", OVER)
    assert max(talk.messages) == message


def test_a_call_that_ends_without_a_date_is_made_again_in_a_week() -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They do not know")
    assert "about a week, on Tuesday 15 December" in talk.text
    says(talk, "Yes, a call", OVER)
    assert application_of(talk).check_back == date(2026, 12, 15)
    assert "Tue 15 Dec" in talk.text


@pytest.mark.parametrize("typed", ["18 December", "Friday next week"])
def test_the_date_they_name_can_be_typed(typed: str) -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They named a date").sends(typed)
    says(talk, "Yes, that is right")
    assert "may I call again on Tuesday 22 December" in talk.text
    assert application_of(talk).decision_by == date(2026, 12, 4)
    says(talk, "Yes, a call", OVER)
    assert application_of(talk).decision_by == date(2026, 12, 18)
    assert application_of(talk).check_back == date(2026, 12, 22)


def test_the_date_they_name_can_be_tapped_in_the_same_message() -> None:
    talk = calling()
    message = max(talk.messages)
    says(talk, "Not yet", "Yes, still", "They named a date", "In a week")
    assert max(talk.messages) == message
    assert "may I call again on Thursday 17 December" in talk.text


def test_no_date_after_all_is_as_if_they_did_not_know() -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They named a date", "No date named")
    assert "about a week" in talk.text


def test_from_the_question_about_the_date_there_is_a_way_back_to_the_call() -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They named a date", "Back to the call")
    assert "When is the decision expected?" in talk.text
    assert talk.chat.dialog is None
    talk = says(talk, "They named a date").sends("18 December")
    assert "When is the decision expected?" in says(talk, "Back to the call").text


def test_a_date_that_has_passed_is_not_taken() -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They named a date").sends("1 December 2026")
    assert "passed already" in talk.text


def test_back_is_one_step_at_a_time() -> None:
    talk = says(calling(), "Not yet")
    second = talk.text
    says(talk, "Yes, still", "‹ Back")
    assert talk.text == second
    says(talk, "‹ Back")
    assert "May I speak to" in talk.text
    assert "‹ Back" not in talk.labels()


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
    mark = application_of(talk).mark("f1")
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


def test_a_script_goes_on_after_a_day_and_on_another_phone() -> None:
    talk = says(calling(), "Not yet")
    talk.now += timedelta(days=1)
    says(talk, "Yes, still", "They do not know")
    assert "Wednesday 16 December" in talk.text


@pytest.mark.parametrize(
    "step", ["x", "c.nonsense", "c.not.yes.date=9999-12-31", "c.not.yes.date=0001-01-01.yes.ok"]
)
def test_a_step_nobody_knows_gets_a_word(step: str) -> None:
    talk = calling()
    before = talk.chat.applications
    talk.forges(Phone("a", "f1", step).pack(), max(talk.messages))
    assert "no longer in your plans" in talk.word
    assert talk.chat.applications == before


@pytest.mark.parametrize(("application", "action"), [("zz", "f1"), ("a", "zz"), ("a", "t1.1")])
def test_a_call_about_nothing_gets_a_word(application: str, action: str) -> None:
    talk = calling()
    talk.forges(Phone(application, action, "").pack(), max(talk.messages))
    assert talk.word


@pytest.mark.parametrize("last", [False, True])
def test_every_step_fits_a_button(*, last: bool) -> None:
    longest = fresh_id(at("2058-01-01 00:00"))
    for place in walk(last=last):
        assert len(Phone(longest, f"f{longest}", place.step).pack().encode()) <= MAX_BYTES


def test_every_screen_of_every_way_through_the_call_can_be_shown() -> None:
    """Both follow-ups, every step, with a name and a company that hurt."""
    hostile = replace(JANE, name="</b> {zap} & \u202e Co")
    for channel in (None, Channel.PHONE):
        talk = calling(hostile, channel)
        beginning = talk.chat
        asked = beginning.with_application(mark_done(application_of(talk), "f1", talk.now))
        for key, last, chat in (("f1", False, beginning), ("s1", True, asked)):
            for place in walk(last=last):
                talk.chat = chat
                talk.forges(Phone("a", key, place.step).pack(), max(talk.messages))
    for screen in talk.every:
        check(screen)


def test_they_like_to_be_called_so_the_call_comes_first_and_the_email_stays() -> None:
    talk = nudged(channel=Channel.PHONE)
    first = buttons_of(talk.screen)[0]
    assert isinstance(first, Tap)
    assert (first.label, first.style) == ("Phone script", Style.PRIMARY)
    assert "They like to be called" in talk.text
    assert "Subject:" in talk.text


def test_who_has_a_number_can_be_called_instead() -> None:
    talk = nudged()
    assert "Call instead" in talk.labels()
    assert talk.labels().index("Call instead") > talk.labels().index("Done, it is sent")


def test_without_a_number_no_call_is_suggested() -> None:
    assert "Call instead" not in nudged(UNREACHABLE).labels()


def test_who_likes_calls_but_left_no_number_is_called_all_the_same() -> None:
    talk = calling(UNREACHABLE, Channel.PHONE)
    assert "I have no number for Jane Doe" in talk.text


def test_the_call_they_agreed_to_comes_first_when_its_day_is_there() -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They do not know", "Yes, a call", OVER)
    talk.now = at("2026-12-15 09:00")
    talk.wakes()
    assert "Second and last follow-up" in talk.text
    assert talk.labels()[0] == "Phone script"
    says(talk, "Phone script")
    assert "I asked on Tuesday 8 December" in talk.text
    says(talk, "Not yet", "Yes, still", "They do not know")
    assert "call again" not in talk.text
    says(talk, OVER)
    open_ones = [one for one in talk.labels() if "follow-up" in one]
    assert not open_ones


def test_nobody_is_called_a_second_time_before_the_first() -> None:
    talk = nudged()
    talk.forges("x:a:s1:any", 0)
    assert "Call instead" not in talk.labels()
    talk.forges(Phone("a", "s1", "").pack(), 0)
    assert "not needed any more" in talk.word


def test_a_thank_you_is_never_a_call() -> None:
    unthanked = replace(applied(channel=Channel.PHONE), marks=())
    talk = Talk(Chat(7, LONDONER, (unthanked,)), now=at("2026-11-24 17:00")).wakes()
    assert "Thank-you to Jane Doe" in talk.text
    assert not {"Phone script", "Call instead"} & set(talk.labels())
