"""Where a message goes in the calendar: two messages to one person lie three working days apart."""

from collections.abc import Container, Iterable
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
    own_days = (one.day for one in own if one.reader == reader)
    taken = situation.around.written.get(reader, 0) | days.row(own_days)
    if until < date.max:
        taken = _up_to(until, taken, days)
    taken |= days.row(planned)
    today, free = situation.today, _first_free(day, taken, days)
    if free < today < _first_free(today, _up_to(today, taken, days), days):
        return _first_free(today, taken, days)
    return free


def _first_free(day: date, taken: int, days: WorkingDays) -> date:
    """The first day from `day` on with no day of the row `taken` nearer than the pause between messages."""
    near = taken
    for step in range(1, POLICY.between_messages):
        near |= taken << step | taken >> step
    ahead = near >> days.place(day)
    first_zero = (~ahead & (ahead + 1)).bit_length() - 1
    return days.add(day, first_zero)


def _up_to(day: date, row: int, days: WorkingDays) -> int:
    return row & ((2 << days.place(day)) - 1)
