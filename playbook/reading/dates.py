"""A day, and perhaps a time, out of whatever way it was typed."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from babel import Locale

from playbook.languages.spelling import LONGEST, plain, tidy
from playbook.reading.grammar.by_locale import languages_of
from playbook.reading.grammar.fallback import read_foreign
from playbook.reading.grammar.frame import Frame, Reading, Side, WorkingDays
from playbook.reading.grammar.phrases import read_phrase
from playbook.reading.grammar.words.tokens import read_tokens

__all__ = ["Reading", "WorkingDays", "is_moment", "read_future", "read_past", "read_upcoming"]


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


def read_upcoming(
    text: str, now: datetime, zone: ZoneInfo, locale: Locale, working_days: WorkingDays
) -> tuple[Reading, ...]:
    """When an interview that is still ahead begins: today or later, otherwise as `read_past`.

    "Tomorrow from 2 to 3" is at two; a span without a moment ("next week") is not understood.
    """
    frame = Frame(now.astimezone(zone), Side.FUTURE, locale, working_days, is_upcoming=True)
    found = tuple(reading for reading in _read(text, frame) if not reading.end_of_span)
    return tuple(reading for reading in found if not _is_over(reading, frame)) or found


def is_moment(
    text: str, now: datetime, zone: ZoneInfo, locale: Locale, working_days: WorkingDays
) -> bool:
    """Whether a text is a day or an hour by our own words; of another spelling nothing is guessed."""
    if len(text) > LONGEST:
        return False
    local = now.astimezone(zone)
    frames = [Frame(local, side, locale, working_days) for side in Side]
    said = (read_tokens(text, language) for language in languages_of(locale))
    return any(read_phrase(tokens, frame) for tokens in said for frame in frames)


def _is_over(reading: Reading, frame: Frame) -> bool:
    clock = reading.time or time.max
    return (reading.day, clock) < (frame.today, frame.now.time())


def _read(text: str, frame: Frame) -> tuple[Reading, ...]:
    if len(text) > LONGEST:
        return ()
    for language in languages_of(frame.locale):
        if found := read_phrase(read_tokens(text, language), frame):
            return found
    if frame.locale.language == "en":  # where our own grammar is at home nothing guesses
        return ()
    return read_foreign(tidy(text), plain(text), frame)
