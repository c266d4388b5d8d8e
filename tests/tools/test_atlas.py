"""The tool that makes the atlas: the same tables make the same bytes, and what it is unsure of it leaves out."""

from pathlib import Path
from typing import Any

from tools.atlas import World, name_regions, spellings_of, write_table

COUNTRY = {"iso": "DE", "continentcode": "EU", "neighbours": "AT,CH", "population": 83_000_000}


def city(name: str, people: int = 200_000, **others: object) -> dict[str, Any]:
    place = {
        "latitude": 48.1,
        "longitude": people / 100_000,
        "countrycode": "DE",
        "admin1code": "02",
    }
    zone = {"timezone": "Europe/Berlin", "alternatenames": [], "population": people}
    return {"name": name, **place, **zone, **others}


def named(city: dict[str, Any], region: str | None) -> dict[str, Any]:
    """The same city as the other package has it."""
    spot = {"latitude": city["latitude"] + 0.00001, "longitude": city["longitude"]}
    return {"country_code": city["countrycode"], "state": region, **spot}


def test_the_same_tables_make_the_same_bytes(tmp_path: Path) -> None:
    cities = (
        city("Munich", alternatenames=["Múnich", "München", "Monaco"]),
        city("Erding", 36_000),
    )
    world = World(cities, (COUNTRY,), {("DE", "02"): "Bavaria"})
    paths = [tmp_path / "one.sqlite", tmp_path / "two.sqlite"]
    for path in paths:
        write_table(world, path)
        write_table(world, path)
    first, second = (path.read_bytes() for path in paths)
    assert first == second
    assert b"Bavaria" in first


def test_a_well_known_city_has_its_other_names_and_a_small_one_its_own() -> None:
    others = ["München", "Saint Munich"]
    large = spellings_of(city("Munich", alternatenames=others))
    assert large == {"munich", "munchen", "st munich"}
    assert spellings_of(city("Erding", 36_000, alternatenames=["Erdinga"])) == {"erding"}


def test_a_region_is_called_as_nearly_all_of_its_cities_say() -> None:
    towns = [city(str(people), people) for people in range(1, 21)]
    sure = [named(town, "Bavaria" if town["population"] > 1 else "Tyrol") for town in towns]
    torn = [named(town, "Bavaria" if town["population"] > 10 else "Tyrol") for town in towns]
    assert name_regions(towns, sure) == {("DE", "02"): "Bavaria"}
    assert name_regions(towns, torn) == {}
    assert name_regions(towns, [named(town, None) for town in towns]) == {}
