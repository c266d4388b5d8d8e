"""Where a call stands: the path through the script is all there is to remember, and stands in the button.

A path is written "c.not.yes.date=2026-12-04": each part is the code of what was said, with the day where one was told.
"""

from dataclasses import dataclass, replace
from datetime import date

from playbook.phone.scenes import SCENES, START, UNKNOWN
from playbook.phone.script import Node, Outcome, Said

BEGINNING = "c"


@dataclass(frozen=True, slots=True)
class CallPlace:
    """The end of a path: a scene, a day to be asked (`asked`), or an outcome; just one of the three.

    `day` was told on the way. `written` is what stands in the place of a day that is still to be asked.
    """

    step: str
    last: bool
    node: Node | None = None
    asked: Said | None = None
    outcome: Outcome | None = None
    day: date | None = None
    written: str = ""

    @property
    def before(self) -> str | None:
        """The step before this one; None at the beginning."""
        return self.step.rpartition(".")[0] or None

    def after(self, said: Said, day: date | None = None) -> str:
        """The step that something said leads to."""
        return f"{self.step}.{said.code}" + (f"={day.isoformat()}" if day else "")

    def hear(self, part: str) -> "CallPlace | None":
        """The place that one more part of a path leads to; None if that can't be said here."""
        code, _, written = part.partition("=")
        answers = self.node.answers if self.node else ()
        said = next((one for one in answers if one.code == code), None)
        if said is None or (written and not said.asks):
            return None
        here = CallPlace(f"{self.step}.{part}", self.last, day=self.day)
        if said.asks:
            day = _day(written)
            here = replace(here, day=day) if day else replace(here, asked=said, written=written)
        return here if here.asked else _arrive(here, said.to)


def follow(step: str, *, last: bool) -> CallPlace | None:
    """The place a step stands for; None for one that no version of the script knows.

    `last`: the call stands for the second and last follow-up.
    """
    first, *parts = step.split(".")
    place: CallPlace | None = (
        _arrive(CallPlace(BEGINNING, last), START) if first == BEGINNING else None
    )
    for part in parts:
        place = place.hear(part) if place else None
    return place


def name_day(step: str, day: date | None) -> str:
    """The step once the day that it asks for is told; without one, as if they did not know it."""
    if day:
        return f"{step}={day.isoformat()}"
    return f"{step.rpartition('.')[0]}.{UNKNOWN}"


def _arrive(place: CallPlace, to: str | Outcome) -> CallPlace:
    if isinstance(to, Outcome):
        return replace(place, outcome=to)
    node = SCENES[to]
    if place.last and node.at_last:
        node = SCENES[node.at_last]
    return replace(place, node=node)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
