"""From plain text to tokens."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from playbook.languages.dates import DateWords, Kind, Meaning, Token
from playbook.languages.spelling import spell_out
from playbook.reading.grammar.words.sense import make_sense

# One alternative matches at each place and none can be matched in two ways, so reading stays linear.
PIECES = re.compile(
    r"""
      (?P<iso>(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)t?)
    | (?P<full_date>(?<!\d)\d{1,2}([./-])\d{1,2}\3(?:\d{4}|\d{2})(?!\d))
    | (?P<clock>(?<!\d)\d{1,2}:\d{2}(?!\d)(?::\d{2}(?!\d))?)
    | (?P<hours>(?<!\d)\d{1,2}\ ?hs?(?:\ ?\d{2})?(?!\w))
    | (?P<dotted_date>(?<!\d)\d{1,2}\.\ ?\d{1,2}\.(?!\d))
    | (?P<dotted>(?<!\d)\d{1,2}\.\d{1,2}(?!\d))
    | (?P<slashed>(?<!\d)\d{1,2}/\d{1,2}(?![\d/]))
    | (?P<dashed>(?<!\d)\d{1,2}[-\u2013]\d{1,2}(?![\d:/-]))
    | (?P<number>\d+)
    | (?P<dot>(?<=\d)\.)
    | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)
    | (?P<dash>[-\u2013\u2014])
    | (?P<at>[@~])
    | (?P<or>[/&])
    | (?P<stray>[_\\:+$%])
    """,
    re.VERBOSE,
)
WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:'[^\W\d_]+)*")  # "h" in "15h" is none
SIGNS = {"dash": Kind.TO, "at": Kind.AT, "or": Kind.OR, "stray": Kind.UNKNOWN}
DIGITS = re.compile(r"\d+")
YEAR_DIGITS, COUNT_DIGITS = 4, 3
EARLIEST_SURE_HOUR = 13


class Piece(NamedTuple):
    """A word, a number or a sign, and whether it hangs on the piece before it."""

    name: str
    text: str
    hangs: bool


def read_tokens(text: str, vocabulary: DateWords) -> tuple[Token, ...]:
    """The tokens of a typed text; signs that mean nothing in a date are left out."""
    spelled = spell_out(text)
    for pattern, words in vocabulary.respelled:
        spelled = pattern.sub(words, spelled)
    return make_sense(tuple(_read_pieces(list(_cut(spelled)), vocabulary)))


def only_holds(text: str, words: frozenset[str]) -> bool:
    """Whether a typed text has no word but these. It is quick, where reading is not."""
    typed = WORD.findall(spell_out(text))
    return all(word in words or word.removesuffix("'s") in words for word in typed)


def _cut(spelled: str) -> Iterator[Piece]:
    end = 0
    for match in PIECES.finditer(spelled):
        yield Piece(match.lastgroup or "", match.group(), match.start() == end)
        end = match.end()


def _read_pieces(pieces: list[Piece], vocabulary: DateWords) -> Iterator[Token]:
    at = 0
    while at < len(pieces):
        used, tokens = _read_head(pieces, at, vocabulary)
        yield from tokens
        at += used


def _read_head(pieces: list[Piece], at: int, vocabulary: DateWords) -> tuple[int, Meaning]:
    """How many pieces the next word of a date takes, and its tokens."""
    name, text, _ = pieces[at]
    if name == "word":
        return _read_phrase(pieces[at : at + 2 * vocabulary.longest], vocabulary)
    if name == "number" and _is_ordinal(pieces[at + 1 : at + 2], vocabulary):
        return 2, (_read_ordinal(text),)
    return 1, () if name == "dot" else (_read_sign(name, text),)


def _read_phrase(pieces: list[Piece], vocabulary: DateWords) -> tuple[int, Meaning]:
    """The longest phrase at the head of the pieces, through hyphens."""
    words = list(_leading_words(pieces))
    for count in range(min(len(words), vocabulary.longest), 0, -1):
        meaning = vocabulary.lookup([text for _, text in words[:count]])
        if meaning is not None:
            return words[count - 1][0] + 1, meaning
    bare = words[0][1].removesuffix("'s")
    return 1, vocabulary.lookup([bare]) or (Token(Kind.UNKNOWN),)


def _leading_words(pieces: list[Piece]) -> Iterator[tuple[int, str]]:
    for at, (name, text, _) in enumerate(pieces):
        if name == "word":
            yield at, text
        elif name != "dash":
            return


def _is_ordinal(following: list[Piece], vocabulary: DateWords) -> bool:
    return any(piece.hangs and piece.text in vocabulary.ordinal_suffixes for piece in following)


def _read_ordinal(text: str) -> Token:
    return Token(Kind.ORDINAL, (int(text),)) if len(text) < COUNT_DIGITS else Token(Kind.UNKNOWN)


def _read_sign(name: str, text: str) -> Token:
    match name:
        case "number":
            return _read_number(text)
        case "clock":
            return _read_clock(text)
        case "hours":
            return Token(Kind.HOURS, _read_clock(text).values)
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
    sure = hour >= EARLIEST_SURE_HOUR or hour == 0 or text.startswith("0")
    return Token(Kind.CLOCK, (hour, minute, int(sure)))
