"""What an application has to do with the user's others: an offer elsewhere, the same person twice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from playbook.facts import Application, Person
from playbook.plan.moments.working_days import WorkingDays


class Written(NamedTuple):
    """A message to somebody about another application: sent on that day, or planned for it."""

    reader: str
    day: date


class Taken(NamedTuple):
    """The days on which somebody reads something, as rows (`WorkingDays.row`) by an application's calendar."""

    ever: int = 0
    by_today: int = 0  # of them those that are no later than today

    def also(self, days: Iterable[date], calendar: WorkingDays, today: date) -> "Taken":
        """These and other days."""
        known = tuple(days)
        by_today = calendar.row(day for day in known if day <= today)
        return Taken(self.ever | calendar.row(known), self.by_today | by_today)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the plan of one application has to know of the others.

    `offer` is another one whose offer waits for the user's answer, `rank` this one's place among those
    that should hear of it, from 0.
    """

    offer: Application | None = None
    rank: int = 0
    written: Mapping[str, Taken] = field(default_factory=dict)  # to whom, on which days


ALONE = Surroundings()


def reader_of(person: Person, company: str | None) -> str:
    """By what somebody is known again in another application: address, number, or name and company."""
    known = person.email or person.phone
    return known.casefold() if known else f"{person.name} @ {company or ''}".casefold()


class Readers:
    """Who reads what is sent about one application.

    Somebody met in several rounds, whose address may have been told in one of them only, is known again by it, or
    by the name where one of the two has none; the first who can be reached counts.
    """

    def __init__(self, application: Application) -> None:
        self._company = application.company
        people = (one for each in application.interviews for one in each.people)
        self._met = [one for one in people if one.reachable]
        self._all_have_addresses = all(one.email for one in self._met)

    def of(self, person: Person) -> str:
        """By what this person, met or told of here, is known again in another application."""
        if person.email and self._all_have_addresses:
            return person.email.casefold()
        known = next((other for other in self._met if _is_same(other, person)), person)
        return reader_of(known, self._company)


def reader_in(application: Application, person: Person) -> str:
    """By what somebody met is known again in another application, looked up once."""
    return Readers(application).of(person)


def _is_same(one: Person, other: Person) -> bool:
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    return one.name.casefold() == other.name.casefold()
