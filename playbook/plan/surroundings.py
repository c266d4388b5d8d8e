"""What an application has to do with the user's others: an offer elsewhere, the same person twice."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from playbook.facts import Application, Person


@dataclass(frozen=True, slots=True)
class Written:
    """A message to somebody about another application: sent on that day, or planned for it."""

    reader: str
    day: date


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the plan of one application has to know of the others.

    `offer` is another one whose offer waits for the user's answer, `rank` this one's place among those
    that should hear of it, from 0.
    """

    offer: Application | None = None
    rank: int = 0
    written: Mapping[str, tuple[date, ...]] = field(default_factory=dict)  # to whom, on which days


ALONE = Surroundings()


def reader_of(person: Person, company: str | None) -> str:
    """By what somebody is known again in another application: address, number, or name and company."""
    known = person.email or person.phone
    return known.casefold() if known else f"{person.name} @ {company or ''}".casefold()


def reader_in(application: Application, person: Person) -> str:
    """The same for somebody met in several rounds, whose address may have been told in one of them only."""
    met = (other for interview in application.interviews for other in interview.people)
    known = (other for other in met if other.reachable and _is_same(other, person))
    return reader_of(next(known, person), application.company)


def _is_same(one: Person, other: Person) -> bool:
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    return one.name.casefold() == other.name.casefold()
