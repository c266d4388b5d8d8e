"""A private address is pointed out where an official one is known."""

from dataclasses import replace

import pytest

from playbook.facts import Part, Person
from playbook.guards.addresses import is_personal, personal_address

JANE = Person("1", "Jane Doe", email="jane.doe@gmail.com")
BOB = Person("2", "Bob Roe", email="bob@acme.example")
AGENT = Person("3", "Rae Agent", email="rae@agency.example", part=Part.AGENCY)


@pytest.mark.parametrize(
    ("email", "personal"),
    [
        ("jane@gmail.com", True),
        ("jane@GMAIL.com", True),
        ("jane@hotmail.co.uk", True),
        ("jane@web.de", True),
        ("jane@orange.fr", True),
        ("jane@yahoo.co.in", True),
        ("jane@proton.me", True),
        ("jane@acme.example", False),
        ("jane@mail.acme.com", False),
        ("jane@bosch.com", False),
    ],
)
def test_free_mail_is_known_by_its_domain(email: str, *, personal: bool) -> None:
    assert is_personal(email) is personal


def test_colleagues_who_write_from_the_employers_domain_show_the_official_one() -> None:
    caution = personal_address(JANE, [JANE, BOB])
    assert caution is not None
    assert (caution.saw, caution.other) == ("jane.doe@gmail.com", "@acme.example")


def test_their_own_official_address_comes_before_the_colleagues() -> None:
    official = replace(JANE, id="9", email="doe@acme.example")
    caution = personal_address(JANE, [BOB, official])
    assert caution is not None
    assert caution.other == "doe@acme.example"


def test_where_no_official_address_is_known_there_is_nothing_to_say() -> None:
    assert personal_address(JANE, [JANE, replace(BOB, email="bob@gmx.de")]) is None
    assert personal_address(BOB, [JANE, BOB]) is None
    assert personal_address(replace(JANE, email=None), [BOB]) is None


def test_an_agencys_domain_is_not_the_employers() -> None:
    assert personal_address(JANE, [JANE, AGENT]) is None
    assert personal_address(replace(AGENT, email="rae@gmail.com"), [BOB]) is None
