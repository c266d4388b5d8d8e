"""Every answer can be changed, and taken out; nothing else moves."""

from dataclasses import replace

import pytest

from bot.conversation.fields import ASKED_NOT_TO
from bot.conversation.questions.forms import FORMS, FormName
from bot.conversation.questions.interview import COMPANY, PEOPLE, WHEN
from bot.conversation.questions.question import Question
from bot.parts.callbacks.answers import Ask, EditPerson
from playbook.facts import Application
from trials.stage.talk import Talk, londoner, told

ANSWERS = {
    "company": "Zeta",
    "role": "analyst",
    "when": "today 1 pm",
    "decision": "11 December",
    "next": "I should check back",
    "round": "3",
    "format": "By video",
    "channel": "Email",
    "senior": "Yes",
    "went": "Rather well",
    "employer": "Germany",
}
ONLY_ASKED = {"same", "how", "where", "whom"}  # of a known company, of an interview ahead
CHANGEABLE = [
    (form, question)
    for form in (FormName.INTERVIEW, FormName.TALK, FormName.DETAILS)
    for question in FORMS[form]
    if not question.per_person and question is not PEOPLE and question.key not in ONLY_ASKED
]


def the_one(talk: Talk) -> Application:
    return talk.chat.applications[0]


@pytest.mark.parametrize(("form", "question"), CHANGEABLE, ids=lambda it: getattr(it, "key", None))
def test_each_answer_is_changed_and_taken_out_from_the_summary(
    form: FormName, question: Question
) -> None:
    talk = told()
    before = talk.chat
    data = Ask(the_one(talk).id, form, question.key).pack()
    talk.forges(data).sends(ANSWERS.get(question.key, "something new"))
    if "right?" in talk.text:
        talk.taps("Yes, that is right")
    assert talk.chat.dialog is None
    assert the_one(talk) != before.applications[0]
    assert "Here is what I have" in talk.text
    talk.forges(data)
    if "Take it out" not in talk.labels():
        assert question in {COMPANY, WHEN} or "No date named" in talk.labels()
        return
    talk.taps("Take it out")
    assert the_one(talk) in (
        clear(before.applications[0], question.key),
        before.applications[0],
    )


def clear(application: Application, key: str) -> Application:
    names = {"role": {"role": None}, "next": {"next_move": None}}
    return replace(application, **names.get(key, {}))  # type: ignore[arg-type]  # a table of facts


def test_each_detail_of_a_person_is_changed() -> None:
    talk = told()
    for title, answer in (("Name", "Jane Roe"), ("Title", "CEO"), ("Talked about", "sailing")):
        talk.taps("Change an answer").taps("Jane").taps(title).sends(answer)
    talk.taps("Change an answer").taps("Jane").taps("Email or phone").sends("+44 20 7946 0958")
    interview = the_one(talk).interview
    assert interview is not None
    [jane] = interview.people
    assert (jane.name, jane.title, jane.topic) == ("Jane Roe", "CEO", "sailing")
    assert (jane.email, jane.phone) == ("jane@acme.com", "+44 20 7946 0958")


def test_a_name_can_be_changed_but_not_taken_out() -> None:
    talk = told().taps("Change an answer").taps("Jane").taps("Name")
    assert "Take it out" not in talk.labels()
    assert talk.chat.dialog is not None
    talk.forges(f"a:{talk.chat.dialog.id}:!clear")
    assert the_one(talk).interview.people[0].name == "Jane Doe"  # type: ignore[union-attr]


def test_adding_a_person_offers_nothing_to_take_out() -> None:
    talk = told().taps("Change an answer").taps("Add a person")
    assert talk.labels() == ["That is everyone"]
    talk.sends("Eve").taps("That is everyone")
    assert [p.name for p in the_one(talk).interview.people] == ["Jane Doe", "Eve"]  # type: ignore[union-attr]


@pytest.mark.parametrize("key", [one.key for one in FORMS[FormName.SETTINGS]])
def test_a_setting_cannot_be_taken_away_by_any_tap(key: str) -> None:
    talk = londoner().forges(Ask("", FormName.SETTINGS, key).pack())
    assert talk.chat.dialog is not None
    before = talk.chat.preferences
    talk.forges(f"a:{talk.chat.dialog.id}:!clear")
    assert replace(talk.chat.preferences, known_as=None) == replace(before, known_as=None)


@pytest.mark.parametrize(
    ("title", "answer", "shown"),
    [
        ("Time zone", "Berlin", "Berlin"),
        ("Country", "Germany", "Germany"),
        ("Signature", "A. Lee", "A. Lee"),
        ("Quiet hours", "22:00 to 7:30", "22:00–07:30"),
        ("Follow-ups come up at", "8:30", "08:30"),
        ("Pause after their date", "3", "Pause after their date: <b>3</b>"),
        ("Pause without a date", "10", "Pause without a date: <b>10</b>"),
        ("Pause after the first", "5", "first follow-up: <b>5</b>"),
        ("Pause before", "6", "moving on: <b>6</b>"),
    ],
)
def test_each_setting_is_changed_by_typing(title: str, answer: str, shown: str) -> None:
    talk = londoner().sends("/settings").taps(title).sends(answer)
    assert shown in talk.text
    assert talk.chat.dialog is None


def test_what_is_kept_is_shown_where_it_is_asked_again() -> None:
    talk = told().taps("Change an answer").taps("Role")
    assert "So far I have: <b>data engineer</b>" in talk.text


def test_the_own_text_of_a_message_is_taken_out_again() -> None:
    talk = told().waits(hours=2)
    talk.taps("Edit").sends("My own words").taps("Edit").taps("Take it out")
    assert "My own words" not in talk.text
    assert the_one(talk).drafts[0].own is None


class TestSomebodyTakenOut:
    def test_in_the_middle_of_being_asked_about_the_question_gives_way(self) -> None:
        talk = londoner().sends("/new").sends("Acme").taps("Skip").taps("Just now")
        talk.sends("Jane").taps("Skip").taps("Skip").sends("Bob")
        application = the_one(talk)
        bob = application.interview.people[1].id  # type: ignore[union-attr]
        assert "What does Bob do" in talk.text
        talk.forges(EditPerson(application.id, bob, "-").pack())
        assert "So far: <b>Jane</b>. Did you meet anyone else?" in talk.text
        assert not any("Bob" in str(m.text) and m.rows for m in talk.messages.values())

    def test_while_only_one_answer_about_them_is_changed_nothing_is_asked(self) -> None:
        talk = told().taps("Change an answer").taps("Jane")
        person = talk.messages[max(talk.messages)]
        talk.taps("Title")
        application = the_one(talk)
        jane = application.interview.people[0].id  # type: ignore[union-attr]
        talk.forges(EditPerson(application.id, jane, "-").pack())
        assert talk.chat.dialog is None
        assert person.rows

    def test_leaves_their_deeds_to_nobody_who_comes_after(self) -> None:
        talk = told().waits(hours=2).taps("Done")
        application = the_one(talk)
        jane = application.interview.people[0].id  # type: ignore[union-attr]
        talk.forges(EditPerson(application.id, jane, "-").pack())
        talk.taps("Add a person").sends("Eve").taps("That is everyone")
        eve = the_one(talk).interview.people[0].id  # type: ignore[union-attr]
        assert eve != jane
        assert "done" not in talk.taps("Show the plan").text

    def test_twice_is_once(self) -> None:
        talk = told()
        application = the_one(talk)
        data = EditPerson(application.id, application.interview.people[0].id, "-").pack()  # type: ignore[union-attr]
        assert "What should I change?" in talk.forges(data).forges(data).text

    def test_cannot_be_asked_about_any_more(self) -> None:
        talk = told()
        talk.forges(Ask(the_one(talk).id, FormName.INTERVIEW, "title", "99").pack())
        assert talk.chat.dialog is None
        assert "no longer in your plans" in talk.word


def test_the_answer_nobody_types_by_chance_is_no_plain_word() -> None:
    assert "_" in ASKED_NOT_TO
