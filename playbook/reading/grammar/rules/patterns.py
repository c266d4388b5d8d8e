"""How a rule is written: the kinds of a phrase in order, "?" after one that may be missing, "|" between two, "&" between two in either order."""

from collections.abc import Mapping
from itertools import permutations, product
from typing import TypeVar

from playbook.languages.dates import Token

Key = str  # the kinds in order with blanks between them, which a dictionary looks up in no time
Rule = TypeVar("Rule")


def expand(rules: Mapping[str, Rule]) -> dict[Key, Rule]:
    """The rules by every exact order of kinds that they stand for."""
    return {key: rule for pattern, rule in rules.items() for key in _expand_pattern(pattern)}


def _expand_pattern(pattern: str) -> list[Key]:
    choices = [_expand_word(word) for word in pattern.split()]
    return [" ".join(filter(None, chosen)) for chosen in product(*choices)]


def _expand_word(word: str) -> list[Key]:
    if "&" in word:
        return [" ".join(kinds) for kinds in permutations(word.split("&"))]
    kinds = word.removesuffix("?").split("|")
    return [*kinds, ""] if word.endswith("?") else kinds


def key_of(tokens: tuple[Token, ...]) -> Key:
    return " ".join([token.kind for token in tokens])


def numbers_of(tokens: tuple[Token, ...]) -> dict[str, int | tuple[int, ...]]:
    """The numbers of a phrase by the kind they belong to; a second one of a kind gets "_2"."""
    numbers: dict[str, int | tuple[int, ...]] = {}
    for token in tokens:
        if not token.values:
            continue
        name = token.kind.value
        name = f"{name}_2" if name in numbers else name
        numbers[name] = token.values if len(token.values) > 1 else token.value
    return numbers
