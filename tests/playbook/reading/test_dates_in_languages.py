"""What people type in their own language, table by table."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from playbook.reading.dates import Reading, read_future, read_past, read_upcoming
from tests.playbook.reading.phrases import arabic, english, french, german, portuguese, spanish
from tests.playbook.reading.phrases.notation import Weekdays, write

LANGUAGES = [
    (german, "de", "Europe/Berlin"),
    (french, "fr", "Europe/Paris"),
    (spanish, "es", "Europe/Madrid"),
    (portuguese, "pt_BR", "America/Sao_Paulo"),
    (arabic, "ar", "Asia/Riyadh"),
]
ENGLISH = (english, "en_GB", "Europe/London")


def tables(name: str, english_name: str) -> list[tuple[list[tuple[str, str]], str, str]]:
    """The tables of this name: what is typed, and what it means; with language and zone."""
    module, *english_home = ENGLISH
    return [
        *((getattr(module, name), language, zone) for module, language, zone in LANGUAGES),
        (getattr(module, english_name), *english_home),
    ]


def misread(
    table: list[tuple[str, str]], language: str, zone: str, read: Callable[..., tuple[Reading, ...]]
) -> list[tuple[str, str, str]]:
    """The rows that are read otherwise, and how, on Wednesday 18 November 2026, 15:20 in that zone."""
    tz, locale = ZoneInfo(zone), Locale.parse(language)
    now = datetime(2026, 11, 18, 15, 20, tzinfo=tz)
    found = [(text, due, write(read(text, now, tz, locale, Weekdays()))) for text, due in table]
    return [row for row in found if row[1] != row[2]]


@pytest.mark.parametrize(("table", "language", "zone"), tables("PAST", "MORE_PAST"))
def test_when_an_interview_was(table: list[tuple[str, str]], language: str, zone: str) -> None:
    assert misread(table, language, zone, read_past) == []


@pytest.mark.parametrize(("table", "language", "zone"), tables("FUTURE", "MORE_FUTURE"))
def test_when_they_decide(table: list[tuple[str, str]], language: str, zone: str) -> None:
    assert misread(table, language, zone, read_future) == []


@pytest.mark.parametrize(("table", "language", "zone"), tables("UPCOMING", "UPCOMING"))
def test_when_an_interview_will_be(table: list[tuple[str, str]], language: str, zone: str) -> None:
    assert misread(table, language, zone, read_upcoming) == []
