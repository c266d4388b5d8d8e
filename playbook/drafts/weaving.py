"""A fact as the user typed it, made fit for a sentence, and how well it fits (docs/decisions/0018)."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from playbook.languages.letters import LetterWords

UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
LINE_ENDS = re.compile(r"[\r\n\u2028\u2029]+")
NUMBERED = re.compile(r"^\s*1[.)]\s.*\s2[.)]\s")
NEXT_NUMBER = re.compile(r"\s(?=\d+[.)]\s)")
BULLET = re.compile(r"^(?:[-–—•*·▪►✓]\s+|\d+[.)]\s+(?=\D))+")
TRAILING = " .!,;:…-–—•*،؛۔"
QUESTION = "?؟"
NO_WORDS = " \"'«»“”„‘’"

BROKEN = re.compile(  # a question or a shout with more behind it, an enumeration, brackets
    r"[?؟!…](?=.*\w)|[:：]\s|[\[\]{}<>]|\s[-–—*•]\s.*\s[-–—*•]\s"
)
STOP = re.compile(
    r"(\w+)\.\s+(?=.*\w)"
)  # a sentence ends, unless it is an abbreviation's or a day's
LONGEST_PHRASE = 14  # words; a longer one is hard to follow inside a sentence
LONGEST_SAID = 32  # words; a longer one is a paragraph of its own
LONGEST_LETTERS = 240
LEAST_LETTERS = 0.6  # of what is no blank; below it is decoration
LEAST_NATIVE = 0.5  # of the letters, in a script of the letter's language


class Shape(StrEnum):
    """How a fact gets into the text."""

    PHRASE = "phrase"  # woven in: "I keep coming back to your move to Kubernetes."
    CLAUSE = "clause"  # behind a colon: "One part has stayed with me: how you onboard people."
    QUOTE = "quote"  # on a line of its own, for the user to finish


@dataclass(frozen=True, slots=True)
class Fact:
    """The user's words, and how they get into the text."""

    text: str
    shape: Shape


def tidy(text: str | None) -> str:
    """One line without control characters or doubled blanks; "" for nothing."""
    return " ".join(UNPRINTABLE.sub(" ", text or "").split())


def weave(typed: str | None, key: str, letters: LetterWords, *, to_them: bool) -> Fact | None:
    """A fact made fit for a sentence; None where no word is left, or none that tells anything.

    "they" becomes "you" in a letter `to_them`.
    """
    lines = [BULLET.sub("", line) for one in _lines(typed or "") if (line := tidy(one))]
    whole = "; ".join(line.rstrip(" ;,") for line in lines)
    fact = _trim(_without_emoji(whole))
    lead = letters.lead_ins.get(key)
    if lead:
        fact = _trim(lead.sub("", fact, count=1)) or fact
    if not _tells(fact, letters):
        return None
    if len(lines) > 1 or _is_unfit(whole, fact, letters):
        return Fact(whole, Shape.QUOTE)
    fact = letters.lower_lead(letters.to_reader(fact) if to_them else fact)
    noun = fact.rstrip(QUESTION + TRAILING)
    if len(noun.split()) <= LONGEST_PHRASE and letters.is_phrase(noun):
        return Fact(noun, Shape.PHRASE)
    return Fact(fact, Shape.CLAUSE)


def _lines(typed: str) -> list[str]:
    """The lines of a message, or the points of a list that is numbered within one."""
    return (NEXT_NUMBER if NUMBERED.search(typed) else LINE_ENDS).split(typed)


def weave_role(role: str | None, letters: LetterWords) -> str:
    """ "the Data Engineer role" as "Data Engineer", since the sentences say the rest."""
    plain = tidy(role).rstrip(TRAILING)
    plain = letters.around_role.sub("", plain) or plain
    return plain if any(char.isalnum() for char in plain) else ""


def _trim(fact: str) -> str:
    """No bullet in front, no stop at the end but one question mark."""
    bare = BULLET.sub("", fact.strip()).rstrip(TRAILING + QUESTION)
    asks = next((char for char in fact[len(bare) :] if char in QUESTION), "")
    return _unquoted(bare) + asks


def _unquoted(fact: str) -> str:
    """Without marks around the whole of it: the sentence doesn't quote."""
    bare = fact.strip(NO_WORDS)
    return bare if fact[:1] in NO_WORDS and fact[-1:] in NO_WORDS else fact


def _tells(fact: str, letters: LetterWords) -> bool:
    told = any(char.isalnum() for char in fact)
    return told and not letters.nothing.fullmatch(fact.rstrip(QUESTION + TRAILING))


def _is_unfit(whole: str, fact: str, letters: LetterWords) -> bool:
    """Whether no sentence can take it in: more than one, very long, decoration, another script or language."""
    too_long = len(fact.split()) > LONGEST_SAID or len(fact) > LONGEST_LETTERS
    broken = BROKEN.search(fact) or any(_ends(word[1], letters) for word in STOP.finditer(fact))
    strange = not letters.strange.isdisjoint(WORD.findall(whole.lower()))
    return too_long or bool(broken) or strange or _is_drawn(whole) or _is_foreign(fact, letters)


def _ends(word: str, letters: LetterWords) -> bool:
    """Whether a stop behind this word ends a sentence."""
    short = len(word) == 1 or word.lower() in letters.abbreviations
    return not short and not word.isdecimal()


def _is_drawn(fact: str) -> bool:
    signs = [char for char in fact.rstrip(TRAILING + QUESTION) if not char.isspace()]
    words = sum(unicodedata.category(char)[0] in "LMN" for char in signs)
    return words < LEAST_LETTERS * len(signs)


def _is_foreign(fact: str, letters: LetterWords) -> bool:
    signs = [char for char in fact if char.isalpha()]
    native = sum(unicodedata.name(char, "").split(" ")[0] in letters.scripts for char in signs)
    return native < LEAST_NATIVE * len(signs)


def _without_emoji(text: str) -> str:
    return " ".join("".join(" " if _is_emoji(char) else char for char in text).split())


def _is_emoji(char: str) -> bool:
    """Pictures and what joins or colours them; ° © ™ № are words of a kind."""
    picture = char >= "\u2190" and unicodedata.category(char) == "So"
    return picture or char in "\u200d\ufe0f\u20e3" or "\U0001f3fb" <= char <= "\U0001f3ff"
