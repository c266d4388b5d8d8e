"""What holds for every text in every language, whatever it says."""

from datetime import UTC, date, datetime, time, timedelta
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from babel.dates import format_date, format_time
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.reading.dates import Reading, read_future, read_past, read_upcoming
from playbook.reading.grammar.by_locale import languages_of
from playbook.reading.times import read_clock
from tests.playbook.reading.phrases.notation import LONDON, WEDNESDAY, Weekdays

OWN = ["en_GB", "en_US", "de", "fr", "es", "es_MX", "pt_BR", "ar", "ar_EG"]
FOREIGN = ["it", "nl", "ja", "zh_Hant", "ru", "hi", "ga"]
READERS = (read_past, read_future, read_upcoming)
A_YEAR = timedelta(days=366)
in_peace = settings(deadline=None)  # time is measured where it is promised
SLOWEST = 0.05  # seconds of the processor's time
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - Hypothesis wants naive bounds
ZONES = st.sampled_from(["Europe/London", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia"])
SIGNS = ["1", "2", "14", "14.", "15h30", "9:30", "14/12", "3.12.", "2-3", "2026", "31.12.2026", "/"]


def words_of(language: str) -> st.SearchStrategy[str]:
    """Heaps of the words that mean something in that language, and of numbers."""
    phrases = sorted(languages_of(Locale.parse(language))[0].phrases)
    return st.lists(st.sampled_from(phrases) | st.sampled_from(SIGNS), max_size=7).map(" ".join)


HEAPS = st.sampled_from(OWN).flatmap(
    lambda language: st.tuples(st.just(language), words_of(language))
)


def read_all(text: str, language: str, now: datetime, zone: ZoneInfo) -> list[Reading]:
    locale = Locale.parse(language)
    return [reading for read in READERS for reading in read(text, now, zone, locale, Weekdays())]


@in_peace
@given(st.text(max_size=60), st.sampled_from(OWN + FOREIGN))
def test_no_text_raises_or_leads_further_than_a_year(text: str, language: str) -> None:
    for reading in read_all(text, language, WEDNESDAY, LONDON):
        assert abs(reading.day - WEDNESDAY.date()) <= A_YEAR


@in_peace
@given(HEAPS, MOMENTS, ZONES)
def test_of_any_heap_of_date_words_few_days_within_a_year_are_read(
    heap: tuple[str, str], now: datetime, zone: str
) -> None:
    language, text = heap
    today = now.astimezone(ZoneInfo(zone)).date()
    for read in READERS:
        readings = read(text, now, ZoneInfo(zone), Locale.parse(language), Weekdays())
        assert all(abs(reading.day - today) <= A_YEAR for reading in readings)
        assert len(set(readings)) == len(readings) <= 4


@in_peace
@given(HEAPS)
def test_an_upcoming_interview_is_at_no_stretch_of_days(heap: tuple[str, str]) -> None:
    language, text = heap
    readings = read_upcoming(text, WEDNESDAY, LONDON, Locale.parse(language), Weekdays())
    assert not any(reading.end_of_span for reading in readings)


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """dateparser loads a language when it is first asked for."""
    for language in OWN + FOREIGN:
        read_all("14 zzz", language, WEDNESDAY, LONDON)


@in_peace
@given(
    st.text(min_size=100, max_size=400)
    | st.builds(lambda piece: (piece * 400)[:400], st.text(min_size=1, max_size=8))
    | HEAPS.map(lambda heap: ((heap[1] + " ") * 400)[:400]),
    st.sampled_from([60, 200, 400]),
    st.sampled_from(OWN + FOREIGN),
)
def test_four_hundred_characters_take_no_time(text: str, length: int, language: str) -> None:
    taken = []
    for _ in range(3):
        started = process_time()
        read_past(text[:length], WEDNESDAY, LONDON, Locale.parse(language), Weekdays())
        taken.append(process_time() - started)
        if taken[-1] < SLOWEST:
            return
    assert min(taken) < SLOWEST


@in_peace
@given(
    MOMENTS,
    st.integers(0, 300),
    st.sampled_from(OWN),
    st.sampled_from(["full", "long", "medium", "short"]),
)
def test_a_day_as_the_bot_writes_it_is_read_back(
    now: datetime, ahead: int, language: str, style: str
) -> None:
    locale = Locale.parse(language)
    day = date.fromordinal(now.astimezone(LONDON).date().toordinal() + ahead)
    written = format_date(day, style, locale=locale)  # type: ignore[arg-type]
    assert read_future(written, now, LONDON, locale, Weekdays())[0] == Reading(day, None)


@in_peace
@given(st.times(min_value=time(8)), st.sampled_from(OWN))  # "1:00" is after lunch
def test_an_hour_as_the_bot_writes_it_is_read_back(moment: time, language: str) -> None:
    locale = Locale.parse(language)
    written = format_time(moment, "short", locale=locale)
    assert read_clock(written, locale) == moment.replace(second=0, microsecond=0, fold=0)
