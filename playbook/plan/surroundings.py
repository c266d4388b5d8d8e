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
    written: Mapping[str, int] = field(
        default_factory=dict
    )  # to whom, and the row of days on which (`WorkingDays.row`), by the application's calendar


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
        self._by_address: dict[str, tuple[int, Person]] = {}
        self._by_name: dict[str, tuple[int, Person]] = {}
        self._without_address: dict[str, tuple[int, Person]] = {}
        for found in enumerate(one for one in people if one.reachable):
            self._learn(found)

    def _learn(self, found: tuple[int, Person]) -> None:
        person = found[1]
        name = person.name.casefold()
        self._by_name.setdefault(name, found)
        if person.email:
            self._by_address.setdefault(person.email.casefold(), found)
        else:
            self._without_address.setdefault(name, found)

    def of(self, person: Person) -> str:
        """By what this person, met or told of here, is known again in another application."""
        return reader_of(self._known(person), self._company)

    def _known(self, person: Person) -> Person:
        name = person.name.casefold()
        if not person.email:
            return self._by_name.get(name, (0, person))[1]
        alike = self._by_address.get(person.email.casefold()), self._without_address.get(name)
        found = [one for one in alike if one]
        return min(found, key=_place)[1] if found else person


def reader_in(application: Application, person: Person) -> str:
    """By what somebody met is known again in another application, looked up once."""
    return Readers(application).of(person)


def _place(found: tuple[int, Person]) -> int:
    return found[0]
