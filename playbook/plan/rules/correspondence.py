"""Where a message goes in the calendar: two messages to one person lie three working days apart."""

from collections.abc import Container, Iterable
from datetime import date

from playbook.facts import ActionKey, Person
from playbook.plan.moments.working_days import WorkingDays
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.situation import Situation
from playbook.plan.surroundings import Taken


def move_back(
    day: date,
    person: Person | None,
    situation: Situation,
    planned: Iterable[date] = (),
    *,
    but: Container[ActionKey] = (),
    by_today: bool = False,
) -> date:
    """The first day from `day` on that is three working days from every other message to a person.

    What is overdue can go out today at the earliest, so that today counts, too. Counted are what went out (`but`
    what these actions were), what is `planned` for them, and what their other applications with the user have sent
    or planned, or of those only what went out `by_today`.
    """
    if person is None:
        return day
    days, reader, today = situation.moments.days, situation.readers.of(person), situation.today
    own = (one.written for one in situation.sent if one.key not in but)
    own_days = [one.day for one in own if one.reader == reader]
    taken = situation.around.written.get(reader, Taken()).also(own_days, days, today)
    if by_today:
        taken = Taken(taken.by_today, taken.by_today)
    taken = taken.also(planned, days, today)
    free = _first_free(day, taken.ever, days)
    if free < today < _first_free(today, taken.by_today, days):
        return _first_free(today, taken.ever, days)
    return free


def _first_free(day: date, taken: int, days: WorkingDays) -> date:
    """The first day from `day` on with no day of the row `taken` nearer than the pause between messages."""
    near = taken
    for step in range(1, POLICY.between_messages):
        near |= taken << step | taken >> step
    ahead = near >> days.place(day)
    first_zero = (~ahead & (ahead + 1)).bit_length() - 1
    return days.add(day, first_zero)
