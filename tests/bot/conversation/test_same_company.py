"""An interview at a company that is known: the next round of a job, or another job there."""

import pytest

from trials.stage.talk import Talk, told


def again(company: str = "Acme") -> Talk:
    return told().taps("Show the plan").sends("/new").sends(company).sends("data engineer")


@pytest.mark.parametrize("company", ["Acme", "acme", "ACME", "Acme Inc.", "Acme GmbH"])
def test_it_is_asked_which_job_it_was(company: str) -> None:
    talk = again(company)
    assert "next round of that, or another job" in talk.text
    assert talk.labels()[:2] == ["Next round: data engineer", "Another job there"]


def test_the_next_round_goes_to_the_job_that_is_known() -> None:
    talk = again().taps("Next round").sends("today 4 pm").taps("Yes, that is right")
    talk.sends("Max Roe, max@acme.com").taps("Skip").taps("That is everyone")
    talk.taps("No date named").taps("Nobody said").taps("Show the plan")
    assert len(talk.chat.applications) == 1
    rounds = talk.chat.applications[0].interviews
    assert [one.people[0].name for one in rounds] == ["Jane Doe", "Max Roe"]
    assert [one.round for one in rounds] == [None, 2]
    assert "Thank-you to Jane Doe" in talk.text
    assert "Thank-you to Max Roe" in talk.text
    assert "First follow-up: Fri 27 Nov" in talk.text


def test_another_job_there_stands_apart() -> None:
    talk = again().taps("Another job there").sends("today 4 pm").taps("Yes, that is right")
    talk.taps("I have no names").taps("No date named").taps("Nobody said")
    assert len(talk.chat.applications) == 2
    assert "Go on with the questions" not in talk.labels()


def test_a_company_nobody_told_of_raises_no_question() -> None:
    assert "When did the interview end" in again("Zeta").text


def test_a_job_that_is_over_raises_no_question() -> None:
    talk = told().taps("Show the plan").taps("Tell what happened").taps("A no")
    talk.sends("/new").sends("Acme").sends("data engineer")
    assert "When did the interview end" in talk.text


def test_stopping_in_the_middle_of_the_next_round_keeps_the_job() -> None:
    talk = again().taps("Next round").taps("Cancel")
    assert len(talk.chat.applications) == 1
    assert "Throw it away" not in talk.labels()
