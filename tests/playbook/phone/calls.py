"""Calls of a user in London, and every way through the script."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from playbook.facts import Application, Person
from playbook.phone import BEGINNING, Asks, Call, CallPlace, follow
from playbook.plan.deeds import mark_done
from playbook.plan.plan import make_plan
from playbook.preferences import Preferences
from tests.playbook.plan.builders import IN_LONDON, an_application, at, key_of

JANE = Person("1", "Jane Doe", phone="+44 20 7946 0958")
NAMED = date(2026, 12, 18)
"""A Friday, told on the phone as the day of the decision, or as the day to try again."""
CALLED = "2026-12-08 10:00"
"""A Tuesday, two weeks after the interview and two working days after the date they had named."""
LATER = "2026-12-17 10:00"


def applied(**facts: object) -> Application:
    """Jane Doe was met at Acme on Tuesday 24 November, and thanked; they wanted to decide by Friday 4 December."""
    application = an_application(people=(JANE,), decided="2026-12-04")
    application = mark_done(application, key_of("t1.1"), at("2026-11-24 18:00"))
    return replace(application, role="Data engineer", **facts)  # type: ignore[arg-type]


def calling(
    application: Application | None = None,
    key: str = "f1",
    now: str = CALLED,
    by: Preferences = IN_LONDON,
) -> Call:
    """The call that stands for an action of the plan."""
    application = application or applied()
    action = make_plan(application, by, at(now)).action(key_of(key))
    assert action is not None
    return Call(application, action, by, at(now))


def walk(*, last: bool) -> Iterator[CallPlace]:
    """Every place that can be reached, the ends of the calls included."""
    todo = [BEGINNING]
    while todo:
        place = follow(todo.pop(), last=last)
        assert place is not None
        yield place
        answers = place.node.answers if place.node else ()
        todo += [place.after(said, NAMED if said.asks else None) for said in answers]


def ends(*, last: bool) -> list[CallPlace]:
    return [place for place in walk(last=last) if place.outcome]


def ask_steps(*, last: bool) -> list[tuple[str, Asks]]:
    """Every step at which a day has to be told, and which."""
    return [
        (place.after(said), said.asks)
        for place in walk(last=last)
        for said in (place.node.answers if place.node else ())
        if said.asks
    ]
