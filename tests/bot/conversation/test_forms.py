"""Whole lists of questions: typed, tapped, skipped, back and forth."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.conversation.asked import Asked
from bot.conversation.steps import progress
from playbook.facts import Application, Channel, Format, Interview, NextMove, Part
from playbook.plan.look import Look
from trials.stage.talk import FRIDAY, Talk, londoner, told


def the_one(talk: Talk) -> Application:
    assert len(talk.chat.applications) == 1
    return talk.chat.applications[0]


def the_interview(talk: Talk) -> Interview:
    interview = the_one(talk).interview
    assert interview is not None
    return interview


def number(talk: Talk) -> tuple[int, int]:
    assert talk.chat.dialog is not None
    return progress(Asked(Look(talk.chat, talk.now), talk.chat.dialog))


def test_an_interview_is_told_by_typing_alone() -> None:
    talk = londoner().sends("/new").sends("A < B & Co").sends("data engineer")
    talk.sends("yesterday 3 pm").taps("Yes, that is right")
    talk.sends("Jane Doe").sends("CTO").sends("jane@acme.com, +44 20 7946 0958")
    talk.sends("Bob, HR").sends("bob@acme.com").taps("That is everyone")
    talk.sends("4 December").taps("Yes, that is right").sends("they get in touch")
    assert talk.chat.dialog is None
    assert "Here is what I have" in talk.text
    application, interview = the_one(talk), the_interview(talk)
    assert application.company == "A < B & Co"
    assert (application.role, application.decision_by) == ("data engineer", date(2026, 12, 4))
    assert application.next_move is NextMove.THEM
    assert interview.ended_at == datetime(2026, 11, 19, 15, tzinfo=UTC)
    jane, bob = interview.people
    assert (jane.name, jane.title, jane.email) == ("Jane Doe", "CTO", "jane@acme.com")
    assert jane.phone == "+44 20 7946 0958"
    assert (bob.name, bob.title, bob.email) == ("Bob", "HR", "bob@acme.com")


def test_everything_but_the_company_can_be_tapped() -> None:
    talk = londoner().sends("/new").sends("Acme").taps("Skip").taps("Another day")
    talk.taps("18").taps("14:00").taps("I have no names").taps("In a week").taps("Nobody said")
    assert the_interview(talk).ended_at == datetime(2026, 11, 18, 14, tzinfo=UTC)
    assert the_one(talk).decision_by == date(2026, 11, 25)
    assert the_one(talk).next_move is NextMove.UNSAID


def test_all_that_the_plan_does_not_need_can_be_skipped() -> None:
    talk = londoner().sends("/new").sends("Acme").taps("Skip").taps("Just now")
    talk.taps("I have no names").taps("I did not ask").taps("Skip")
    assert the_one(talk).planned
    talk.taps("Add what you talked about")
    for _ in range(5):
        talk.taps("Skip")
    talk.taps("Add a few details")
    for _ in range(7):
        talk.taps("Skip")
    assert talk.chat.dialog is None


def test_the_talk_and_the_details_are_kept() -> None:
    talk = told().taps("Add what you talked about")
    for answer in ("their move", "monthly reports", "I did that", "Dutch", "42", "cache it"):
        talk.sends(answer)
    talk.taps("Add a few details").taps("2").taps("On site").sends("Berlin")
    talk.sends("phone").taps("Yes").sends("Germany").taps("Not so well").taps("My future manager")
    interview = the_interview(talk)
    assert interview.people[0].topic == "their move"
    told_facts = (interview.challenge, interview.fit, interview.skill, interview.missed)
    assert told_facts == ("monthly reports", "I did that", "Dutch", "42")
    assert (interview.idea, interview.round, interview.place) == ("cache it", 2, "Berlin")
    assert (interview.format, interview.went_well) == (Format.ON_SITE, False)
    assert (the_one(talk).channel, the_one(talk).senior) == (Channel.PHONE, True)
    assert (the_one(talk).country, interview.people[0].part) == ("DE", Part.MANAGER)


def test_a_stretch_that_is_told_is_not_offered_again() -> None:
    talk = told().taps("Add a few details").taps("1").taps("By video").taps("Email").taps("No")
    talk.taps("No, the same").taps("Rather well").taps("My future manager")
    assert "Add a few details" not in talk.labels()
    assert "Add what you talked about" in talk.labels()


def test_nobody_is_asked_where_a_call_was() -> None:
    talk = told().taps("Add a few details").taps("Skip").taps("By phone")
    assert "contacted" in talk.text


def test_back_at_every_step_keeps_what_was_given_and_forth_is_a_tap() -> None:
    talk = londoner().sends("/new").sends("Acme").sends("engineer").sends("today 3 pm")
    talk.taps("Yes, that is right").sends("Jane, CTO, jane@acme.com").sends("Bob").taps("Skip")
    talk.taps("Skip").taps("That is everyone").taps("In two weeks")
    before = the_one(talk)
    seen = []
    while "‹ Back" in talk.labels():
        seen.append(talk.text)
        talk.taps("‹ Back")
        assert the_one(talk) == before
    assert "Which company" in talk.text
    for answer in ("Acme", "engineer", "Jane", "Bob"):
        assert any(answer in text for text in seen)
    while talk.chat.dialog:
        talk.taps(next(one for one in FORTH if one in talk.labels()))
    assert the_one(talk) == before


FORTH = ("Keep it as it is", "That is everyone", "Skip")


def test_the_progress_never_runs_past_its_end() -> None:
    talk, seen = londoner().sends("/new"), []
    for answer in ("Acme", "engineer", "today 3 pm"):
        seen.append(number(talk))
        talk.sends(answer)
    talk.taps("Yes, that is right")
    for name in ("Jane Doe", "Bob Smith", "Eve Jones"):
        seen.append(number(talk))
        talk.sends(name).taps("Skip").taps("Skip")
    talk.taps("That is everyone")
    seen.append(number(talk))
    talk.taps("In a week")
    seen.append(number(talk))
    assert {total for _, total in seen} == {6}
    numbers = [n for n, _ in seen]
    assert numbers == sorted(numbers) == [1, 2, 3, 4, 4, 4, 5, 6]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("today", "About what time"),
        ("today 11:30", "11:30"),
        ("soon", "could not find a day"),
        ("tomorrow", "still ahead"),
        ("today 11 pm", "still ahead"),
    ],
)
def test_half_an_answer_and_a_wrong_one_lead_on_kindly(text: str, shown: str) -> None:
    talk = londoner().sends("/new").sends("Acme").taps("Skip").sends(text)
    assert shown in talk.text
    talk.sends("today 3 pm").taps("Yes, that is right")
    assert the_interview(talk).ended_at == FRIDAY - timedelta(hours=1)


def test_a_day_of_two_readings_is_chosen_before_its_hour() -> None:
    talk = londoner().sends("/new").sends("Acme").taps("Skip").sends("Thursday or Friday")
    if "more than one day" in talk.text:
        talk.taps("Thursday, 19 November")
    assert "15:00" not in talk.text


def test_a_tap_on_the_calendar_s_heading_leaves_it_open() -> None:
    talk = londoner().sends("/new").sends("Acme").taps("Skip").taps("Another day")
    before = talk.text
    for label in ("November", "Mo", "·"):
        talk.taps(label)
        assert talk.text == before
        assert "18" in talk.labels()


def test_a_calendar_shows_no_month_without_a_day_to_choose() -> None:
    talk = londoner().sends("/new").sends("Acme").taps("Skip").taps("Another day")
    assert "›" not in talk.labels()
    talk.taps("‹", max(talk.messages))
    assert "October 2026" in talk.labels()
    assert "›" in talk.labels()


def test_a_date_in_the_past_of_the_interview_is_no_decision_date() -> None:
    talk = told().taps("Change an answer").taps("Decision").sends("3 March 2026")
    talk.taps("Leave as it is")
    assert the_one(talk).decision_by == date(2026, 12, 4)


@pytest.mark.parametrize("text", ["none", "no", "n", "me not", "."])
def test_no_stray_word_means_that_they_want_no_follow_ups(text: str) -> None:
    talk = told().taps("Change an answer").taps("Next move").sends(text)
    assert not the_one(talk).no_follow_ups or text == "me not"


def test_who_asks_for_no_follow_ups_gets_none() -> None:
    talk = told().taps("Change an answer").taps("Next move")
    assert the_one(talk.taps("They asked me not")).no_follow_ups
    talk.taps("Change an answer").taps("Next move").taps("They get in touch")
    assert not the_one(talk).no_follow_ups


def test_twelve_people_are_enough() -> None:
    firsts = ("Ann", "Bob", "Cem", "Dan", "Eve", "Fay", "Gus", "Hal", "Ida", "Jon", "Kim", "Lea")
    talk = told(people=tuple(f"{first} Smith" for first in firsts))
    talk.taps("Change an answer").taps("Add a person")
    assert "anyone else" not in talk.text
    talk.sends("Max Mustermann")
    assert "I can keep 12 people at most" in talk.text
    assert len(the_interview(talk).people) == 12


def test_a_name_longer_than_a_name_is_asked_for_again() -> None:
    talk = londoner().sends("/new").sends("Acme").taps("Skip").taps("Just now").sends("Jo" * 60)
    assert "say it shorter" in talk.text
    assert the_interview(talk).people == ()


def test_a_text_is_measured_as_telegram_does() -> None:
    talk = londoner().sends("/new").sends("A" + "\U0001f600" * 45)
    assert "91 characters" in talk.text


def test_a_place_of_several_says_its_country_when_it_is_tapped() -> None:
    talk = Talk().sends("/start").sends("Portland").taps("8:00 am · Portland, Oregon")
    assert talk.chat.preferences.zone == "America/Los_Angeles"
    assert talk.chat.preferences.country == "US"


def test_more_time_counts_its_weeks_from_today() -> None:
    talk = told(people=()).taps("Show the plan")
    talk.now += timedelta(days=5)
    talk.taps("Tell what happened").taps("They need more time")
    assert "In a week: Wed 2 Dec" in talk.labels()
    talk.taps("Another day")
    assert "25" in talk.labels()
    assert "24" not in talk.labels(), "a day that has passed"


def test_a_time_told_before_the_zone_means_the_clock_on_the_wall() -> None:
    """Somebody in Tokyo who skipped the first questions has an evening already."""
    talk = Talk(now=datetime(2026, 11, 19, 9, 30, tzinfo=UTC))
    talk.sends("/new").sends("Acme").sends("Data engineer").sends("today 5 pm")
    talk.taps("Yes, that is right").taps("I have no names").taps("No date named").taps(
        "Nobody said"
    )
    talk.taps("Tell me your time zone").sends("Tokyo")
    assert the_interview(talk).zone == "Asia/Tokyo"
    assert the_interview(talk).ended_at == datetime(2026, 11, 19, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize("word", ["yes", "Yes", "YES!", "yes, that is right"])
def test_a_yes_can_be_typed(word: str) -> None:
    talk = londoner().sends("/new").sends("Acme").sends("engineer").sends("today 3 pm").sends(word)
    assert "Who did you meet?" in talk.text


def test_a_no_can_be_typed() -> None:
    talk = londoner().sends("/new").sends("Acme").sends("engineer").sends("today 3 pm").sends("no")
    assert "Is that right?" not in talk.text
    assert "Just now" in talk.labels()


def test_any_button_can_be_typed() -> None:
    talk = londoner().sends("/new").sends("Acme").sends("engineer").sends("just now")
    talk.sends("Jane Doe, CTO, jane@acme.com").sends("that is everyone").sends("no date named")
    assert talk.sends("they get in touch").text.startswith("<b>Here is what I have")


@pytest.mark.parametrize(
    ("language", "question", "skip", "typed"),
    [
        *(
            ("es", "¿Es un puesto de alto nivel", "Omitir", yes)
            for yes in ("sí", "Si", "SI.", "yes")
        ),
        *(("ar", "هل الوظيفة لأصحاب خبرة", "تخطي", yes) for yes in ("نعم", "نَعَم", "yes")),
    ],
)
def test_an_answer_is_typed_with_or_without_its_accents(
    language: str, question: str, skip: str, typed: str
) -> None:
    talk = told()
    talk.taps("Add a few details")
    talk.language = language
    talk.taps("Skip")
    while question not in talk.text:
        talk.taps(skip)
    assert the_one(talk.sends(typed)).senior is True


def test_an_arabic_button_is_typed_without_its_hamza() -> None:
    talk = londoner()
    talk.language = "ar"
    talk.sends("/new").sends("Acme").sends("مهندس بيانات").sends("أمس 3 بعد الظهر").sends(
        "نعم، هذا صحيح"
    )
    talk.sends("لا اعرف الاسماء").sends("لم اسال")
    assert the_one(talk).decision_by is None
    assert "ممن الخطوة التالية؟" in talk.text


def test_a_question_is_skipped_by_typing_what_its_button_says() -> None:
    talk = (
        londoner().sends("/new").sends("Acme").sends("skip.").sends("yesterday 3 pm").sends("yes")
    )
    talk.sends("I have no names").sends("I did not ask")
    assert the_one(talk).role is None
    assert the_interview(talk).people == ()
    assert the_one(talk).decision_by is None
    assert "Who makes the next move?" in talk.text
