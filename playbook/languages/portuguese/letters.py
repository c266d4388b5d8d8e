"""Portuguese: what its letters know beside the lists of letters.toml."""

import re
from dataclasses import dataclass

from playbook.languages.letters import LetterWords
from playbook.languages.values import Pattern, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters(LetterWords):
    """A fact is woven in behind "sobre" and "é"."""

    articles: Words
    clause_starts: Words
    common: Words
    noun: Pattern
    verb_first: Pattern
    no_verbs: Words
    finite: Pattern
    to_them: Pattern
    theirs: Pattern
    third_person: Pattern

    def is_phrase(self, fact: str) -> bool:
        """A noun phrase, which can stand behind "sobre" and behind "é". In doubt it is none."""
        first = re.split(r"[\s,']+", fact.lstrip("“\"'"), maxsplit=1)[0]
        word = first.lower()
        if word in self.clause_starts or self.finite.search(fact):
            return False
        return word in self.no_verbs or first.isupper() or not self.verb_first.fullmatch(word)

    def to_reader(self, fact: str) -> str:
        """ "a mudança deles", "como eles crescem" as said to them: "de vocês", "vocês"."""
        if self.to_them.match(fact):
            return self.third_person.sub(lambda word: "de vocês" if word[1] else "vocês", fact)
        return self.theirs.sub(r"\1de vocês", fact)

    def lower_lead(self, fact: str) -> str:
        """A capital that only the start of a message explains becomes small; names and acronyms keep theirs."""
        first = fact.partition(" ")[0]
        if self._is_usual(first.lower().rstrip(",;'\"")) and not first[1:].isupper():
            return first.lower() + fact[len(first) :]
        return fact

    def _is_usual(self, word: str) -> bool:
        """Whether it has a capital only where a message starts with it."""
        known = word in self.articles | self.clause_starts | self.common
        return known or bool(self.noun.fullmatch(word) or self.verb_first.fullmatch(word))
