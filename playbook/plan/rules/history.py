"""What is done stays done: what no rule asks for any more is still part of the plan once it was seen to."""

from collections.abc import Iterable, Iterator

from playbook.facts import ActionKind, Mark
from playbook.plan.actions import Action
from playbook.plan.rules.sent import reader_of_mark
from playbook.plan.rules.situation import Situation


def history(situation: Situation, planned: Iterable[Action]) -> tuple[Action, ...]:
    """The settled actions that are not `planned`: of earlier rounds, of offers that are over, of words that
    were overtaken. In the order in which they were settled."""
    if not situation.application.marks:
        return ()
    newest = {mark.action: mark for mark in situation.application.marks}
    known = {action.key.pack() for action in planned}
    left = (mark for packed, mark in newest.items() if packed not in known)
    return tuple(_settled(situation, sorted(left, key=lambda mark: mark.at)))


def _settled(situation: Situation, marks: list[Mark]) -> Iterator[Action]:
    for mark in marks:
        key, person = mark.key, reader_of_mark(situation.application, mark)
        if key is None or key.kind.traits.passing:
            continue
        known = situation.application.find_interview(key.interview)
        taken_out = key.kind is ActionKind.THANK_YOU and person is None
        if known and not taken_out:
            settled = situation.settled(key, person)
            yield from (settled,) if settled else ()
