"""A time of day alone, and a span of two."""

from collections.abc import Iterator
from datetime import time

from babel import Locale

from playbook.languages.dates import Meaning
from playbook.languages.spelling import LONGEST
from playbook.reading.grammar.by_locale import languages_of
from playbook.reading.grammar.hints import take_hints
from playbook.reading.grammar.rules.clocks import NOON, SaidTime
from playbook.reading.grammar.rules.hours import read_clock_alone, read_ends
from playbook.reading.grammar.words.tokens import read_tokens

ENGLISH = Locale("en")
EARLIEST_EVENING = 6  # "6 to 7" begins in the evening, "1 to 7" after midnight
MOST_TOKENS = 14


def read_clock(text: str, locale: Locale = ENGLISH) -> time | None:
    """The local time of day in the answer to "when did it end?"; "3" is in the afternoon, "9" in the morning."""
    return next(
        (found for tokens in _tokens(text, locale) if (found := _settle(tokens)) is not None), None
    )


def read_span(text: str, locale: Locale = ENGLISH) -> tuple[time, time] | None:
    """Quiet hours, from and until: "22-7", "10pm to 7am". "10 to 7" runs over the night."""
    return next(
        (found for tokens in _tokens(text, locale) if (found := _settle_span(tokens))), None
    )


def _settle(tokens: Meaning) -> time | None:
    hints = take_hints(tokens)
    clock = read_clock_alone(hints.tokens)
    return clock.settle(hints.part) if clock else None


def _settle_span(tokens: Meaning) -> tuple[time, time] | None:
    ends = read_ends(tokens)
    if ends is None:
        return None
    first, last = ends
    evening = EARLIEST_EVENING <= first.hour < NOON and last.hour <= NOON
    start, end = _settle_night(first, NOON if evening else 0), _settle_night(last, 0)
    return (start, end) if start is not None and end is not None and start != end else None


def _settle_night(clock: SaidTime, part: int) -> time | None:
    midnight = clock.hour == NOON and not clock.sure
    return clock.settle(0 if midnight else part)


def _tokens(text: str, locale: Locale) -> Iterator[Meaning]:
    """What the text says in each language the user is read in."""
    if len(text) > LONGEST:
        return
    for language in languages_of(locale):
        tokens = read_tokens(text, language)
        if len(tokens) <= MOST_TOKENS:
            yield tokens
