"""A region of the atlas has its own holidays: each is known to the library of holidays under its code."""

from datetime import date

import holidays
import pytest

from playbook.languages.spelling import plain
from playbook.reading.atlas.cities import find_cities
from playbook.reading.atlas.regions import subdivision_of
from playbook.reading.atlas.table import ask

COUNTRIES = ("AT", "AU", "BR", "CA", "CH", "DE", "ES", "GB", "US")
# Kept as lists of their own, beside the state around them.
TOWNS = {"Augsburg", "Barcelona", "NSW Western", "Stadt Zurich", "São Paulo Capital"}
# Without a town of 15,000 people; and islands that are countries of their own in the atlas.
NOT_IN_THE_ATLAS = {
    "CA": {"NU"},
    "CH": {"AI", "GL", "JU", "NW", "OW", "UR"},
    "US": {"AS", "GU", "MP", "PR", "UM", "VI"},
}


def regions_of(country: str) -> dict[str, str]:
    return dict(ask("SELECT code, name FROM region WHERE country = ?", country))


def kept_for(country: str) -> set[str]:
    return set(getattr(holidays, country).subdivisions) - TOWNS


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_region_has_holidays_of_its_own_and_no_two_share_them(country: str) -> None:
    codes = [subdivision_of(country, region) for region in regions_of(country)]
    assert len(set(codes)) == len(codes)
    assert set(codes) == kept_for(country) - NOT_IN_THE_ATLAS.get(country, set())


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_region_that_both_name_alike_is_the_same(country: str) -> None:
    names = {
        plain(name): code for name, code in getattr(holidays, country).subdivisions_aliases.items()
    }
    alike = {
        region: plain(name) for region, name in regions_of(country).items() if plain(name) in names
    }
    assert len(alike) >= len(regions_of(country)) / 4
    for region, name in alike.items():
        assert subdivision_of(country, region) == names[name], name


@pytest.mark.parametrize(
    ("city", "country", "code"),
    [
        ("munich", "DE", "BY"),
        ("cologne", "DE", "NW"),
        ("dresden", "DE", "SN"),
        ("magdeburg", "DE", "ST"),
        ("erfurt", "DE", "TH"),
        ("kiel", "DE", "SH"),
        ("mainz", "DE", "RP"),
        ("frankfurt am main", "DE", "HE"),
        ("hannover", "DE", "NI"),
        ("stuttgart", "DE", "BW"),
        ("berlin", "DE", "BE"),
        ("bremen", "DE", "HB"),
        ("edinburgh", "GB", "SCT"),
        ("belfast", "GB", "NIR"),
        ("seville", "ES", "AN"),
        ("valencia", "ES", "VC"),
        ("toledo", "ES", "CM"),
        ("valladolid", "ES", "CL"),
        ("palma", "ES", "IB"),
        ("bilbao", "ES", "PV"),
        ("pamplona", "ES", "NC"),
        ("las palmas de gran canaria", "ES", "CN"),
        ("graz", "AT", "6"),
        ("innsbruck", "AT", "7"),
        ("vienna", "AT", "9"),
        ("geneva", "CH", "GE"),
        ("brasilia", "BR", "DF"),
        ("quebec", "CA", "QC"),
        ("melbourne", "AU", "VIC"),
        ("honolulu", "US", "HI"),
    ],
)
def test_a_city_is_in_the_region_whose_holidays_it_keeps(
    city: str, country: str, code: str
) -> None:
    found = find_cities(city, country=country)[0]
    assert subdivision_of(country, found.region) == code


def test_epiphany_is_free_in_munich_and_not_in_berlin() -> None:
    epiphany = date(2027, 1, 6)
    munich, berlin = (find_cities(name)[0] for name in ("munich", "berlin"))
    for city, is_free in ((munich, True), (berlin, False)):
        code = subdivision_of(city.country, city.region)
        assert (epiphany in holidays.country_holidays("DE", subdiv=code)) == is_free


def test_where_a_country_keeps_one_list_no_region_is_named() -> None:
    assert subdivision_of("PT", "14") is None
    assert subdivision_of("US", "") is None
