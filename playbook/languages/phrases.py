"""The notation in which a room writes down what people say, and the pattern that comes of it.

A phrase is a row of words with blanks between them, in small letters: "they offered me ~ (job|role)".

| written | means |
|---|---|
| `word*` | any word that begins so |
| `(a|b c|)` | one of these; an empty one may be left out |
| `word?`, `(a|b)?` | may be left out |
| `<they>` | one of a class of the room |
| `~` | up to four words of any kind, of the same sentence |
| `[` ... `]` | where the text, or a sentence of it, begins and ends |

Texts are held against it as `flatten` spells them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from playbook.languages.spelling import APOSTROPHES, fold, spell_out

STOP = "."  # a word of its own, where a sentence ends
QUESTION = "?"
_ENDS = re.compile(r"[?؟]+|[.!…]+(?=\s|$)|[;؛\n]+|:(?!\d)|(?<=\s)[-–—](?=\s)")
_BETWEEN = re.compile(r"[^\w@.+?%§:]+|(?<!\w)[.](?=\w)|(?<!\S)\?(?=\S)")
_TOKEN = re.compile(r"<\w+>|~|[()|\[\]]|\?|\*|[^\s()|<>~\[\]?*]+")
_GAP = r"(?:[^\s.?]+ ){0,4}?"
_WORD = re.compile(r"[^\s()|<>~\[\]?*]+")


def flatten(text: str) -> str:
    """Typed text as words in small letters with single blanks, without accents and apostrophes.

    The end of a sentence is a word of its own, `.` or `?`; a blank stands at both ends.
    """
    lines = _ENDS.sub(lambda end: f" {QUESTION if end[0][0] in '?؟' else STOP} ", text.strip())
    joined = lines.translate(APOSTROPHES).replace("'", "")
    words = _BETWEEN.sub(" ", _spell(joined)).split()
    kept = [one.strip(".") or one for one in words]
    return f" {STOP} {' '.join(kept)} {STOP} "


def _spell(text: str) -> str:
    """As `spell_out`, of any length."""
    return " ".join(spell_out(word) or fold(word) for word in text.split())


@dataclass(frozen=True)
class Phrases:
    """Phrases that mean the same; compiled when they are first looked for."""

    written: tuple[str, ...]
    classes: Mapping[str, Sequence[str]]

    @cached_property
    def patterns(self) -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
        """Each with the words that a text must have at all to be looked at."""
        return tuple(
            (_needed(one), re.compile(rf"(?<= ){_Writer(one, self.classes).pattern()}"))
            for one in self.written
        )

    def find(self, flat: str, words: frozenset[str]) -> re.Match[str] | None:
        """The first phrase that stands in a flattened text of these words."""
        for needed, pattern in self.patterns:
            if needed <= words and (found := pattern.search(flat)):
                return found
        return None


def _needed(phrase: str) -> frozenset[str]:
    """The words that no reading of the phrase can do without."""
    bare = re.sub(r"\([^()]*\)\??", " ", phrase)
    while bare != (bare := re.sub(r"\([^()]*\)\??", " ", bare)):
        pass
    bare = re.sub(r"<\w+>\??|\S+[?*]|[~\[\]]", " ", bare)
    return frozenset(_flat_word(one) for one in bare.split())


def _flat_word(word: str) -> str:
    return _spell(word.replace("'", ""))


class _Writer:
    """A phrase written as a regular expression; every word of it ends with its blank."""

    def __init__(self, phrase: str, classes: Mapping[str, Sequence[str]], depth: int = 0) -> None:
        if depth > 3:  # noqa: PLR2004 - a class within a class within a class
            raise ValueError(f"classes that name one another: {phrase!r}")
        self.phrase, self.classes, self.depth = phrase, classes, depth
        self.tokens = _TOKEN.findall(phrase)
        self.at = 0

    def pattern(self) -> str:
        made = self._either()
        if self.at != len(self.tokens):
            raise ValueError(f"a bracket too many: {self.phrase!r}")
        return made

    def _either(self) -> str:
        parts = [self._row()]
        while self._take("|"):
            parts.append(self._row())
        return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"

    def _row(self) -> str:
        made = ""
        while self.at < len(self.tokens) and self.tokens[self.at] not in {"|", ")"}:
            one = self._one()
            made += f"(?:{one})?" if self._take("?") else one
        return made

    def _one(self) -> str:
        token = self.tokens[self.at]
        self.at += 1
        match token[0]:
            case "(":
                inner = self._either()
                if not self._take(")"):
                    raise ValueError(f"a bracket too few: {self.phrase!r}")
                return f"(?:{inner})"
            case "<":
                return self._of_class(token[1:-1])
            case "~":
                return _GAP
            case "[" | "]":
                return r"(?:[.?] )"
        word = re.escape(_flat_word(token))
        return rf"{word}\w* " if self._take("*") else f"{word} "

    def _of_class(self, name: str) -> str:
        if name not in self.classes:
            raise ValueError(f"no class is called {name!r}: {self.phrase!r}")
        made = [_Writer(one, self.classes, self.depth + 1).pattern() for one in self.classes[name]]
        return f"(?:{'|'.join(made)})"

    def _take(self, token: str) -> bool:
        if self.at < len(self.tokens) and self.tokens[self.at] == token:
            self.at += 1
            return True
        return False
