"""What people type in their own language, table by table: a module of `phrases` for each room, called as the room is."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from playbook.reading.dates import read_future, read_past, read_upcoming
from tests.playbook.reading.phrases.languages import unwritten, written
from tests.playbook.reading.phrases.notation import Weekdays, write

PAST, FUTURE, UPCOMING = ("PAST", "MORE_PAST"), ("FUTURE", "MORE_FUTURE"), ("UPCOMING",)


def rows(tables: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [
        (module.LOCALE, module.ZONE, *row)
        for module in written()
        for table in tables
        for row in getattr(module, table, ())
    ]


def test_every_language_has_a_table_of_what_people_type() -> None:
    assert unwritten() == []
    for module in written():
        for tables in (PAST, FUTURE, UPCOMING):
            assert any(getattr(module, table, ()) for table in tables), (module.__name__, tables)


def wednesday(zone: str) -> datetime:
    """Wednesday 18 November 2026, 15:20 in that zone."""
    return datetime(2026, 11, 18, 15, 20, tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("language", "zone", "text", "expected"),
    rows(PAST),
)
def test_when_an_interview_was(language: str, zone: str, text: str, expected: str) -> None:
    locale = Locale.parse(language)
    assert write(read_past(text, wednesday(zone), ZoneInfo(zone), locale, Weekdays())) == expected


@pytest.mark.parametrize(
    ("language", "zone", "text", "expected"),
    rows(FUTURE),
)
def test_when_they_decide(language: str, zone: str, text: str, expected: str) -> None:
    locale = Locale.parse(language)
    assert write(read_future(text, wednesday(zone), ZoneInfo(zone), locale, Weekdays())) == expected


@pytest.mark.parametrize(("language", "zone", "text", "expected"), rows(UPCOMING))
def test_when_an_interview_will_be(language: str, zone: str, text: str, expected: str) -> None:
    locale = Locale.parse(language)
    read = read_upcoming(text, wednesday(zone), ZoneInfo(zone), locale, Weekdays())
    assert write(read) == expected
