"""People as they are typed: whom they name, what they do, whose an address is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.reading.contacts import read_contact, read_email, read_phone
from playbook.reading.people import read_everyone
from tests.playbook.reading.people_lines import PEOPLE, write

PHONE = "+49 30 1234567"


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_whom_a_line_names(text: str, expected: str) -> None:
    assert write(read_everyone(text, "GB" if "020 " in text else "DE")) == expected


def test_a_dozen_people_on_a_dozen_lines() -> None:
    lines = [f"{n}. Person Number{'abcdefghijkl'[n]}, CTO, p{n}@acme.com" for n in range(12)]
    people = read_everyone("\n".join(lines), None).people
    assert [person.email for person in people] == [f"p{n}@acme.com" for n in range(12)]
    assert {person.title for person in people} == {"CTO"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jane@acme.com", "jane@acme.com"),
        (" Jane.Doe@ACME.com. ", "Jane.Doe@acme.com"),
        ("mailto:jane@acme.com", "jane@acme.com"),
        ("<jane@acme.com>", "jane@acme.com"),
        ("her address is jane@acme.com", "jane@acme.com"),
        ("jane@münchen.de", "jane@münchen.de"),
        ("jane@acme", None),
        ("jane at acme.com", None),
        ("@acme.com", None),
        ("", None),
    ],
)
def test_an_email_address(text: str, expected: str | None) -> None:
    assert read_email(text) == expected


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("+49 30 1234567", None, PHONE),
        ("0049 30 1234567", "DE", PHONE),
        ("030 1234567", "DE", PHONE),
        ("030/1234567", "DE", PHONE),
        ("(020) 7946 0958", "GB", "+44 20 7946 0958"),
        ("call 020 7946 0958", "GB", "+44 20 7946 0958"),
        ("415-200-0132", "US", "+1 415-200-0132"),
        ("030 1234567", None, None),
        ("030 1234567", "XX", None),
        ("12345", "US", None),
        ("3pm", "US", None),
        ("", "US", None),
    ],
)
def test_a_phone_number(text: str, country: str | None, expected: str | None) -> None:
    assert read_phone(text, country) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jane@acme.com", ("jane@acme.com", None)),
        (PHONE, (None, PHONE)),
        (f"jane@acme.com, {PHONE}", ("jane@acme.com", PHONE)),
        (f"{PHONE} / jane@acme.com", ("jane@acme.com", PHONE)),
        ("jane4155550132@acme.com", ("jane4155550132@acme.com", None)),
        ("Jane", None),
        ("", None),
    ],
)
def test_a_contact_is_either_or_both(
    text: str, expected: tuple[str | None, str | None] | None
) -> None:
    assert read_contact(text, "DE") == expected


COUNTRIES = st.sampled_from([None, "DE", "US", "XX", ""])
WORDS = st.sampled_from(
    [
        *("Jane", "jane", "Doe", "CTO", "and", "&", ",", ";", "(", ")", "-", "from", "of", "the"),
        *("Head", "HR", "jane@acme.com", "030 1234567", "und", "y", "\n", "1.", ":", "two"),
    ]
)


@settings(deadline=None)  # the machine may be busy
@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=25).map(" ".join)), COUNTRIES)
def test_no_text_raises_as_people(text: str, country: str | None) -> None:
    everyone = read_everyone(text, country)
    assert all(person.name.strip() for person in everyone.people)
    assert all(one.strip() for one in everyone.nameless)
    read_contact(text, country)


@settings(deadline=None)  # the machine may be busy
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_no_address_is_dropped_or_given_to_two(text: str) -> None:
    """Whatever stands around it, an address that was typed is someone's, or said to be nobody's."""
    everyone = read_everyone(text, "DE")
    kept = " ".join(f"{one.email} {one.phone}" for one in everyone.people)
    assert (kept + " ".join(everyone.nameless)).count("jane@acme.com") == text.count(
        "jane@acme.com"
    )
