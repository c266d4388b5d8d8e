"""How a rule is written: the kinds of a phrase in order, "?" after one that may be missing, "|" between two."""

from collections.abc import Mapping
from itertools import product
from typing import TypeVar

from playbook.reading.grammar.words.vocabulary import Token

Key = tuple[str, ...]
Rule = TypeVar("Rule")


def expand(rules: Mapping[str, Rule]) -> dict[Key, Rule]:
    """The rules by every exact order of kinds that they stand for."""
    return {key: rule for pattern, rule in rules.items() for key in _expand_pattern(pattern)}


def _expand_pattern(pattern: str) -> list[Key]:
    choices = [
        [*word.removesuffix("?").split("|"), *([""] if word.endswith("?") else [])]
        for word in pattern.split()
    ]
    return [tuple(kind for kind in chosen if kind) for chosen in product(*choices)]


def key_of(tokens: tuple[Token, ...]) -> Key:
    return tuple(token.kind.value for token in tokens)


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
