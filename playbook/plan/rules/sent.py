"""What went out about an application: to whom, and on which day."""

from typing import NamedTuple

from playbook.facts import ActionKey, ActionKind, Application, Deed, Mark, Person
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.rules.recipient import recipient
from playbook.plan.surroundings import Readers, Written


class Sent(NamedTuple):
    """A message that went out about an application, and the action that it was."""

    key: ActionKey
    written: Written


def list_sent(
    application: Application, moments: GoodMoments, readers: Readers | None = None
) -> tuple[Sent, ...]:
    """Every message that went out about an application."""
    newest = {mark.action: mark for mark in application.marks}
    done = [one for one in newest.values() if one.deed is Deed.DONE]
    readers = readers or Readers(application)
    found = ((one, reader_of_mark(application, one)) for one in done)
    return tuple(
        Sent(key, Written(readers.of(person), moments.day_of(mark.at)))
        for mark, person in found
        if person and (key := mark.key)
    )


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
