from datetime import time

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from playbook.reading.times import read_clock, read_span
from tests.playbook.reading.phrases.languages import written

CLOCKS = [(module.LOCALE, *row) for module in written() for row in module.CLOCKS]
SPANS = [(module.LOCALE, *row) for module in written() for row in module.SPANS]


@pytest.mark.parametrize(("language", "text", "expected"), CLOCKS)
def test_a_time_of_day_alone(language: str, text: str, expected: str) -> None:
    assert write(read_clock(text, Locale.parse(language))) == expected


@pytest.mark.parametrize(("language", "text", "expected"), SPANS)
def test_quiet_hours(language: str, text: str, expected: str) -> None:
    span = read_span(text, Locale.parse(language))
    assert " ".join(write(end) for end in span or ()) == expected


@given(st.text(max_size=40), st.sampled_from([module.LOCALE for module in written()]))
def test_no_text_raises_as_a_time(text: str, language: str) -> None:
    read_clock(text, Locale.parse(language))
    read_span(text, Locale.parse(language))


def write(moment: time | None) -> str:
    return f"{moment:%H:%M}" if moment else ""
