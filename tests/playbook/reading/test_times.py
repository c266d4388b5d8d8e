from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.reading.times import read_clock, read_span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15:30", time(15, 30)),
        ("at 15:30", time(15, 30)),
        ("15.30", time(15, 30)),
        ("15h30", time(15, 30)),
        ("15", time(15)),
        ("3", time(15)),
        ("9", time(9)),
        ("3pm", time(15)),
        ("3:30 p.m.", time(15, 30)),
        ("around 3", time(15)),
        ("half past two", time(14, 30)),
        ("quarter to four", time(15, 45)),
        ("noon", time(12)),
        ("midnight", time(0)),
        ("00:15", time(0, 15)),
        ("1530", time(15, 30)),
        ("9 in the evening", time(21)),
        ("it ended at 4", time(16)),
        ("2 to 3pm", time(15)),
        ("42", None),
        ("25:00", None),
        ("12:75", None),
        ("", None),
        ("yesterday", None),
        ("three weeks", None),
        ("😀", None),
    ],
)
def test_a_time_of_day_alone(text: str, expected: time | None) -> None:
    assert read_clock(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("22-7", (time(22), time(7))),
        ("22:00 to 07:30", (time(22), time(7, 30))),
        ("10pm-7am", (time(22), time(7))),
        ("10 pm to 7 am", (time(22), time(7))),
        ("from 9pm until 8am", (time(21), time(8))),
        ("between 21:30 and 8:00", (time(21, 30), time(8))),
        ("10 to 7", (time(22), time(7))),
        ("9:30pm - 8", (time(21, 30), time(8))),
        ("midnight to 6", (time(0), time(6))),
        ("22", None),
        ("22-42", None),
        ("8-8", (time(20), time(8))),
        ("1 to 7", (time(1), time(7))),
        ("12 to 6", (time(0), time(6))),
        ("9-17", (time(9), time(17))),
        ("22-22", None),
        ("never", None),
        ("", None),
    ],
)
def test_quiet_hours(text: str, expected: tuple[time, time] | None) -> None:
    assert read_span(text) == expected


@given(st.text(max_size=40))
def test_no_text_raises_as_a_time(text: str) -> None:
    read_clock(text)
    read_span(text)
