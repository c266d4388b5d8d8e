"""A whole phrase: a day, a time, both in either order, or one day or another."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta

from babel import Locale

from playbook.languages.dates import Kind, Token
from playbook.reading.grammar.frame import Frame, Reading
from playbook.reading.grammar.hints import EITHER, Hints, Tokens, take_hints
from playbook.reading.grammar.rules.clocks import SaidTime
from playbook.reading.grammar.rules.days import read_day
from playbook.reading.grammar.rules.hours import read_clock
from playbook.reading.grammar.rules.patterns import key_of

SOON = timedelta(hours=2)  # an hour so little ahead is rather today's than yesterday's
MOST_READINGS = 4
TO = Token(Kind.TO)
# No date needs more, and every way to part them is tried. Of 3,000 phrases that the tests read none joins more than
# three times, and none but the numbers says a thing more than three times.
MOST_TOKENS, MOST_JOINTS, MOST_OFTEN = 14, 4, 4
JOINTS = EITHER | {Kind.AT, Kind.BY, Kind.DASHED}


def read_phrase(tokens: Tokens, frame: Frame) -> tuple[Reading, ...]:
    """Every reading of a phrase in which each word has its place, likeliest first."""
    if not _may_be_one(tokens):
        return ()
    for said in (tokens, *_say_again(tokens)):
        hints = take_hints(said)
        if found := _read_either_way(hints, frame):
            found = tuple(replace(one, end_of_span=one.end_of_span or hints.span) for one in found)
            return tuple(dict.fromkeys(found))[:MOST_READINGS]
    return ()


def _may_be_one(tokens: Tokens) -> bool:
    """Whether it is worth a closer look: no other word is in it, and it does not say the same again and again."""
    kinds = [token.kind for token in tokens]
    if len(kinds) > MOST_TOKENS or Kind.UNKNOWN in kinds:
        return False
    joints = sum(kind in JOINTS for kind in kinds)
    often = max((kinds.count(kind) for kind in kinds if kind is not Kind.NUMBER), default=0)
    return joints <= MOST_JOINTS and often <= MOST_OFTEN


def _say_again(tokens: Tokens) -> Iterator[Tokens]:
    """A dash may join, not part; "à" and "bis" between two days or hours are "to"."""
    kinds = {token.kind for token in tokens[1:-1]}
    if Kind.TO in kinds:
        yield tuple(token for token in tokens if token.kind is not Kind.TO)
    for at in range(len(tokens) - 2, 0, -1):
        if tokens[at].kind in {Kind.BY, Kind.AT}:
            yield (*tokens[:at], TO, *tokens[at + 1 :])


def _read_either_way(hints: Hints, frame: Frame) -> tuple[Reading, ...]:
    return _read_moment(hints, frame) or _read_one_of_two(hints, frame)


def _read_moment(hints: Hints, frame: Frame) -> tuple[Reading, ...]:
    if hints.part is not None and (found := _read_day_and_clock(hints, frame)):
        return found  # "Monday morning 9" is an hour, not the 9th
    return _read_whole(hints, frame) or _read_day_and_clock(hints, frame)


def _read_whole(hints: Hints, frame: Frame) -> tuple[Reading, ...]:
    """A day alone, a time alone, or for "14.12" both."""
    as_day, clock = read_day(hints.tokens, frame), read_clock(hints.tokens)
    clock = _choose_end(clock, frame)
    moment = clock.settle(hints.part) if clock else None
    if not clock or not moment:
        return as_day
    as_clock = _read_todays(clock, moment, frame)
    return as_day + as_clock if _writes_dots(frame.locale) or not _is_time(as_day) else as_clock


def _is_time(readings: tuple[Reading, ...]) -> bool:
    return any(reading.time for reading in readings)


def _writes_dots(locale: Locale) -> bool:
    return "." in locale.date_formats["short"].pattern


def _read_todays(clock: SaidTime, moment: time, frame: Frame) -> tuple[Reading, ...]:
    """An hour without a day is today's; one still ahead may have been yesterday's interview."""
    today = Reading(frame.today, moment, clock.end_of_span)
    if frame.is_upcoming and not _is_ahead(today, frame):
        return (replace(today, day=frame.today + timedelta(days=1)),)
    if not frame.looks_back or not _is_ahead(today, frame):
        return (today,)
    yesterday = replace(today, day=frame.today - timedelta(days=1))
    return _order_by_nearness((today, yesterday), frame)


def _read_day_and_clock(hints: Hints, frame: Frame) -> tuple[Reading, ...]:
    tokens = hints.tokens
    for at in range(len(tokens) - 1, 0, -1):
        head, tail = tokens[:at], tokens[at:]
        hour_first = key_of(tail) == Kind.DAY
        found = _join(head, tail, hints, frame) or _join(tail, head, hints, frame, bare=hour_first)
        if found:
            return found
    return ()


def _join(
    day: Tokens, hour: Tokens, hints: Hints, frame: Frame, *, bare: bool = True
) -> tuple[Reading, ...]:
    """The moments of a day and an hour, which may be a number and no more where it is `bare`."""
    days = read_day(day, frame)
    clock = _choose_end(read_clock(hour, bare=bare), frame) if days else None
    moment = clock.settle(hints.part) if clock else None
    if not clock or not moment or _is_time(days):
        return ()
    found = (  # a range of hours is on a day, so "14 and 16 December" is none
        Reading(reading.day, moment, reading.end_of_span or clock.end_of_span)
        for reading in days
        if not (reading.end_of_span and clock.end_of_span)
    )
    return _order_by_nearness(tuple(found), frame)


def _choose_end(clock: SaidTime | None, frame: Frame) -> SaidTime | None:
    """The end of "2 to 3 pm" is when an interview was over; one that is ahead begins at two."""
    return clock.begins if clock and clock.begins and frame.is_upcoming else clock


def _order_by_nearness(readings: tuple[Reading, ...], frame: Frame) -> tuple[Reading, ...]:
    """Looking back, an hour of today that is well ahead comes after the others."""
    if not frame.looks_back:
        return readings
    return tuple(sorted(readings, key=lambda reading: _is_ahead(reading, frame, SOON)))


def _is_ahead(reading: Reading, frame: Frame, by: timedelta = timedelta()) -> bool:
    limit = frame.now.replace(tzinfo=None) + by
    return (
        reading.day == frame.today
        and reading.time is not None
        and (limit.date() == frame.today and reading.time > limit.time())
    )


def _read_one_of_two(hints: Hints, frame: Frame) -> tuple[Reading, ...]:
    """ "Thursday or Friday": for a decision the later counts, an interview was on either."""
    for at, token in enumerate(hints.tokens):
        if token.kind not in EITHER:
            continue
        first, last = hints.tokens[:at], hints.tokens[at + 1 :]
        ends = _read_moment(replace(hints, tokens=last), frame)
        starts = _read_moment(replace(hints, tokens=first), frame) if ends else ()
        if ends and (starts or _is_bare_day(first)):
            either = token.kind is Kind.OR and (frame.looks_back or frame.is_upcoming)
            return _either_of(starts, ends) if either else _end_of(starts, ends)
    return ()


def _is_bare_day(tokens: Tokens) -> bool:
    """The "14" of "14 or 15 December"."""
    kinds = [token.kind for token in tokens if token.kind is not Kind.AT]
    return kinds in ([Kind.NUMBER], [Kind.ORDINAL])


def _either_of(starts: tuple[Reading, ...], ends: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """ "Monday or Tuesday at 3": the hour is that of both."""
    clock = ends[0].time if ends else None
    return tuple(replace(one, time=one.time or clock) for one in starts) + ends


def _end_of(starts: tuple[Reading, ...], ends: tuple[Reading, ...]) -> tuple[Reading, ...]:
    earliest = min((reading.day for reading in starts), default=ends[0].day)
    fitting = [reading for reading in ends if reading.day >= earliest] or starts[:1]
    return tuple(replace(reading, end_of_span=True) for reading in fitting)
