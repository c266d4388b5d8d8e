"""How a message becomes words in the user's language and a date becomes a date in their locale."""

from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError, localedata
from babel.dates import format_date, format_skeleton, format_time, get_day_names
from babel.lists import format_list
from babel.support import NullTranslations, Translations
from markupsafe import Markup

from playbook.preferences import Preferences

LOCALES = Path(__file__).parent / "locales"
DOMAIN = "afterword"
Fact = str | int | Markup


def noop(message: str) -> str:
    """Mark a message of declared data for the catalogue; it is translated where it is said."""
    return message


@dataclass(frozen=True, slots=True)
class Words:
    """One user's language and locale. `say` is for message texts (HTML), `label` for buttons (plain)."""

    locale: Locale
    zone: ZoneInfo

    @classmethod
    def of(cls, preferences: Preferences) -> "Words":
        return cls(find_locale(preferences.language, preferences.country), preferences.tz)

    def say(self, message: str, **facts: Fact) -> Markup:
        """The message in the user's language as Telegram HTML; facts are escaped unless Markup."""
        return Markup(self._catalogue().gettext(message)).format(**facts)  # noqa: S704 - our own words

    def label(self, message: str, **facts: Fact) -> str:
        """The message as plain text, for buttons and toasts."""
        return self._catalogue().gettext(message).format(**facts)

    def count(self, singular: str, plural: str, n: int, **facts: Fact) -> Markup:
        """The form that fits the number `n` (named `{n}` in the message), as Telegram HTML."""
        message = self._catalogue().ngettext(singular, plural, n)
        return Markup(message).format(n=n, **facts)  # noqa: S704 - our own words

    def day(self, day: date) -> str:
        """A day in full: "Friday 4 December 2026"."""
        return format_date(day, "full", locale=self.locale)

    def short_day(self, day: date) -> str:
        """A day without its year: "Fri 4 Dec"."""
        return format_skeleton("MMMEd", day, locale=self.locale)

    def clock(self, moment: time | datetime) -> str:
        """A time of day: "15:00" or "3:00 PM"; a datetime is taken to the user's zone first."""
        if isinstance(moment, datetime):
            moment = moment.astimezone(self.zone).time()
        return format_time(moment, "short", locale=self.locale).replace("\u202f", " ")

    def local_day(self, moment: datetime) -> date:
        """The day it is for the user at that moment."""
        return moment.astimezone(self.zone).date()

    def moment(self, moment: datetime) -> str:
        """Day and time for the user: "Fri 4 Dec, 15:00"."""
        return f"{self.short_day(self.local_day(moment))}, {self.clock(moment)}"

    def near_day(self, day: date, now: datetime) -> str:
        """A day as people say it: "today", "tomorrow", else "Fri 4 Dec"."""
        match (day - self.local_day(now)).days:
            case 0:
                return self.label("today")
            case 1:
                return self.label("tomorrow")
            case -1:
                return self.label("yesterday")
            case _:
                return self.short_day(day)

    def near_moment(self, moment: datetime, now: datetime) -> str:
        """A moment as people say it: "tomorrow, 9:00"."""
        return f"{self.near_day(self.local_day(moment), now)}, {self.clock(moment)}"

    def month(self, day: date) -> str:
        """The month of a day, for a calendar's heading: "December 2026"."""
        return format_date(day, "LLLL yyyy", locale=self.locale)

    def weekdays(self) -> list[str]:
        """Seven short day names, beginning with the locale's first day of the week."""
        names = get_day_names("short", locale=self.locale)
        first = self.locale.first_week_day
        return [names[(first + offset) % 7] for offset in range(7)]

    def all_of(self, things: list[str], style: Literal["standard", "or"] = "standard") -> str:
        """A list in words: "Jane, Bob and Ann"."""
        return format_list(things, style=style, locale=self.locale)

    def join(self, things: list[Markup]) -> Markup:
        """Lines or paragraphs put together, one below the other."""
        return Markup("\n").join(things)

    def _catalogue(self) -> NullTranslations:
        return load_catalogue(self.locale.language)


@lru_cache
def load_catalogue(language: str) -> NullTranslations:
    """The messages of one language, read when they are first needed; English needs no catalogue."""
    return Translations.load(LOCALES, [language], DOMAIN)


@lru_cache
def find_locale(language: str, country: str | None) -> Locale:
    """The locale for a Telegram language code and a country; English of no country is the world's.

    A code nobody knows falls back to English.
    """
    spoken = language.replace("_", "-").split("-")[0].lower() or "en"
    territory = country or ("001" if spoken == "en" else None)
    for wanted in ((spoken, territory), (spoken, None), ("en", territory or "001")):
        try:
            return _by_itself(Locale(*wanted))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


def _by_itself(locale: Locale) -> Locale:
    """The locale with data of its own.

    Babel shares the parts a locale inherits with all others, and writes what it looks up back into
    them: after a Japanese calendar a German one would have said "12月 2026".
    """
    own = localedata.load(str(locale))
    own.update(deepcopy(own))
    return locale
