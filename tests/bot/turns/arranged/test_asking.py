"""An interview that is still ahead is told with /upcoming, or with /new and a day that is to come."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.turns.telling import upcoming_with
from playbook.facts import Format, News
from tests.bot.turns.arranged.arranging import TUESDAY, the_interview, the_one, upcoming
from trials.stage.talk import Talk, londoner, told


def test_an_interview_ahead_is_told_by_typing() -> None:
    talk = upcoming(people="Jane Doe, CTO, and Bob from HR").taps("Yes, both")
    application, interview = the_one(talk), the_interview(talk)
    assert (application.company, application.role) == ("Acme", "data engineer")
    assert (interview.starts_at, interview.ended_at) == (TUESDAY, None)
    assert (interview.zone, interview.format) == ("Europe/London", Format.VIDEO)
    assert [one.name for one in interview.people] == ["Jane Doe", "Bob"]


def test_an_interview_ahead_is_told_by_tapping() -> None:
    talk = londoner().sends("/upcoming").sends("Acme").taps("Skip").taps("Tomorrow").taps("09:30")
    talk.taps("By phone").taps("I have no names")
    assert the_interview(talk).starts_at == datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
    assert the_one(talk).planned


def test_a_day_of_the_calendar_is_never_in_the_past() -> None:
    talk = londoner().sends("/upcoming").sends("Acme").taps("Skip").taps("Another day")
    assert "19" not in talk.labels()
    talk.taps("26").taps("14:30")
    assert the_interview(talk).starts_at == TUESDAY + timedelta(days=2)


def test_the_summary_says_what_will_happen() -> None:
    talk = upcoming()
    assert "I will bring the checklist on <b>Tue 24 Nov, 13:30</b>" in talk.text
    assert "ask how it went afterwards" in talk.text
    for asked_after_it in ("Decision", "Next move", "People you met"):
        assert asked_after_it not in talk.text


def test_one_that_is_soon_gets_its_checklist_at_once() -> None:
    talk = upcoming("today 4:30 pm")
    assert "in a minute" in talk.text
    talk.waits(minutes=2)
    assert "Checklist for the interview" in talk.text


@pytest.mark.parametrize(
    "line",
    [
        "Acme, data engineer, Tuesday 2:30 pm, Jane Doe",
        "interview at Acme for data engineer on Tuesday at 14:30 with Jane Doe",
    ],
)
def test_one_line_tells_it_all(line: str) -> None:
    talk = londoner().does(lambda look: upcoming_with(look, line))
    assert "Tuesday, 24 November 2026" in talk.text
    talk.taps("Yes, that is right").taps("Skip").taps("Skip")
    assert the_interview(talk).starts_at == TUESDAY
    assert [one.name for one in the_interview(talk).people] == ["Jane Doe"]
    assert the_one(talk).role == "data engineer"


def test_one_line_under_the_first_question_is_understood_as_well() -> None:
    talk = londoner().sends("/upcoming").sends("Acme, data engineer, Tuesday 2:30 pm")
    talk.taps("Yes, that is right")
    assert the_interview(talk).starts_at == TUESDAY


def test_a_company_alone_behind_the_command_answers_the_first_question() -> None:
    talk = londoner().does(lambda look: upcoming_with(look, "Acme"))
    assert "Which role is it at Acme?" in talk.text


def test_a_past_day_is_taken_as_an_interview_that_was() -> None:
    talk = londoner().sends("/upcoming").sends("Acme").taps("Skip").sends("yesterday 3 pm")
    assert "Did the interview take place then?" in talk.text
    talk.taps("Yes, it is over")
    assert "Who did you meet?" in talk.text
    talk.taps("I have no names").taps("In two weeks").taps("Nobody said")
    assert the_interview(talk).ended_at == datetime(2026, 11, 19, 15, tzinfo=UTC)
    assert the_interview(talk).starts_at is None
    assert the_one(talk).decision_by is not None


def test_a_past_day_can_be_a_slip() -> None:
    talk = londoner().sends("/upcoming").sends("Acme").taps("Skip").sends("yesterday 3 pm")
    talk.taps("No, it is still ahead").taps("26").taps("09:00")
    assert the_interview(talk).starts_at == datetime(2026, 11, 26, 9, tzinfo=UTC)


def test_a_day_to_come_is_kept_when_an_interview_is_told() -> None:
    talk = londoner().sends("/new").sends("Acme").taps("Skip").sends("Tuesday 24 November 2:30 pm")
    assert "is still ahead" in talk.text
    assert "<b>Tuesday, 24 November 2026</b> at <b>14:30</b>" in talk.text
    talk.taps("Yes, it is still ahead").taps("Skip").taps("Skip")
    assert "Who will you meet?" in talk.text
    talk.taps("I have no names")
    assert talk.chat.dialog is None, "no decision date, no next move"
    assert the_interview(talk).starts_at == TUESDAY


def test_it_was_earlier_is_possible() -> None:
    talk = londoner().sends("/new").sends("Acme").taps("Skip").sends("tomorrow 3 pm")
    talk.taps("No, it was earlier").taps("18").taps("15:00")
    assert the_interview(talk).ended_at == datetime(2026, 11, 18, 15, tzinfo=UTC)
    assert "Who did you meet?" in talk.text


def test_a_day_to_come_without_an_hour_asks_for_it() -> None:
    talk = londoner().sends("/new").sends("Acme").taps("Skip").sends("tomorrow")
    assert "What time does it start?" in talk.text
    talk.sends("9:30").taps("Yes, it is still ahead")
    assert the_interview(talk).starts_at == datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["when pigs fly", "24 November 2031", ""])
def test_what_is_no_day_of_the_next_year_is_asked_again(text: str) -> None:
    talk = londoner().sends("/upcoming").sends("Acme").taps("Skip").sends(text or "?")
    assert the_interview(talk).starts_at is None
    assert "Tomorrow" in talk.labels()


def test_somebody_whose_zone_is_unknown_is_asked_for_it_first() -> None:
    talk = Talk().sends("/upcoming").sends("Acme").taps("Skip")
    assert "What time is it for you?" in talk.text
    talk.sends("Tokyo").sends("tomorrow 10 am").taps("Yes, that is right")
    assert the_interview(talk).starts_at == datetime(2026, 11, 22, 1, tzinfo=UTC)


def test_a_zone_told_later_moves_the_interview_to_the_clock_on_the_wall() -> None:
    talk = Talk().sends("/upcoming").sends("Acme").taps("Skip").taps("Skip")
    talk.sends("24 November 10:00").taps("Yes, that is right").taps("By phone")
    talk.taps("I have no names").taps("Tell me your time zone").sends("Tokyo")
    assert the_interview(talk).starts_at == datetime(2026, 11, 24, 1, tzinfo=UTC)


def test_half_told_it_can_be_thrown_away() -> None:
    talk = londoner().sends("/upcoming").sends("Acme").sends("/cancel").taps("Throw it away")
    assert talk.chat.applications == ()


def test_half_told_it_is_not_pushed_aside() -> None:
    talk = londoner().sends("/upcoming").sends("Acme").sends("/upcoming")
    assert "You were just telling me about this one" in talk.text
    talk.taps("Tell about another interview")
    assert "Which company is it?" in talk.text


def test_the_next_round_of_a_known_application_belongs_to_it() -> None:
    talk = told().sends("/upcoming").sends("Acme").taps("Skip").taps("Next round")
    talk.sends("Tuesday 2:30 pm").taps("Yes, that is right").taps("Skip").taps("Skip").sends("Bob")
    application = the_one(talk)
    assert [one.ended_at is None for one in application.interviews] == [False, True]
    talk.taps("Show the plan")
    assert "Round 1 on Friday, 20 November 2026 with Jane Doe" in talk.text
    assert "Round 2 on Tue 24 Nov, 14:30 with Bob" in talk.text


def test_a_next_round_that_is_told_as_news_asks_when_it_is() -> None:
    talk = told().taps("Show the plan").taps("Tell what happened").taps("Another interview")
    talk.sends("Tuesday 2:30 pm").taps("Yes, that is right").taps("Skip").taps("Skip")
    talk.taps("I have no names")
    assert the_one(talk).news is News.NEXT_ROUND
    assert the_interview(talk).starts_at == TUESDAY
    assert "Checklist for the interview: Tue 24 Nov, 13:30 (new)" in talk.text


def test_several_interviews_of_one_day_stand_apart() -> None:
    talk = upcoming()
    talk.taps("Show the plan").taps("Tell what happened").taps("Another interview")
    talk.sends("Tuesday 4 pm").taps("Yes, that is right").taps("Skip").taps("Skip").sends("Bob")
    talk.taps("Open the plan")
    assert "Round 1 on Tue 24 Nov, 14:30 with Jane Doe" in talk.text
    assert "Round 2 on Tue 24 Nov, 16:00 with Bob" in talk.text
    checklists = [label for label in talk.labels() if label.startswith("Checklist")]
    assert len(set(checklists)) == 2, "two buttons that say the same help nobody"


def test_any_answer_about_an_interview_ahead_can_be_changed() -> None:
    talk = upcoming().taps("Change an answer").taps("Interview").sends("Thursday 10 am")
    talk.taps("Yes, that is right")
    assert "checklist on <b>Thu 26 Nov, 09:00</b>" in talk.text
    talk.taps("Change an answer").taps("Place or link").sends("https://meet.example/acme")
    talk.taps("Change an answer").taps("Add a person").sends("Bob Stone, HR")
    talk.taps("Change an answer").taps("Jane Doe").taps("Title").sends("CEO")
    talk.taps("Change an answer").taps("Jane Doe").taps("Take this person out")
    interview = the_interview(talk)
    assert interview.starts_at == datetime(2026, 11, 26, 10, tzinfo=UTC)
    assert interview.place == "https://meet.example/acme"
    assert [(one.name, one.title) for one in interview.people] == [("Bob Stone", "HR")]


def test_an_interview_behind_is_changed_apart_from_the_one_ahead() -> None:
    talk = told().sends("/upcoming").sends("Acme").taps("Skip").taps("Next round")
    talk.sends("Tuesday 2:30 pm").taps("Yes, that is right").taps("Skip").taps("Skip").sends("Bob")
    talk.taps("Round 1 on").taps("Change an answer").taps("Jane Doe").taps("Take this person out")
    talk.taps("‹ Back").taps("Round 2 on").taps("Change an answer").taps("Bob").taps("Name")
    talk.sends("Bob Stone")
    first, second = the_one(talk).interviews
    assert first.people == ()
    assert [one.name for one in second.people] == ["Bob Stone"]


def test_an_interview_that_turns_out_to_be_over_is_asked_about_further() -> None:
    talk = upcoming(people="").taps("Change an answer").taps("Interview").sends("yesterday 3 pm")
    talk.taps("Yes, it is over")
    assert "Go on with the questions" in talk.labels()
    talk.taps("Go on with the questions")
    assert "Who did you meet?" in talk.text


def test_today_and_the_list_name_the_interview() -> None:
    talk = upcoming().sends("/list")
    assert "interview Tue 24 Nov, 14:30" in talk.text
    talk.now = TUESDAY - timedelta(hours=5)
    talk.sends("/today")
    assert "Today, 14:30: interview at Acme" in talk.text


def invited_again() -> Talk:
    """They want another interview, and have not said when."""
    talk = told().taps("Show the plan").taps("Tell what happened").taps("Another interview")
    return talk.taps("Not fixed yet")


def test_a_round_without_a_time_stands_on_the_card_until_it_has_one() -> None:
    talk = invited_again().taps("Open the plan")
    assert "Round 2, no time yet" in talk.text
    talk.taps("Round 2 has a time now").sends("Tuesday 2:30 pm").taps("Yes, that is right")
    assert [one.starts_at for one in the_one(talk).interviews] == [None, TUESDAY]
    talk.taps("Open the plan")
    assert "Round 2 on Tue 24 Nov, 14:30" in talk.text


def test_a_round_that_gets_its_time_as_news_is_told_once() -> None:
    talk = invited_again().taps("Open the plan").taps("Tell what happened")
    talk.taps("Another interview").sends("Tuesday 2:30 pm").taps("Yes, that is right")
    assert [one.starts_at for one in the_one(talk).interviews] == [None, TUESDAY]


def test_a_round_that_gets_its_time_as_a_new_interview_is_told_once() -> None:
    talk = invited_again().sends("/upcoming").sends("Acme").taps("Skip").taps("Next round")
    talk.sends("Tuesday 2:30 pm").taps("Yes, that is right")
    assert [one.starts_at for one in the_one(talk).interviews] == [None, TUESDAY]


def test_a_round_without_a_time_can_be_called_off() -> None:
    talk = invited_again().taps("Open the plan").taps("It was called off")
    talk.taps("They will get in touch").taps("Open the plan")
    assert "no time yet" not in talk.text
    assert "Interview on Friday, 20 November 2026" in talk.text


def test_the_answers_about_a_round_without_a_time_are_those_of_one_to_come() -> None:
    talk = invited_again().taps("Open the plan").taps("Change")
    assert "Decision" not in talk.text
    talk.taps("Change an answer").taps("Interview").sends("Tuesday 2:30 pm")
    talk.taps("Yes, that is right")
    assert "I will bring the checklist" in talk.text
