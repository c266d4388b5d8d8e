"""How a message becomes words in the user's language and a date becomes a date in their locale."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import lru_cache, reduce
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_day_names
from babel.lists import format_list
from babel.support import NullTranslations
from markupsafe import Markup

from playbook.languages import home_of
from playbook.preferences import Preferences
from playbook.words.languages import find_locale, load_catalogue

__all__ = ["Words", "find_locale", "noop", "noop_count", "noop_in"]

CONTEXT_END = "\x04"  # gettext's own: it keeps a message with a context under "context\x04message"
FOREIGN = re.compile(r"<code>\{\w+\}</code>|(?<![<\w])/(?:[a-z]+|\{\w+\})|\{\w+\}")
TAG_OR_FACT = re.compile(r"<[^>]*>|/?\{\w+\}|/[a-z]+")
Fact = str | int | Markup


def noop(message: str) -> str:
    """Mark a message of declared data for the catalogue; it is translated where it is said."""
    return message


def noop_in(context: str, message: str) -> str:
    """The same for a word that means different things in different places."""
    return f"{context}{CONTEXT_END}{message}"


def noop_count(singular: str, plural: str) -> tuple[str, str]:
    """The same for a sentence that goes by a number: what `count` takes."""
    return singular, plural


@dataclass(frozen=True, slots=True)
class Words:
    """One user's language and locale. `say` is for message texts (HTML), `label` for buttons (plain)."""

    locale: Locale
    zone: ZoneInfo
    _written: dict[tuple[str, date | time], str] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """Days and hours that were written already: a long message has the same few many times. So it is with messages."""
    _found: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, preferences: Preferences) -> "Words":
        return cls(find_locale(preferences.speaks, preferences.country), preferences.tz)

    def on_the_clock_of(self, zone: ZoneInfo) -> "Words":
        """The same words for somebody in that zone."""
        return self if zone == self.zone else Words(self.locale, zone)

    def say(self, message: str, **facts: Fact) -> Markup:
        """The message in the user's language as Telegram HTML; facts are escaped unless Markup."""
        return self._fill(self._find(message), facts)

    def label(self, message: str, **facts: Fact) -> str:
        """The message as plain text, for buttons and toasts."""
        return self._find(message).format(**facts)

    def count(self, singular: str, plural: str, n: int, **facts: Fact) -> Markup:
        """The form that fits the number `n` (named `{n}` in the message), as Telegram HTML."""
        message = self._catalogue().ngettext(singular, plural, n)
        return self._fill(message, {"n": n, **facts})

    def count_label(self, singular: str, plural: str, n: int, **facts: Fact) -> str:
        """The same as plain text."""
        return self._catalogue().ngettext(singular, plural, n).format(n=n, **facts)

    def day(self, day: date) -> str:
        """A day in full: "Friday 4 December 2026"."""
        return self._once(
            "full",
            day,
            lambda: self._write_first(format_date(day, "full", locale=self.locale), day),
        )

    def short_day(self, day: date) -> str:
        """A day without its year: "Fri 4 Dec"."""
        return self._once(
            "short",
            day,
            lambda: self._write_first(format_skeleton("MMMEd", day, locale=self.locale), day),
        )

    def clock(self, moment: time | datetime) -> str:
        """A time of day: "15:00" or "3:00 PM"; a datetime is taken to the user's zone first."""
        if isinstance(moment, datetime):
            moment = moment.astimezone(self.zone).time()
        clock = moment
        return self._once(
            "clock",
            clock,
            lambda: format_time(clock, "short", locale=self.locale).replace("\u202f", " "),
        )

    def local_day(self, moment: datetime) -> date:
        """The day it is for the user at that moment."""
        return moment.astimezone(self.zone).date()

    def moment(self, moment: datetime) -> str:
        """Day and time for the user: "Fri 4 Dec, 15:00"."""
        return self.local_moment(moment.astimezone(self.zone))

    def local_moment(self, moment: datetime) -> str:
        """The same for a moment that is in the user's zone already, or in none."""
        return self._at(self.short_day(moment.date()), moment.time())

    def full_moment(self, moment: datetime) -> str:
        """The same with the day in full: "Friday 4 December 2026, 15:00"."""
        return self._at(self.day(self.local_day(moment)), moment)

    def near_day(self, day: date, now: datetime) -> str:
        """A day as people say it: "today", "tomorrow", else "Fri 4 Dec"."""
        match (day - self.local_day(now)).days:
            case 0:
                # Translators: in a line or after a word like "from": "today, 15:00", "done today".
                return self.label("today")
            case 1:
                return self.label("tomorrow")
            case -1:
                return self.label("yesterday")
            case _:
                return self.short_day(day)

    def near_moment(self, moment: datetime, now: datetime) -> str:
        """A moment as people say it: "tomorrow, 9:00"."""
        return self._at(self.near_day(self.local_day(moment), now), moment)

    def month(self, day: date) -> str:
        """The month of a day, for a calendar's heading: "December 2026"."""
        return format_date(day, "LLLL yyyy", locale=self.locale)

    def city(self, zone: str) -> str:
        """The city that a zone is named after, as the language calls it: "Athen" for Europe/Athens."""
        spelled = self.locale.time_zones.get(zone, {}).get("city")
        return str(spelled or zone.rpartition("/")[2].replace("_", " "))

    def weekdays(self) -> list[str]:
        """Seven short day names, beginning with the locale's first day of the week."""
        names = get_day_names("short", locale=self.locale)
        first = self.locale.first_week_day
        return [names[(first + offset) % 7] for offset in range(7)]

    def all_of(self, things: list[str], style: Literal["standard", "or"] = "standard") -> str:
        """A list in words: "Jane, Bob and Ann"."""
        return format_list([self._isolate(one) for one in things], style=style, locale=self.locale)

    def row(self, parts: list[str]) -> str:
        """Parts of one line, without an "and": "Jane Doe, CTO, jane@acme.com"."""
        if len(parts) < 2:  # noqa: PLR2004 - nothing to put together
            return "".join(map(self._isolate, parts))
        # Translators: two parts of a line, as in "Jane Doe, CTO".
        message = self.label("{first}, {second}", first="{0}", second="{1}")
        return reduce(message.format, map(self._isolate, parts))

    def between(self, things: list[Markup]) -> Markup:
        """Things of several parts each, in one line: "Jane Doe, CTO; Bob"."""
        mark = Markup("؛ ") if self._runs_left else Markup("; ")
        return mark.join(things)

    def join(self, things: list[Markup]) -> Markup:
        """Lines or paragraphs put together, one below the other."""
        return Markup("\n").join(things)

    def _at(self, day: str, moment: time | datetime) -> str:
        # Translators: a day and a time, as in "Fri 4 Dec, 15:00" or "tomorrow, 9:00".
        return self.label("{day}, {clock}", day=day, clock=self.clock(moment))

    def _once(self, how: str, when: date | time, write: Callable[[], str]) -> str:
        if (how, when) not in self._written:
            self._written[how, when] = write()
        return self._written[how, when]

    def _write_first(self, text: str, day: date) -> str:
        first = home_of(self.locale.language).first_of_month
        return re.sub(r"\b1\b", first, text, count=1) if first and day.day == 1 else text

    def _find(self, message: str) -> str:
        found = self._found.get(message)
        if found is None:
            found = self._found[message] = (
                self._catalogue().gettext(message).rpartition(CONTEXT_END)[2]
            )
        return found

    def _fill(self, message: str, facts: dict[str, Fact]) -> Markup:
        message = set_from_right(message) if self._runs_left else message
        return Markup(message).format(**facts)  # noqa: S704 - our own words

    def _isolate(self, text: str) -> str:
        return isolate(text) if self._runs_left else text

    @property
    def _runs_left(self) -> bool:
        return str(self.locale.text_direction) == "rtl"

    def _catalogue(self) -> NullTranslations:
        return load_catalogue(self.locale.language)


def isolate(text: str) -> str:
    """A piece whose direction is its own: FIRST STRONG ISOLATE, the piece, POP DIRECTIONAL ISOLATE.

    Without them a Latin name, a phone number or a "/list" in an Arabic sentence draws the signs beside it to
    the wrong end (Unicode's UAX 9, 2.7 and 6.1: text that is put in is isolated).
    """
    return f"\u2068{text}\u2069"


@lru_cache(maxsize=2048)
def set_from_right(message: str) -> str:
    """A message for a language that runs from right to left: its facts and commands stand isolated, and so
    its lines begin on the right whatever is put in. What copies on a tap stays as it is inside.
    """
    apart = FOREIGN.sub(lambda found: isolate(found[0]), message)
    plain = TAG_OR_FACT.sub("", message)
    directions = [unicodedata.bidirectional(one) for one in plain]
    leads = next((one for one in directions if one in {"L", "R", "AL"}), "L")
    return f"\u200f{apart}" if leads == "L" else apart
