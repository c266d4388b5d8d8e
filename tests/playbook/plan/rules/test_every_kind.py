"""Every kind of action comes into a plan: a rule that no plan asks would be silent."""

from playbook.chat import Chat
from playbook.facts import ActionKind, Application, Ending, News, Person
from playbook.plan.events import close, hear
from playbook.plan.look import Look
from tests.playbook.plan.builders import (
    IN_LONDON,
    an_application,
    an_interview_ahead,
    at,
)

TOLD = at("2026-11-25 10:00")
OFFERED = hear(an_application(name="o"), News.OFFER, TOLD)


def whatever_happened() -> list[Application]:
    """An application of which each thing was told; a fact that leads to an action of its own belongs here."""
    held = an_application(decided="2026-12-04")
    return [
        held,
        an_application(people=(Person("1", "Bob Roe"),)),
        held.with_interview(an_interview_ahead("2026-12-01 10:00", number=2)),
        *(hear(held, news, TOLD) for news in News),
        *(close(held, how, TOLD) for how in Ending),
    ]


def test_every_kind_of_action_comes_into_a_plan() -> None:
    looks = [Look(Chat(7, IN_LONDON, (one, OFFERED)), TOLD) for one in whatever_happened()]
    plans = [plan for look in looks for plan in look.plans.values()]
    assert {action.kind for plan in plans for action in plan.actions} == set(ActionKind)
