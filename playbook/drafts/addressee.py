"""How a person is addressed in a letter, from a name as people type it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from playbook.languages.letters import Gender, LetterWords

SHORTEST_NAME = 2
FAMILY_FIRST = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # CJK, Hangul
UNDIVIDED = re.compile(r"[\u0600-\u06ff]")  # Arabic: a title goes with the first name, or the whole


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody's name in its parts. Nothing in it is guessed."""

    honorific: str  # the titles that were typed, as a letter writes them: "Frau Dr."; "" without
    gender: Gender | None  # as a typed title tells it
    words: tuple[str, ...]  # the name without titles
    surname: str  # with its particles

    @property
    def name(self) -> str:
        """Title and surname when a title was typed, else the full name."""
        return f"{self.honorific} {self.surname}" if self.honorific else self.full_name

    @property
    def full_name(self) -> str:
        return " ".join(self.words)


def read_name(typed: str, letters: LetterWords) -> Addressee | None:
    """None when it is nobody's name ("someone from HR"): then the letter goes to the company."""
    words = _name_words(typed, letters)
    if not _is_name(words, letters):
        return None
    if _is_pair(words, letters):
        return Addressee("", None, tuple(_capitalise(words, letters)), "")
    titles = _leading_titles(words, letters)
    rest = tuple(_capitalise(words[len(titles) :], letters))
    if not rest or _is_nobody(rest, letters):
        return None
    known = [letters.titles[_plain(title)] for title in titles]
    spelled = (one.written or _capital(typed) for one, typed in zip(known, titles, strict=True))
    gender = next((one.gender for one in known if one.gender), None)
    surname = rest if letters.two_surnames else _family_name(rest, letters)
    return Addressee(" ".join(spelled), gender, rest, " ".join(surname))


def address(typed: str, letters: LetterWords) -> str | None:
    """What follows "Dear"; None for nobody's name."""
    addressee = read_name(typed, letters)
    return addressee.name if addressee else None


def first_name(typed: str, letters: LetterWords) -> str | None:
    """What follows "Hello": the first name. Whoever was typed with a title keeps it: "Dr. Doe".

    The full name where the first word isn't known to be a first name: an initial, a script that puts
    the family first, or two people in one.
    """
    addressee = read_name(typed, letters)
    if addressee is None or addressee.honorific:
        return addressee.name if addressee else None
    first = addressee.words[0]
    if _is_pair(addressee.words, letters):
        return addressee.full_name
    is_initial = len(first.rstrip(".")) < SHORTEST_NAME or first.endswith(".")
    if is_initial or first.lower() in letters.particles or FAMILY_FIRST.match(first):
        return addressee.full_name
    shouted = first.isupper() and len(first) > SHORTEST_NAME
    return first.title() if shouted else first


def _name_words(typed: str, letters: LetterWords) -> list[str]:
    """The words of the name, without what else was typed: "the recruiter Anna", "Anna, CTO", "Tom ?"."""
    words = [
        word for word in letters.aside.sub("", typed).split() if word[0].isalnum() or word == "&"
    ]
    if any(word[0].isupper() for word in words):
        while len(words) > 1 and _describes(words[0], letters) and words[0].islower():
            words = words[1:]
        while len(words) > 1 and _describes(words[-1], letters) and not words[-1].istitle():
            words = words[:-1]
    return words


def _describes(word: str, letters: LetterWords) -> bool:
    return _plain(word) in letters.nobody and _plain(word) not in letters.titles


def _is_name(words: list[str], letters: LetterWords) -> bool:
    told = bool(words) and not letters.nothing.fullmatch(" ".join(words))
    named = told and not _is_nobody(words, letters) and "@" not in "".join(words)
    return named and words[0][0].isalpha()


def _is_pair(words: Sequence[str], letters: LetterWords) -> bool:
    return any(word.lower() in letters.pairing for word in words[1:-1])


def _is_nobody(words: Sequence[str], letters: LetterWords) -> bool:
    return {_plain(word) for word in words} <= letters.nobody


def _leading_titles(words: list[str], letters: LetterWords) -> list[str]:
    count = 0
    while count < len(words) and _plain(words[count]) in letters.titles:
        count += 1
    return words[:count]


def _family_name(words: tuple[str, ...], letters: LetterWords) -> tuple[str, ...]:
    """The last word, with the particles in front of it: "Beethoven", "van der Berg"."""
    while len(words) > 1 and _plain(words[-1]) in letters.suffixes:
        words = words[:-1]
    start = len(words) - 1
    while start > 0 and words[start - 1].lower() in letters.particles:
        start -= 1
    whole = FAMILY_FIRST.match(words[0]) or UNDIVIDED.match(words[0])
    return words if whole else words[start:]


def _capitalise(words: list[str], letters: LetterWords) -> list[str]:
    """A name typed all in small letters gets its capitals; any other is left as it was typed."""
    if any(word != word.lower() for word in words):
        return words
    small = letters.particles
    return [word if word in small and at else _capital(word) for at, word in enumerate(words)]


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


def _plain(word: str) -> str:
    return word.strip(".").lower()
