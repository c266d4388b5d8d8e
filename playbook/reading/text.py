"""Typed text made plain, so that two ways to type the same thing compare equal."""

import re
import unicodedata

LONGEST = 200  # nothing that is read here is longer; it also bounds what a pattern has to look at
APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc`", "'"))
ACCENTS = re.compile(
    r"[\u0300-\u036f\u0640\u064b-\u065f\u0670]+"
)  # of Arabic: hamzas, vowels, the dash that stretches


def tidy(text: str) -> str:
    """The text on one line, with single blanks and no longer than anything we read."""
    return " ".join(text[:LONGEST].split())


def plain(text: str) -> str:
    """Lower case, without accents, with straight apostrophes and single blanks: for looking things up."""
    return tidy(fold(tidy(text)))


def fold(text: str) -> str:
    """The text in lower case, without accents and with straight apostrophes."""
    spelled = unicodedata.normalize("NFKD", text.translate(APOSTROPHES).casefold())
    return ACCENTS.sub("", spelled)
