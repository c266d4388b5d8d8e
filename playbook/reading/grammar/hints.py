"""What a phrase says beside its day and its hour: that a span ends, which part of the day it is."""

from dataclasses import dataclass

from playbook.languages.dates import Kind, Token

Tokens = tuple[Token, ...]
EITHER = frozenset({Kind.OR, Kind.TO})
BETWEEN = EITHER | {Kind.BY}  # "ein bis zwei Wochen"
SAYS_CLOCK = frozenset({Kind.NUMBER, Kind.CLOCK, Kind.MERIDIEM, Kind.DOTTED, Kind.OCLOCK})
TODAY = Token(Kind.DAY, (0,))


@dataclass(frozen=True, slots=True)
class Hints:
    """The words that are left, and what those that were taken out mean."""

    tokens: Tokens
    span: bool = False
    part: int | None = None


def take_hints(tokens: Tokens) -> Hints:
    """The tokens without the words that only colour them."""
    ranged = _colour(merge_range(tokens))
    part = next((token.value for token in reversed(ranged) if token.kind is Kind.PART), None)
    left = tuple(token for token in ranged if token.kind is not Kind.PART)
    span = merge_range(tokens) != tokens or any(
        token.kind in {Kind.BY, Kind.WITHIN} for token in left
    )
    ends_today = any(token.kind is Kind.BY and token.values for token in left)
    left = _take_span_words(left)
    return Hints(left or ((TODAY,) if ends_today else ()), span, part)


def _colour(tokens: Tokens) -> Tokens:
    """Without what says "about": "gegen Mittag", "late afternoon", "in at most two weeks"."""
    kinds = [None, *(token.kind for token in tokens), None]
    return tuple(
        token
        for token, before, after in zip(tokens, kinds, kinds[2:], strict=False)
        if not (token.kind in {Kind.AT, Kind.STAGE} and after is Kind.PART)
        and not (token.kind is Kind.AT and before is Kind.IN and after is Kind.NUMBER)
    )


def merge_range(tokens: Tokens) -> Tokens:
    """ "2-3 weeks", "two or three weeks", "a week or two", "a week or two weeks" as the longest they can mean."""
    for at in range(len(tokens)):
        merged = _merge_at(tokens[at:])
        if merged is not None:
            return (*tokens[:at], *merged)
    return tokens


def _merge_at(tokens: Tokens) -> Tokens | None:
    match tokens:
        case (Token(Kind.DASHED | Kind.SLASHED, (_, most)), Token(Kind.UNIT), *rest):
            return (Token(Kind.NUMBER, (most,)), tokens[1], *rest)
        case (Token(Kind.NUMBER), Token(kind), Token(Kind.NUMBER), Token(Kind.UNIT), *_) if (
            kind in BETWEEN
        ):
            return tokens[2:]
        case (
            Token(Kind.NUMBER),
            Token(Kind.UNIT, unit),
            Token(Kind.OR),
            Token(Kind.NUMBER),
            Token(Kind.UNIT, other),
            *_,
        ) if unit == other:
            return tokens[3:]
        case (Token(Kind.NUMBER), Token(Kind.UNIT), Token(kind), Token(Kind.NUMBER), *rest) if (
            kind in EITHER
        ):
            return (tokens[3], tokens[1], *rest)
    return None


def _take_span_words(tokens: Tokens) -> Tokens:
    left: list[Token] = []
    for at, token in enumerate(tokens):
        if token.kind is Kind.WITHIN:
            left.append(Token(Kind.IN))
        elif token.kind is not Kind.BY:
            left.append(token)
        elif not token.values and left and left[-1].kind is not Kind.IN and at + 1 < len(tokens):
            left.append(Token(Kind.TO if left[-1].kind in SAYS_CLOCK else Kind.AT))
    return tuple(left)
