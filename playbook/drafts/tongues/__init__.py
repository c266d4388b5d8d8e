"""The languages that drafts are written in. Each is read when the first draft in it is written.

A language is there when it has a folder of templates; its tongue is the module of its English name.
"""

from functools import cache
from importlib import import_module
from pathlib import Path

from babel import Locale

from playbook.drafts.tongues.tongue import Tongue

TEMPLATES = Path(__file__).parents[1] / "templates"
ENGLISH = "en"


@cache
def written_languages() -> frozenset[str]:
    """The languages that have templates."""
    return frozenset(folder.name for folder in TEMPLATES.iterdir() if folder.is_dir())


def language_written(language: str) -> str:
    """The language that a draft is written in when it is asked for in this one: English where there is no other."""
    return language if language in written_languages() else ENGLISH


@cache
def tongue_of(language: str) -> Tongue:
    """What there is to know of a written language."""
    name = Locale(language).get_language_name(ENGLISH)
    tongue: Tongue = import_module(f"{__name__}.{str(name).lower()}").TONGUE
    return tongue


@cache
def tongue_for(language: str, told_in: str) -> Tongue:
    """That of a written language, for somebody whose chat is held in another one.

    "Herrn Weber", "jemand aus der Personalabteilung" and "den Umzug" are typed for an English letter as well.
    """
    own, typed = tongue_of(language), tongue_of(language_written(told_in))
    return own if own is typed else own.told_in(typed)
