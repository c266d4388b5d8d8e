"""A day, and perhaps a time, out of whatever way it was typed."""

from datetime import datetime
from zoneinfo import ZoneInfo

from babel import Locale

from playbook.reading.grammar.fallback import read_foreign
from playbook.reading.grammar.frame import Frame, Reading, Side, WorkingDays
from playbook.reading.grammar.languages.english import ENGLISH
from playbook.reading.grammar.phrases import read_phrase
from playbook.reading.grammar.words.tokens import read_tokens
from playbook.reading.text import LONGEST, plain, tidy

__all__ = ["Reading", "WorkingDays", "read_future", "read_past"]


def read_past(
    text: str, now: datetime, zone: ZoneInfo, locale: Locale, working_days: WorkingDays
) -> tuple[Reading, ...]:
    """When an interview was: in the past or today, likeliest reading first.

    Several readings are an honest doubt to ask about, none is "not understood". What can only
    be ahead ("tomorrow at 9") is returned as it is. `now` is aware; the days are local to `zone`.
    """
    return _read(text, Frame(now.astimezone(zone), Side.PAST, locale, working_days))


def read_future(
    text: str, now: datetime, zone: ZoneInfo, locale: Locale, working_days: WorkingDays
) -> tuple[Reading, ...]:
    """When they decide: today or later; otherwise as `read_past`. "Last Friday" is returned as it is."""
    return _read(text, Frame(now.astimezone(zone), Side.FUTURE, locale, working_days))


def _read(text: str, frame: Frame) -> tuple[Reading, ...]:
    if len(text) > LONGEST:
        return ()
    spelled = plain(text)
    found = read_phrase(read_tokens(spelled, ENGLISH), frame)
    if found or frame.locale.language == "en":  # where our own grammar is at home nothing guesses
        return found
    return read_foreign(tidy(text), spelled, frame)
