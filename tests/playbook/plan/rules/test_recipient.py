"""Whom the follow-ups go to: who decides, who passes on, and who can be reached at all."""

from dataclasses import replace

import pytest

from playbook.facts import Application, Part, Person
from playbook.plan.actions import State
from playbook.plan.deeds import mark_done, mark_skipped
from playbook.plan.rules.recipient import part_of, recipient, recruiters
from tests.playbook.plan.builders import (
    FIRST,
    SECOND,
    action_of,
    an_application,
    an_interview,
    at,
    key_of,
)


def known(name: str, title: str = "", part: Part | None = None) -> Person:
    return Person(name[0], name, title or None, f"{name[0].lower()}@acme.example", part=part)


AGENT = known("Ada Fee", "Senior Consultant", Part.AGENCY)
RECRUITER = known("Rob Hue", "Talent Partner")
BOSS = known("Bea Lum", "Head of Data")
PEER = known("Pia Sol", "Engineer")
HIDDEN = Person("h", "Hugo Ray", "Recruiter")


def to_whom(*people: Person, before: tuple[Person, ...] = ()) -> Person | None:
    """Who gets the follow-up after a round with these people; `before` were met in an earlier one."""
    application = an_application("2026-11-24 15:00", people=before)
    latest = an_interview("2026-12-01 15:00", *people, number=2)
    return recipient(application.with_interview(latest), latest)


@pytest.mark.parametrize(
    ("people", "before", "to"),
    [
        ((PEER, BOSS), (), PEER),  # the first met
        ((BOSS, RECRUITER), (), RECRUITER),  # the employer's recruiter knows how things stand
        ((BOSS, RECRUITER, AGENT), (), AGENT),  # nobody goes around the agency
        ((BOSS, RECRUITER), (AGENT,), AGENT),
        ((BOSS,), (RECRUITER,), BOSS),  # who was there now, before a recruiter of then
        ((HIDDEN, BOSS), (), BOSS),
        ((HIDDEN,), (RECRUITER,), RECRUITER),
        ((), (PEER, RECRUITER), RECRUITER),
        ((HIDDEN,), (), HIDDEN),  # nobody can be reached: at least there is a name
        ((), (), None),
    ],
)
def test_a_follow_up_goes_to(
    people: tuple[Person, ...], before: tuple[Person, ...], to: Person | None
) -> None:
    assert to_whom(*people, before=before) == to


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Technical Recruiter", Part.RECRUITER),
        ("HR", Part.RECRUITER),
        ("Head of Talent", Part.RECRUITER),
        ("Headhunter", Part.AGENCY),
        ("Recruiter, Bright Staffing", Part.AGENCY),
        ("Hiring Manager", Part.MANAGER),
        ("CTO", Part.MANAGER),
        ("Engineer", Part.COLLEAGUE),
        ("Three-headed dog", Part.COLLEAGUE),
        (None, Part.COLLEAGUE),
    ],
)
def test_a_title_suggests_what_somebody_decides(title: str | None, part: Part) -> None:
    assert part_of(Person("1", "Kim Orr", title)) is part


def test_what_the_user_told_counts_more_than_a_title() -> None:
    assert part_of(replace(RECRUITER, part=Part.AGENCY)) is Part.AGENCY


def test_recruiters_of_any_round_can_pass_thanks_on() -> None:
    application = an_application(people=(RECRUITER, PEER))
    later = application.with_interview(an_interview("2026-12-01 15:00", AGENT, BOSS, number=2))
    assert recruiters(later) == (RECRUITER, AGENT)


def _asked(*people: Person) -> Application:
    """The thank-yous are settled and the first follow-up went out, to the boss."""
    application = an_application(people=people, decided="2026-12-04")
    for person in people:
        application = mark_skipped(application, key_of(f"t1.{person.id}"), at("2026-11-24 18:00"))
    return mark_done(application, key_of(FIRST), at("2026-12-08 09:05"))


def test_the_second_goes_to_whom_the_first_went_also_when_another_address_is_found() -> None:
    asked = _asked(HIDDEN, BOSS)
    found = replace(HIDDEN, email="h@acme.example")
    later = asked.with_interview(asked.interviews[0].with_person(found))
    assert action_of(later, FIRST, "2026-12-09 12:00").person == BOSS
    assert action_of(later, SECOND, "2026-12-09 12:00").person == BOSS


def test_the_second_goes_to_their_new_address() -> None:
    asked, moved = _asked(BOSS), replace(BOSS, email="bea@acme.example")
    later = asked.with_interview(asked.interviews[0].with_person(moved))
    assert action_of(later, SECOND, "2026-12-09 12:00").person == moved


def test_the_second_goes_to_somebody_else_when_that_person_was_taken_out() -> None:
    asked = _asked(BOSS, PEER)
    left = asked.with_interview(asked.interviews[0].without_person(BOSS.id))
    assert action_of(left, SECOND, "2026-12-09 12:00").person == PEER


def test_who_was_met_in_several_rounds_is_one_reader() -> None:
    """Jane's address was told in the first round only; her thanks for the second still count as to her."""
    jane, nameless = known("Jane Doe"), Person("x", "jane doe")
    application = an_application("2026-11-24 15:00", people=(jane,), decided="2026-12-02")
    application = application.with_interview(an_interview("2026-12-01 15:00", nameless, number=2))
    application = mark_done(application, key_of("t2.x"), at("2026-12-03 12:00"))
    follow_up = action_of(application, "f2", "2026-12-03 13:00")
    assert follow_up.person == jane
    assert follow_up.due == at("2026-12-08 09:00")


def test_each_round_may_have_two_follow_ups_also_to_the_same_person() -> None:
    jane = known("Jane Doe")
    application = mark_done(an_application(people=(jane,)), key_of(FIRST), at("2026-12-01 10:00"))
    application = application.with_interview(an_interview("2026-12-10 15:00", jane, number=2))
    assert action_of(application, "f2", "2026-12-10 18:00").state is State.AHEAD
