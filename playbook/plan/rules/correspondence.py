"""Where a message goes in the calendar: two messages to one person lie three working days apart."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Sequence
from datetime import date

from playbook.facts import ActionKey, Person
from playbook.plan.moments.working_days import WorkingDays
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.situation import Situation


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
    days, reader = situation.moments.days, situation.readers.of(person)
    own = (one.written for one in situation.sent if one.key not in but)
    own_days = (one.day for one in own if one.reader == reader and one.day <= until)
    others = situation.around.written.get(reader, ())
    more = [*own_days, *planned]
    taken = others[: bisect_right(others, until)]
    taken = sorted((*taken, *more)) if more else taken
    today = situation.today
    free = _first_free(day, taken, days)
    if free < today < _first_free(today, taken[: bisect_right(taken, today)], days):
        return _first_free(today, taken, days)
    return free


def _first_free(day: date, taken: Sequence[date], days: WorkingDays) -> date:
    """`taken` in order. Counted in working days, for one person may be written to about many applications."""
    pause, number = POLICY.between_messages, days.number(day)
    free = number
    near = bisect_left(taken, days.back(day, pause))
    for other in days.numbers(taken[near:]):
        if other >= free + pause:
            break
        if other > free - pause:
            free = other + pause
    return days.add(day, free - number)
