"""How a text sounds: in which language and tone, and to whom; it settles which templates are read.

A language has a folder `plain` with every text. The folders `warm` and `formal` hold only the blocks that
sound different there, and `agency` those that speak of the employer as of somebody else.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from playbook.preferences import Tone

TEMPLATES = Path(__file__).parent / "templates"
WRITTEN_LANGUAGE = "en"  # the one whose templates are always there
AGENCY = "agency"

# "I am glad to" as people write it to somebody they feel at ease with. Nothing is shortened at the end of
# a sentence ("whatever it is."), nor where "have" is what the sentence is about ("I have an offer").
CONTRACTIONS = (
    (r"\b(I) am(?= \w)", r"\1'm"),
    (r"\b(I) will not(?= \w)", r"\1 won't"),
    (r"\b(I) will(?= \w)", r"\1'll"),
    (r"\b(I) would(?= \w)", r"\1'd"),
    (r"\b(I) have(?= (?:\w+ed|kept|thought|been|often gone)\b)", r"\1've"),
    (r"\b(it|that|there|here) is(?= \w)", r"\1's"),
    (r"(?<!where )\b(you|we|they) are(?= \w)", r"\1're"),
    (r"\b(do|does|did|is|would) not(?= \w)", r"\1n't"),
    (r"\bcannot(?= \w)", "can't"),
)
TAG = re.compile(r"(\{[{%#].*?[}%#]\})", re.DOTALL)
SHORTENED = tuple((re.compile(found, re.IGNORECASE), put) for found, put in CONTRACTIONS)


@dataclass(frozen=True, slots=True)
class Voice:
    """In what a text is written, and how it speaks."""

    language: str = WRITTEN_LANGUAGE
    tone: Tone = Tone.PLAIN
    via_agency: bool = False

    @property
    def folders(self) -> tuple[str, ...]:
        """Where a block is looked for, in this order; English where a language has no templates."""
        written = self.language in written_languages()
        language = self.language if written else WRITTEN_LANGUAGE
        folders = (*((AGENCY,) if self.via_agency else ()), self.tone, Tone.PLAIN)
        return tuple(f"{language}/{folder}" for folder in dict.fromkeys(folders))


@lru_cache
def written_languages() -> frozenset[str]:
    """The languages that have templates."""
    return frozenset(folder.name for folder in TEMPLATES.iterdir() if folder.is_dir())


def contract(template: str) -> str:
    """A template in English with its usual contractions; its tags and comments stay as they are."""
    return "".join(text if TAG.match(text) else _shorten(text) for text in TAG.split(template))


def _shorten(text: str) -> str:
    for found, put in SHORTENED:
        text = found.sub(put, text)
    return text
