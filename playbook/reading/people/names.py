"""What a name looks like, and the name in an address."""

import re
from functools import cache

from playbook.languages.spelling import fold, plain
from playbook.reading.people.known import known

MOST_WORDS = 6
LETTER = re.compile(r"[^\W\d_]")
PART_START = re.compile(r"(?:^|(?<=[-'\u2019]))\w")

BETWEEN_PARTS = re.compile(r"[._\-+]+")
MOST_PARTS = 3
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def is_name(text: str) -> bool:
    """Whether a text can be somebody's name: a few words, none of them one of a sentence."""
    words = fold(text).split()
    return bool(
        LETTER.search(text)
        and len(words) <= MOST_WORDS
        and not known().no_name_holds.intersection(words)
        and any(word.strip(".") not in known().honorifics for word in words)
    )


def is_nobody(text: str) -> bool:
    """Whether a text says that there was nobody, or only the user."""
    return plain(text).strip(".! ") in known().nobody | known().myself


def tidy_name(name: str) -> str:
    """Capitals where someone typed none or nothing but; a name typed with care stays as it is."""
    name = " ".join(name.split())
    for pattern, title in _nominatives():
        name = pattern.sub(f"{title} ", name)
    if not (name.islower() or (name.isupper() and " " in name)):
        return name
    return " ".join(_capitalise(word) for word in name.lower().split())


def name_in_address(email: str) -> str | None:
    """ "Jane Doe" out of jane.doe@acme.com; None for a mailbox that is nobody's own."""
    parts = parts_of(email)
    if not parts or len(parts) > MOST_PARTS or known().shared_boxes.intersection(parts):
        return None
    if not all(part.isalpha() for part in parts) or max(map(len, parts)) == 1:
        return None
    return " ".join(_capitalise(part) for part in parts)


def words_in_name(name: str) -> list[str]:
    """The words of a name as addresses spell them."""
    words = [word.strip(".") for word in fold(name).split()]
    return words + [w for w in fold(name.lower().translate(UMLAUTS)).split() if w not in words]


def fit_address(words: list[str], parts: list[str]) -> int:
    """How surely an address is of the person whose name has these words: 0 is not at all, for such numbers are compared."""
    whole, first, last = "".join(parts), words[0], words[-1]
    if whole in {first + last, last + first}:
        return 4
    if whole in {first[0] + last, last + first[0], first + last[0]}:
        return 3
    return 2 * len(set(parts).intersection(words) - known().particles)


def parts_of(email: str) -> list[str]:
    """What an address may say of a name."""
    local = fold(email.rpartition("@")[0]).strip("0123456789")
    return [part for part in BETWEEN_PARTS.split(local) if part.strip("0123456789")]


def _capitalise(word: str) -> str:
    if word in known().particles:
        return word
    return PART_START.sub(lambda letter: letter.group().upper(), word)


@cache
def _nominatives() -> tuple[tuple[re.Pattern[str], str], ...]:
    """ "Mit Herrn Weber" is about Herr Weber."""
    return tuple(
        (re.compile(rf"^(?:{others})\s", re.IGNORECASE), title)
        for others, title in known().nominatives.items()
    )
