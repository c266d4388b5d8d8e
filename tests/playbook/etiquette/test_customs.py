"""Every custom stands in docs/etiquette.md with its source, and the page says no more than the bot does."""

import re
from pathlib import Path

import holidays
import pytest

from playbook.etiquette import CUSTOMS, GUIDES, Thanks, custom_of

PAGE = Path(__file__).parents[3] / "docs" / "etiquette.md"
COUNTRY = re.compile(r"[A-Z]{2} [A-Z]\w+")
SOURCE = re.compile(r"[A-Z]{1,2}\d")


def _table(first: re.Pattern[str]) -> dict[str, list[str]]:
    """The rows whose first cell looks so, by its first word."""
    rows = (line for line in PAGE.read_text(encoding="utf-8").splitlines() if line[:2] == "| ")
    cells = ([cell.strip() for cell in row.strip("|").split("|")] for row in rows)
    return {row[0].split()[0]: row[1:] for row in cells if first.match(row[0])}


COUNTRIES, SOURCES = _table(COUNTRY), _table(SOURCE)


def test_the_page_has_the_countries_of_the_bot() -> None:
    assert set(COUNTRIES) == set(CUSTOMS)
    assert set(CUSTOMS) <= set(holidays.list_supported_countries())


@pytest.mark.parametrize("country", CUSTOMS)
def test_the_page_says_of_a_country_what_the_bot_does(country: str) -> None:
    thanks, soon, tone, _, _, sources = COUNTRIES[country]
    custom = CUSTOMS[country]
    assert thanks == custom.thanks or (not thanks and custom.thanks is Thanks.EXPECTED)
    assert tone == (custom.tone or "")
    assert soon.startswith(("next day", "next morning")) == custom.next_morning
    assert tuple(sources.split(", ")) == custom.sources


def test_each_source_has_a_title_a_publisher_an_address_and_what_it_says() -> None:
    used = {source for custom in CUSTOMS.values() for source in custom.sources}
    assert used == set(SOURCES)
    for title, publisher, address, says in SOURCES.values():
        assert title
        assert publisher
        assert re.match(r"[\w.-]+\.\w+/", address)
        assert says


def test_where_a_thank_you_waits_for_a_morning_it_is_not_called_unusual() -> None:
    """There is a sentence for each pair that occurs, and none for this one."""
    pairs = {(one.thanks, one.next_morning) for one in CUSTOMS.values()}
    assert (Thanks.UNUSUAL, True) not in pairs


@pytest.mark.parametrize("country", [None, "", "XX", "FI", "de"])
def test_where_nothing_is_known_the_guides_hold(country: str | None) -> None:
    assert custom_of(country) is GUIDES
