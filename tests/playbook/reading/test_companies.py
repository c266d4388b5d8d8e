"""One company has many spellings: with its legal form, without it, and with another one."""

import pytest

from playbook.chat import Chat
from playbook.facts import Application
from playbook.guards.naming import find_other_company
from playbook.plan.another_round import find_same_company
from playbook.reading.companies import LEGAL_FORMS, core
from playbook.reading.people.persons import is_person

SPELLINGS = {
    "Acme": [
        *("Acme", " Acme ", "Acme Inc", "Acme, Inc.", "Acme LLP", "Acme Limited", "Acme Company"),
        *("Acme Group", "Acme Co.", "Acme & Co", "Acme & Co. KG", "Acme GmbH & Co. KG", "Acme AS"),
        *("Acme S.A.", "Acme S.p.A.", "Acme B.V.", "Acme Ltda.", "Acme Pty Ltd", "Acme SARL"),
        *("Acme Group plc", "Acme Corporation", "Acme S.L.", "Acme Oy"),
    ],
    "Blue Sky": ["Blue Sky", "Blue  Sky   LLC", "Blue Sky Company Ltd."],
    "McKinsey": ["McKinsey & Company", "McKinsey", "McKinsey & Cie"],
    "Ünal & Söhne": ["Ünal & Söhne GmbH", "Ünal & Söhne"],
}
THEIR_OWN = [  # what looks like a legal form belongs to the name
    *(
        "Group",
        "Co",
        "Inc.",
        "SAS",
        "SE",
        "Costco",
        "Nasa",
        "Cisco",
        "Visa",
        "Beta Labs",
        "Incas",
        "H&AS",
    ),
    *("Group Nine", "Company of Heroes", "As You Like", ""),
]


@pytest.mark.parametrize(
    ("name", "spelled"), [(n, s) for n, all_ in SPELLINGS.items() for s in all_]
)
def test_a_company_is_the_same_with_and_without_its_legal_form(name: str, spelled: str) -> None:
    assert core(spelled) == name


@pytest.mark.parametrize("name", THEIR_OWN)
def test_what_is_no_legal_form_stays(name: str) -> None:
    assert core(name) == name


@pytest.mark.parametrize("form", sorted(LEGAL_FORMS))
def test_every_reader_of_companies_knows_every_legal_form(form: str) -> None:
    """The guard, the question whether it is the same job, and the one whether it is a person."""
    spelled = f"Acme {form.capitalize()}"
    one, other = Application("a", "Acme"), Application("b", spelled)
    assert find_same_company(Chat(7, applications=(one, other)), one) == (other,)
    assert find_other_company("I look forward to Acme.", ["Acme"], [spelled]) is None
    assert find_other_company("I look forward to Acme.", [spelled], ["Globex"]) == "Acme"
    assert is_person("Jane Doe")
    assert not is_person(f"Jane {form.capitalize()}")
