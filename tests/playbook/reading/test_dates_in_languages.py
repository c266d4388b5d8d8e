"""What people type in their own language, table by table."""

from datetime import datetime
from types import ModuleType
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from playbook.reading.dates import read_future, read_past, read_upcoming
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


def rows(*tables: str, languages: list[tuple[ModuleType, str, str]]) -> list[tuple[str, ...]]:
    return [
        (language, zone, *row)
        for module, language, zone in languages
        for table in tables
        for row in getattr(module, table)
    ]


def wednesday(zone: str) -> datetime:
    """Wednesday 18 November 2026, 15:20 in that zone."""
    return datetime(2026, 11, 18, 15, 20, tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("language", "zone", "text", "expected"),
    rows("PAST", languages=LANGUAGES) + rows("MORE_PAST", languages=[ENGLISH]),
)
def test_when_an_interview_was(language: str, zone: str, text: str, expected: str) -> None:
    locale = Locale.parse(language)
    assert write(read_past(text, wednesday(zone), ZoneInfo(zone), locale, Weekdays())) == expected


@pytest.mark.parametrize(
    ("language", "zone", "text", "expected"),
    rows("FUTURE", languages=LANGUAGES) + rows("MORE_FUTURE", languages=[ENGLISH]),
)
def test_when_they_decide(language: str, zone: str, text: str, expected: str) -> None:
    locale = Locale.parse(language)
    assert write(read_future(text, wednesday(zone), ZoneInfo(zone), locale, Weekdays())) == expected


@pytest.mark.parametrize(
    ("language", "zone", "text", "expected"), rows("UPCOMING", languages=[*LANGUAGES, ENGLISH])
)
def test_when_an_interview_will_be(language: str, zone: str, text: str, expected: str) -> None:
    locale = Locale.parse(language)
    read = read_upcoming(text, wednesday(zone), ZoneInfo(zone), locale, Weekdays())
    assert write(read) == expected
