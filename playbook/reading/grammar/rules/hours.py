"""A phrase that is a time of day, or a span of two."""

from dataclasses import replace

from playbook.languages.dates import Kind, Meaning, Token
from playbook.reading.grammar.rules.clocks import NOON, RULES, SaidTime, read_digits
from playbook.reading.grammar.rules.patterns import expand, key_of, numbers_of

BY_KINDS = expand(RULES)
BETWEEN_HOURS = frozenset({Kind.TO, Kind.OR})  # one of them makes a range, two make none
BETWEEN = (frozenset({Kind.TO, Kind.OR, Kind.BY}), frozenset({Kind.AT}))  # the surer sign first


def read_clock(tokens: Meaning, *, bare: bool = False) -> SaidTime | None:
    """The time that all of these tokens say, or the end of a range; a bare number only where asked for."""
    while [token.kind for token in tokens[:2]] == [Kind.AT, Kind.AT]:
        tokens = tokens[1:]
    if bare and key_of(tokens) in {"number", "at ordinal"}:  # "um 9." ends a sentence
        return SaidTime(tokens[-1].value)
    rule = BY_KINDS.get(key_of(tokens))
    return (rule(**numbers_of(tokens)) if rule else None) or _read_range(tokens, bare=bare)


def read_clock_alone(tokens: Meaning) -> SaidTime | None:
    """A time where nothing but a time is asked for, so that bare digits are one."""
    if key_of(tokens) == Kind.YEAR:
        return read_digits(year=tokens[0].value)
    return read_clock(tokens, bare=True)


def read_ends(tokens: Meaning) -> tuple[SaidTime, SaidTime] | None:
    """Both ends of a span of hours."""
    tokens = _split_dashed(tokens, alone=True)
    for signs in BETWEEN:
        for at, token in enumerate(tokens):
            first, last = _read_end(tokens[:at]), _read_end(tokens[at + 1 :])
            if token.kind in signs and first and last:
                return first, last
    return None


def _read_range(tokens: Meaning, *, bare: bool) -> SaidTime | None:
    """ "From 2 to 3pm", "14:00-15:00", "between 10 and 11": the end counts."""
    tokens = _split_dashed(tokens, alone=bare)
    led = bool(tokens) and tokens[0].kind is Kind.AT
    signs = [at for at, token in enumerate(tokens) if token.kind in BETWEEN_HOURS]
    if len(signs) != 1 or (tokens[signs[0]].kind is Kind.OR and not led):
        return None
    first, last = _read_end(tokens[: signs[0]]), _read_end(tokens[signs[0] + 1 :])
    if first and last:
        return replace(last, end_of_span=True, begins=_in_half_of(first, last))
    return None


def _in_half_of(first: SaidTime, last: SaidTime) -> SaidTime:
    """ "8 to 9 pm" begins in the evening, too."""
    later = first.hour + NOON
    evening = last.sure and not first.sure and first.hour < NOON and later < last.hour
    return replace(first, hour=later, sure=True) if evening else first


def _read_end(tokens: Meaning) -> SaidTime | None:
    """One end, by the part of the day that is named with it."""
    if any(token.kind in BETWEEN_HOURS for token in tokens):
        return None
    part = next((token.value for token in tokens if token.kind is Kind.PART), None)
    named = read_clock(tuple(token for token in tokens if token.kind is not Kind.PART), bare=True)
    moment = named.settle(part) if named and part is not None else None
    return SaidTime(moment.hour, moment.minute, sure=True) if moment else named


def _split_dashed(tokens: Meaning, *, alone: bool = False) -> Meaning:
    """ "2-3 pm" as "2 to 3 pm"; a dashed pair alone is left to the days."""
    for at, token in enumerate(tokens):
        if token.kind is Kind.DASHED and (alone or len(tokens) > 1):
            first, last = (Token(Kind.NUMBER, (value,)) for value in token.values)
            return (*tokens[:at], first, Token(Kind.TO), last, *tokens[at + 1 :])
    return tokens
