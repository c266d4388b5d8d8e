"""Time zones: their names, the countries they belong to, the time they show."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import available_timezones

from babel.core import get_global

from playbook.languages.spelling import plain
from playbook.reading.atlas.names import NO_COUNTRIES
from playbook.zones import zone_named

SAMPLE_YEAR = 2026  # any year: zones are compared with each other in it
MOST_WEST, MOST_EAST = 12, 14  # hours from UTC


def find_zone(text: str) -> str | None:
    """The canonical IANA name for one typed in any case, with blanks or underscores."""
    names = _zones_by_spelling()
    return names.get(plain(text).replace("_", " "))


def find_zone_by_city(text: str) -> str | None:
    """The zone whose name ends so: "kolkata", "ho chi minh"."""
    return _zones_by_city().get(plain(text).replace("_", " "))


@cache
def _zones_by_spelling() -> dict[str, str]:
    names = (name for name in known_zones() if "/" in name)
    return {name.lower().replace("_", " "): canonical(name) for name in names}


@cache
def _zones_by_city() -> dict[str, str]:
    return {
        spelling.rpartition("/")[2]: zone
        for spelling, zone in _zones_by_spelling().items()
        if zone in zone_territories()
    }


@cache
def known_zones() -> frozenset[str]:
    """All zones of this system; listing them walks its files, so once is enough."""
    return frozenset(available_timezones())


def canonical(zone: str) -> str:
    """Today's name of a zone."""
    aliases: Mapping[str, str] = get_global("zone_aliases")
    return aliases.get(zone, zone)


@cache
def zone_territories() -> dict[str, str]:
    """The country of each zone that belongs to one; only zones that the system knows."""
    known = known_zones()
    territories: Mapping[str, str] = get_global("zone_territories")
    return {
        zone: country
        for zone, country in territories.items()
        if zone in known and country not in NO_COUNTRIES
    }


def zones_of(country: str) -> tuple[str, ...]:
    """The zones of a country by alpha-2 code."""
    territories: Mapping[str, list[str]] = get_global("territory_zones")
    return tuple(zone for zone in territories.get(country, ()) if zone in zone_territories())


@cache
def shared_countries(zone: str) -> frozenset[str]:
    """The countries where some clocks show the same time as in a zone all year."""
    shown = clock_through_year(zone)
    territories = zone_territories().items()
    return frozenset(country for name, country in territories if clock_through_year(name) == shown)


@cache
def clock_through_year(zone: str) -> tuple[timedelta | None, ...]:
    """The offsets of a zone in each month, to compare it with others."""
    months = (datetime(SAMPLE_YEAR, month, 15, tzinfo=UTC) for month in range(1, 13))
    return tuple(offset_of(zone, month) for month in months)


def offset_of(zone: str, now: datetime) -> timedelta | None:
    """What a zone's clocks show now, from UTC; None for an unknown zone."""
    if zone not in known_zones():
        return None
    return now.astimezone(zone_named(zone)).utcoffset()


def fixed_zone(hours: int) -> str | None:
    """The zone that is always so many hours ahead of UTC; its IANA name has the sign turned round."""
    if not -MOST_WEST <= hours <= MOST_EAST:
        return None
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"
