"""A time of day alone, and a span of two."""

from datetime import time

from playbook.reading.grammar.hints import Tokens, take_hints
from playbook.reading.grammar.languages.english import ENGLISH
from playbook.reading.grammar.rules.clocks import NOON, Clock, read_clock_alone, read_ends
from playbook.reading.grammar.words.tokens import read_tokens
from playbook.reading.text import LONGEST, plain

EARLIEST_EVENING = 6  # "6 to 7" begins in the evening, "1 to 7" after midnight
MOST_TOKENS = 14


def read_clock(text: str) -> time | None:
    """The local time of day in the answer to "when did it end?"; "3" is in the afternoon, "9" in the morning."""
    hints = take_hints(_tokens(text))
    clock = read_clock_alone(hints.tokens)
    return clock.settle(hints.part) if clock else None


def read_span(text: str) -> tuple[time, time] | None:
    """Quiet hours, from and until: "22-7", "10pm to 7am". "10 to 7" runs over the night."""
    ends = read_ends(_tokens(text))
    if ends is None:
        return None
    first, last = ends
    evening = EARLIEST_EVENING <= first.hour < NOON and last.hour <= NOON
    start, end = _settle_night(first, NOON if evening else 0), _settle_night(last, 0)
    return (start, end) if start is not None and end is not None and start != end else None


def _settle_night(clock: Clock, part: int) -> time | None:
    midnight = clock.hour == NOON and not clock.sure
    return clock.settle(0 if midnight else part)


def _tokens(text: str) -> Tokens:
    tokens = read_tokens(plain(text), ENGLISH) if len(text) <= LONGEST else ()
    return tokens if len(tokens) <= MOST_TOKENS else ()
