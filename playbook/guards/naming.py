"""Names in a message that belong to somebody else."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from playbook.guards.letters import greeting_of
from playbook.languages import ENGLISH, known_language, letters_of
from playbook.reading.companies import core

NO_NAMES = frozenset({"from", "of", "at"})
SHORTEST = 2  # letters; an initial names nobody


def find_other_company(text: str, others: Iterable[str], own: Iterable[str]) -> str | None:
    """The first of the other companies that a text names, as it is written there.

    `own` are names that belong into it: what they contain is no other company ("Meta" in "Meta Labs").
    """
    left = _without(text, own)
    known = {core(name).casefold() for name in own}
    cores = (bare for name in others if (bare := core(name)) and bare.casefold() not in known)
    return next(_found(left, cores), None)


def find_other_person(
    text: str,
    person: str | None,
    colleagues: Iterable[str],
    strangers: Iterable[str],
    own: Iterable[str],
    *,
    language: str = ENGLISH,
) -> str | None:
    """Somebody else who is greeted; or a stranger, met at another employer, who is named in full.

    Colleagues of the same application may well be spoken of, as long as they aren't the ones greeted.
    """
    own, strangers = tuple(own), tuple(strangers)
    greeting = greeting_of(text)
    none = _no_names(language)
    mine = {word.casefold() for name in (person or "", *own) for word in _name_words(name, none)}
    if not mine & {word.casefold() for word in _name_words(greeting, none)}:
        others = (*(colleagues if person else ()), *strangers)
        words = (word for name in others for word in _name_words(name, none))
        greeted = next(_found(greeting, (w for w in words if w.casefold() not in mine)), None)
        if greeted:
            return greeted
    left = _without(text, (*own, *filter(None, [person]), *colleagues))
    return next(_found(left, (name for name in strangers if " " in name.strip())), None)


def _found(text: str, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if found := _pattern(name).search(text):
            yield found.group()


def _pattern(name: str) -> re.Pattern[str]:
    """A name as a whole: in any case where it has several words, else with a capital ("target" is none)."""
    if " " in name:
        spelled, flags = r"\s+".join(re.escape(word) for word in name.split()), re.IGNORECASE
    else:
        forms = {name, name[0].upper() + name[1:], name.upper()}
        spelled = "|".join(sorted(re.escape(one) for one in forms if not one[0].islower()))
        flags = re.NOFLAG
    return re.compile(rf"(?<!\w)(?:{spelled or '(?!)'})(?!\w)", flags)


def _without(text: str, names: Iterable[str]) -> str:
    """The text without these names, and without what is left of one when its legal form is dropped."""
    for name in sorted({*names, *map(core, names)}, key=len, reverse=True):
        if name.strip():
            text = re.sub(
                rf"(?<!\w){re.escape(name.strip())}(?!\w)", " ", text, flags=re.IGNORECASE
            )
    return text


def _name_words(name: str, none: frozenset[str]) -> list[str]:
    """The words by which somebody may be greeted; titles and what names nobody are none."""
    words = re.findall(r"[^\W\d_][\w'\u2019-]*", name)
    return [word for word in words if len(word) >= SHORTEST and word.casefold() not in none]


@cache
def _no_names(language: str) -> frozenset[str]:
    """What names nobody in the letter's language; titles are typed in English, too."""
    words = [letters_of(one) for one in (ENGLISH, known_language(language))]
    return NO_NAMES.union(*(one.titles.keys() | one.nobody for one in words))
