"""Days of the week as people list them: "Mon to Thu", "Sunday, Monday and Wednesday"."""

from babel import Locale

from playbook.languages.dates import Kind, Meaning
from playbook.reading.grammar.by_locale import languages_of
from playbook.reading.grammar.words.tokens import read_tokens

LISTED = frozenset({Kind.AND, Kind.OR})  # these stand between single days, all else in a range


def read_weekdays(text: str, locale: Locale) -> tuple[int, ...]:
    """The days that a text names, in the user's language or in English; Monday is 0. Empty if none."""
    readings = (_gather(read_tokens(text, one)) for one in languages_of(locale))
    return next((days for days in readings if days), ())


def _gather(tokens: Meaning) -> tuple[int, ...]:
    days: set[int] = set()
    last, until = -1, False
    for token in tokens:
        if token.kind is not Kind.WEEKDAY:
            until = token.kind not in LISTED
            continue
        days |= set(_from_to(last, token.value)) if until and days else {token.value}
        last, until = token.value, False
    return tuple(sorted(days))


def _from_to(first: int, last: int) -> list[int]:
    """The days from one to another, over the week's end where that comes first."""
    return [(first + step) % 7 for step in range((last - first) % 7 + 1)]
