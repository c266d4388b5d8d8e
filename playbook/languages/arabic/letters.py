"""Arabic: what its letters know beside the lists of letters.toml."""

import unicodedata
from dataclasses import dataclass

from playbook.languages.letters import LetterWords
from playbook.languages.values import Pattern, Words

LONGEST_TOPIC = 6  # words
LEFT_TO_RIGHT = "\u200e"  # LEFT-TO-RIGHT MARK


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters(LetterWords):
    """A fact is woven in behind "عن": no relative pronoun, and no ending that a preposition would change ("المهندسون")."""

    they_do: Pattern
    theirs: Pattern
    theirs_first: Pattern
    not_theirs: Words
    definite: Pattern
    belongs: Pattern

    def is_phrase(self, fact: str) -> bool:
        """A short phrase that stays the same behind "عن": Latin words, or a definite noun with what belongs to it.

        A verb looks like a noun where no vowels are written, so every other word has to be known as none.
        """
        first, *others = fact.split()
        if len(others) >= LONGEST_TOPIC or not (_is_latin(first) or self.definite.fullmatch(first)):
            return False
        return all(_is_latin(word) or self.belongs.fullmatch(word) for word in others)

    def to_reader(self, fact: str) -> str:
        """ "خططهم", "كيف يدربون" as said to them: "خططكم", "كيف تدربون"."""
        if self.they_do.match(fact):
            return self.theirs.sub("كم", self.they_do.sub(r"\g<lead>ت", fact))
        first = self.theirs_first.match(fact)
        if first and first[0] not in self.not_theirs:
            return self.theirs_first.sub(r"\g<thing>كم", fact)
        return fact

    def set_in(self, fact: str) -> str:
        """Marks at the end of a Latin word ("C++", "Acme Inc.", ".NET") stay at that end of it.

        A sign without a direction takes the sentence's, from right to left, unless it stands between two
        that run the other way (Unicode's UAX 9).
        """
        sides = [unicodedata.bidirectional(char) for char in fact]
        strong = [side for side in sides if side in {"L", "R", "AL"}]
        if not strong:
            return fact
        lead = LEFT_TO_RIGHT if strong[0] == "L" and sides[0] not in {"L", "EN"} else ""
        end = LEFT_TO_RIGHT if strong[-1] == "L" and sides[-1] not in {"L", "EN"} else ""
        return f"{lead}{fact}{end}"


def _is_latin(word: str) -> bool:
    return word.isascii() and any(char.isalnum() for char in word)
