"""What is done stays done: what no rule asks for any more is still part of the plan once it was seen to."""

from collections.abc import Container, Iterator

from playbook.facts import Kind, Mark
from playbook.plan.actions import Action, interview_of, kind_of
from playbook.plan.rules.correspondence import reader_of_mark
from playbook.plan.rules.situation import Situation

KEPT = frozenset(kind for kind in Kind if kind.is_text) | {Kind.CONTACTS, Kind.LESSON}


def history(situation: Situation, planned: Container[str]) -> tuple[Action, ...]:
    """The settled actions that are not `planned` (keys): of earlier rounds, of offers that are over, of words that
    were overtaken. In the order in which they were settled."""
    newest = {mark.action: mark for mark in situation.application.marks}
    left = (mark for mark in newest.values() if mark.action not in planned)
    return tuple(_settled(situation, sorted(left, key=lambda mark: mark.at)))


def _settled(situation: Situation, marks: list[Mark]) -> Iterator[Action]:
    for mark in marks:
        kind = kind_of(mark.action)
        known = situation.application.find_interview(interview_of(mark.action))
        person = reader_of_mark(situation.application, mark)
        taken_out = kind is Kind.THANK_YOU and person is None
        if kind in KEPT and known and not taken_out:
            settled = situation.settled(kind, mark.action, person)
            yield from (settled,) if settled else ()
