"""Where a language is at home, for whoever has not told their country or zone."""

from dataclasses import dataclass
from types import MappingProxyType

from playbook.languages.files import Part
from playbook.languages.values import Alternatives


@dataclass(frozen=True, slots=True, kw_only=True)
class Home(Part):
    """What is likely of somebody of whom only the language is known."""

    FILE = "home.toml"

    territory: str | None = (
        None  # how it writes dates; None: as Unicode does for the language alone
    )
    zone: str | None = None  # where most who speak it live; None: all over the world
    before_place: Alternatives = ""  # pattern, with all languages': "I live in"
    first_of_month: str | None = None  # where Unicode's patterns write a bare number


# Languages without a room that mostly live in one part of the world.
ZONES = MappingProxyType(
    {
        "hi": "Asia/Kolkata",
        "id": "Asia/Jakarta",
        "it": "Europe/Rome",
        "ja": "Asia/Tokyo",
        "ko": "Asia/Seoul",
        "pl": "Europe/Warsaw",
        "ru": "Europe/Moscow",
        "tr": "Europe/Istanbul",
        "uk": "Europe/Kyiv",
    }
)
