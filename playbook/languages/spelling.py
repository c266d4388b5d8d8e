"""Typed text made plain, so that two ways to type the same thing compare equal."""

import re
import unicodedata
from collections.abc import Iterator

LONGEST = 200  # nothing that is read here is longer; it also bounds what a pattern has to look at
APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc`", "'"))
ACCENTS = re.compile(
    r"[\u0300-\u036f\u0640\u064b-\u065f\u0670]+"
)  # of Arabic: hamzas, vowels, the dash that stretches
# Points over and under Arabic letters, hamzas taken off them, and signs that only turn the writing around.
UNSEEN = re.compile(
    "[\u0610-\u061c\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
MIXED_UP = str.maketrans(
    {"\u0649": "\u064a", "\u0629": "\u0647"}
)  # one letter for each pair that is mixed up
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def tidy(text: str) -> str:
    """The text on one line, with single blanks and no longer than anything we read."""
    return " ".join(text[:LONGEST].split())


def plain(text: str) -> str:
    """Lower case, without accents, with straight apostrophes and single blanks: for looking things up."""
    return tidy(fold(tidy(text)))


def words_of(text: str) -> frozenset[str]:
    """The words of a list written with blanks, as `fold` spells them."""
    return frozenset(fold(text).split())


def fold(text: str) -> str:
    """The text in lower case, without accents and with straight apostrophes."""
    spelled = unicodedata.normalize("NFKD", text.translate(APOSTROPHES).casefold())
    return ACCENTS.sub("", spelled)


def spell_out(text: str) -> str:
    """Typed text in the spelling of the vocabularies, with the digits 0 to 9."""
    spelled = plain(text)
    if spelled.isascii():
        return spelled
    spelled = UNSEEN.sub("", spelled).translate(MIXED_UP)
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in spelled)


def spellings_of(phrase: str) -> Iterator[str]:
    """A phrase of a vocabulary as it may be typed, without the hyphens that people leave out."""
    for written in (phrase, phrase.translate(UMLAUTS)):
        yield " ".join(re.sub(r"[-.]", " ", spell_out(written)).split())
