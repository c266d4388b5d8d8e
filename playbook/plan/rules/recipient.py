"""Whom a message about the application goes to."""

import re
from operator import itemgetter

from playbook.facts import Application, Interview, Part, Person

TITLES = {
    Part.AGENCY: re.compile(
        r"\b(?:agency|agent|headhunt\w*|staffing|executive search)\b", re.IGNORECASE
    ),
    Part.RECRUITER: re.compile(
        r"\b(?:recruit\w*|talent|hr|human resources|people (?:ops|operations|team|partner|manager)"
        r"|hiring (?:team|coordinator)|personal(?:abteilung|er|wesen)|ressources humaines|rh)\b",
        re.IGNORECASE,
    ),
    Part.MANAGER: re.compile(
        r"\b(?:hiring manager|head|director|chief|c[tefop]o|vp|vice president|founder|owner"
        r"|manager|lead(?:er)?|supervisor)\b",
        re.IGNORECASE,
    ),
}
ANY_TITLE = re.compile("|".join(one.pattern for one in TITLES.values()), re.IGNORECASE)
IN_CHARGE = (Part.AGENCY, Part.RECRUITER)
FIRST = IN_CHARGE.index(Part.AGENCY)


def part_of(person: Person) -> Part:
    """What somebody has to do with the decision: as the user told, or as their title suggests."""
    if person.part:
        return person.part
    title = person.title
    if not title or not ANY_TITLE.search(title):
        return Part.COLLEAGUE
    return next(part for part, words in TITLES.items() if words.search(title))


def recipient(application: Application, interview: Interview) -> Person | None:
    """To whom the follow-ups after an interview go, both to the same person (PLAYBOOK part 3).

    An agency's recruiter of any round before anybody: nobody likes to be gone around. Then the employer's
    recruiter, who knows how things stand, then the first who can be reached; where nobody of this interview can,
    somebody of another, the newest first; at last the first person met.
    """
    others = (one for one in reversed(application.interviews) if one.id != interview.id)
    rounds = [[one for one in each.people if one.reachable] for each in (interview, *others)]
    parts = [[(_rank(part_of(one)), one) for one in each] for each in rounds if each]
    agents = (one for each in parts for rank, one in each if rank == FIRST)
    best = (min(each, key=itemgetter(0))[1] for each in parts)
    return next(agents, None) or next(best, None) or next(iter(interview.people), None)


def recruiters(application: Application) -> tuple[Person, ...]:
    """Everybody met in any interview who could pass something on."""
    people = (person for one in application.interviews for person in one.people)
    return tuple(person for person in people if part_of(person) in IN_CHARGE)


def _rank(part: Part) -> int:
    return IN_CHARGE.index(part) if part in IN_CHARGE else len(IN_CHARGE)
