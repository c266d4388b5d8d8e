"""What a message in a language is better without."""

from dataclasses import dataclass

from playbook.languages.files import Part
from playbook.languages.values import Alternatives


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardWords(Part):
    """Patterns, whole words each, with straight apostrophes. Only in `unfilled` the case of a letter counts."""

    FILE = "guards.toml"

    unfilled: Alternatives  # what a template asks to be filled in: "your name here"
    empty: Alternatives  # phrases that say nothing, and those that beg: "just checking in"
    blame: Alternatives  # "you still have not"
