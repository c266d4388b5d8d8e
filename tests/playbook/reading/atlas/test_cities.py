"""The packaged atlas: every city is found by its names, and by where it lies."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.reading.atlas.cities import find_cities, find_nearest
from playbook.reading.atlas.countries import spell_name
from playbook.reading.atlas.table import TABLE, ask


def test_the_table_is_spelled_as_places_are_looked_up() -> None:
    """Whoever changes the spelling of names has to make the table anew."""
    named = set(ask("SELECT spelling, city FROM name"))
    cities = ask("SELECT name, id FROM city")
    assert len(cities) > 30_000
    assert [name for name, city in cities if (spell_name(name), city) not in named] == []


def test_every_city_has_a_country_and_a_zone_that_exist() -> None:
    zones = {
        zone for (zone,) in ask("SELECT DISTINCT zone.name FROM city JOIN zone ON zone.id = zone")
    }
    assert zones - available_timezones() == set()
    places = ask("SELECT DISTINCT country FROM city JOIN region ON region.id = region")
    assert len(places) > 230
    assert {len(country) for (country,) in places} == {2}


@pytest.mark.parametrize(
    "name",
    ["Munich", "München", "Monaco di Baviera", "Múnich", "Мюнхен", "ميونخ", "慕尼黑", "ミュンヘン"],
)
def test_a_city_is_found_in_the_languages_and_scripts_of_the_world(name: str) -> None:
    cities = [(city.name, city.region_name) for city in find_cities(spell_name(name), country="DE")]
    assert ("Munich", "Bavaria") in cities


@pytest.mark.parametrize(
    ("latitude", "longitude", "name", "region"),
    [
        (48.1371, 11.5753, "Munich", "Bavaria"),
        (48.353, 11.786, "Freising", "Bavaria"),  # at Munich's airport
        (53.5507, 9.993, "Hamburg", "Hamburg"),
        (40.75, -73.99, "Times Square", "New York"),
        (-16.45, -179.9, "Labasa", "Northern"),  # on the other side of the date line
        (-54.85, -68.25, "Ushuaia", "Tierra del Fuego"),
    ],
)
def test_the_city_nearest_to_a_point_is_found(
    latitude: float, longitude: float, name: str, region: str
) -> None:
    found = find_nearest(latitude, longitude)
    assert found is not None
    assert (found.name, found.region_name) == (name, region)


@pytest.mark.parametrize("point", [(0.0, -30.0), (90.0, 0.0), (-90.0, 0.0), (-75.0, 100.0)])
def test_far_from_everybody_there_is_no_nearest_city(point: tuple[float, float]) -> None:
    assert find_nearest(*point) is None


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_any_point_of_the_earth_can_be_asked_about(latitude: float, longitude: float) -> None:
    found = find_nearest(latitude, longitude)
    assert found is None or abs(found.latitude - latitude) < 5


def test_many_threads_ask_at_once() -> None:
    """The loop and its workers share the table."""
    names = ["munich", "paris", "lagos", "quito"] * 50
    with ThreadPoolExecutor(8) as workers:
        found = list(workers.map(find_cities, names))
    assert found == [find_cities(name) for name in names]


def test_nothing_writes_to_the_table() -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        ask("DELETE FROM city")
    assert sorted(path.name for path in TABLE.parent.glob(f"{TABLE.name}*")) == [TABLE.name]


def test_the_table_names_where_it_is_from_and_its_licence() -> None:
    ((told,),) = ask("SELECT told FROM source")
    assert "GeoNames" in told
    assert "CC BY 4.0" in told
    assert "CC BY 4.0" in TABLE.with_name("LICENCE.md").read_text()
