"""How a person is addressed in a letter, from a name as people type it."""

import re

TITLES = frozenset({"dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "mx", "miss"})
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "phd", "md", "mba"})
PARTICLES = frozenset(
    {
        "al",
        "bin",
        "da",
        "de",
        "del",
        "den",
        "der",
        "di",
        "dos",
        "du",
        "el",
        "la",
        "le",
        "van",
        "von",
    }
)
NOBODY = frozenset(  # a name made of these alone is nobody's
    {
        *("a", "an", "the", "some", "someone", "somebody", "anyone", "unknown", "person", "people"),
        *("recruiter", "recruiters", "interviewer", "interviewers", "hiring", "manager", "hr"),
        *("head", "boss", "team", "lead", "panel", "guy", "guys", "lady", "man", "woman"),
        *("ceo", "cfo", "coo", "cto", "vp", "director", "two", "three", "other", "another"),
    }
)
SHORTEST_NAME = 2
FAMILY_FIRST = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # CJK, Hangul
ASIDE = re.compile(r"\(.*?\)|\s+(?:from|at|of)\s+.*$|[,;/|(].*$")


def address(name: str) -> str | None:
    """What follows "Dear": title and surname when a title was typed, else the full name.

    None when it is nobody's name ("someone from HR"): then the letter goes to the company.
    """
    words = ASIDE.sub("", name).split()
    if not _is_name(words):
        return None
    titles = _leading_titles(words)
    rest = _capitalise(words[len(titles) :])
    if titles and rest:
        return " ".join([*map(_capital, titles), *_family_name(rest)])
    return " ".join(rest) or None


def first_name(name: str) -> str | None:
    """What follows "Hello": the first name. Whoever was typed with a title keeps it: "Dr. Doe".

    The full name where the first word isn't known to be a first name: an initial, or a script that
    puts the family first.
    """
    whole = address(name)
    if whole is None or _leading_titles(whole.split()):
        return whole
    first = whole.split()[0]
    is_initial = len(first.rstrip(".")) < SHORTEST_NAME or first.endswith(".")
    if is_initial or first in PARTICLES or FAMILY_FIRST.match(first):
        return whole
    shouted = first.isupper() and len(first) > SHORTEST_NAME
    return first.title() if shouted else first


def _is_name(words: list[str]) -> bool:
    plain = {_plain(word) for word in words}
    return not plain <= NOBODY and "@" not in "".join(words) and any(w[0].isalpha() for w in words)


def _leading_titles(words: list[str]) -> list[str]:
    count = 0
    while count < len(words) and _plain(words[count]) in TITLES:
        count += 1
    return words[:count]


def _family_name(words: list[str]) -> list[str]:
    """The last word, with the particles in front of it: "Beethoven", "van der Berg"."""
    while len(words) > 1 and _plain(words[-1]) in SUFFIXES:
        words = words[:-1]
    start = len(words) - 1
    while start > 0 and words[start - 1] in PARTICLES:
        start -= 1
    return words[start:]


def _capitalise(words: list[str]) -> list[str]:
    """A name typed all in small letters gets its capitals; any other is left as it was typed."""
    if any(word != word.lower() for word in words):
        return words
    return [word if word in PARTICLES and at else _capital(word) for at, word in enumerate(words)]


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


def _plain(word: str) -> str:
    return word.strip(".").lower()
