"""Several applications at once: the same recruiter is not written to from two sides within three days."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from playbook.chat import Chat
from playbook.facts import Application, News, Person
from playbook.plan.deeds import mark_done
from playbook.plan.events import hear
from playbook.plan.look import Look
from playbook.plan.reasons import Reason
from playbook.plan.surroundings import ALONE, reader_of
from tests.playbook.plan.builders import (
    FIRST,
    IN_LONDON,
    JANE,
    THANKS,
    Ann,
    action_in,
    an_application,
    at,
    due_in,
    key_of,
)

RITA = Person("1", "Rita Fee", "Recruiter", email="rita@acme.example")
NOW = "2026-11-25 12:00"


def at_acme(name: str, decided: str) -> Application:
    """One of several jobs at one company, all with the same recruiter, who was thanked."""
    application = an_application(people=(RITA,), decided=decided, name=name)
    return mark_done(application, key_of(THANKS), at("2026-11-24 18:00"))


def chat_of(*applications: Application) -> Chat:
    return Chat(1, IN_LONDON, applications)


TWO = chat_of(at_acme("a", "2026-12-04"), at_acme("b", "2026-12-03"))


def test_of_two_follow_ups_to_one_recruiter_the_one_told_later_gives_way() -> None:
    assert due_in(TWO, "a", FIRST, NOW) == "Tue 2026-12-08 09:00"
    assert due_in(TWO, "b", FIRST, NOW) == "Fri 2026-12-11 09:00"
    assert action_in(TWO, "b", FIRST, NOW).reason is Reason.SPACED


def test_what_went_out_about_one_moves_the_other_whichever_was_told_first() -> None:
    asked = mark_done(TWO.applications[1], key_of(FIRST), at("2026-12-07 10:00"))
    chat = TWO.with_application(asked)
    assert due_in(chat, "a", FIRST, "2026-12-07 11:00") == "Thu 2026-12-10 09:00"


def test_who_does_all_that_comes_writes_to_her_every_third_working_day_at_most() -> None:
    ann = Ann.living("2026-12-07 12:00", *TWO.applications)
    assert ann.waits_until("2026-12-08 10:00") == ["Tue 2026-12-08 09:00: f1"]
    ann.does(mark_done(ann.chat.applications[0], key_of(FIRST), ann.now))
    assert ann.waits_until("2026-12-11 10:00") == ["Fri 2026-12-11 09:00: f1"]
    ann.does(mark_done(ann.chat.applications[1], key_of(FIRST), ann.now))
    assert ann.waits_until("2026-12-17 10:00") == ["Thu 2026-12-17 09:00: s1"]


def test_a_closed_application_holds_nothing_up_but_what_was_sent_about_it() -> None:
    refused = hear(TWO.applications[0], News.REJECTION, at(NOW))
    chat = TWO.with_application(mark_done(refused, key_of("n1"), at("2026-12-04 10:00")))
    assert due_in(chat, "b", FIRST, "2026-12-04 12:00") == "Wed 2026-12-09 09:00"


def test_other_people_are_nobodys_business() -> None:
    chat = chat_of(at_acme("a", "2026-12-04"), an_application(decided="2026-12-03", name="b"))
    assert Look(chat, at(NOW)).around(chat.applications[1]) == replace(ALONE, rank=0)
    assert due_in(chat, "b", FIRST, NOW) == "Mon 2026-12-07 09:00"


def test_two_people_of_one_name_at_two_companies_are_two() -> None:
    nameless = Person("1", "Kim Orr")
    assert reader_of(nameless, "Acme") != reader_of(nameless, "Bolt")
    assert reader_of(nameless, "Acme") == reader_of(replace(nameless, id="7"), "ACME")
    assert reader_of(JANE, "Acme") == reader_of(replace(JANE, email="JANE@acme.example"), "Bolt")


def test_all_plans_together_are_the_plans_one_by_one() -> None:
    chat = chat_of(*(at_acme(name, f"2026-12-{3 + i:02}") for i, name in enumerate("abcde")))
    plans = Look(chat, at(NOW)).plans
    assert plans == {one.id: Look(chat, at(NOW)).plan(one) for one in chat.applications}


def test_thirty_applications_with_one_recruiter_are_planned_one_after_the_other() -> None:
    """Each as far from the one before as it must be, and each planned once only."""
    chat = chat_of(*(at_acme(f"a{n}", "2026-12-04") for n in range(30)))
    plans = Look(chat, at(NOW)).plans
    days = [action.due for plan in plans.values() if (action := plan.action(key_of(FIRST)))]
    assert None not in days
    known = sorted(day for day in days if day)
    assert all(other - one >= timedelta(days=3) for one, other in pairwise(known))


def test_what_is_overdue_does_not_go_out_on_the_day_of_another_message_to_her() -> None:
    """It was right on Tuesday and is still open; on Friday she is written to about the other job."""
    later = replace(TWO.applications[1], decision_by=at("2026-12-09 12:00").date())
    chat = TWO.with_application(mark_done(later, key_of(FIRST), at("2026-12-11 10:00")))
    assert due_in(TWO, "a", FIRST, "2026-12-11 09:30") == "Tue 2026-12-08 09:00"
    assert due_in(chat, "a", FIRST, "2026-12-11 10:05") == "Wed 2026-12-16 09:00"
