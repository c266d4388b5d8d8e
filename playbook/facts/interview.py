"""One meeting of an application: when, with whom, and what it was about."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from playbook.facts.person import Person
from playbook.zones import zone_named


class Format(StrEnum):
    """How an interview was held."""

    ON_SITE = "on_site"
    VIDEO = "video"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Interview:
    """One meeting, one round. While it is ahead only `starts_at` is known; `ended_at` says it is over."""

    id: str
    zone: str  # IANA name of where the user was: it fixes which day the interview was on
    ended_at: datetime | None = None
    people: tuple[Person, ...] = ()
    round: int | None = None
    format: Format | None = None
    place: str | None = None
    challenge: str | None = None  # the role's key challenge, as understood
    fit: str | None = None  # why the user fits
    skill: str | None = None  # a skill that did not come up
    missed: str | None = None  # a question not answered well, with the better answer
    idea: str | None = None  # an idea for a problem they raised
    went_well: bool | None = None
    starts_at: datetime | None = None
    ticked: tuple[str, ...] = ()  # what is ticked off the checklist
    cancelled: bool = False  # it did not take place

    @property
    def tz(self) -> ZoneInfo:
        return zone_named(self.zone)

    @property
    def is_ahead(self) -> bool:
        """Whether it is arranged, and nobody has said that it is over."""
        return self.ended_at is None and self.starts_at is not None and not self.cancelled

    @property
    def is_undated(self) -> bool:
        """Whether nothing but the fact that there will be (or was) an interview is known."""
        return self.ended_at is None and self.starts_at is None and not self.cancelled

    def person(self, person_id: str) -> Person | None:
        return next((person for person in self.people if person.id == person_id), None)

    def with_person(self, person: Person) -> "Interview":
        """The interview with this person added, or put in the place of the one with the same id."""
        if self.person(person.id) is None:
            return replace(self, people=(*self.people, person))
        people = tuple(person if old.id == person.id else old for old in self.people)
        return replace(self, people=people)

    def without_person(self, person_id: str) -> "Interview":
        return replace(self, people=tuple(p for p in self.people if p.id != person_id))
