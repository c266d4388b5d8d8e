"""Who was written to, and when: two messages to one person lie three working days apart."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from datetime import date

from playbook.facts import ActionKey, ActionKind, Application, Deed, Mark, Person
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.moments.working_days import WorkingDays
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.recipient import recipient
from playbook.plan.rules.situation import Situation
from playbook.plan.surroundings import Written, reader_in


def list_written(
    application: Application, moments: GoodMoments, but: Container[ActionKey] = ()
) -> Iterator[Written]:
    """Every message that went out about an application, `but` those of these actions."""
    newest = {key: mark for mark in application.marks if (key := mark.key) not in but}
    for mark in newest.values():
        person = reader_of_mark(application, mark) if mark.deed is Deed.DONE else None
        if person:
            yield Written(reader_in(application, person), moments.day_of(mark.at))


def move_back(
    day: date,
    person: Person | None,
    situation: Situation,
    planned: Iterable[date] = (),
    *,
    but: Container[ActionKey] = (),
    until: date = date.max,
) -> date:
    """The first day from `day` on that is three working days from every other message to a person.

    What is overdue can go out today at the earliest, so that today counts, too. Counted are what went out (`but` what these actions were), what is `planned` for them, and what their other
    applications with the user have sent or planned, up to the day `until`.
    """
    if person is None:
        return day
    application, days = situation.application, situation.moments.days
    reader = reader_in(application, person)
    own = list_written(application, situation.moments, but)
    own_days = (one.day for one in own if one.reader == reader)
    to_them = (
        day for day in (*own_days, *situation.around.written.get(reader, ())) if day <= until
    )
    taken, today = sorted({*to_them, *planned}), situation.today
    free = _first_free(day, taken, days)
    if free < today < _first_free(today, [one for one in taken if one <= today], days):
        return _first_free(today, taken, days)
    return free


def _first_free(day: date, taken: list[date], days: WorkingDays) -> date:
    """`taken` in order. Counted in working days, for one person may be written to about many applications."""
    pause, number = POLICY.between_messages, days.number(day)
    free = number
    near = bisect_left(taken, days.back(day, pause))
    for other in map(days.number, taken[near:]):
        if other >= free + pause:
            break
        if other > free - pause:
            free = other + pause
    return days.add(day, free - number)


def reader_of_mark(application: Application, mark: Mark) -> Person | None:
    """To whom a message went: as noted with the mark, else as its action's key tells."""
    key = mark.key
    interview = application.find_interview(key.interview) if key else None
    if key is None or not key.kind.is_text or interview is None:
        return None
    thanks = key.kind is ActionKind.THANK_YOU
    if person_id := key.about if thanks else mark.person:
        return _find_person(application, interview.id, person_id)
    return None if thanks else recipient(application, interview)


def _find_person(application: Application, interview_id: str, person_id: str) -> Person | None:
    rounds = sorted(application.interviews, key=lambda one: one.id != interview_id)
    found = (one.person(person_id) for one in rounds)
    return next((person for person in found if person), None)
