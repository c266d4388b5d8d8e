"""The languages, each in a room of its own; this is the one list of them.

A language is there when its folder is, under its English name as Unicode has it: `german`, `portuguese`. What a room holds is read
when it is first used, so that the bot starts without reading any language.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from babel import Locale

from playbook.languages.dates import DateWords
from playbook.languages.files import Part
from playbook.languages.guards import GuardWords
from playbook.languages.home import ZONES, Home
from playbook.languages.letters import LetterWords
from playbook.languages.people import PeopleWords
from playbook.languages.telling import TellingWords

HOUSE = Path(__file__).parent
PARTS: tuple[type[Part], ...] = (
    LetterWords,
    DateWords,
    TellingWords,
    GuardWords,
    PeopleWords,
    Home,
)
ENGLISH = (
    "en"  # the language of the messages in the code, and of whoever speaks none that has a room
)
LETTERS = "letters.py"  # what is code in a room: its own kind of LetterWords
CODE = 2  # letters; a name with a longer code is a variety: "brazilian portuguese"


@cache
def rooms(house: Path = HOUSE) -> Mapping[str, Path]:
    """The folder of each language by its code: English first, then by code."""
    folders = (module.parent for module in house.glob("*/__init__.py"))
    found = sorted(((code_of(folder), folder) for folder in folders), key=_english_first)
    return MappingProxyType(dict(found))


def _english_first(room: tuple[str, Path]) -> tuple[bool, str]:
    return room[0] != ENGLISH, room[0]


def room_of(language: str, house: Path = HOUSE) -> Path:
    """Where a language has its room, or would have it."""
    return house / _spell(str(Locale(language).get_language_name(ENGLISH)))


def code_of(room: Path) -> str:
    """The language whose room it is: its two letters."""
    return _codes()[room.name]


@cache
def _codes() -> dict[str, str]:
    names = Locale(ENGLISH).languages.items()
    return {_spell(name): code for code, name in names if len(code) == CODE}


def _spell(name: str) -> str:
    return name.lower().replace(" ", "_")


def languages() -> tuple[str, ...]:
    """The codes of all languages that have a room."""
    return tuple(rooms())


def known_language(language: str) -> str:
    """This language where it has a room, else English."""
    return language if language in rooms() else ENGLISH


def templates_of(language: str) -> Path:
    """The folder with the wordings of its letters."""
    return rooms()[language] / "templates"


@cache
def letters_of(language: str) -> LetterWords:
    room = rooms()[language]
    if not (room / LETTERS).is_file():
        return LetterWords.in_room(room)
    letters: type[LetterWords] = import_module(f"{__name__}.{room.name}.letters").Letters
    return letters.in_room(room)


@cache
def letters_for(language: str, told_in: str) -> LetterWords:
    """Those of a language, for somebody whose chat is held in another one.

    "Herrn Weber", "jemand aus der Personalabteilung" and "den Umzug" are typed for an English letter as well.
    """
    own, typed = letters_of(language), letters_of(known_language(told_in))
    return own if own is typed else own.told_in(typed)


@cache
def dates_of(language: str) -> DateWords:
    return DateWords.in_room(rooms()[language])


@cache
def telling_of(language: str) -> TellingWords:
    return TellingWords.in_room(rooms()[language])


@cache
def guards_of(language: str) -> GuardWords:
    return GuardWords.in_room(rooms()[language])


@cache
def people_of(language: str) -> PeopleWords:
    return PeopleWords.in_room(rooms()[language])


def home_of(language: str) -> Home:
    """Also of a language without a room, as far as it is known."""
    return _home(language) if language in rooms() else Home(zone=ZONES.get(language))


@cache
def _home(language: str) -> Home:
    return Home.in_room(rooms()[language])
