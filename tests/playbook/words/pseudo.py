"""A language that nobody speaks, made from the template: complete, and told from English at a glance."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from playbook.languages import languages as written
from playbook.languages import room_of
from playbook.words import languages
from tools.locales import begin, collect, compile_catalogue, path_of

KEPT = re.compile(r"<[^>]*>|\{\w+\}|(?<![\w<])/[a-z]+|&\w+;")
LATIN = "abcdefghijklmnopqrstuvwxyz"
ARABIC = "ابجدهوزحطيكلمنسعفصقرشتثخذض"
ARABIC_LETTERS = str.maketrans(LATIN + LATIN.upper() + ",?", ARABIC + ARABIC + "،؟")
ACCENTED_LETTERS = str.maketrans("aeiouAEIOU", "äéîöüÄÉÎÖÜ")


@contextmanager
def spoken(folder: Path, *codes: str) -> Iterator[None]:
    """The chat can be held in these languages and in English, and in no others."""
    for code in codes:
        path_of(code, folder).with_suffix(".mo").write_bytes(_compile(code))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            languages, "rooms", lambda: {code: room_of(code, folder) for code in written()}
        )
        forget()
        yield
    forget()


def forget() -> None:
    """What was read of the catalogues."""
    languages.load_catalogue.cache_clear()
    languages.spoken_languages.cache_clear()


@cache
def _compile(code: str) -> bytes:
    return compile_catalogue(translate(begin(code, collect())))


def translate(catalog: Catalog) -> Catalog:
    """Every message in other letters: Arabic ones for Arabic, accented ones for all else."""
    arabic = str(catalog.locale_identifier) == "ar"
    letters = ARABIC_LETTERS if arabic else ACCENTED_LETTERS
    for message in catalog:
        if isinstance(message.id, tuple | list):
            message.string = (_spell(message.id[-1], letters),) * catalog.num_plurals
        elif message.id:
            message.string = _spell(message.id, letters)
    return catalog


def _spell(text: str, letters: dict[int, int]) -> str:
    spelled = [part.translate(letters) for part in KEPT.split(text)]
    return "".join(a + b for a, b in zip(spelled, [*KEPT.findall(text), ""], strict=True))
