"""Other languages and spellings, read by dateparser and believed only where nothing was left over.

dateparser alone turns "Dienstag um 10 Uhr" into the 10th, "heute Morgen" into tomorrow and "42" into 1942:
so each number of the text must be found in the result, and no single word may name another day.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache

from playbook.languages import dates_of, languages
from playbook.reading.grammar.frame import Frame, Reading
from playbook.reading.grammar.rules.calendar_days import writes_month_first
from playbook.reading.grammar.rules.days import FARTHEST_DAYS

LONGEST = 60  # no date is longer, and dateparser takes a while over what is
NUMBERS = re.compile(r"\d+")
WORDS = re.compile(r"[^\W\d_]+")
# "Next week" and "last month" name no day, though dateparser gives them one that far away.
LOOSE_DAYS = {"week": 7, "month": 31, "quarter": 92, "year": 366}


@dataclass(frozen=True, slots=True)
class Guess:
    """What dateparser made of a text."""

    moment: datetime
    period: str  # "day" or "time"; "week" and longer when such a unit was named

    @property
    def has_time(self) -> bool:
        return self.period == "time"


def read_foreign(text: str, plain: str, frame: Frame) -> tuple[Reading, ...]:
    """The one reading of a text in the locale's language, or none.

    Takes the text as typed, since accents tell words apart, and its plain spelling.
    """
    if len(text) > LONGEST or not WORDS.search(plain) or _vague().search(plain):
        return ()
    guess = _guess(text, frame)
    if guess is None or not _is_whole(guess, text, frame):
        return ()
    clock = guess.moment.time().replace(second=0, microsecond=0) if guess.has_time else None
    return (Reading(guess.moment.date(), clock),)


@cache
def _vague() -> re.Pattern[str]:
    """What names no day in any language, though dateparser makes one of it."""
    words = "|".join(filter(None, (dates_of(one).names_no_day for one in languages())))
    return re.compile(rf"\b(?:{words})\b")


def load_language(language: str) -> None:
    """Have dateparser read its tables of a language, for which it takes a while the first time."""
    from dateparser.date import DateDataParser  # noqa: PLC0415 - slow to import, seldom needed

    DateDataParser(languages=[language]).get_date_data("14 zzz")


def _guess(text: str, frame: Frame) -> Guess | None:
    from dateparser.date import DateDataParser  # noqa: PLC0415 - slow to import, seldom needed

    try:
        parser = DateDataParser(languages=[frame.locale.language], settings=_settings(frame))
        found = parser.get_date_data(text)
    except (ValueError, OverflowError, KeyError):  # a language or a number it does not know
        return None
    if found.date_obj is None or not {"month", "day"}.issubset(found.parts):
        return None
    return Guess(found.date_obj.replace(tzinfo=None), found.period)


def _settings(frame: Frame) -> dict[str, object]:
    return {
        "RELATIVE_BASE": frame.now.replace(tzinfo=None),
        "PREFER_DATES_FROM": frame.side.value,
        "DATE_ORDER": "MDY" if writes_month_first(frame.locale) else "DMY",
        "PARSERS": ["relative-time", "absolute-time"],
        "RETURN_TIME_AS_PERIOD": True,
        "TIMEZONE": "UTC",
    }


def _is_whole(guess: Guess, text: str, frame: Frame) -> bool:
    apart = abs((guess.moment.date() - frame.today).days)
    return (
        apart <= FARTHEST_DAYS
        and apart > LOOSE_DAYS.get(guess.period, -1)
        and _uses_numbers(guess, text, frame)
        and not _is_contradicted(guess, text, frame)
    )


def _uses_numbers(guess: Guess, text: str, frame: Frame) -> bool:
    known = _numbers_of_day(guess.moment.date(), frame.today)
    if guess.has_time:
        known |= _numbers_of_time(guess.moment.time())
    return all(len(digits) <= 4 and int(digits) in known for digits in NUMBERS.findall(text))  # noqa: PLR2004 - a year is the longest


def _numbers_of_day(day: date, today: date) -> set[int]:
    apart = abs((day - today).days)
    months = abs((day.year - today.year) * 12 + day.month - today.month)
    return {day.day, day.month, day.year, day.year % 100, apart, apart // 7, months}


def _numbers_of_time(moment: time) -> set[int]:
    return {moment.hour, moment.hour % 12, moment.minute}


def _is_contradicted(guess: Guess, text: str, frame: Frame) -> bool:
    """Whether a single word of a longer text names another day by itself."""
    words = WORDS.findall(text)
    if len(words) == 1 and not NUMBERS.search(text):
        return False
    others = (_guess(word, frame) for word in words)
    return any(
        other and other.period not in LOOSE_DAYS and other.moment.date() != guess.moment.date()
        for other in others
    )
