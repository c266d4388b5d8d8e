"""What a chat's applications have written to people, and mean to: who reads what on which days."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from playbook.plan.moments.working_days import WorkingDays
from playbook.plan.rules.situation import Situation
from playbook.plan.surroundings import Taken, Written


class Letters:
    """What was written and is planned, by its reader: one recruiter may read what a hundred applications send."""

    def __init__(self, today: date) -> None:
        self._to: defaultdict[str, Shelf] = defaultdict(lambda: Shelf(today))

    def add(self, application: str, written: Iterable[Written]) -> None:
        for one in written:
            self._to[one.reader].add(one.day, application)

    def to(self, situation: Situation) -> Mapping[str, Taken]:
        """On which days those who are written to about this application read something about any other."""
        days, besides = situation.moments.days, situation.application.id
        known = (reader for reader in situation.correspondents if reader in self._to)
        taken = {reader: self._to[reader].taken(days, besides) for reader in known}
        return {reader: days for reader, days in taken.items() if days.ever}


class Shelf:
    """The days on which one person reads something, and which applications that is about."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._about: dict[date, set[str]] = {}
        self._days: defaultdict[str, list[date]] = defaultdict(list)
        self._taken: dict[WorkingDays, Taken] = {}

    def add(self, day: date, application: str) -> None:
        self._days[application].append(day)
        self._about.setdefault(day, set()).add(application)
        for days, taken in self._taken.items():
            self._taken[days] = taken.also((day,), days, self._today)

    def taken(self, days: WorkingDays, besides: str) -> Taken:
        """All but those that only this application takes."""
        own = {besides}
        if any(self._about[day] == own for day in self._days.get(besides, ())):
            others = (day for day, about in self._about.items() if about != own)
            return Taken().also(others, days, self._today)
        if days not in self._taken:
            self._taken[days] = Taken().also(self._about, days, self._today)
        return self._taken[days]
