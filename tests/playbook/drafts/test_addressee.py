"""How people are greeted, from their names as they are typed."""

import pytest

from playbook.drafts.addressee import address


@pytest.mark.parametrize(
    ("typed", "greeted"),
    [
        ("Jane Doe", "Jane Doe"),
        ("Jane", "Jane"),
        ("Dr. Jane Doe", "Dr. Doe"),
        ("dr jane doe", "Dr Doe"),
        ("Prof. Dr. Anna Schmidt", "Prof. Dr. Schmidt"),
        ("Ms. Doe", "Ms. Doe"),
        ("Mr. Ludwig van Beethoven", "Mr. van Beethoven"),
        ("Dr. John Doe Jr.", "Dr. Doe"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("jane doe", "Jane Doe"),
        ("ludwig van dyke", "Ludwig van Dyke"),
        ("JANE DOE", "JANE DOE"),
        ("Jane Doe (CTO)", "Jane Doe"),
        ("Jane Doe, CTO", "Jane Doe"),
        ("Jane from HR", "Jane"),
        ("Jane Head", "Jane Head"),
        ("田中 太郎", "田中 太郎"),
        ("Зоя Петрова", "Зоя Петрова"),
        ("O'Neill", "O'Neill"),
    ],
)
def test_a_name_is_greeted_as_it_was_given(typed: str, greeted: str) -> None:
    assert address(typed) == greeted


@pytest.mark.parametrize(
    "typed",
    [
        "someone from HR",
        "the recruiter",
        "Hiring manager",
        "?",
        "",
        "(unknown)",
        "jd@acme.example",
        "Dr.",
    ],
)
def test_nobodys_name_is_no_name(typed: str) -> None:
    assert address(typed) is None
