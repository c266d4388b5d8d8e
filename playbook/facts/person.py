"""Somebody met at an interview."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What somebody has to do with the decision: it settles whom a follow-up goes to."""

    MANAGER = "manager"  # the user would work for them
    RECRUITER = "recruiter"  # the employer's own: HR, talent acquisition
    AGENCY = "agency"  # works for an agency, between the user and the employer
    COLLEAGUE = "colleague"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone met there."""

    id: str
    name: str
    title: str | None = None
    email: str | None = None
    phone: str | None = None
    topic: str | None = None  # what the two talked about
    part: Part | None = None  # None: as the title suggests

    @property
    def reachable(self) -> bool:
        return bool(self.email or self.phone)
