"""From plain text to tokens."""

import re
from collections.abc import Iterator

from playbook.reading.grammar.words.vocabulary import Kind, Token, Vocabulary

# One alternative matches at each place and none can be matched in two ways, so reading stays linear.
PIECES = re.compile(
    r"""
      (?P<iso>(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)t?)
    | (?P<full_date>(?<!\d)\d{1,2}([./-])\d{1,2}\3(?:\d{4}|\d{2})(?!\d))
    | (?P<clock>(?<!\d)\d{1,2}:\d{2}(?!\d)(?::\d{2}(?!\d))?|(?<!\d)\d{1,2}h(?:\d{2})?(?![\da-z]))
    | (?P<dotted_date>(?<!\d)\d{1,2}\.\d{1,2}\.(?!\d))
    | (?P<dotted>(?<!\d)\d{1,2}\.\d{1,2}(?!\d))
    | (?P<slashed>(?<!\d)\d{1,2}/\d{1,2}(?![\d/]))
    | (?P<dashed>(?<!\d)\d{1,2}[-\u2013]\d{1,2}(?![\d:/-]))
    | (?P<number>\d+)
    | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)
    | (?P<dash>[-\u2013\u2014])
    | (?P<at>[@~])
    | (?P<or>[/&])
    | (?P<stray>[_\\:+$%])
    """,
    re.VERBOSE,
)
SIGNS = {"dash": Kind.TO, "at": Kind.AT, "or": Kind.OR, "stray": Kind.UNKNOWN}
DIGITS = re.compile(r"\d+")
YEAR_DIGITS, COUNT_DIGITS = 4, 3
EARLIEST_SURE_HOUR = 13
Piece = tuple[str, str]


def read_tokens(text: str, vocabulary: Vocabulary) -> tuple[Token, ...]:
    """The tokens of a plain text; signs that mean nothing in a date are left out."""
    pieces = [(match.lastgroup or "", match.group()) for match in PIECES.finditer(text)]
    return tuple(_read_pieces(pieces, vocabulary))


def _read_pieces(pieces: list[Piece], vocabulary: Vocabulary) -> Iterator[Token]:
    at = 0
    while at < len(pieces):
        name, text = pieces[at]
        if name == "word":
            used, tokens = _read_phrase(pieces[at:], vocabulary)
        else:
            used, tokens = 1, (_read_sign(name, text),)
        if name == "number" and _is_ordinal(pieces[at + 1 : at + 2], vocabulary):
            used, tokens = 2, (_read_ordinal(text),)
        yield from tokens
        at += used


def _read_phrase(pieces: list[Piece], vocabulary: Vocabulary) -> tuple[int, tuple[Token, ...]]:
    """The longest phrase at the head of the pieces: how many pieces it took, and its tokens."""
    words: list[str] = []
    for name, text in pieces[: vocabulary.longest]:
        if name != "word":
            break
        words.append(text)
    for used in range(len(words), 0, -1):
        phrase = vocabulary.lookup(tuple(words[:used]))
        if phrase is not None:
            return used, phrase
    bare = words[0].removesuffix("'s")
    return 1, vocabulary.lookup((bare,)) or (Token(Kind.UNKNOWN),)


def _is_ordinal(following: list[Piece], vocabulary: Vocabulary) -> bool:
    return any(text in vocabulary.ordinal_suffixes for _, text in following)


def _read_ordinal(text: str) -> Token:
    return Token(Kind.ORDINAL, (int(text),)) if len(text) < COUNT_DIGITS else Token(Kind.UNKNOWN)


def _read_sign(name: str, text: str) -> Token:
    match name:
        case "number":
            return _read_number(text)
        case "clock":
            return _read_clock(text)
    if name in SIGNS:
        return Token(SIGNS[name])
    return Token(Kind(name), tuple(int(digits) for digits in DIGITS.findall(text)))


def _read_number(text: str) -> Token:
    if len(text) == YEAR_DIGITS:
        return Token(Kind.YEAR, (int(text),))
    return Token(Kind.NUMBER, (int(text),)) if len(text) <= COUNT_DIGITS else Token(Kind.UNKNOWN)


def _read_clock(text: str) -> Token:
    """Hour, minute, and whether that is sure: "2:30" may be in the afternoon, "02:30" is not."""
    hour, minute = (*map(int, DIGITS.findall(text)), 0)[:2]
    sure = hour >= EARLIEST_SURE_HOUR or hour == 0 or text.startswith("0") or "h" in text
    return Token(Kind.CLOCK, (hour, minute, int(sure)))
