"""What the user told us: applications, their interviews, the people met, and what happened since.

Every moment is an aware UTC datetime; every `date` is a day where the user lives.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo


class Format(StrEnum):
    """How an interview was held."""

    ON_SITE = "on_site"
    VIDEO = "video"
    PHONE = "phone"


class NextMove(StrEnum):
    """Who said they would make the next move."""

    THEM = "them"
    ME = "me"
    UNSAID = "unsaid"


class Channel(StrEnum):
    """How the other side likes to be contacted."""

    EMAIL = "email"
    PHONE = "phone"
    TEXT = "text"


class News(StrEnum):
    """What the other side answered."""

    GOOD = "good"
    MORE_TIME = "more_time"
    OFFER = "offer"
    REJECTION = "rejection"


class Deed(StrEnum):
    """What became of an action."""

    DONE = "done"
    SKIPPED = "skipped"
    SNOOZED = "snoozed"
    TOLD = "told"  # it fell away, and the user was told so


@dataclass(frozen=True, slots=True)
class Person:
    """Someone met there."""

    id: str
    name: str
    title: str | None = None
    email: str | None = None
    phone: str | None = None
    topic: str | None = None  # what the two talked about

    @property
    def reachable(self) -> bool:
        return bool(self.email or self.phone)


@dataclass(frozen=True, slots=True)
class Interview:
    """One meeting of an application: when, with whom, and what it was about."""

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

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    @property
    def addressee(self) -> Person | None:
        """To whom follow-ups go: the first person who can be reached, else the first met."""
        reachable = (person for person in self.people if person.reachable)
        return next(reachable, self.people[0] if self.people else None)

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


@dataclass(frozen=True, slots=True)
class Answer:
    """Something the other side said after the interview."""

    news: News
    at: datetime


@dataclass(frozen=True, slots=True)
class Mark:
    """A deed of the user's on one action of the plan; the newest mark of an action counts."""

    action: str
    deed: Deed
    at: datetime
    until: datetime | None = None  # for SNOOZED


@dataclass(frozen=True, slots=True)
class DraftChoice:
    """How the user wants the draft of one action."""

    action: str
    variant: int = 0  # counted up by "other wording"
    short: bool | None = None  # None: as the channel suggests
    own: str | None = None  # the user's own wording of the body
    own_shown: bool = False


@dataclass(frozen=True, slots=True)
class Application:
    """One job at one company, from the first interview to its end."""

    id: str
    company: str | None = None
    role: str | None = None
    interviews: tuple[Interview, ...] = ()
    decision_by: date | None = None
    next_move: NextMove | None = None
    no_follow_ups: bool = False
    channel: Channel | None = None
    senior: bool | None = None  # a senior or specialised role takes longer
    answers: tuple[Answer, ...] = ()
    marks: tuple[Mark, ...] = ()
    drafts: tuple[DraftChoice, ...] = ()
    moved_on_at: datetime | None = None
    card: int | None = None  # the message that is this application's living card

    @property
    def interview(self) -> Interview | None:
        """The newest interview: the one the plan runs from."""
        return self.interviews[-1] if self.interviews else None

    @property
    def planned(self) -> bool:
        """Whether enough is known for a plan: the company and when the interview was."""
        return bool(self.company and self.interview and self.interview.ended_at)

    @property
    def news(self) -> News | None:
        """The last thing the other side said."""
        return self.answers[-1].news if self.answers else None

    @property
    def closed(self) -> bool:
        return self.moved_on_at is not None or self.news in {News.REJECTION, News.OFFER}

    def mark(self, action: str) -> Mark | None:
        """The newest mark on an action."""
        return next((mark for mark in reversed(self.marks) if mark.action == action), None)

    def draft_choice(self, action: str) -> DraftChoice:
        chosen = (choice for choice in self.drafts if choice.action == action)
        return next(chosen, DraftChoice(action))

    def with_draft_choice(self, choice: DraftChoice) -> "Application":
        others = tuple(old for old in self.drafts if old.action != choice.action)
        return replace(self, drafts=(*others, choice))

    def with_interview(self, interview: Interview) -> "Application":
        """The application with this interview put in the place of the one with the same id, or added."""
        if all(old.id != interview.id for old in self.interviews):
            return replace(self, interviews=(*self.interviews, interview))
        kept = tuple(interview if old.id == interview.id else old for old in self.interviews)
        return replace(self, interviews=kept)
