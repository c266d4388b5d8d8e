"""The user's language and locale: dates, times, lists, and facts that stay facts."""

from datetime import UTC, date, datetime, time
from html import unescape
from pathlib import Path
from subprocess import run
from sys import executable
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from playbook.preferences import Preferences
from playbook.words import Words, find_locale
from tests.long_run import LONG_RUN

HOUSE = Path(__file__).parents[3]
FRIDAY = date(2026, 12, 4)
NOW = datetime(2026, 12, 4, 15, 5, tzinfo=UTC)


def speaking(language: str, country: str | None = None, zone: str = "UTC") -> Words:
    return Words.of(Preferences(language=language, country=country, zone=zone))


@pytest.mark.parametrize(
    ("language", "country", "locale"),
    [
        ("en", None, "en_001"),  # English of no country is the world's: day before month
        ("en", "GB", "en_GB"),
        ("en", "US", "en_US"),
        ("en", "DE", "en_DE"),
        ("en", "JP", "en"),  # Babel knows no English of Japan
        ("en", "XX", "en"),
        ("en-US", "GB", "en_GB"),  # where they live counts, not where their phone was bought
        ("EN", "GB", "en_GB"),
        ("de", "DE", "de_DE"),
        ("de", "US", "de"),
        ("de", None, "de"),
        ("pt-br", "BR", "pt_BR"),
        ("pt_BR", None, "pt_BR"),
        ("pt", None, "pt_BR"),
        ("zh-hans", "CN", "zh"),
        ("ar", None, "ar"),
        ("ar", "EG", "ar_EG"),
        ("tlh", "GB", "en_GB"),
        ("tlh", None, "en_001"),
        ("", None, "en_001"),
        ("-", "US", "en_US"),
        ("../../etc/passwd", None, "en_001"),
        ("x" * 300, "GB", "en_GB"),
        ("\0", None, "en_001"),
    ],
)
def test_every_language_code_finds_a_locale(
    language: str, country: str | None, locale: str
) -> None:
    assert str(find_locale(language, country)) == locale


@settings(max_examples=500 if LONG_RUN else 50, deadline=None)
@given(st.text(max_size=12), st.none() | st.text(max_size=4))
def test_no_language_code_breaks_a_sentence(language: str, country: str | None) -> None:
    words = Words(find_locale(language, country), ZoneInfo("UTC"))
    assert words.moment(NOW)
    assert words.say("Hello {name}", name="<x>") == "Hello &lt;x&gt;"


@pytest.mark.parametrize(
    ("language", "country", "day", "short", "clock", "month"),
    [
        ("en", "GB", "Friday, 4 December 2026", "Fri 4 Dec", "15:05", "December 2026"),
        ("en", "US", "Friday, December 4, 2026", "Fri, Dec 4", "3:05 PM", "December 2026"),
        ("de", "DE", "Freitag, 4. Dezember 2026", "Fr., 4. Dez.", "15:05", "Dezember 2026"),
        ("ar", None, "الجمعة، 4 ديسمبر 2026", "الجمعة، 4 ديسمبر", "3:05 م", "ديسمبر 2026"),
    ],
)
def test_dates_and_times_are_written_as_the_user_writes_them(
    language: str, country: str | None, *, day: str, short: str, clock: str, month: str
) -> None:
    words = speaking(language, country)
    assert (words.day(FRIDAY), words.short_day(FRIDAY)) == (day, short)
    assert (words.clock(NOW), words.clock(time(15, 5))) == (clock, clock)
    assert words.month(FRIDAY) == month


@pytest.mark.parametrize("country", ["FR", "CA", "CH", None])
def test_french_writes_the_first_of_a_month_as_its_first(country: str | None) -> None:
    words = speaking("fr", country)
    assert "1er décembre 2026" in words.day(date(2026, 12, 1))
    assert "1er" in words.short_day(date(2026, 12, 1))
    assert "1er" not in words.day(date(2026, 12, 11)) + words.short_day(date(2026, 12, 21))


@pytest.mark.parametrize(
    ("language", "country", "first", "listed"),
    [
        ("en", "GB", "Mo", "Jane, Bob and Ann"),
        ("en", "US", "Su", "Jane, Bob, and Ann"),
        ("de", "DE", "Mo.", "Jane, Bob und Ann"),
        ("ar", "EG", "سبت", "\u2068Jane\u2069 و\u2068Bob\u2069 و\u2068Ann\u2069"),
    ],
)
def test_weeks_begin_and_lists_end_as_they_do_there(
    language: str, country: str, first: str, listed: str
) -> None:
    words = speaking(language, country)
    assert words.weekdays()[0] == first
    assert len(set(words.weekdays())) == 7
    assert words.all_of(["Jane", "Bob", "Ann"]) == listed
    assert words.between([Markup("a"), Markup("b")]) == ("a؛ b" if language == "ar" else "a; b")


def test_lists_of_none_one_and_two() -> None:
    words = speaking("en", "GB")
    lists = ([], ["Jane"], ["Jane", "Bob"])
    assert [words.all_of(names) for names in lists] == ["", "Jane", "Jane and Bob"]
    assert words.all_of(["a", "b"], "or") == "a or b"


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Europe/London", "Fri 4 Dec, 15:05"),
        ("America/New_York", "Fri 4 Dec, 10:05"),
        ("Asia/Kathmandu", "Fri 4 Dec, 20:50"),
        ("Pacific/Kiritimati", "Sat 5 Dec, 05:05"),
    ],
)
def test_a_moment_is_told_in_the_users_zone(zone: str, said: str) -> None:
    assert speaking("en", "GB", zone).moment(NOW) == said


@pytest.mark.parametrize(
    ("zone", "said"),
    [("Europe/London", "today, 15:05"), ("Pacific/Kiritimati", "today, 05:05")],
)
def test_today_is_the_users_today(zone: str, said: str) -> None:
    assert speaking("en", "GB", zone).near_moment(NOW, NOW) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [(2, "Wed 2 Dec"), (3, "yesterday"), (4, "today"), (5, "tomorrow"), (6, "Sun 6 Dec")],
)
def test_near_days_have_names(day: int, said: str) -> None:
    assert speaking("en", "GB").near_day(date(2026, 12, day), NOW) == said


FACTS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["<b>", "A < B & Co", "{x}", "{", "}", "{0}", "{name.__class__}", "{{", "%s"]),
)


@given(FACTS)
def test_a_fact_is_said_as_it_is_and_never_read(fact: str) -> None:
    words = speaking("en", "GB")
    said = words.say("<b>{company}</b>", company=fact)
    assert said[:3] == "<b>"
    assert said[-4:] == "</b>"
    assert not set("<>\"'") & set(said[3:-4])
    assert unescape(said[3:-4]) == fact
    assert words.label("At {company}", company=fact) == f"At {fact}"
    assert str(words.count("{n} at {c}", "{n} at {c}", 2, c=fact)) == f"2 at {Markup.escape(fact)}"


def test_markup_is_not_escaped_twice() -> None:
    words = speaking("en", "GB")
    inner = words.say("<i>{name}</i>", name="A & B")
    assert words.say("{inner}!", inner=inner) == "<i>A &amp; B</i>!"
    assert words.join([inner, words.say("{x}", x="<")]) == "<i>A &amp; B</i>\n&lt;"


@pytest.mark.parametrize(("n", "said"), [(0, "0 days"), (1, "1 day"), (2, "2 days")])
def test_one_is_singular(n: int, said: str) -> None:
    assert speaking("en", "GB").count("{n} day", "{n} days", n) == said


LEAK = """
from datetime import date
from playbook.preferences import Preferences
from playbook.words import Words
for language, country in (("ja", "JP"), ("zh", "CN"), ("he", "IL"), ("de", "DE"), ("fr", "FR")):
    month = Words.of(Preferences(language, country=country)).month(date(2026, 12, 4))
print(month)
"""


def test_one_users_language_does_not_leak_into_anothers() -> None:
    """Babel writes what it looks up into parts that all locales share: a fresh process shows it."""
    said = run([executable, "-c", LEAK], capture_output=True, check=True, cwd=HOUSE)  # noqa: S603 - our own lines
    assert said.stdout.decode().strip() == "décembre 2026"


def test_every_locale_of_babel_can_say_everything() -> None:
    for identifier in ("sw", "fa", "hi", "ckb", "yue_Hant", "sr_Latn", "nqo"):
        words = Words(Locale.parse(identifier), ZoneInfo("UTC"))
        assert all((words.day(FRIDAY), words.moment(NOW), words.month(FRIDAY), words.weekdays()))
        assert words.all_of(["a", "b", "c"], "or")


@pytest.mark.parametrize(
    ("language", "zone", "city"),
    [
        ("de", "Europe/Athens", "Athen"),
        ("ar", "Europe/London", "لندن"),
        ("es", "America/New_York", "Nueva York"),
        ("en", "America/Los_Angeles", "Los Angeles"),
        ("de", "Etc/Nowhere", "Nowhere"),
    ],
)
def test_a_city_is_called_what_the_language_calls_it(language: str, zone: str, city: str) -> None:
    assert speaking(language).city(zone) == city
