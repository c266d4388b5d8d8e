"""Today: the day's interviews, what is due, what the next seven days bring."""

from datetime import timedelta

import pytest

from playbook.chat import Chat
from playbook.facts import Ending, Interview
from playbook.plan.events import close
from tests.bot.many import an_application, thanked, thirty
from tests.bot.screen_rules import check
from trials.stage.talk import FRIDAY, LONDONER, Talk, buttons_of, londoner, told

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def arranged(*hours: float) -> Talk:
    """Somebody with an interview so many hours from now, each at another company."""
    chat = Chat(7, LONDONER)
    for number, ahead in enumerate(hours):
        interview = Interview("1", "Europe/London", starts_at=FRIDAY + ahead * HOUR)
        one = an_application(number, None, company=f"Company {number}", role=None)
        chat = chat.with_application(one.with_interview(interview))
    return Talk(chat).sends("/today")


def test_an_interview_of_the_day_stands_on_top() -> None:
    assert arranged(2).text.startswith("<b>Today, 18:00: interview at Company 0</b>")


def test_several_of_them_stand_in_the_order_of_the_day() -> None:
    lines = arranged(5, 2, 30).text.splitlines()
    assert lines[:2] == [
        "<b>Today, 18:00: interview at Company 1</b>",
        "<b>Today, 21:00: interview at Company 0</b>",
    ]
    assert "Company 2" not in "".join(lines[:2])


def test_thirty_applications_fit_a_message_and_lead_to_the_rest() -> None:
    talk = Talk(thirty()).sends("/today")
    check(talk.screen)
    assert len(buttons_of(talk.screen)) <= 16
    assert "and " in talk.text
    talk.taps("Everything to do")
    assert "<b>To do (" in talk.text


def test_many_things_due_stand_below_their_applications() -> None:
    people = tuple(f"Person {n}, p{n}@acme.com" for n in range(5))
    talk = told(people).waits(hours=1).sends("/today")
    assert "5 things are due" in talk.text
    assert talk.text.count("Acme · data engineer:") == 1
    assert talk.text.count("• Thank-you to") == 5


def test_one_thing_due_of_each_of_many_takes_one_line_each() -> None:
    several = [an_application(n, FRIDAY - 4 * HOUR, company=f"Company {n}") for n in range(6)]
    talk = Talk(Chat(7, LONDONER, tuple(several))).sends("/today")
    assert talk.text.count("Thank-you to Jane Doe, Company") == 6
    assert "•" not in talk.text


def test_a_few_things_due_stand_with_their_company() -> None:
    talk = told().waits(hours=1).sends("/today")
    assert "1 thing is due" in talk.text
    assert "Thank-you to Jane Doe, Acme: now" in talk.text


@pytest.mark.parametrize(("days", "heading"), [(1, "In the next seven days"), (-1, "Coming next")])
def test_what_comes_is_of_the_week_or_else_the_next_thing(days: int, heading: str) -> None:
    ended = FRIDAY - 2 * DAY
    by = (FRIDAY + days * DAY).date() if days > 0 else (FRIDAY + 20 * DAY).date()
    one = an_application(0, ended, company="Acme", marks=thanked(ended + HOUR), decision_by=by)
    talk = Talk(Chat(7, LONDONER, (one,))).sends("/today")
    assert "Nothing is due right now" in talk.text
    assert f"<b>{heading}</b>\nFirst follow-up, Acme:" in talk.text


def test_an_interview_of_a_closed_application_is_left_out() -> None:
    talk = arranged(2)
    withdrawn = close(talk.chat.applications[0], Ending.WITHDRAWN, talk.now)
    talk.chat = talk.chat.with_application(withdrawn)
    assert "interview at" not in talk.sends("/today").text


def test_a_newcomer_is_told_how_to_begin() -> None:
    talk = londoner().sends("/today")
    assert "Tell me about an interview" in talk.text
    assert talk.labels() == ["New interview"]
