"""Cities of 15,000 people and more, by every name they have and by where they lie."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, degrees, radians, sin, sqrt

from playbook.reading.atlas.countries import spell_name
from playbook.reading.atlas.table import ask
from playbook.reading.atlas.zones import clock_through_year

WELL_KNOWN = 100_000  # people; smaller cities are found by their own name only
WORTH_OFFERING = (
    50  # a namesake with less than this fraction of the largest one's people is not meant
)
WORTH_A_ZONE = 200  # the same for a zone within its country
NEAR, FAR = 0.5, 5.0  # degrees of a great circle; half a degree is 56 km
US = "US"

NAMED = "SELECT * FROM place WHERE id IN (SELECT city FROM name WHERE spelling = ?) ORDER BY id"
NUMBERED = "SELECT * FROM place WHERE id = ?"
LARGEST_OF_ZONES = """
    WITH shared AS (
        SELECT min(id) AS largest, sum(people) AS people FROM place
        WHERE country = ? AND ? IN ('', region) GROUP BY zone
    )
    SELECT place.* FROM place JOIN shared ON id = largest
    WHERE shared.people * ? >= (SELECT max(people) FROM shared)
    ORDER BY shared.people DESC, id
"""
AT_LATITUDES = "SELECT id, latitude, longitude FROM city WHERE latitude BETWEEN ? AND ?"
STATE = "SELECT code FROM region WHERE country = ? AND spelling = ?"


@dataclass(frozen=True, slots=True)
class City:
    """A city of at least 15,000 people."""

    name: str
    country: str
    region: str  # GeoNames' code of its state or province
    region_name: str  # in English; empty where there is none, or where it has changed of late
    zone: str
    people: int
    latitude: float
    longitude: float


def find_cities(name: str, region: str = "", country: str | None = None) -> list[City]:
    """The cities of a plain name, largest first and one for each zone, that are worth offering.

    A region (a US state's or any province's code) or a country narrows them down.
    """
    found = _cities(NAMED, name)
    if region or country:
        found = [city for city in found if region == city.region or country == city.country]
        return one_per_zone(found)
    return one_per_zone(_worth_offering(_own_names_first(found, name)))


def find_zone_cities(country: str, region: str = "") -> list[City]:
    """The largest city of each zone of a country or US state, the zone of most people first."""
    by_clock: dict[object, City] = {}
    for city in _cities(LARGEST_OF_ZONES, country, region, WORTH_A_ZONE):
        by_clock.setdefault(clock_through_year(city.zone), city)
    return list(by_clock.values())


def find_nearest(latitude: float, longitude: float) -> City | None:
    """The city closest to a point (degrees north and east); None more than 555 km from all of them."""
    for reach in (NEAR, FAR):
        around = ask(AT_LATITUDES, latitude - reach, latitude + reach)
        near = ((_angle(latitude, longitude, *spot), city) for city, *spot in around)
        angle, closest = min(near, default=(FAR, 0))
        if angle < reach:  # what lies beyond these latitudes is farther off
            return _cities(NUMBERED, closest)[0]
    return None


def find_state(name: str) -> str | None:
    """The code of a US state, by its name."""
    return next((code for (code,) in ask(STATE, US, name)), None)


def one_per_zone(cities: Iterable[City]) -> list[City]:
    by_zone: dict[str, City] = {}
    for city in cities:
        by_zone.setdefault(city.zone, city)
    return list(by_zone.values())


def _cities(question: str, *values: float | str) -> list[City]:
    return [City(*known) for _id, *known in ask(question, *values)]


def _own_names_first(cities: list[City], name: str) -> list[City]:
    """A city that is called so before one that has it among its other names, unless all so called are small."""
    own = [city for city in cities if spell_name(city.name) == name]
    if not own or own[0].people < WELL_KNOWN:
        return cities
    return own + [city for city in cities if city not in own and name in spell_name(city.name)]


def _worth_offering(cities: list[City]) -> list[City]:
    most = max((city.people for city in cities), default=0)
    return [city for city in cities if city.people * WORTH_OFFERING >= most]


def _angle(latitude: float, longitude: float, other: float, along: float) -> float:
    """The arc between two points of the earth in degrees, by haversines; exact also for close ones."""
    north, east = radians(other - latitude), radians(along - longitude)
    shrunk = cos(radians(latitude)) * cos(radians(other))
    haversine = sin(north / 2) ** 2 + shrunk * sin(east / 2) ** 2
    return degrees(2 * asin(min(1.0, sqrt(haversine))))
