"""What people type in their own language, table by table: a module of `phrases` for each room, called as the room is."""

from collections.abc import Callable
from datetime import datetime
from types import ModuleType
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from playbook.reading.dates import Reading, read_future, read_past, read_upcoming
from tests.playbook.reading.phrases.languages import unwritten, written
from tests.playbook.reading.phrases.notation import Weekdays, write

PAST, FUTURE, UPCOMING = ("PAST", "MORE_PAST"), ("FUTURE", "MORE_FUTURE"), ("UPCOMING",)
BY_LANGUAGE = pytest.mark.parametrize("language", written(), ids=lambda one: one.LOCALE)


def rows(language: ModuleType, tables: tuple[str, ...]) -> list[tuple[str, str]]:
    """What is typed, and what it means."""
    return [row for table in tables for row in getattr(language, table, ())]


def test_every_language_has_a_table_of_what_people_type() -> None:
    assert unwritten() == []
    for module in written():
        for tables in (PAST, FUTURE, UPCOMING):
            assert rows(module, tables), (module.__name__, tables)


def misread(
    language: ModuleType, tables: tuple[str, ...], read: Callable[..., tuple[Reading, ...]]
) -> list[tuple[str, str, str]]:
    """The rows that are read otherwise, and how, on Wednesday 18 November 2026, 15:20 in the language's zone."""
    zone, locale = ZoneInfo(language.ZONE), Locale.parse(language.LOCALE)
    wednesday = datetime(2026, 11, 18, 15, 20, tzinfo=zone)

    def says(text: str) -> str:
        return write(read(text, wednesday, zone, locale, Weekdays()))

    found = [(text, meant, says(text)) for text, meant in rows(language, tables)]
    return [(text, meant, said) for text, meant, said in found if said != meant]


@BY_LANGUAGE
def test_when_an_interview_was(language: ModuleType) -> None:
    assert misread(language, PAST, read_past) == []


@BY_LANGUAGE
def test_when_they_decide(language: ModuleType) -> None:
    assert misread(language, FUTURE, read_future) == []


@BY_LANGUAGE
def test_when_an_interview_will_be(language: ModuleType) -> None:
    assert misread(language, UPCOMING, read_upcoming) == []
