import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.reading.people import PersonText, read_contact, read_email, read_person, read_phone

PHONE = "+49 30 1234567"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe", PersonText("Jane Doe", None, None, None)),
        ("  Jane   Doe ", PersonText("Jane Doe", None, None, None)),
        ("jane doe", PersonText("Jane Doe", None, None, None)),
        ("JANE DOE", PersonText("Jane Doe", None, None, None)),
        ("Bob", PersonText("Bob", None, None, None)),
        ("Jane Doe, CTO", PersonText("Jane Doe", "CTO", None, None)),
        ("Jane Doe - CTO", PersonText("Jane Doe", "CTO", None, None)),
        ("Jane Doe – Head of Data", PersonText("Jane Doe", "Head of Data", None, None)),
        ("Jane Doe (CTO)", PersonText("Jane Doe", "CTO", None, None)),
        (
            "Jane Doe (CTO), jane@acme.com",
            PersonText("Jane Doe", "CTO", "jane@acme.com", None),
        ),
        ("Jane Doe <jane@acme.com>", PersonText("Jane Doe", None, "jane@acme.com", None)),
        ("jane@acme.com Jane Doe", PersonText("Jane Doe", None, "jane@acme.com", None)),
        ("Bob from HR", PersonText("Bob", "HR", None, None)),
        ("Bob, from HR", PersonText("Bob", "HR", None, None)),
        ("Ann Lee, the hiring manager", PersonText("Ann Lee", "hiring manager", None, None)),
        ("Ann, Head of Data, Berlin", PersonText("Ann", "Head of Data, Berlin", None, None)),
        ("dr. ann lee +49 30 1234567", PersonText("Dr. Ann Lee", None, None, PHONE)),
        ("Ann Lee tel. +49 30 1234567", PersonText("Ann Lee", None, None, PHONE)),
        (
            "Ann Lee, CTO, ann@acme.com, 030 1234567",
            PersonText("Ann Lee", "CTO", "ann@acme.com", PHONE),
        ),
        ("Ludwig van Beethoven", PersonText("Ludwig van Beethoven", None, None, None)),
        ("McKenzie O'Neil", PersonText("McKenzie O'Neil", None, None, None)),
        ("anne-marie o'neil", PersonText("Anne-Marie O'Neil", None, None, None)),
        ("Müller", PersonText("Müller", None, None, None)),
        ("李小龙", PersonText("李小龙", None, None, None)),
        ("I met Jane Doe", PersonText("Jane Doe", None, None, None)),
        ("with Jane Doe.", PersonText("Jane Doe", None, None, None)),
        ("Jane Doe is the CTO", PersonText("Jane Doe", "CTO", None, None)),
        ("Jane Doe, who is CTO", PersonText("Jane Doe", "CTO", None, None)),
        ("Jane Doe https://example.com/in/jane", PersonText("Jane Doe", None, None, None)),
        ("no one", None),
        ("I don\u2019t know", None),
        ("jane@acme.com", None),
        ("+49 30 1234567", None),
        ("42", None),
        ("", None),
        ("   ", None),
        ("😀", None),
        ("(CTO)", None),
        ("...", None),
    ],
)
def test_a_person_on_one_line(text: str, expected: PersonText | None) -> None:
    assert read_person(text, "DE") == expected


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


@given(st.text(max_size=60), COUNTRIES)
def test_no_text_raises_as_a_person(text: str, country: str | None) -> None:
    person = read_person(text, country)
    assert person is None or person.name.strip()
    read_contact(text, country)
