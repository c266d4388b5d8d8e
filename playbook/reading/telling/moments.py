"""When it was, when it will be, when they decide: times found inside other words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from babel import Locale

from playbook.languages.telling import TellingWords
from playbook.reading.dates import is_moment, read_future, read_past, read_upcoming
from playbook.reading.grammar.by_locale import words_in_dates
from playbook.reading.grammar.frame import Reading, WorkingDays
from playbook.reading.grammar.words.tokens import only_holds
from playbook.reading.people.known import known
from playbook.reading.telling.sealed import SEALS

MOST_WORDS = 8  # of a time: "on Wednesday the 18th of November at half past three"
LONGEST_TEXT = 14  # words in which a time is looked for at every place
MOST_TRIES = 16  # stretches of one text that hold words of times alone; no line of the tests has more than four
EDGES = " .!,;:"
Readings = tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Timekeeper:
    """Reads times as the user would mean them; `now` is aware."""

    now: datetime
    zone: ZoneInfo
    locale: Locale
    days: WorkingDays
    language: TellingWords
    _tried: dict[str, bool] = field(default_factory=dict, compare=False)

    def past(self, text: str) -> Readings:
        return read_past(text, self.now, self.zone, self.locale, self.days)

    def future(self, text: str) -> Readings:
        return read_future(text, self.now, self.zone, self.locale, self.days)

    def upcoming(self, text: str) -> Readings:
        return read_upcoming(text, self.now, self.zone, self.locale, self.days)

    def just_now(self) -> Readings:
        local = self.now.astimezone(self.zone)
        return (Reading(local.date(), local.time().replace(second=0, microsecond=0)),)

    def is_time(self, text: str) -> bool:
        """Whether it is a day or an hour, by our own words: it is asked of many stretches of a text."""
        if SEALS.search(text) or not self.language.timely.search(text):
            return False
        if self.gave_up or not only_holds(text, words_in_dates(self.locale.language)):
            return False
        if text not in self._tried:
            known = is_moment(text, self.now, self.zone, self.locale, self.days)
            self._tried[text] = known
        return self._tried[text]

    @property
    def gave_up(self) -> bool:
        """Whether there was more to be tried than any interview that is told has."""
        return len(self._tried) >= MOST_TRIES

    def is_ahead(self, reading: Reading) -> bool:
        """Whether it is still to come; of today, only by its hour."""
        local = self.now.astimezone(self.zone)
        if reading.day != local.date() or reading.time is None:
            return reading.day > local.date()
        return reading.time > local.time()

    def settle(self, text: str, tense: str) -> tuple[Readings, Readings]:
        """What was, and what is ahead, in a time told in the past tense, in the future's, or in none.

        Both, where that leaves it open.
        """
        past, future = self.past(text), self.upcoming(text)
        was = tuple(one for one in past if not self.is_ahead(one))
        to_come = tuple(one for one in future if self.is_ahead(one))
        if tense == "past":
            return (was, ()) if was else ((), to_come)
        if tense == "ahead":
            return ((), to_come) if to_come else (was, ())
        return was, to_come

    def split_end(self, text: str, *, least: int = 1) -> tuple[str, str]:
        """A text without the time at its end, and that time; `least` words are left at the front."""
        words = text.split()
        for at in range(max(least, len(words) - MOST_WORDS), len(words)):
            end = " ".join(words[at:])
            if self._holds_more(end) or not self._may_begin(words, at):
                continue
            if self.is_time(end.strip(EDGES)):
                return " ".join(words[:at]), end.strip(EDGES)
        return text, ""

    def split_anywhere(self, text: str) -> tuple[str, str]:
        """A text without the longest time in it, and that time."""
        words = text.split()
        if len(words) > LONGEST_TEXT or not self.language.timely.search(text):
            return text, ""
        for start, end in _windows(len(words)):
            part = " ".join(words[start:end]).strip(EDGES)
            if self._holds_more(part) or not self._may_begin(words, start):
                continue
            if self.is_time(part):
                return " ".join([*words[:start], *words[end:]]), part
        return text, ""

    def _holds_more(self, part: str) -> bool:
        """Whether there is more in it than a time: the reader of dates overlooks such words."""
        return bool(
            SEALS.search(part)
            or self.language.interview.search(part)
            or self.language.one.intersection(part.lower().split())
        )

    @staticmethod
    def _may_begin(words: list[str], at: int) -> bool:
        """Not for a single word that is rather somebody's name, or a company's."""
        alone = at == len(words) - 1 and words[at].lower() in known().dates_too
        joined = at > 0 and words[at - 1].lower() in known().ands
        return not (alone or joined)


def _windows(n: int) -> Iterator[tuple[int, int]]:
    """Every stretch of n words, the longest first."""
    for length in range(min(n, MOST_WORDS), 0, -1):
        for start in range(n - length + 1):
            yield start, start + length
