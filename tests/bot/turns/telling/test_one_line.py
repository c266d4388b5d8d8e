"""An interview told in one line: kept as told, shown, and only the rest is asked."""

from datetime import UTC, date, datetime

import pytest

from bot.turns.telling import new_with
from playbook.facts import Application, Format, Interview
from tests.bot.screen_rules import check
from trials.stage.talk import LONDONER, Talk, londoner
from trials.stage.talk import told as told_by_questions

LINE = (
    "Interviewed at Acme for data engineer yesterday 3pm with Jane Doe, they decide by next Friday"
)
WEDNESDAY = datetime(2026, 11, 18, 15, 20, tzinfo=UTC)
READ = "This is what I read"


def on_wednesday() -> Talk:
    talk = londoner()
    talk.now = WEDNESDAY
    return talk


def the_one(talk: Talk) -> Application:
    (application,) = talk.chat.applications
    return application


def the_interview(talk: Talk) -> Interview:
    (interview,) = the_one(talk).interviews
    return interview


def shown(talk: Talk) -> str:
    """What was understood, the newest time."""
    return next(str(one.text) for one in reversed(talk.every) if READ in str(one.text))


def test_one_line_fills_what_it_can_and_its_doubt_is_asked_first() -> None:
    talk = on_wednesday().sends(LINE)
    application, interview = the_one(talk), the_interview(talk)
    assert (application.company, application.role) == ("Acme", "data engineer")
    assert interview.ended_at == datetime(2026, 11, 17, 15, tzinfo=UTC)
    assert [person.name for person in interview.people] == ["Jane Doe"]
    for line in (
        "• Company: <b>Acme</b>",
        "• Role: <b>data engineer</b>",
        "• Interview: <b>Tuesday, 17 November 2026, 15:00</b>",
        "• People you met: <b>Jane Doe</b>",
        "• Decision: <b>Fri 20 Nov or Fri 27 Nov</b>",
    ):
        assert line in shown(talk)
    assert "That could be more than one day. Which one?" in talk.text
    assert application.decision_by is None
    talk.taps("Friday, 27 November 2026")
    assert the_one(talk).decision_by == date(2026, 11, 27)
    assert "What does Jane Doe do there?" in talk.text
    talk.sends("CTO").sends("jane@acme.com")
    assert "anyone else" in talk.text
    talk.taps("That is everyone")
    assert "Who makes the next move?" in talk.text
    talk.taps("They get in touch")
    assert "Here is what I have" in talk.text
    for screen in talk.every:
        check(screen)


@pytest.mark.parametrize("way", ["free", "new", "company"])
def test_the_line_may_be_typed_at_any_time(way: str) -> None:
    talk = on_wednesday()
    if way == "new":
        talk.does(lambda look: new_with(look, LINE))
    elif way == "company":
        talk.sends("/new").sends(LINE)
    else:
        talk.sends(LINE)
    assert (the_one(talk).company, the_one(talk).role) == ("Acme", "data engineer")
    assert READ in shown(talk)
    assert "Which one?" in talk.text


def test_new_with_a_company_alone_answers_the_first_question() -> None:
    talk = londoner().does(lambda look: new_with(look, "Marks and Spencer"))
    assert the_one(talk).company == "Marks and Spencer"
    assert "Which role is it at Marks and Spencer?" in talk.text


def test_a_company_typed_where_it_is_asked_for_is_its_name() -> None:
    talk = londoner().sends("/new").sends("Interview Kickstart")
    assert the_one(talk).company == "Interview Kickstart"
    assert "Which role" in talk.text


def test_a_day_without_an_hour_waits_for_it() -> None:
    talk = on_wednesday().sends("Interviewed at Acme yesterday")
    assert "• Interview: <b>Tue 17 Nov</b>" in shown(talk)
    assert "About what time did it end?" in talk.text
    talk.taps("15:00")
    assert the_interview(talk).ended_at == datetime(2026, 11, 17, 15, tzinfo=UTC)
    assert "Which role is it at Acme?" in talk.text


def test_an_interview_that_is_ahead_is_confirmed_and_kept_as_one() -> None:
    talk = on_wednesday().sends("interview at Acme tomorrow at 9 for backend dev with Jane Doe")
    assert "• Interview: <b>Thu 19 Nov, 09:00</b>" in shown(talk)
    assert "is still ahead" in talk.text
    talk.taps("Yes")
    interview = the_interview(talk)
    assert (interview.ended_at, interview.starts_at) == (
        None,
        datetime(2026, 11, 19, 9, tzinfo=UTC),
    )
    assert [person.name for person in interview.people] == ["Jane Doe"]


def test_past_or_ahead_is_not_guessed() -> None:
    talk = on_wednesday().sends("Interview at Acme on Friday at 10am")
    assert "Fri 13 Nov, 10:00 or Fri 20 Nov, 10:00" in shown(talk)
    talk.taps("Friday, 13 November 2026")
    assert the_interview(talk).ended_at == datetime(2026, 11, 13, 10, tzinfo=UTC)


def test_two_doubts_are_asked_one_after_the_other() -> None:
    talk = on_wednesday()
    talk.sends("Interviewed at Acme for data engineer on Thursday or Friday, decision next Friday")
    talk.taps("Thursday, 12 November 2026").taps("10:00")
    assert "Which one?" in talk.text
    talk.taps("Friday, 20 November 2026")
    assert "Who did you meet?" in talk.text
    assert the_one(talk).decision_by == date(2026, 11, 20)


def test_a_doubt_that_is_passed_does_not_come_back() -> None:
    talk = on_wednesday().sends(LINE).taps("I did not ask")
    assert "What does Jane Doe do there?" in talk.text
    talk.taps("Skip").taps("Skip").taps("That is everyone")
    assert "Did they say when they will decide?" in talk.text


def test_that_they_named_no_date_is_not_asked_again() -> None:
    talk = on_wednesday().sends("second round at Acme for data engineer on Monday, no date given")
    assert "• Round: <b>2</b>" in shown(talk)
    assert "• Decision: <b>no date named</b>" in shown(talk)
    talk.taps("10:00").taps("I have no names")
    assert "Who makes the next move?" in talk.text
    talk.taps("‹ Back")
    assert "Did they say when they will decide?" in talk.text
    talk.taps("In a week")
    assert the_one(talk).decision_by == date(2026, 11, 23)


def test_what_finds_no_place_is_told() -> None:
    talk = on_wednesday().sends(
        "Interviewed at Acme yesterday 3pm with two engineers, it went well"
    )
    assert "I leave out: “two engineers, it went well”" in shown(talk)
    assert the_interview(talk).people == ()


def test_people_come_with_all_that_was_said_of_them() -> None:
    talk = on_wednesday()
    talk.sends("had my interview with Globex this morning, met Bob (CTO), bob@globex.com and Ann")
    bob, ann = the_interview(talk).people
    assert (bob.name, bob.title, bob.email) == ("Bob", "CTO", "bob@globex.com")
    assert (ann.name, ann.title) == ("Ann", None)
    assert "<b>Bob, CTO, bob@globex.com</b>" in shown(talk)


def test_an_address_behind_a_name_is_that_person_s_and_not_left_out() -> None:
    talk = on_wednesday().sends(
        "Interviewed at Acme for data engineer today 2pm with Jane Doe (CTO), jane@acme.com and Bob"
        " from HR, they decide by 4 December"
    )
    jane, bob = the_interview(talk).people
    assert (jane.name, jane.title, jane.email) == ("Jane Doe", "CTO", "jane@acme.com")
    assert (bob.name, bob.title) == ("Bob", "HR")
    assert the_one(talk).decision_by == date(2026, 12, 4)
    assert "I leave out" not in shown(talk)


def test_a_person_is_not_kept_as_a_company() -> None:
    talk = on_wednesday().sends("Interview with Jane Doe yesterday")
    assert "I was not asking anything" in talk.text
    assert talk.chat.applications == ()


def test_a_phone_screen_is_by_phone() -> None:
    talk = on_wednesday().sends("Phone screen with Initech today at 11 for product manager")
    assert the_interview(talk).format is Format.PHONE
    assert "• Kind of interview: <b>By phone</b>" in shown(talk)


@pytest.mark.parametrize(
    "text", ["hello", "what now?", "Should I write to Acme after the interview?", "thanks, Jane"]
)
def test_any_other_text_is_no_telling(text: str) -> None:
    talk = londoner().sends(text)
    assert "I was not asking anything" in talk.text
    assert talk.chat.applications == ()


def test_the_answer_to_another_question_is_that_answer() -> None:
    talk = londoner().sends("/new").sends("Globex").sends(LINE)
    assert [one.company for one in talk.chat.applications] == ["Globex"]
    assert talk.chat.applications[0].role == LINE


def test_an_application_told_before_is_not_touched() -> None:
    talk = told_by_questions()
    before = the_one(talk)
    talk.sends("Interviewed at Globex yesterday 3pm")
    assert talk.chat.applications[0] == before
    assert talk.chat.applications[1].company == "Globex"


def test_a_company_told_before_is_asked_about_and_takes_the_interview_in() -> None:
    talk = told_by_questions()
    talk.sends("second round at acme yesterday 3pm with Bob, they decide on 7 December").taps(
        "Skip"
    )
    assert "Is this the next round of that, or another job?" in talk.text
    talk.taps("Next round")
    first, second = the_one(talk).interviews
    assert [person.name for person in first.people] == ["Jane Doe"]
    assert [person.name for person in second.people] == ["Bob"]
    assert second.round == 2
    assert the_one(talk).decision_by == date(2026, 12, 7)
    assert "What does Bob do there?" in talk.text


def test_a_company_too_long_for_a_name_is_no_telling() -> None:
    talk = londoner().sends(f"Interviewed at {'A' * 90} yesterday")
    assert talk.chat.applications == ()


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_hostile_and_long_lines_make_screens_that_telegram_takes(language: str) -> None:
    people = " and ".join(f"Person{letter * 60} ({'x' * 60})" for letter in "ABCDEFG")
    for text in (
        f"Interviewed at <b>{{zap}}</b> & Co yesterday 3pm with {people}"[:600],
        "Interviewed at Acme yesterday with <i>, {zap} went %s well",
    ):
        talk = Talk(londoner().chat, language=language).sends(text)
        for screen in talk.every:
            check(screen)


def test_a_zone_that_is_not_known_yet_is_asked_for() -> None:
    talk = Talk().sends("Interviewed at Acme for data engineer yesterday 3pm")
    assert the_interview(talk).ended_at == datetime(2026, 11, 19, 15, tzinfo=UTC)
    assert talk.chat.preferences != LONDONER
