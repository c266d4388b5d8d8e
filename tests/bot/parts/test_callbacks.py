"""What stands in buttons: packed and taken apart again; junk is nothing."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.parts.callbacks.answers import Reply
from bot.parts.callbacks.callback import MAX_BYTES, Callback
from bot.parts.callbacks.chat import Go, Nothing
from bot.parts.callbacks.parsing import KINDS, parse

WORD = st.text(st.characters(codec="ascii", exclude_characters=":", exclude_categories=["Cc"]))


@st.composite
def callbacks(draw: st.DrawFn) -> Callback:
    kind = draw(st.sampled_from(list(KINDS.values())))
    names = fields(kind)
    words = [draw(WORD.filter(lambda it: len(it) <= 11)) for _ in names]
    return kind(*words)


@given(callbacks())
def test_what_is_packed_is_taken_apart_as_it_was(callback: Callback) -> None:
    data = callback.pack()
    assert 1 <= len(data.encode()) <= MAX_BYTES
    assert parse(data) == callback


@given(st.text(), st.sampled_from(["", *(f"{code}:" for code in KINDS)]))
def test_junk_is_never_an_error(junk: str, beginning: str) -> None:
    found = parse(beginning + junk)
    assert found is None or found.code == (beginning + junk).partition(":")[0]


def test_only_the_last_field_may_hold_a_colon() -> None:
    assert parse(Reply("d", "22:00-07:00").pack()) == Reply("d", "22:00-07:00")


def test_what_does_not_fit_a_button_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        Go("x" * 70).pack()


def test_the_codes_of_sent_buttons_stay_what_they_are() -> None:
    assert {code: kind.__name__ for code, kind in KINDS.items()} == {
        "a": "Reply",
        "c": "OpenCard",
        "s": "OpenSummary",
        "e": "Ask",
        "w": "EditPerson",
        "x": "Act",
        "z": "Snooze",
        "h": "Heard",
        "k": "Happened",
        "u": "TakeBack",
        "b": "Tick",
        "i": "Arrange",
        "p": "Phone",
        "v": "Settle",
        "y": "PutBack",
        "n": "OpenNudge",
        "g": "Go",
        "l": "ListPage",
        "f": "Forget",
        "o": "Erase",
        "-": "Nothing",
    }


@pytest.mark.parametrize("data", ["", ":", "-:", "a", "a:d", "q:1", "c", "x:1:2"])
def test_what_lacks_a_part_means_nothing(data: str) -> None:
    found = parse(data)
    assert found is None or all(getattr(found, f.name) == "" for f in fields(found))


def test_the_heading_of_a_calendar_means_nothing_to_be_done() -> None:
    assert parse(Nothing().pack()) == Nothing()
