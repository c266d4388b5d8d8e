"""Every rule of the grammar, with every number that its words can carry."""

from itertools import product

import pytest
from babel import Locale

from playbook.languages import dates_of, languages
from playbook.languages.dates import Kind, Token, Unit
from playbook.reading.grammar.frame import Frame, Side
from playbook.reading.grammar.rules import days, hours
from tests.playbook.reading.phrases.notation import WEDNESDAY, Weekdays

PAIRS = {Kind.DASHED, Kind.DOTTED, Kind.DOTTED_DATE, Kind.SLASHED}
ODD = {Kind.CLOCK: (9, 30, 0), Kind.ISO: (2026, 12, 14), Kind.FULL_DATE: (14, 12, 26)}
NUMBERS = {
    Kind.UNIT: [(unit,) for unit in Unit],
    Kind.NUMBER: [(0,), (2,), (48,), (999,)],
    Kind.ORDINAL: [(0,), (14,), (42,)],
    Kind.RELATIVE: [(-2,), (-1,), (0,), (1,), (2,)],
    Kind.STAGE: [(0,), (1,), (2,)],
    Kind.YEAR: [(0,), (2026,), (9999,)],
}


def numbers_of(kind: Kind) -> list[tuple[int, ...]]:
    """What a word of that kind carries in any vocabulary, or was typed."""
    if kind in ODD or kind in PAIRS:
        return [ODD.get(kind, (14, 12)), *([(99, 99)] if kind in PAIRS else [])]
    if kind in NUMBERS:
        return NUMBERS[kind]
    known = {
        token.values
        for language in map(dates_of, languages())
        for meaning in language.phrases.values()
        for token in meaning
        if token.kind is kind
    }
    return sorted(known)[:2] or [()]


def phrases_of(key: str) -> list[tuple[Token, ...]]:
    kinds = [Kind(kind) for kind in key.split()]
    every = product(*(numbers_of(kind) for kind in kinds))
    return [tuple(map(Token, kinds, numbers)) for numbers in every]


@pytest.mark.parametrize("side", Side)
def test_every_order_of_words_that_names_a_day_is_read(side: Side) -> None:
    frame = Frame(WEDNESDAY, side, Locale("de"), Weekdays())
    for key in days.BY_KINDS:
        for tokens in phrases_of(key):
            assert len(days.read_day(tokens, frame)) <= 4


def test_every_order_of_words_that_is_a_time_of_day_is_read() -> None:
    for key in hours.BY_KINDS:
        for tokens in phrases_of(key):
            clock = hours.read_clock(tokens)
            if clock:
                clock.settle()
                clock.settle(12)
