"""Arabic with Latin names, addresses, times and commands in it (Unicode's UAX 9)."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from playbook.words import Words, find_locale
from playbook.words.speech import set_from_right
from tests.playbook.words.pseudo import spoken

FSI, PDI, RLM = "\u2068", "\u2069", "\u200f"
NOW = datetime(2026, 12, 4, 15, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _arabic(tmp_path: Path) -> Iterator[None]:
    with spoken(tmp_path, "ar", "de"):
        yield


def words(language: str = "ar") -> Words:
    return Words(find_locale(language, None), ZoneInfo("UTC"))


@pytest.mark.parametrize(
    ("message", "set_apart"),
    [
        ("شكر إلى {name}", f"شكر إلى {FSI}{{name}}{PDI}"),
        ("انظر /list.", f"انظر {FSI}/list{PDI}."),
        ("انظر <b>{day}</b>.", f"انظر <b>{FSI}{{day}}{PDI}</b>."),
        ("نعم أو لا", "نعم أو لا"),
        # What copies on a tap holds no sign that was not typed.
        ("الموضوع <code>{subject}</code>", f"الموضوع {FSI}<code>{{subject}}</code>{PDI}"),
        # A line that has no Arabic of its own begins on the right all the same.
        ("• <b>{name}</b>: {told}", f"{RLM}• <b>{FSI}{{name}}{PDI}</b>: {FSI}{{told}}{PDI}"),
        ("/{command}: {what}", f"{RLM}{FSI}/{{command}}{PDI}: {FSI}{{what}}{PDI}"),
    ],
)
def test_what_is_put_into_a_sentence_stands_apart(message: str, set_apart: str) -> None:
    assert set_from_right(message) == set_apart


def test_facts_are_escaped_and_stand_apart_in_texts() -> None:
    said = words().say("It goes to {name}.", name="A & B <x>")
    assert f"{FSI}A &amp; B &lt;x&gt;{PDI}" in said
    counted = words().count("I read {n} person:", "I read {n} people:", 3)
    assert f"{FSI}3{PDI}" in counted


def test_buttons_and_small_windows_hold_no_signs_that_could_show_as_boxes() -> None:
    label = words().label("Thank-you to {name}", name="Jane Doe")
    assert "Jane Doe" in label
    assert not {FSI, PDI, RLM} & set(label)
    more = words().count_label("Yes, all {n}", "Yes, all {n}", 4)
    assert not {FSI, PDI, RLM} & set(more)


def test_a_language_from_left_to_right_is_left_alone() -> None:
    said = words("de").say("It goes to {name}.", name="مريم")
    assert not {FSI, PDI, RLM} & set(said)
    assert words("de").all_of(["Jane", "Bob"]) == "Jane und Bob"
    assert words("de").row(["Jane", "CTO"]) == "Jane, CTO"


def test_a_list_of_names_runs_from_the_right() -> None:
    """The first letter outside the names says where it begins: an Arabic "and"."""
    assert words().all_of(["Jane", "Bob"]) == f"{FSI}Jane{PDI} و{FSI}Bob{PDI}"
    assert words().row(["Jane", "CTO"]) == f"{FSI}Jane{PDI}، {FSI}CTO{PDI}"
    assert words().row([]) == ""


def test_a_day_and_its_hour_are_put_together_as_the_language_does_it() -> None:
    assert words().moment(NOW) == "الجمعة، 4 ديسمبر، 3:05 م"
    assert words().full_moment(NOW) == "الجمعة، 4 ديسمبر 2026، 3:05 م"


@pytest.mark.parametrize("country", [None, "EG", "SA", "AE", "MA", "IQ", "SD"])
def test_arabic_digits_are_the_ones_that_are_typed_and_copied(country: str | None) -> None:
    """In every country 0 to 9: phone numbers, links and what Telegram shows have them, too."""
    arabic = Words(find_locale("ar", country), ZoneInfo("UTC"))
    said = [arabic.moment(NOW), arabic.day(NOW.date()), arabic.month(NOW.date()), arabic.clock(NOW)]
    said.append(arabic.count("{n} application", "{n} applications", 12))
    assert not any("\u0660" <= sign <= "\u0669" for text in said for sign in text)
    assert any("4" in text for text in said)


def test_a_line_that_is_put_into_another_keeps_its_tags() -> None:
    inner = words().say("<b>{name}</b>", name="Acme")
    assert words().join([inner, Markup("x")]) == f"{RLM}<b>{FSI}Acme{PDI}</b>\nx"
