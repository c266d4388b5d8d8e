"""How people are greeted, from their names as they are typed."""

import pytest

from playbook.drafts.addressee import address, first_name, read_name
from playbook.languages import letters_for, letters_of
from playbook.languages.letters import Gender

ENGLISH = letters_of("en")


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


@pytest.mark.parametrize(
    ("typed", "told_in", "language", "greeted", "gender"),
    [
        ("Herrn Weber", "de", "en", "Herr Weber", Gender.MALE),
        ("Frau Dr. Weber", "de", "fr", "Madame Docteur Weber", Gender.FEMALE),
        ("Anna Weber aus der Personalabteilung", "de", "en", "Anna Weber", None),
        ("M. Dupont", "fr", "de", "Monsieur Dupont", Gender.MALE),
        ("Sra. García", "es", "en", "Sra. García", Gender.FEMALE),
        ("Dona Maria", "pt", "en", "Dona Maria", Gender.FEMALE),
        ("السيدة سارة أحمد", "ar", "de", "السيدة سارة أحمد", Gender.FEMALE),
        ("Mr. Smith", "de", "de", "Herr Smith", Gender.MALE),
    ],
)
def test_a_title_is_known_in_the_language_of_the_chat_and_in_the_letters(
    typed: str, told_in: str, language: str, greeted: str, gender: Gender | None
) -> None:
    addressee = read_name(typed, letters_for(language, told_in))
    assert addressee is not None
    assert (addressee.name, addressee.gender) == (greeted, gender)


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "pt", "ar"])
@pytest.mark.parametrize(
    ("typed", "told_in"),
    [
        ("someone from HR", "en"),
        ("jemand aus der Personalabteilung", "de"),
        ("alguien de RRHH", "es"),
        ("quelqu'un des RH", "fr"),
        ("alguém do RH", "pt"),
        ("شخص من الموارد البشرية", "ar"),
    ],
)
def test_somebody_without_a_name_is_nobody_in_a_letter_of_any_language(
    typed: str, told_in: str, language: str
) -> None:
    assert read_name(typed, letters_for(language, told_in)) is None
