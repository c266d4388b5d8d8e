from datetime import UTC, date, datetime, time
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from playbook.reading.dates import Reading, read_future, read_past
from tests.playbook.reading.phrases.english import NOT_UNDERSTOOD
from tests.playbook.reading.phrases.english_future import FUTURE
from tests.playbook.reading.phrases.english_past import PAST
from tests.playbook.reading.phrases.notation import LONDON, WEDNESDAY, Weekdays, write

BRITISH = Locale("en", "GB")


def past(text: str, now: datetime = WEDNESDAY, locale: Locale = BRITISH) -> str:
    return write(read_past(text, now, LONDON, locale, Weekdays()))


def future(text: str, now: datetime = WEDNESDAY, locale: Locale = BRITISH) -> str:
    return write(read_future(text, now, LONDON, locale, Weekdays()))


@pytest.mark.parametrize(("text", "expected"), PAST)
def test_when_an_interview_was(text: str, expected: str) -> None:
    assert past(text) == expected


@pytest.mark.parametrize(("text", "expected"), FUTURE)
def test_when_they_decide(text: str, expected: str) -> None:
    assert future(text) == expected


@pytest.mark.parametrize("text", [text for text in NOT_UNDERSTOOD if text != "may"])
def test_what_names_no_day_is_not_guessed(text: str) -> None:
    assert past(text) == ""


@pytest.mark.parametrize(
    "text", [text for text in NOT_UNDERSTOOD if text not in {"may", "last week"}]
)
def test_what_names_no_decision_day_is_not_guessed(text: str) -> None:
    assert future(text) == ""


@pytest.mark.parametrize(
    ("text", "british", "american"),
    [
        ("4/12", "2026-12-04 | 2027-04-12", "2027-04-12 | 2026-12-04"),
        ("12/4", "2027-04-12 | 2026-12-04", "2026-12-04 | 2027-04-12"),
        ("1/2/27", "2027-02-01 | 2027-01-02", "2027-01-02 | 2027-02-01"),
        ("14/12", "2026-12-14", "2026-12-14"),
        ("4.12.", "2026-12-04", "2026-12-04"),
    ],
)
def test_numbers_are_read_in_the_order_of_the_locale(
    text: str, british: str, american: str
) -> None:
    assert future(text) == british
    assert future(text, locale=Locale("en", "US")) == american


FRIDAY_EVENING = datetime(2026, 12, 4, 18, 0, tzinfo=UTC)
SUNDAY = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
NEW_YEARS_EVE = datetime(2026, 12, 31, 12, 0, tzinfo=UTC)
NEW_YEARS_DAY = datetime(2027, 1, 1, 12, 0, tzinfo=UTC)
LEAP_FEBRUARY = datetime(2028, 2, 27, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "text", "expected"),
    [
        (FRIDAY_EVENING, "next Friday", "2026-12-11"),
        (FRIDAY_EVENING, "end of the week", "2026-12-04 ~"),
        (SUNDAY, "Monday", "2026-11-23"),
        (SUNDAY, "next week", "2026-11-27 ~"),
        (SUNDAY, "next Friday", "2026-11-27"),
        (SUNDAY, "this week", "2026-11-27 ~"),
        (SUNDAY, "end of the week", "2026-11-27 ~"),
        (NEW_YEARS_EVE, "tomorrow", "2027-01-01"),
        (NEW_YEARS_EVE, "14 Jan", "2027-01-14"),
        (NEW_YEARS_EVE, "the 5th", "2027-01-05"),
        (NEW_YEARS_EVE, "in 2 months", "2027-02-28"),
        (NEW_YEARS_EVE, "end of next month", "2027-01-29 ~"),
        (NEW_YEARS_EVE, "by the 30th", "2027-01-30 ~"),
        (LEAP_FEBRUARY, "29 Feb", "2028-02-29"),
        (LEAP_FEBRUARY, "29/2", "2028-02-29"),
        (LEAP_FEBRUARY, "the 29th", "2028-02-29"),
        (LEAP_FEBRUARY, "the 30th", "2028-03-30"),
        (LEAP_FEBRUARY, "in 3 days", "2028-03-01"),
        (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), "tomorrow", "2027-01-01"),
        (datetime(2027, 1, 1, 0, 1, tzinfo=UTC), "tomorrow", "2027-01-02"),
        (datetime(2028, 2, 28, 23, 59, tzinfo=UTC), "tomorrow", "2028-02-29"),
        (
            datetime(2026, 11, 20, 10, 0, tzinfo=UTC),
            "29 February",
            "",
        ),  # within a year there is none
    ],
)
def test_decision_days_on_other_days_of_the_year(now: datetime, text: str, expected: str) -> None:
    assert future(text, now) == expected


@pytest.mark.parametrize(
    ("now", "text", "expected"),
    [
        (NEW_YEARS_DAY, "yesterday", "2026-12-31"),
        (NEW_YEARS_DAY, "31 Dec", "2026-12-31"),
        (NEW_YEARS_DAY, "the 30th", "2026-12-30"),
        (NEW_YEARS_DAY, "Friday", "2027-01-01 | 2026-12-25"),
        (datetime(2028, 3, 2, 12, 0, tzinfo=UTC), "29 Feb", "2028-02-29"),
        (datetime(2028, 3, 1, 0, 1, tzinfo=UTC), "yesterday", "2028-02-29"),
        (datetime(2027, 3, 29, 10, 0, tzinfo=UTC), "yesterday 2:30", "2027-03-28 14:30"),
        (datetime(2026, 10, 26, 10, 0, tzinfo=UTC), "yesterday 1:30 am", "2026-10-25 01:30"),
        (datetime(2028, 3, 31, 12, 0, tzinfo=UTC), "a month ago", "2028-02-29"),
        (datetime(2027, 3, 1, 12, 0, tzinfo=UTC), "the 29th", "2027-01-29"),
        (datetime(2026, 11, 16, 9, 0, tzinfo=UTC), "last Friday", "2026-11-13"),
        (datetime(2026, 11, 16, 9, 0, tzinfo=UTC), "1 working day ago", "2026-11-13"),
    ],
)
def test_interview_days_on_other_days_of_the_year(now: datetime, text: str, expected: str) -> None:
    assert past(text, now) == expected


@pytest.mark.parametrize(
    ("zone", "today"),
    [
        ("Pacific/Auckland", date(2026, 11, 19)),
        ("Europe/London", date(2026, 11, 18)),
        ("America/Los_Angeles", date(2026, 11, 18)),
    ],
)
def test_today_is_the_day_where_the_user_is(zone: str, today: date) -> None:
    read = read_past("today", WEDNESDAY, ZoneInfo(zone), BRITISH, Weekdays())
    assert read == (Reading(today, None),)


def test_the_week_ends_with_its_last_working_day() -> None:
    class LongWeekend(Weekdays):
        def is_working(self, day: date) -> bool:
            return day.weekday() < 4

    read = read_future("next week", WEDNESDAY, LONDON, BRITISH, LongWeekend())
    assert read == (Reading(date(2026, 11, 26), None, end_of_span=True),)


def test_the_working_week_of_israel_begins_on_sunday() -> None:
    class SundayToThursday(Weekdays):
        def is_working(self, day: date) -> bool:
            return day.weekday() not in {4, 5}

    read = read_future("next week", WEDNESDAY, LONDON, Locale("en", "IL"), SundayToThursday())
    assert read == (Reading(date(2026, 11, 26), None, end_of_span=True),)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "gestern", "2026-11-17"),
        ("de", "vorgestern", "2026-11-16"),
        ("de", "vor 3 Tagen", "2026-11-15"),
        ("de", "heute um 9:30", "2026-11-18 09:30"),
        ("de", "14. November", "2026-11-14"),
        ("fr", "hier", "2026-11-17"),
        ("fr", "hier à 15h30", "2026-11-17 15:30"),
        ("fr", "il y a 3 jours", "2026-11-15"),
        ("fr", "lundi", "2026-11-16"),
        ("es", "ayer", "2026-11-17"),
        ("es", "anteayer", "2026-11-16"),
        ("es", "ayer a las 15:00", "2026-11-17 15:00"),
        ("es", "hace 3 días", "2026-11-15"),
    ],
)
def test_other_languages_are_understood_where_they_are_plain(
    language: str, text: str, expected: str
) -> None:
    assert past(text, locale=Locale(language)) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "übermorgen", "2026-11-20"),
        ("de", "in zwei Wochen", "2026-12-02"),
        ("de", "Freitag", "2026-11-20"),
        ("fr", "demain", "2026-11-19"),
        ("fr", "dans deux semaines", "2026-12-02"),
        ("fr", "le 14 décembre", "2026-12-14"),
        ("es", "mañana", "2026-11-19"),
        ("es", "dentro de 3 días", "2026-11-21"),
    ],
)
def test_decision_days_in_other_languages(language: str, text: str, expected: str) -> None:
    assert future(text, locale=Locale(language)) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "martedì alle 10"),  # the 10th to a careless reader
        ("nl", "dinsdag om 10 uur"),
        ("it", "ieri alle 15"),  # the hour would be lost
        ("de", "vor ein paar Tagen"),
        ("de", "irgendwann"),
        ("de", "Acme gestern"),
        ("fr", "peut-être"),
        ("es", "no sé"),
        ("xx", "zzz"),
    ],
)
def test_half_understood_is_not_understood(language: str, text: str) -> None:
    locale = Locale(language) if language != "xx" else Locale("ga")
    assert past(text, locale=locale) == ""


@pytest.mark.parametrize(
    "piece", ["1", "a ", "- ", "or ", "2 or ", "/", "1.", "@", "3 to ", "mon or "]
)
def test_a_long_heap_of_one_word_costs_nothing(piece: str) -> None:
    started = process_time()
    assert past((piece * 200)[:200]) == ""
    past((piece * 14).strip())
    assert process_time() - started < 1


HEAP = """
the by in within at next last this end of early week month day days 2 14 30 0 999 3pm 15:30
14.12. 29/2 12/11 feb december friday mon or to - and a ago working yesterday tomorrow half
past quarter noon morning 2026 2028-02-29 from now later couple hours 14th 31st 00:00 h
"""
WORDS = st.sampled_from(HEAP.split())
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - Hypothesis wants naive bounds
ZONES = st.sampled_from(["Europe/London", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia"])


@given(st.lists(WORDS, max_size=7), MOMENTS, ZONES)
def test_any_heap_of_date_words_is_read_within_reason(
    words: list[str], now: datetime, zone: str
) -> None:
    text, tz = " ".join(words), ZoneInfo(zone)
    for read in (read_past, read_future):
        readings = read(text, now, tz, BRITISH, Weekdays())
        today = now.astimezone(tz).date()
        assert all(abs((reading.day - today).days) <= 366 for reading in readings)
        assert len(set(readings)) == len(readings) <= 4


@given(MOMENTS, st.integers(0, 300))
def test_a_day_written_in_full_is_read_back(now: datetime, ahead: int) -> None:
    day = date.fromordinal(now.astimezone(LONDON).date().toordinal() + ahead)
    for text in (f"{day:%A %d %B %Y}", f"{day:%d/%m/%Y}", f"{day:%b %d, %Y}", f"{day:%d.%m.%y}"):
        assert read_future(text, now, LONDON, BRITISH, Weekdays())[0] == Reading(day, None)


@given(st.times())
def test_a_clock_time_of_yesterday_is_read_back(moment: time) -> None:
    wanted = moment.replace(second=0, microsecond=0, fold=0)
    text = f"yesterday at {moment:%H:%M}"
    assert read_past(text, WEDNESDAY, LONDON, BRITISH, Weekdays())[0].time == wanted
