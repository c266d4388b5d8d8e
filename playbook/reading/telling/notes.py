"""What is gathered while a told interview is read from front to back."""

import re
from dataclasses import dataclass, field
from functools import cache

from playbook.facts import Format
from playbook.languages import languages, telling_of
from playbook.languages.telling import TellingWords
from playbook.reading.people import read_everyone
from playbook.reading.people.known import known
from playbook.reading.people.titles import is_role, take_title
from playbook.reading.telling.moments import EDGES, Readings, Timekeeper
from playbook.reading.telling.sealed import Sealed
from playbook.reading.telling.told import Telling

THEIR_INTERVIEW = re.compile(
    r"(?:(?:my|an?|the|our)\b\s*)?(?P<name>.*?)\s*\binterview", re.IGNORECASE
)  # "at my Acme interview"
BRACKETS = re.compile(r"(?P<name>.+?)\s*\((?P<inside>[^()]+)\)$")  # "Acme (data engineer)"
OF = re.compile(
    r"^(?P<people>(?:the|their|an?)\s+(?:c[efpto]o|(?:co-?)?founder|owner|president))\s+of\s+(?P<company>[^,;()]+)$",
    re.IGNORECASE,
)
BEHIND = re.compile(r"^(?P<people>[^()]+?)\s*\((?P<company>[^()]+)\)$")  # "Jane Doe (Acme)"

DEVELOPER = frozenset(("dev", "devs", "swe", "sde", "engineering"))


@dataclass(slots=True)
class Notes:
    """The parts found so far, as they were typed."""

    language: TellingWords
    keeper: Timekeeper
    sealed: Sealed
    company: str = ""
    role: str = ""
    times: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    decision: Readings = ()
    no_date: bool = False
    round: int | None = None
    format: Format | None = None
    left: list[str] = field(default_factory=list)
    clauses: int = 0
    barely: bool = False  # the company stands there without any word before it
    foreign: bool = False  # words that no telling of an own interview holds
    among_people: bool = False  # the last thing named was somebody

    def name_company(self, text: str) -> None:
        text = self.sealed.open(text.strip(EDGES))
        if found := THEIR_INTERVIEW.fullmatch(text):
            text = found["name"]
        if (found := BRACKETS.match(text)) and sounds_like_role(found["inside"]):
            text = found["name"]
            self.name_role(found["inside"])
        if self.company or not any(sign.isalnum() for sign in text):
            self.leave(text)
        else:
            self.company = text
        self.among_people = False

    def name_role(self, text: str) -> None:
        text = self.language.job.sub("", self.sealed.open(text.strip(EDGES)))
        if self.role or not any(sign.isalpha() for sign in text):
            self.leave(text)
        else:
            self.role = text
        self.among_people = False

    def name_people(self, text: str) -> None:
        self.people.append(self.sealed.open(text))
        self.among_people = True

    def add_time(self, text: str) -> None:
        if text:
            self.times.append(text)

    def leave(self, text: str) -> None:
        """What is not understood is told, never dropped."""
        text = self.sealed.open(text).strip(EDGES)
        if any(sign.isalnum() for sign in text):
            self.left.append(text)

    def tell(self, tense: str, country: str | None) -> Telling:
        """All of it, read. `tense` is "past", "ahead" or ""."""
        told = ", ".join(self.people)
        everyone = read_everyone(told, country)
        ended, starts = self._when(tense or ("past" if self.decision or self.no_date else ""))
        return Telling(
            company=self.company,
            role=self.role or None,
            ended=ended,
            starts=starts,
            people=everyone.people,
            decision=self.decision,
            no_date=self.no_date and not self.decision,
            round=self.round,
            format=self.format,
            left=(*everyone.nameless, *self.left),
        )

    def _when(self, tense: str) -> tuple[Readings, Readings]:
        """The times told in several places make one; else the first counts and the others are left."""
        if not self.times:
            return (), ()
        for joined in (" ".join(self.times), " ".join(reversed(self.times))):
            ended, starts = self.keeper.settle(joined, tense)
            if ended or starts:
                return ended, starts
        ended, starts = self.keeper.settle(self.times[0], tense)
        self.left += self.times[1 if ended or starts else 0 :]
        return ended, starts


def find_employer(text: str) -> re.Match[str] | None:
    """Somebody and their company: "Jane Doe from Acme", "Jane Doe (Acme)", "the CTO of Acme"."""
    found = OF.match(text) or _employed_by().match(text) or BEHIND.match(text)
    return found if found and not take_title(found["company"]).title else None


def sounds_like_role(text: str) -> bool:
    """Whether a piece that nothing announces is a role: "data engineer"."""
    titled = take_title(text)
    work = any(is_role(word) or word.lower() in DEVELOPER for word in text.split())
    return work and (
        not titled.name or text.rsplit(maxsplit=1)[-1].lower() in DEVELOPER or titled.before
    )


def assign(part: str, text: str, notes: Notes) -> None:
    """Keep what a cue or a label announced."""
    text = text.strip()
    while _trailing().search(text):
        text = _trailing().sub("", text)
    match part:
        case "at":
            notes.name_company(text)
        case "role":
            notes.name_role(text)
        case "done":
            pass  # a company was named together with somebody
        case _:
            notes.name_people(text)


@cache
def _trailing() -> re.Pattern[str]:
    words = "|".join(filter(None, (telling_of(one).trailing for one in languages())))
    return re.compile(rf"\s+(?:{words})$", re.IGNORECASE)


@cache
def _employed_by() -> re.Pattern[str]:
    words = known().employed_by
    return re.compile(rf"^(?P<people>.+?)\s+(?:{words})\s+(?P<company>[^,;()]+)$", re.IGNORECASE)
