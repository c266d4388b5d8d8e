"""What the values in a room's files are: lists of words, and patterns.

A list is a text with blanks between its words, or with "|" between its phrases, or an array of such texts. A pattern is a
regular expression that ignores case, or an array of which any one counts; over several lines it is one, for which breaks and
the blanks around them don't count.
"""

import re
from collections.abc import Iterator
from typing import Annotated

from playbook.languages.files import LanguageFileError, table
from playbook.languages.spelling import fold


def read_texts(told: object) -> list[str]:
    """A text, or an array of texts."""
    texts: list[str] = []
    for one in told if isinstance(told, list) else [told]:
        if not isinstance(one, str):
            raise LanguageFileError(f"{one!r} should be a text")
        texts.append(one)
    return texts


def read_words(told: object) -> frozenset[str]:
    return frozenset(word for text in read_texts(told) for word in text.split())


def read_phrases(told: object) -> Iterator[str]:
    phrases = (phrase.split() for text in read_texts(told) for phrase in text.split("|"))
    return (" ".join(words) for words in phrases if words)


def read_alternatives(told: object) -> str:
    """The source of a pattern; one of an array's has to be found."""
    return "|".join(
        "".join(line.strip() for line in text.splitlines()) for text in read_texts(told)
    )


def read_pattern(told: object) -> re.Pattern[str]:
    return re.compile(read_alternatives(told), re.IGNORECASE)


def read_said(told: object) -> re.Pattern[str]:
    """Whole words, wherever they stand."""
    return re.compile(rf"\b(?:{read_alternatives(told)})(?!\w)", re.IGNORECASE)


def read_replacements(told: object) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((read_pattern(found), str(put)) for found, put in table(told).items())


Words = Annotated[frozenset[str], read_words]
FoldedWords = Annotated[frozenset[str], lambda told: frozenset(map(fold, read_words(told)))]
FoldedPhrases = Annotated[frozenset[str], lambda told: frozenset(map(fold, read_phrases(told)))]
Alternatives = Annotated[str, read_alternatives]
Pattern = Annotated[re.Pattern[str], read_pattern]
Said = Annotated[re.Pattern[str], read_said]
Replacements = Annotated[tuple[tuple[re.Pattern[str], str], ...], read_replacements]
