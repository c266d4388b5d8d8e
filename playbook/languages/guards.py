"""What a message in a language is better without."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardWords:
    """Patterns, whole words each, with straight apostrophes. Only in `unfilled` the case of a letter counts."""

    unfilled: str  # what a template asks to be filled in: "your name here"
    empty: str  # phrases that say nothing, and those that beg: "just checking in"
    blame: str  # "you still have not"
