from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from babel import Locale
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st

from playbook.reading.places import (
    countries_of_zone,
    find_country,
    find_places,
    zone_of_country,
    zones_by_clock,
)

WINTER = datetime(2026, 11, 18, 15, 20, tzinfo=UTC)
SUMMER = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
ENGLISH = Locale("en", "001")


@pytest.mark.parametrize(
    ("text", "zone", "country"),
    [
        ("Europe/Berlin", "Europe/Berlin", "DE"),
        ("europe/berlin", "Europe/Berlin", "DE"),
        ("America/New_York", "America/New_York", "US"),
        ("america/new york", "America/New_York", "US"),
        ("US/Pacific", "America/Los_Angeles", "US"),
        ("berlin", "Europe/Berlin", "DE"),
        ("new york", "America/New_York", "US"),
        ("NYC", "America/New_York", "US"),
        ("Munich", "Europe/Berlin", "DE"),
        ("München", "Europe/Berlin", "DE"),
        ("munchen", "Europe/Berlin", "DE"),
        ("  lisbon ", "Europe/Lisbon", "PT"),
        ("São Paulo", "America/Sao_Paulo", "BR"),
        ("Bombay", "Asia/Kolkata", "IN"),
        ("St. Louis", "America/Chicago", "US"),
        ("The Hague", "Europe/Amsterdam", "NL"),
        ("Portland, Maine", "America/New_York", "US"),
        ("Paris, Texas", "America/Chicago", "US"),
        ("Paris, France", "Europe/Paris", "FR"),
        ("London, CA", "America/Toronto", "CA"),
        ("I'm in Vienna", "Europe/Vienna", "AT"),
        ("Germany", "Europe/Berlin", "DE"),
        ("the Netherlands", "Europe/Amsterdam", "NL"),
        ("UK", "Europe/London", "GB"),
        ("California", "America/Los_Angeles", "US"),
        ("UTC", "Etc/UTC", None),
        ("UTC+2", "Etc/GMT-2", None),
        ("utc +02:00", "Etc/GMT-2", None),
        ("GMT-5", "Etc/GMT+5", None),
        ("+3", "Etc/GMT-3", None),
        ("UTC+5:30", "Asia/Kolkata", "IN"),
        ("CET", "Europe/Berlin", "DE"),
        ("EST", "America/New_York", "US"),
        ("Eastern time", "America/New_York", "US"),
        ("Paris time", "Europe/Paris", "FR"),
        ("kolkata", "Asia/Kolkata", "IN"),
    ],
)
def test_a_place_is_found_by_what_people_call_it(text: str, zone: str, country: str | None) -> None:
    place = find_places(text)[0]
    assert (place.zone, place.country) == (zone, country)


@pytest.mark.parametrize(
    "text", ["", "   ", "Acme", "zzzz", "😀", "42", "UTC+42", "GMT-99", "/", ",", "yes"]
)
def test_an_unknown_place_is_not_guessed(text: str) -> None:
    assert find_places(text) == ()


def test_a_fixed_offset_runs_the_way_people_write_it() -> None:
    zone = ZoneInfo(find_places("UTC+2")[0].zone)
    assert WINTER.astimezone(zone).hour == WINTER.hour + 2


def test_places_of_one_name_in_several_zones_can_be_told_apart() -> None:
    places = find_places("Portland")
    assert {"America/Los_Angeles", "America/New_York"} <= {place.zone for place in places}
    assert places[0].zone == "America/Los_Angeles"
    assert len({place.name for place in places}) == len(places) <= 5


def test_a_village_of_a_famous_name_does_not_ask_for_attention() -> None:
    assert [place.zone for place in find_places("Berlin")] == ["Europe/Berlin"]


def test_a_city_that_is_also_its_state_is_offered_once() -> None:
    assert [place.name for place in find_places("New York")] == ["New York City, New York"]


def test_a_country_of_several_zones_offers_them() -> None:
    assert {place.zone for place in find_places("Spain")} == {"Europe/Madrid", "Atlantic/Canary"}
    assert find_places("United States")[0].zone == "America/New_York"
    assert len(find_places("USA")) == 5


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Germany", "en", "DE"),
        ("germany ", "en", "DE"),
        ("DE", "en", "DE"),
        ("de", "en", "DE"),
        ("Deutschland", "de", "DE"),
        ("Deutschland", "en", None),
        ("Österreich", "de", "AT"),
        ("osterreich", "de", "AT"),
        ("the Netherlands", "en", "NL"),
        ("Netherlands", "fr", "NL"),
        ("Pays-Bas", "fr", "NL"),
        ("UK", "en", "GB"),
        ("England", "en", "GB"),
        ("USA", "en", "US"),
        ("Turkey", "en", "TR"),
        ("Bosnia", "en", "BA"),
        ("Trinidad and Tobago", "en", "TT"),
        ("Côte d'Ivoire", "en", "CI"),
        ("I live in Japan", "en", "JP"),
        ("Acme", "en", None),
        ("no", "en", None),
        ("", "en", None),
        ("XX", "en", None),
        ("EU", "en", None),
    ],
)
def test_a_country_is_found_by_name_or_code(text: str, language: str, expected: str | None) -> None:
    assert find_country(text, Locale(language)) == expected


def offset(zone: str, now: datetime) -> timedelta:
    return now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()


@pytest.mark.parametrize("now", [WINTER, SUMMER])
def test_the_clock_buttons_cover_every_hour_people_live_by(now: datetime) -> None:
    places = zones_by_clock(now)
    offsets = [offset(place.zone, now) for place in places]
    lived_in = {zone for zone, country in get_global("zone_territories").items() if country != "ZZ"}
    assert offsets == sorted(set(offsets))
    assert set(offsets) == {offset(zone, now) for zone in lived_in & available_timezones()}
    assert 24 <= len(places) <= 40


def test_the_clock_buttons_follow_the_summer() -> None:
    def at(now: datetime, hours: int) -> str:
        return next(
            place.name
            for place in zones_by_clock(now)
            if (now.astimezone(ZoneInfo(place.zone)).hour - now.hour) % 24 == hours
            and now.astimezone(ZoneInfo(place.zone)).minute == now.minute
        )

    assert at(WINTER, 1) == "Berlin"
    assert at(SUMMER, 1) == "London"


@pytest.mark.parametrize(
    ("zone", "first", "others"),
    [
        ("Europe/Berlin", "DE", {"FR", "IT", "ES", "PL", "AT", "CH"}),
        ("Europe/London", "GB", {"IE", "PT"}),
        ("America/New_York", "US", {"CA"}),
        ("Asia/Kolkata", "IN", set()),
        ("Asia/Calcutta", "IN", set()),
    ],
)
def test_the_likely_countries_of_a_zone(zone: str, first: str, others: set[str]) -> None:
    countries = countries_of_zone(zone)
    assert countries[0] == first
    assert others <= set(countries)
    assert len(countries) == len(set(countries)) <= 12


@pytest.mark.parametrize("zone", ["Etc/GMT-2", "UTC", "No/Where", ""])
def test_a_zone_of_no_country_has_none(zone: str) -> None:
    assert countries_of_zone(zone) == ()


@pytest.mark.parametrize(
    ("country", "zone", "expected"),
    [
        ("AT", "Europe/Berlin", "Europe/Vienna"),
        ("DE", "Europe/Paris", "Europe/Berlin"),
        ("DE", "America/New_York", "Europe/Berlin"),
        ("IN", "Europe/London", "Asia/Kolkata"),
        ("CA", "America/New_York", "America/Toronto"),
        ("US", "America/Bogota", "America/New_York"),
        ("US", "America/Chicago", "America/Chicago"),
        ("US", "Europe/Berlin", "Europe/Berlin"),
        ("XX", "Europe/Berlin", "Europe/Berlin"),
        ("DE", "No/Where", "Europe/Berlin"),
    ],
)
def test_the_zone_follows_the_country_where_that_is_plain(
    country: str, zone: str, expected: str
) -> None:
    assert zone_of_country(country, zone, WINTER) == expected


@given(st.text(max_size=40))
def test_no_text_raises_as_a_place(text: str) -> None:
    for place in find_places(text):
        ZoneInfo(place.zone)
    find_country(text, ENGLISH)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Sevilla", "es", "Sevilla, España"),
        ("Alemania", "es", "Berlin, Alemania"),
        ("vivo en Sevilla, España", "es", "Sevilla, España"),
        ("Asia/Tokyo", "de", "Tokyo, Japan"),
        ("Spanien", "de", "Madrid, Spanien"),
    ],
)
def test_a_place_is_read_and_named_in_the_language_of_the_chat(
    text: str, language: str, name: str
) -> None:
    assert find_places(text, Locale(language))[0].name == name
