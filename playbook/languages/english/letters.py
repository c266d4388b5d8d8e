"""English: what its letters know beside the lists of letters.toml."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date

from playbook.languages.letters import LetterWords
from playbook.languages.values import Pattern, Replacements, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters(LetterWords):
    """A fact is woven in where it is a noun phrase or a gerund."""

    told_question: Pattern  # "how they onboard people"
    determiners: Words
    clause_starts: Words
    common: Words
    finite: Pattern
    verb_first: Pattern
    to_them: Pattern
    said_of_them: Replacements  # where they do something
    said_of_theirs: Replacements  # where something is theirs

    def is_phrase(self, fact: str) -> bool:
        """A noun phrase or a gerund. A heuristic that prefers no: behind a colon anything reads well."""
        first, *rest = re.split(r"[\s,']+", fact.lstrip("'\""), maxsplit=1)
        if not rest and first.istitle():
            return True  # "Go" is a language, and nobody writes "Improve" alone
        starts_clause = first.lower() in self.clause_starts
        return not (starts_clause or self.finite.search(fact) or self.verb_first.match(fact))

    def to_reader(self, fact: str) -> str:
        """ "their move", "how they grow" as said to them: in a letter, they are "you"."""
        said = self.said_of_them if self.to_them.match(fact) else self.said_of_theirs
        for found, put in said:
            fact = found.sub(put, fact)
        return fact

    def lower_lead(self, fact: str) -> str:
        """A capital that only the start of a message explains becomes small; names and acronyms keep theirs.

        "how they onboard people?" asks nothing of the reader, and ends without its mark.
        """
        fact = fact.rstrip("?") if self.told_question.match(fact) else fact
        first, _, rest = fact.partition(" ")
        if self._is_usual(first, rest) and not rest[:1].isupper() and not first[1:].isupper():
            return first.lower() + fact[len(first) :]
        return fact

    def _is_usual(self, first: str, rest: str) -> bool:
        """Whether a first word has no capital elsewhere."""
        word = first.lower().rstrip(",;'\"")
        small = word != "i" and word in self.determiners | self.clause_starts
        return (
            word in self.common
            or bool(rest and small)
            or (word.endswith("ing") and first.istitle())
        )

    def write_day(self, day: date, locale: Locale) -> str:
        """ "Tuesday 24 November", without a comma to trip over; in the order of its reader's country."""
        return _write_day(day, locale)


@lru_cache
def _write_day(day: date, locale: Locale) -> str:
    pattern = re.sub(r",?\s*y+", "", locale.date_formats["full"].pattern)
    return format_date(day, pattern.replace("EEEE, d", "EEEE d"), locale=locale)
