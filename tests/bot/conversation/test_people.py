"""Several people told at once: shown, confirmed, then asked about one by one."""

import pytest

from bot.conversation.kinds.people import MOST_PEOPLE
from playbook.facts import Person
from tests.bot.screen_rules import check
from trials.stage.talk import Talk, londoner, told

TWO = "Jane Doe (CTO), jane@acme.com and Bob from HR"


def asked_whom() -> Talk:
    """Somebody who is just asked whom they met."""
    return londoner().sends("/new").sends("Acme").taps("Skip").taps("Just now")


def people(talk: Talk) -> list[Person]:
    (application,) = talk.chat.applications
    return list(application.interviews[-1].people)


def test_two_people_on_one_line_are_shown_before_they_are_kept() -> None:
    talk = asked_whom().sends(TWO)
    assert "I read 2 people" in talk.text
    assert "1. Jane Doe, CTO, jane@acme.com\n2. Bob, HR" in talk.text
    assert people(talk) == []
    assert "I have no names" not in talk.labels()
    check(talk.screen)
    talk.taps("Yes, both")
    jane, bob = people(talk)
    assert (jane.name, jane.title, jane.email) == ("Jane Doe", "CTO", "jane@acme.com")
    assert (bob.name, bob.title, bob.email) == ("Bob", "HR", None)
    assert jane.id != bob.id


def test_what_is_missing_is_asked_for_each_and_then_for_anyone_else() -> None:
    talk = asked_whom().sends("Jane Doe, jane@acme.com and Bob from HR").taps("Yes, both")
    assert "What does Jane Doe do there?" in talk.text
    talk.sends("CTO")
    assert "How can you reach Bob?" in talk.text
    talk.taps("Skip")
    assert "So far: <b>Jane Doe and Bob</b>. Did you meet anyone else?" in talk.text
    talk.sends("Ann and Eve").taps("Yes, both")
    assert "What does Ann do there?" in talk.text
    for _ in range(4):
        talk.taps("Skip")
    assert "Ann and Eve" in talk.text
    talk.taps("That is everyone")
    assert "decide" in talk.text
    assert [one.title for one in people(talk)] == ["CTO", "HR", None, None]


@pytest.mark.parametrize("again", ["No, I will type it again", "‹ Back"])
def test_what_was_read_wrongly_is_typed_again(again: str) -> None:
    talk = asked_whom().sends("Doe, Jane").taps(again)
    assert "Who did you meet?" in talk.text
    assert people(talk) == []
    talk.sends("Jane Doe")
    assert [one.name for one in people(talk)] == ["Jane Doe"]


def test_a_correction_may_be_typed_at_once_and_a_yes_as_well() -> None:
    talk = asked_whom().sends("Doe, Jane").sends("Jane Doe; Bob; Ann")
    assert "Yes, all 3" in talk.labels()
    talk.sends("yes")
    assert [one.name for one in people(talk)] == ["Jane Doe", "Bob", "Ann"]


def test_somebody_without_a_name_is_not_left_out_in_silence() -> None:
    talk = asked_whom().sends("two engineers and Jane")
    assert "I leave out “two engineers”" in talk.text
    talk.taps("Yes, that is right")
    assert [one.name for one in people(talk)] == ["Jane"]


def test_a_name_made_out_of_an_address_is_offered() -> None:
    talk = asked_whom().sends("jane.doe@acme.com")
    assert "I took the name from the address." in talk.text
    talk.taps("Yes, that is right")
    assert [(one.name, one.email) for one in people(talk)] == [("Jane Doe", "jane.doe@acme.com")]


def test_nobody_with_a_name_is_nobody_to_keep() -> None:
    talk = asked_whom().sends("someone from HR")
    assert "I could not find a name in that" in talk.text


def test_more_people_than_can_be_kept_are_not_cut_off() -> None:
    names = [f"Person {letter}anson" for letter in "ABCDEFGHIJKLM"]
    talk = asked_whom().sends("; ".join(names))
    assert "I can keep 12 people at most" in talk.text
    talk.sends("; ".join(names[:MOST_PEOPLE])).taps("Yes, all 12")
    check(talk.every[-2])
    assert len(people(talk)) == MOST_PEOPLE


def test_twelve_people_with_everything_at_its_longest_fit_a_message() -> None:
    one = "{name} {long} ({title}), {name}.{long}@acme.com"
    lines = [one.format(name=n * 20, long="x" * 40, title="CTO " * 19) for n in "ABCDEFGHIJKL"]
    talk = asked_whom().sends("\n".join(lines))
    check(talk.screen)


def test_several_people_can_be_added_to_an_interview_told_before() -> None:
    talk = asked_whom().taps("I have no names").taps("No date named").taps("Nobody said")
    talk.taps("Change an answer").taps("Add a person").sends("Jane and Bob").taps("Yes, both")
    assert "So far: <b>Jane and Bob</b>" in talk.text
    talk.taps("That is everyone")
    assert "Here is what I have" in talk.text


def test_a_yes_tapped_twice_adds_nobody_twice() -> None:
    talk = asked_whom().sends("Jane and Bob")
    talk.taps("Yes, both", message := max(talk.messages))
    before = people(talk)
    talk.forges("a:gone:yes", message)
    assert people(talk) == before


@pytest.mark.parametrize(
    ("typed", "title", "email"),
    [
        ("jane@acme.com", None, "jane@acme.com"),
        ("CTO, jane@acme.com", "CTO", "jane@acme.com"),
        ("CTO (jane@acme.com)", "CTO", "jane@acme.com"),
        ("CTO", "CTO", None),
    ],
)
def test_an_address_typed_for_a_title_is_taken_as_one(
    typed: str, title: str | None, email: str | None
) -> None:
    talk = londoner().sends("/new").sends("Acme").taps("Skip").taps("Just now").sends("Jane Doe")
    assert "do there" in talk.text
    talk.sends(typed)
    assert ("reach Jane" in talk.text) is (email is None)
    jane = talk.chat.applications[0].interviews[0].people[0]
    assert (jane.title, jane.email) == (title, email)


def test_somebody_met_in_an_earlier_round_is_known_already() -> None:
    talk = told(("Jane Doe, CTO, jane@acme.com",)).sends("/new").sends("Acme").taps("Skip")
    talk.taps("Next round").taps("Just now").sends("Jane Doe")
    assert "Did you meet anyone else" in talk.text, "neither title nor address is asked again"
    again = talk.chat.applications[0].interviews[1].people[0]
    assert (again.title, again.email) == ("CTO", "jane@acme.com")
