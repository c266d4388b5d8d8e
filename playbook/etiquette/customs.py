"""The customs of countries, as far as a source was found; docs/etiquette.md has each in words.

What no source says is left out: there the guides hold (PLAYBOOK part 3, S0-S4).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from playbook.preferences import Tone


class Thanks(StrEnum):
    """How a thank-you after an interview is looked upon."""

    EXPECTED = "expected"
    WELCOME = "welcome"  # neither expected nor rare; or the sources disagree
    UNUSUAL = "unusual"


@dataclass(frozen=True, slots=True)
class Custom:
    """What is usual in one country. `sources` are keys of docs/etiquette.md."""

    sources: tuple[str, ...] = ()
    thanks: Thanks = Thanks.EXPECTED  # where nobody says otherwise it is owed, as in S0-S4
    tone: Tone | None = None
    next_morning: bool = False  # the thank-you goes out on the day after the interview


GUIDES = Custom()
"""Where no custom is known."""

EXPECTED, WELCOME, UNUSUAL = Thanks
FORMAL = Tone.FORMAL

CUSTOMS: Mapping[str, Custom] = MappingProxyType(
    {
        "AE": Custom(("W2", "AE1"), WELCOME),
        "AT": Custom(("AT1",), tone=FORMAL),
        "AU": Custom(("AU1", "AU2"), WELCOME),
        "BH": Custom(("W2",), WELCOME),
        "BR": Custom(("BR1", "BR2"), WELCOME),
        "CA": Custom(("CA1", "CA2"), EXPECTED),
        "CH": Custom(("CH1", "CH2"), WELCOME, FORMAL, next_morning=True),
        "CN": Custom(("CN1",), WELCOME),
        "CR": Custom(("CR1",), WELCOME, next_morning=True),
        "DE": Custom(("W1", "DE1", "DE2", "DE3", "DE4"), WELCOME, FORMAL, next_morning=True),
        "DK": Custom(("DK1",), WELCOME),
        "ES": Custom(("ES1", "ES2", "ES3"), WELCOME),
        "FR": Custom(("FR1", "FR2", "FR3", "FR4"), WELCOME, FORMAL),
        "GB": Custom(("GB1", "GB2", "GB3"), WELCOME),
        "HK": Custom(("HK1",), UNUSUAL),
        "IN": Custom(("IN1", "IN2"), UNUSUAL),
        "IT": Custom(("IT1", "IT2"), UNUSUAL, FORMAL),
        "JP": Custom(("W1", "JP1", "JP2", "JP3"), WELCOME, FORMAL),
        "KE": Custom(("KE1",), WELCOME),
        "KR": Custom(("KR1", "KR2"), UNUSUAL),
        "MX": Custom(("MX1", "MX2"), WELCOME),
        "NL": Custom(("NL1", "NL2"), WELCOME),
        "NO": Custom(("NO1",), WELCOME),
        "NZ": Custom(("NZ1", "NZ2"), EXPECTED, next_morning=True),
        "PL": Custom(("PL1", "PL2"), UNUSUAL, FORMAL),
        "PT": Custom(("W1", "PT1", "PT2"), UNUSUAL),
        "QA": Custom(("W2",), WELCOME),
        "SA": Custom(("W2",), WELCOME),
        "SE": Custom(("SE1", "SE2"), WELCOME),
        "SG": Custom(("SG1", "SG2"), WELCOME),
        "US": Custom(("W1", "US1"), EXPECTED),
        "ZA": Custom(("ZA1",), WELCOME),
    }
)
"""By country (ISO 3166 alpha-2)."""


def custom_of(country: str | None) -> Custom:
    """The custom of a country; the guides' where none is known."""
    return CUSTOMS.get(country or "", GUIDES)
