"""How people are greeted, from their names as they are typed."""

import pytest

from playbook.drafts.addressee import address, first_name, read_name
from playbook.drafts.tongues import tongue_of
from playbook.drafts.tongues.tongue import Gender

ENGLISH = tongue_of("en")


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
        ("the recruiter Anna", "Anna"),
        ("a guy named Tom", "Tom"),
        ("someone called mark", "Mark"),
        ("Anna HR", "Anna"),
        ("Guy Ritchie", "Guy Ritchie"),
        ("An Nguyen", "An Nguyen"),
        ("Tom ?", "Tom"),
        ("Tom and Jerry", "Tom and Jerry"),
        ("Mr & Mrs Doe", "Mr & Mrs Doe"),
        ("田中 太郎", "田中 太郎"),
        ("Зоя Петрова", "Зоя Петрова"),
        ("O'Neill", "O'Neill"),
    ],
)
def test_a_name_is_greeted_as_it_was_given(typed: str, greeted: str) -> None:
    assert address(typed, ENGLISH) == greeted


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
        "don't know",
        "I forgot the name",
        "2 engineers",
        "two engineers",
    ],
)
def test_nobodys_name_is_no_name(typed: str) -> None:
    assert address(typed, ENGLISH) is None


@pytest.mark.parametrize(
    ("typed", "greeted"),
    [
        ("Jane Doe", "Jane"),
        ("jane doe", "Jane"),
        ("Jean-Luc Picard", "Jean-Luc"),
        ("Jane Doe (CTO)", "Jane"),
        ("O'Neill", "O'Neill"),
        ("Зоя Петрова", "Зоя"),
        ("Dr. Jane Doe", "Dr. Doe"),
        ("Ms. Doe", "Ms. Doe"),
        ("J. Doe", "J. Doe"),
        ("van Dyke", "van Dyke"),
        ("JANE DOE", "Jane"),
        ("JJ Abrams", "JJ"),
        ("Tom & Jerry", "Tom & Jerry"),
        ("recruiter Anna", "Anna"),
        ("J Doe", "J Doe"),
        ("田中 太郎", "田中 太郎"),
        ("김 민준", "김 민준"),
        ("someone from HR", None),
        ("", None),
    ],
)
def test_a_first_name_is_used_where_it_surely_is_one(typed: str, greeted: str | None) -> None:
    assert first_name(typed, ENGLISH) == greeted


@pytest.mark.parametrize(
    ("typed", "gender"),
    [
        ("Ms. Jane Doe", Gender.FEMALE),
        ("Herr Doe", Gender.MALE),
        ("Dr. Jane Doe", None),
        ("Prof. Mrs King", Gender.FEMALE),
        ("Jane Doe", None),
    ],
)
def test_a_gender_is_known_from_a_typed_title_alone(typed: str, gender: Gender | None) -> None:
    addressee = read_name(typed, ENGLISH)
    assert addressee is not None
    assert addressee.gender is gender
