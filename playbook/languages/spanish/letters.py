"""Spanish: what its letters know beside the lists of letters.toml."""

import re
from dataclasses import dataclass

from playbook.languages.letters import LetterWords
from playbook.languages.values import Pattern, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters(LetterWords):
    """A fact is woven in behind "sobre" and "en"."""

    articles: Words
    possessives: Words
    amounts: Words
    prepositions: Words
    clause_starts: Words
    finite: Pattern
    infinitive: Pattern
    objects: Words
    common: Words
    common_ends: Pattern
    to_them: Pattern

    def is_phrase(self, fact: str) -> bool:
        """A noun phrase that can stand behind "sobre" and "en". In doubt it is none: a colon takes anything."""
        first, *_ = words = re.findall(r"[\w.&'/+#-]+", fact.lower()) or [""]
        if first in self.clause_starts or self.infinitive.match(first) or self.finite.search(fact):
            return False
        return not any(self._follows_a_verb(words, at) for at in range(1, len(words)))

    def _follows_a_verb(self, words: list[str], at: int) -> bool:
        """Whether an article stands where no noun phrase has one: "el equipo usa la nube"."""
        free = self.prepositions | self.amounts | self.articles
        return words[at] in self.articles | self.possessives and words[at - 1] not in free

    def to_reader(self, fact: str) -> str:
        """ "Ellos" are "ustedes" in a letter to them; "su" and the verb are the same for both."""
        return self.to_them.sub(r"\1ustedes", fact)

    def lower_lead(self, fact: str) -> str:
        """A capital that only the start of a message explains becomes small; names and acronyms keep theirs."""
        first, _, rest = fact.partition(" ")
        shouted = first[1:].isupper() or rest[:1].isupper()
        if self._is_usual(first.rstrip(",;'\""), rest) and not shouted:
            fact = first.lower() + fact[len(first) :]
        asks = fact.endswith("?") and "¿" not in fact and first.lower() in self.clause_starts
        return f"¿{fact}" if asks else fact

    def _is_usual(self, first: str, rest: str) -> bool:
        """Whether a word has its capital from the start of a message alone. "Reducir los", not "Docker y"."""
        word, following = first.lower(), rest.partition(" ")[0].lower()
        if word in self.common or self.common_ends.search(first.lower()):
            return True
        led = self.articles | self.possessives | self.objects
        verb = self.finite.fullmatch(first) or (self.infinitive.match(first) and following in led)
        return bool(rest and (self._is_small(word) or verb))

    def _is_small(self, word: str) -> bool:
        leading = self.articles | self.possessives | self.amounts | self.prepositions
        return word in leading | self.clause_starts
