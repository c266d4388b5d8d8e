"""Countries by code and by name."""

import re
from dataclasses import dataclass
from functools import cache

from babel import Locale

from playbook.languages import home_of, languages
from playbook.languages.spelling import fold, plain, tidy
from playbook.reading.atlas.names import CODES_THAT_ARE_WORDS, COUNTRY_ALIASES, NO_COUNTRIES
from playbook.reading.atlas.table import ask

CODE_LENGTH = 2
SHORTEST_PREFIX = 4
ENGLISH = Locale("en")
COUNTRIES = "SELECT code, continent, neighbours, people FROM country"


@dataclass(frozen=True, slots=True)
class Country:
    """Where a country lies, and how many live there."""

    continent: str
    neighbours: tuple[str, ...]
    people: int


NOWHERE = Country("", (), 0)


def find_country_code(text: str, locale: Locale) -> str | None:
    """The alpha-2 code of a country typed as a code, or by name in English or the locale's language."""
    typed = tidy(text).strip(" .,!?")
    code = typed.upper()
    if code in _names(ENGLISH.language) and (typed == code or typed not in CODES_THAT_ARE_WORDS):
        return code
    name = spell(typed)
    return find_by_name(name, locale) or find_by_beginning(name, locale)


def find_by_name(name: str, locale: Locale) -> str | None:
    """The country with exactly this name, spelled as `spell` does."""
    found = _codes(locale.language).get(name) or _codes(ENGLISH.language).get(name)
    return found or COUNTRY_ALIASES.get(name)


def find_by_beginning(name: str, locale: Locale) -> str | None:
    """The only country whose name begins with these words: "Bosnia"."""
    if len(name) < SHORTEST_PREFIX:
        return None
    codes = _codes(ENGLISH.language) | _codes(locale.language)
    found = {code for full, code in codes.items() if full.startswith(f"{name} ")}
    return found.pop() if len(found) == 1 else None


def spell(text: str) -> str:
    """A typed place as it is looked up: plain, without "I live in the" before it."""
    return spell_name(_lead().sub("", plain(text).strip(" .,!?")))


def spell_name(name: str) -> str:
    """A place's name as it is looked up."""
    spelled = name.lower() if name.isascii() else fold(name)
    spelled = spelled.replace("&", "and").replace("st. ", "st ").replace("saint ", "st ")
    return spelled.removeprefix("the ")


def name_of(country: str, locale: Locale = ENGLISH) -> str:
    """The name of a country in the locale's language; its code when it has none."""
    return _names(locale.language).get(country, country)


@cache
def _names(language: str) -> dict[str, str]:
    territories: dict[str, str] = dict(Locale(language).territories)
    return {
        code: name
        for code, name in territories.items()
        if len(code) == CODE_LENGTH and code.isalpha() and code not in NO_COUNTRIES
    }


@cache
def _codes(language: str) -> dict[str, str]:
    return {spell_name(name): code for code, name in _names(language).items()}


@cache
def _lead() -> re.Pattern[str]:
    words = "|".join(filter(None, (home_of(one).before_place for one in languages())))
    return re.compile(rf"^(?:(?:{words})\s+)+")


def read_countries() -> dict[str, Country]:
    """All countries by their alpha-2 codes."""
    return {
        code: Country(continent, tuple(neighbours.split(",")), people)
        for code, continent, neighbours, people in ask(COUNTRIES)
    }
