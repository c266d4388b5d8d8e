"""An interview told in one line: what it says is read, what it does not say is not invented."""

from time import process_time

import pytest
from babel import Locale
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playbook.reading.telling import Telling, read_telling
from playbook.reading.telling.reader import LONGEST, MOST_WORDS_TOLD
from tests.playbook.reading.phrases.notation import LONDON, WEDNESDAY, Weekdays
from tests.playbook.reading.telling_lines import (
    ARABIC,
    ENGLISH,
    FRENCH,
    GERMAN,
    NO_TELLING,
    PORTUGUESE,
    SPANISH,
    write,
)

SLOWEST = 0.5  # seconds
LINES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "pt": PORTUGUESE, "ar": ARABIC}


def read(text: str, language: str = "en") -> Telling | None:
    return read_telling(text, WEDNESDAY, LONDON, Locale(language), Weekdays(), country="GB")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [(language, text, expected) for language, lines in LINES.items() for text, expected in lines],
)
def test_what_one_line_says(language: str, text: str, expected: str) -> None:
    assert write(read(text, language)) == expected


@pytest.mark.parametrize(
    "text", ["مرحبا", "أعمل في شركة كبيرة", "لا أريد مقابلة", "ما هي الخطوة التالية؟"]
)
def test_small_talk_in_arabic_is_no_telling(text: str) -> None:
    assert read(text, "ar") is None


@pytest.mark.parametrize("text", NO_TELLING)
def test_what_does_not_clearly_tell_of_an_interview_is_none(text: str) -> None:
    assert read(text) is None


def test_a_line_may_be_in_another_language_than_the_chat() -> None:
    for language, lines in LINES.items():
        text, expected = lines[0]
        assert write(read(text, "ar")) == expected, language


def test_the_spelling_of_names_is_the_user_s() -> None:
    telling = read("Interviewed at eBay for iOS developer yesterday")
    assert telling is not None
    assert (telling.company, telling.role) == ("eBay", "iOS developer")


PIECES = st.sampled_from(
    [
        *(
            "interviewed",
            "interview",
            "at",
            "Acme",
            "for",
            "data engineer",
            "yesterday",
            "3pm",
            ",",
        ),
        *("with", "Jane Doe", "met", "Bob (CTO)", "they decide", "by next Friday", "no date", "."),
        *(
            "jane@acme.com",
            "tomorrow",
            "from",
            "and",
            "round 2",
            "Zoom",
            "on Monday",
            "\n",
            "Role:",
            "(",
            "/",
            "020 7946 0958",
            "first round",
        ),
    ]
)


@settings(deadline=None)  # the machine may be busy
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=16).map(" ".join)))
def test_no_text_raises_and_no_word_is_invented(text: str) -> None:
    telling = read(text)
    if telling is None:
        return
    assert all(word in text for word in telling.company.split())
    assert all(word in text for word in (telling.role or "").split())
    left = [part for part in telling.left if "+" not in part]  # a number is written out in full
    assert all(word in text for part in left for word in part.replace(",", " ").split())
    assert all(person.email is None or person.email in text for person in telling.people)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=16).map(lambda pieces: " ".join(["Interviewed at Acme", *pieces])))
@example("Interviewed at Acme they decide jane@acme.com yesterday")
@example("Interviewed at Acme jane@acme.com tomorrow they decide")
def test_no_address_is_dropped(text: str) -> None:
    telling = read(text)
    if telling is None:
        return
    people = " ".join(f"{person.email} {person.title}" for person in telling.people)
    kept = f"{people} {telling.company} {telling.role} {telling.left}"
    assert kept.count("jane@acme.com") == text.count("jane@acme.com")


@settings(deadline=None, max_examples=20)
@given(st.lists(PIECES, min_size=60, max_size=80).map(" ".join))
def test_a_long_line_takes_no_time(text: str) -> None:
    """The processor's time, for the machine may be busy; the first reading loads tables."""
    line = " ".join(["Interviewed at Acme", *text.split()][: MOST_WORDS_TOLD - 2])[:LONGEST]
    taken = []
    for _ in range(3):
        started = process_time()
        read(line)
        taken.append(process_time() - started)
    assert min(taken) < SLOWEST
