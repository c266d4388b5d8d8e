"""Where the user lives: what time it is for them, and in which country."""

from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.outcome import (
    AnswerKind,
    HalfGiven,
    Option,
    Options,
    Outcome,
    Unclear,
    Understood,
    Value,
)
from bot.parts.rows import in_rows
from playbook.languages import home_of
from playbook.languages.spelling import plain
from playbook.reading.places import (
    Place,
    countries_of_zone,
    find_country,
    find_places,
    zones_by_clock,
)
from playbook.words import Words
from playbook.zones import zone_named

PER_ROW = 2
TYPED = "?"  # begins half an answer: a place of which there are several
NEAR = 4  # how many clock times are offered at once on either side of the likely one
WORLD = (  # the clock times offered first to everybody else
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/New_York",
    "America/Sao_Paulo",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Athens",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Australia/Sydney",
)


@dataclass(frozen=True, slots=True)
class Zone(AnswerKind):
    """A Place. Telegram never tells it, so the time of day is asked; a city or zone works too."""

    def read(self, text: str, asked: Asked) -> Outcome:
        places = find_places(text, asked.words.locale)
        if not places:
            return Unclear(
                asked.words.say(
                    "I do not know that place. Try the nearest bigger city, or tap the time it is for you."
                )
            )
        if len(places) == 1:
            return Understood(places[0])
        return HalfGiven(f"{TYPED}{text.strip()}")

    def pick(self, value: str, asked: Asked) -> Outcome:
        if value == "all":
            return HalfGiven("all")
        typed = next((place for place in _typed_places(asked) if place.zone == value), None)
        if typed:
            return Understood(typed)
        return Understood(Place(value, None, value)) if _is_zone(value) else HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        if typed := _typed_places(asked):
            return tuple((self._option(place, asked),) for place in typed)
        pending = asked.dialog.pending
        places = zones_by_clock(asked.now)
        shown = places if pending == "all" else _likely(places, asked)
        buttons = [self._option(place, asked) for place in shown]
        rows = in_rows(buttons, PER_ROW)
        more = Option(asked.words.label("Another time"), "all")
        return rows if pending == "all" else (*rows, (more,))

    def detail(self, asked: Asked) -> Markup | None:
        if _typed_places(asked):
            return asked.words.say(
                "There is more than one place of that name. What time is it for you?"
            )
        return None

    def show(self, value: Value, asked: Asked) -> str:
        if not isinstance(value, str):
            return asked.words.label("not told yet")
        return asked.words.row([asked.words.city(value), _clock(value, asked)])

    def show_half(self, pending: str, asked: Asked) -> str:
        return pending.removeprefix(TYPED) if pending.startswith(TYPED) else ""

    def _option(self, place: Place, asked: Asked) -> Option:
        english = place.zone.rpartition("/")[2].replace("_", " ")
        same = plain(english) == plain(place.name)
        city = asked.words.city(place.zone) if same else place.name
        return Option(f"{_clock(place.zone, asked)} \u00b7 {city}", place.zone)


@dataclass(frozen=True, slots=True)
class Country(AnswerKind):
    """An ISO 3166 code, for public holidays and for the way dates are written."""

    def read(self, text: str, asked: Asked) -> Outcome:
        code = find_country(text, asked.words.locale)
        if code is None:
            return Unclear(
                asked.words.say(
                    "I do not know a country of that name. Its English name or two-letter code works."
                )
            )
        return Understood(code)

    def pick(self, value: str, asked: Asked) -> Outcome:
        known = value in asked.words.locale.territories and len(value) == 2  # noqa: PLR2004 - ISO 3166
        return Understood(value) if known else HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        zone = asked.chat.preferences.zone
        countries = countries_of_zone(zone)[:6] if zone else ()
        buttons = [Option(self.show(code, asked), code) for code in countries]
        return in_rows(buttons, PER_ROW)

    def show(self, value: Value, asked: Asked) -> str:
        if not isinstance(value, str):
            return asked.words.label("not told yet")
        return str(asked.words.locale.territories.get(value, value))


class EmployerCountry(Country):
    """The country an employer is in; the user's own is the likely one, and a tap."""

    def options(self, asked: Asked) -> Options:
        home = asked.chat.preferences.country
        if home is None:
            return ()
        label = asked.words.label("No, the same: {country}", country=self.show(home, asked))
        return ((Option(label, home),),)


def _likely(places: tuple[Place, ...], asked: Asked) -> tuple[Place, ...]:
    """The clock times around the home of the user's language; a spread for a world language."""
    home = home_of(asked.chat.preferences.language.partition("-")[0].lower()).zone
    if home is None:
        usual = {_offset(zone, asked) for zone in WORLD}
        return tuple(place for place in places if _offset(place.zone, asked) in usual)
    offsets = [_offset(place.zone, asked) for place in places]
    at = offsets.index(_offset(home, asked)) if _offset(home, asked) in offsets else 0
    first = max(0, min(at - NEAR, len(places) - 2 * NEAR))
    return places[first : first + 2 * NEAR]


def _typed_places(asked: Asked) -> tuple[Place, ...]:
    """The places of the name that was typed, while it is not clear which of them is meant."""
    pending = asked.dialog.pending or ""
    if not pending.startswith(TYPED):
        return ()
    return find_places(pending.removeprefix(TYPED), asked.words.locale)


def _is_zone(name: str) -> bool:
    try:
        zone_named(name)
    except (ValueError, KeyError, OSError):
        return False
    return True


def _offset(zone: str, asked: Asked) -> timedelta | None:
    return asked.now.astimezone(zone_named(zone)).utcoffset()


def _clock(zone: str, asked: Asked) -> str:
    return Words(asked.words.locale, zone_named(zone)).clock(asked.now)
