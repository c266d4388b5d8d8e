"""What one line says about an interview."""

from dataclasses import dataclass

from playbook.facts import Format
from playbook.reading.grammar.frame import Reading
from playbook.reading.people import PersonText


@dataclass(frozen=True, slots=True)
class Telling:
    """All that was said; None or () for what was not.

    `ended` are the readings of an interview that was, `starts` of one that is ahead; both are
    given where the line leaves it open ("interview at Acme on Friday"). `left` is what stood there
    and was not understood.
    """

    company: str
    role: str | None = None
    ended: tuple[Reading, ...] = ()
    starts: tuple[Reading, ...] = ()
    people: tuple[PersonText, ...] = ()
    decision: tuple[Reading, ...] = ()
    no_date: bool = False  # they named no date for the decision
    round: int | None = None
    format: Format | None = None
    left: tuple[str, ...] = ()
