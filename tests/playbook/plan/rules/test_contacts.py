"""People without contact details: found out while the thank-you is owed (S3, S0)."""

from dataclasses import replace

from playbook.facts import Application, News, Person
from playbook.plan.actions import State
from playbook.plan.deeds import mark_done, mark_skipped
from playbook.plan.events import hear
from playbook.plan.rules.contacts import unreachable
from tests.playbook.plan.builders import (
    JANE,
    Ann,
    action_of,
    an_application,
    an_interview,
    at,
    due_of,
    key_of,
    plan_of,
)

CONTACTS = "c1"
EVE = Person("3", "Eve Poe")
PANEL = an_application("2026-11-24 15:00", people=(JANE, EVE))
EVENING = "2026-11-24 18:00"


def contacts_of(application: Application, now: str = EVENING) -> list[str]:
    return [
        one.key.pack() for one in plan_of(application, now).actions if one.key.pack() == CONTACTS
    ]


def test_it_comes_with_the_thank_yous() -> None:
    ann = Ann.living("2026-11-24 15:10", PANEL)
    assert ann.waits_until("2026-11-24 20:00") == ["Tue 2026-11-24 17:00: t1.1 t1.3 c1"]


def test_it_is_brought_up_once_and_never_in_quiet_hours() -> None:
    ann = Ann.living("2026-11-24 20:10", an_application("2026-11-24 20:00", people=(EVE,)))
    said = ann.waits_until("2026-11-27 20:00")
    assert [line for line in said if CONTACTS in line] == ["Wed 2026-11-25 08:00: t1.3 c1"]


def test_nobody_is_looked_up_whom_a_mail_or_a_call_reaches() -> None:
    caller = replace(EVE, phone="+44 20 7946 0958")
    assert contacts_of(an_application(people=(JANE, caller))) == []


def test_it_falls_away_when_the_address_is_found() -> None:
    found = replace(EVE, email="eve@acme.example")
    application = PANEL.with_interview(PANEL.interviews[0].with_person(found))
    assert contacts_of(application) == []


def test_it_falls_away_with_the_thank_you_it_is_for() -> None:
    for do in (mark_done, mark_skipped):
        assert contacts_of(do(PANEL, key_of("t1.3"), at(EVENING))) == []
    assert contacts_of(PANEL, "2026-11-27 15:01") == []
    assert contacts_of(hear(PANEL, News.REJECTION, at(EVENING))) == []


def test_left_out_it_stays_so() -> None:
    settled = mark_skipped(PANEL, key_of(CONTACTS), at(EVENING))
    assert action_of(settled, CONTACTS, "2026-11-25 12:00").state is State.SKIPPED


def test_only_those_are_named_who_are_owed_thanks_and_cannot_be_reached() -> None:
    thank_yous = plan_of(PANEL, EVENING).actions
    assert unreachable(PANEL.interviews[0], thank_yous) == (EVE,)


def test_each_round_asks_for_its_own_people() -> None:
    second = an_interview("2026-11-25 11:00", Person("1", "Mia Moe"), number=2)
    application = PANEL.with_interview(second)
    assert due_of(application, "c2", "2026-11-25 12:00") == "Wed 2026-11-25 13:00"
    assert contacts_of(application, "2026-11-25 12:00") == [CONTACTS]
