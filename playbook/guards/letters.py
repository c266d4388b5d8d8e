"""A message taken apart: its greeting, what it says, and the formula and name under it."""

import re

GREETING_WORDS = 6
CLOSING_WORDS = 5
ENDS = re.compile(r"[.?!…]$")
SENTENCES = re.compile(r"(?<=[.?!…])\s+|\n+")
WORD = re.compile(r"[\w'\u2019-]+")


def greeting_of(text: str) -> str:
    """What a message begins with up to the first comma or line end, if it is short enough to greet."""
    first = re.split(r"[,\n]", text.strip(), maxsplit=1)[0]
    short = len(first.split()) <= GREETING_WORDS and not ENDS.search(first.strip())
    return first if short else ""


def sentences_of(text: str) -> list[str]:
    """The sentences of a message without its greeting and without the formula and name under it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and lines[0].rstrip(",") == greeting_of(text).strip():
        lines = lines[1:]
    while len(lines) > 1 and _is_closing(lines[-1]):
        lines = lines[:-1]
    return [one.strip() for one in SENTENCES.split("\n".join(lines)) if one.strip()]


def words_of(text: str) -> list[str]:
    return [word.lower().replace("\u2019", "'") for word in WORD.findall(text)]


def _is_closing(line: str) -> bool:
    return len(line.split()) <= CLOSING_WORDS and not ENDS.search(line)
