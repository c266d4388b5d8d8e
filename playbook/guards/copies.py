"""Near-copies: people of one interview compare what they got (S3)."""

from collections.abc import Collection, Hashable, Mapping
from itertools import combinations
from typing import TypeVar

from playbook.guards.letters import sentences_of, words_of

MOST_SHARED = 0.6  # of all runs of five words of the shorter text
RUN = 5
SHORTEST_SENTENCE = 4  # words; "Thank you." is everybody's
FORMULAS = frozenset(  # of any letter
    {
        "i look forward to hearing from you",
        "i look forward to hearing from you soon",
        "looking forward to hearing from you",
        "i hope you are well",
        "i hope you are doing well",
        "thank you for your time",
        "thank you so much for your time",
        "thank you very much for your time",
        "thank you again for your time",
        "i hope to hear from you soon",
    }
)
Key = TypeVar("Key", bound=Hashable)


def near_copies(
    texts: Mapping[Key, str], facts: Collection[str] = ()
) -> tuple[tuple[Key, Key], ...]:
    """The pairs whose texts share a whole sentence, or more than 60 % of their runs of five words.

    Greeting, closing formula and name don't count, nor do sentences of the user's own `facts`.
    """
    told = {_bare(sentence) for fact in facts for sentence in sentences_of(fact)}
    return tuple(
        (one, two) for one, two in combinations(texts, 2) if _is_alike(texts[one], texts[two], told)
    )


def _is_alike(one: str, other: str, told: set[str]) -> bool:
    mine, theirs = _sentences(one), _sentences(other)
    shared = {
        sentence for sentence in mine & theirs if not any(fact in sentence for fact in told if fact)
    }
    runs = _runs(one), _runs(other)
    most = MOST_SHARED * min(map(len, runs))
    return bool(shared) or (most > 0 and len(runs[0] & runs[1]) > most)


def _sentences(text: str) -> set[str]:
    bare = {_bare(sentence) for sentence in sentences_of(text)}
    return {one for one in bare if len(one.split()) >= SHORTEST_SENTENCE} - FORMULAS


def _bare(sentence: str) -> str:
    return " ".join(words_of(sentence))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = words_of(" ".join(sentences_of(text)))
    return set(zip(*(words[start:] for start in range(RUN)), strict=False))
