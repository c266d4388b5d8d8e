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
    found = ((one, key, _reader_of(application, one, key)) for one in done if (key := one.key))
    return tuple(
        Sent(key, Written(readers.of(person), moments.day_of(mark.at)))
        for mark, key, person in found
        if person
    )


def reader_of_mark(application: Application, mark: Mark) -> Person | None:
    """To whom a message went: as noted with the mark, else as its action's key tells."""
    key = mark.key
    return _reader_of(application, mark, key) if key else None


def _reader_of(application: Application, mark: Mark, key: ActionKey) -> Person | None:
    interview = application.find_interview(key.interview) if key.kind.is_text else None
    if interview is None:
        return None
    thanks = key.kind is ActionKind.THANK_YOU
    if person_id := key.about if thanks else mark.person:
        return interview.person(person_id) or _find_elsewhere(application, person_id)
    return None if thanks else recipient(application, interview)


def _find_elsewhere(application: Application, person_id: str) -> Person | None:
    found = (one.person(person_id) for one in application.interviews)
    return next((person for person in found if person), None)
