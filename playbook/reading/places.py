"""Where someone is: zones and countries out of what they typed, or to choose from."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from babel import Locale

from playbook.languages.spelling import plain, tidy
from playbook.reading.atlas.cities import (
    City,
    find_cities,
    find_state,
    find_zone_cities,
    one_per_zone,
)
from playbook.reading.atlas.countries import (
    ENGLISH,
    NOWHERE,
    find_by_beginning,
    find_by_name,
    find_country_code,
    name_of,
    read_countries,
    spell,
)
from playbook.reading.atlas.names import CLOCK_CITIES, ODD_OFFSETS, PRINCIPAL_ZONES, TIME_NAMES
from playbook.reading.atlas.zones import (
    canonical,
    find_zone,
    find_zone_by_city,
    fixed_zone,
    offset_of,
    shared_countries,
    zone_territories,
    zones_of,
)

MOST_PLACES = 5
MOST_COUNTRIES = 12
NEAR = 3  # a neighbour counts as if it had three times its people, one of the same continent, too
OFFSET = re.compile(r"(?:utc|gmt)? ?([+-]) ?(\d{1,2})(?::?([0-5]\d))?")
TIME_WORD = re.compile(r" (?:local )?time$", re.IGNORECASE)
US = "US"


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to live by the clock of: an IANA zone, its country (alpha-2) if it has one, a name to show."""

    zone: str
    country: str | None
    name: str


def find_places(text: str, locale: Locale = ENGLISH) -> tuple[Place, ...]:
    """What a typed place can be, likeliest first, at most five and each in another zone; () when unknown.

    Understands zone names, cities, countries, US states, names of a time ("CET"), and UTC offsets.
    Countries are read in English and in the locale's language, and named in the latter.
    """
    typed = tidy(text).strip(" .!?")
    typed = TIME_WORD.sub("", typed)
    if not any(letter.isalnum() for letter in typed):
        return ()
    zone = find_zone(typed) or TIME_NAMES.get(plain(typed))
    if zone:
        return (_place_of_zone(zone, locale),)
    return _find_offset(plain(typed), locale) or _find_named(typed, locale)[:MOST_PLACES]


def find_country(text: str, locale: Locale) -> str | None:
    """The alpha-2 code of a country typed as a code or by name, in English or the locale's language."""
    return find_country_code(text, locale)


def zones_by_clock(now: datetime) -> tuple[Place, ...]:
    """One well-known city for every time people's clocks show now, from west to east."""
    by_offset: dict[timedelta, Place] = {}
    for name, zone, country in CLOCK_CITIES:
        offset = offset_of(zone, now)
        if offset is not None:
            by_offset.setdefault(offset, Place(zone, country, name))
    return tuple(by_offset[offset] for offset in sorted(by_offset))


def countries_of_zone(zone: str) -> tuple[str, ...]:
    """Countries that someone of a zone may live in: its own, then those that keep the same time, near and large first."""
    own = zone_territories().get(canonical(zone))
    if own is None:
        return ()
    known = read_countries()
    home = known.get(own, NOWHERE)

    def weight(code: str) -> tuple[int, str]:
        near = NEAR if code in home.neighbours else 1
        near *= NEAR if known[code].continent == home.continent else 1
        return -known[code].people * near, code

    others = sorted(shared_countries(canonical(zone)) & known.keys() - {own}, key=weight)
    return (own, *others)[:MOST_COUNTRIES]


def zone_of_country(country: str, zone: str, now: datetime) -> str:
    """The zone of a country that shows the same time as `zone` now, or its only one; else `zone` itself."""
    zones = zones_of(country)
    if zone in zones:
        return zone
    offsets = {name: offset_of(name, now) for name in zones}
    fitting = [name for name in zones if offsets[name] == offset_of(zone, now)]
    if not fitting and len(set(offsets.values())) == 1:
        fitting = list(zones)
    return next((name for name in PRINCIPAL_ZONES if name in fitting), next(iter(fitting), zone))


def _find_offset(typed: str, locale: Locale) -> tuple[Place, ...]:
    """ "UTC+2" is two hours ahead, whatever sign the zone's own name has."""
    match = OFFSET.fullmatch(typed)
    if match is None:
        return ()
    sign, hours, minutes = match.groups()
    if int(minutes or 0):
        zone = ODD_OFFSETS.get(f"{sign}{int(hours)}:{minutes}")
        return (_place_of_zone(zone, locale),) if zone else ()
    ahead = int(hours) if sign == "+" else -int(hours)
    zone = fixed_zone(ahead)
    return (Place(zone, None, f"UTC{ahead:+d}" if ahead else "UTC"),) if zone else ()


def _find_named(typed: str, locale: Locale) -> tuple[Place, ...]:
    """A city, a country or a US state; "Portland, Maine" says which."""
    head, _, tail = (part.strip() for part in typed.partition(","))
    name = spell(head)
    if tail:
        return _label(_find_within(name, tail, locale), locale)
    country = find_by_name(name, locale)
    found = [
        *(find_zone_cities(country) if country else ()),
        *(find_cities(name) if not country else ()),
        *_find_state(name),
    ]
    if not found and (country := find_by_beginning(name, locale)):
        found = find_zone_cities(country)
    zone = find_zone_by_city(name)
    return _label(found, locale) or ((_place_of_zone(zone, locale),) if zone else ())


def _find_within(name: str, tail: str, locale: Locale) -> list[City]:
    state = find_state(spell(tail)) or tail.upper()
    country = find_country_code(tail, locale)
    return find_cities(name, state, country)


def _find_state(name: str) -> list[City]:
    state = find_state(name)
    return find_zone_cities(US, state) if state else []


def _label(cities: list[City], locale: Locale) -> tuple[Place, ...]:
    """Places of the cities, each zone once, named so that no two look the same."""
    chosen = one_per_zone(cities)
    names = [_name(city, locale) for city in chosen]
    return tuple(
        Place(
            city.zone,
            city.country,
            name if names.count(name) == 1 else f"{name} ({_tail(city.zone)})",
        )
        for city, name in zip(chosen, names, strict=True)
    )


def _name(city: City, locale: Locale) -> str:
    """ "Portland, Oregon", "Munich, Germany", "Singapore"."""
    where = city.region_name if city.country == US else name_of(city.country, locale)
    return city.name if where == city.name else f"{city.name}, {where}"


def _place_of_zone(zone: str, locale: Locale) -> Place:
    country = zone_territories().get(zone)
    name = _tail(zone) if country else zone.removeprefix("Etc/")
    return Place(zone, country, f"{name}, {name_of(country, locale)}" if country else name)


def _tail(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
