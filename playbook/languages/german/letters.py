"""German: what its letters know beside the lists of letters.toml."""

from dataclasses import dataclass

from playbook.languages.letters import LetterWords
from playbook.languages.values import Pattern, Words

LONGEST_TOPIC = 6  # words
SHORT = 3  # letters: "crm" is one of the trade's


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters(LetterWords):
    """A fact is woven in behind the word "Thema": a noun with a capital or a sign of the trade, without article or verb."""

    spoken: Pattern
    small_words: Words
    whole: Words
    to_them: Pattern
    theirs: Pattern
    third_person: Pattern
    verb: Pattern
    clause: Pattern
    no_start: Words

    def is_phrase(self, fact: str) -> bool:
        """A short noun phrase that can stand behind the word "Thema" as it is; an adjective would have to be declined."""
        words = fact.split()
        first = words[0].strip("„“\"'").rstrip(",;")
        starts_clause = first.lower() in self.small_words | self.no_start | self.whole
        if starts_clause or len(words) > LONGEST_TOPIC:
            return False
        small = first.islower() and ("." in first or (first.isalpha() and len(first) > SHORT))
        return not (small or self.clause.search(fact) or self.verb.search(fact))

    def to_reader(self, fact: str) -> str:
        """ "ihr Umstieg", "wie sie wachsen" as said to them: "Ihr", "wie Sie". What she does alone stays hers."""
        said = self.third_person if self.to_them.match(fact) else self.theirs
        return said.sub(lambda word: word[0].capitalize(), fact)

    def lower_lead(self, fact: str) -> str:
        """A capital that only the start of a message explains becomes small; a whole sentence has one behind a colon."""
        if spoken := self.spoken.match(fact):
            fact = fact[: spoken.start("end")]
        first = fact.partition(" ")[0]
        word = first.lower().rstrip(",;")
        if word in self.whole:
            return fact[0].upper() + fact[1:]
        if word in self.small_words and not first[1:].isupper():
            return first.lower() + fact[len(first) :]
        return fact
