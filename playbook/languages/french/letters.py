"""French: what its letters know beside the lists of letters.toml."""

import re
from dataclasses import dataclass
from itertools import pairwise

from playbook.languages.letters import LetterWords
from playbook.languages.values import Pattern, Words

PIECE = re.compile(r"\w+['\u2019](?=\w)|\S+")
LONGEST_NAME = 4  # words: "AWS vs. Azure" needs no article


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters(LetterWords):
    """A fact is woven in with its article, or as a sign of the trade: whatever may be a verb with its subject speaks against it."""

    articles: Words
    possessives: Words
    amounts: Words
    prepositions: Words
    small_words: Words
    finite: Pattern
    many_do: Pattern
    no_verbs: Words
    one_does: Words
    doing: Pattern
    theirs: Pattern

    def is_phrase(self, fact: str) -> bool:
        """A noun phrase with its article, or a sign of the trade; a bare noun ("migration") needs one that we don't know."""
        pieces = _pieces(fact)
        if self.finite.search(fact) or self._has_verb(pieces):
            return False
        led = _bare(pieces[0]) in self._determiners() and len(pieces) > 1
        return led or (_is_of_the_trade(pieces[0]) and len(fact.split()) <= LONGEST_NAME)

    def to_reader(self, fact: str) -> str:
        """ "leur passage" as said to them: "votre passage". A verb would have to be conjugated anew, so "ils" stays."""
        return self.theirs.sub(lambda found: "vos" if found[1] else "votre", fact)

    def lower_lead(self, fact: str) -> str:
        """A capital that only the start of a message explains becomes small; "Le Monde" and acronyms keep theirs."""
        first, *rest = _pieces(fact) or [fact]
        word, after = _bare(first), rest[0] if rest else ""
        shouted = len(word) > 1 and first[1:].isupper()
        named = after.istitle() and word not in self.possessives
        small = self._is_small(word) or (rest and self.doing.search(word) and self._leads(after))
        return first.lower() + fact[len(first) :] if small and not (named or shouted) else fact

    def _has_verb(self, pieces: list[str]) -> bool:
        """Whether a word is a verb with its subject before it: "l'équipe recrute", "les clients partent"."""
        return any(
            self._is_verb(_bare(piece)) and not self._leads(before)
            for before, piece in pairwise(pieces)
        )

    def _is_verb(self, word: str) -> bool:
        many = self.many_do.search(word) and word not in self.no_verbs
        return bool(many) or word in self.one_does

    def _leads(self, piece: str) -> bool:
        """Whether a noun follows, and no verb."""
        return _bare(piece) in self._determiners() | self.prepositions

    def _is_small(self, word: str) -> bool:
        return word in self._determiners() | self.prepositions | self.small_words

    def _determiners(self) -> frozenset[str]:
        return self.articles | self.possessives | self.amounts


def _pieces(fact: str) -> list[str]:
    """The words of a fact, an article with its apostrophe as one: "l'", "équipe"."""
    return PIECE.findall(fact)


def _bare(piece: str) -> str:
    return piece.strip("'\u2019\"«»,;.").lower()


def _is_of_the_trade(word: str) -> bool:
    """ "k8s", "CI/CD", "GraphQL", ".NET": nobody puts an article there."""
    inner = word.strip(".,;'\"")[1:]
    return any(char.isdigit() or char.isupper() for char in inner)
