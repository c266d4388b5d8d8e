"""How a word is spelled in a vocabulary: the same whether it was typed with accents, points, umlauts or none."""

import re
import unicodedata
from collections.abc import Iterator

from playbook.reading.text import plain

# Points over and under Arabic letters, hamzas taken off them, and signs that only turn the writing around.
UNSEEN = re.compile(
    "[\u0610-\u061c\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
ARABIC = str.maketrans(
    {"\u0649": "\u064a", "\u0629": "\u0647"}
)  # one letter for each pair that is mixed up
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def spell_out(text: str) -> str:
    """Typed text in the spelling of the vocabularies, with the digits 0 to 9."""
    spelled = plain(text)
    if spelled.isascii():
        return spelled
    spelled = UNSEEN.sub("", spelled).translate(ARABIC)
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in spelled)


def spellings_of(phrase: str) -> Iterator[str]:
    """A phrase of a vocabulary as it may be typed, without the hyphens that people leave out."""
    for written in (phrase, phrase.translate(UMLAUTS)):
        yield " ".join(re.sub(r"[-.]", " ", spell_out(written)).split())
