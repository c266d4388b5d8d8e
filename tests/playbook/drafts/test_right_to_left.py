"""Latin words in a letter that runs from right to left: their marks stay where they belong."""

from dataclasses import replace
from itertools import product

import pytest

from playbook.drafts import VARIANTS, Draft, DraftKind, write
from playbook.facts import Person
from playbook.languages import letters_of
from trials.stage.letters.records import FACTS, Case

MARK = "\u200e"  # LEFT-TO-RIGHT MARK


def letter(kind: DraftKind, role: str, company: str = "Acme", variant: int = 0) -> Draft:
    request = Case(kind, FACTS, variant=variant, language="ar").request()
    application = replace(request.application, role=role, company=company)
    return write(replace(request, application=application))


@pytest.mark.parametrize(
    ("typed", "set_in"),
    [
        ("C++", f"C++{MARK}"),
        (".NET", f"{MARK}.NET"),
        ("Acme Inc.", f"Acme Inc.{MARK}"),
        ("(Senior) Engineer", f"{MARK}(Senior) Engineer"),
        ("Python 3", "Python 3"),
        ("Kubernetes", "Kubernetes"),
        ("مهندس C++", f"مهندس C++{MARK}"),
        ("الراتب؟", "الراتب؟"),
        ("🙂", "🙂"),
    ],
)
def test_a_mark_beside_a_latin_word_is_kept_on_its_side(typed: str, set_in: str) -> None:
    assert letters_of("ar").set_in(typed) == set_in


def test_a_company_that_ends_in_a_stop_ends_the_sentence_once() -> None:
    for kind, variant in product(DraftKind, range(VARIANTS)):
        body = letter(kind, "C++", "Acme Inc.", variant).body
        assert f"Inc.{MARK}." not in body
        assert "Inc.." not in body


def test_a_line_of_its_own_is_left_as_it_was_typed() -> None:
    request = Case(DraftKind.THANK_YOU, FACTS, language="ar").request()
    person = Person("p", "Jane Doe", topic="two things: C++")
    interview = replace(request.interview, people=(person,))
    draft = write(replace(request, interview=interview, person=person))
    assert "two things: C++" in draft.quoted


def test_every_line_of_a_letter_begins_on_the_right_but_the_users_name() -> None:
    """A mail program takes the side from the first letter of a paragraph."""
    for kind in DraftKind:
        draft = letter(kind, "C++ Developer")
        lines = [draft.subject, *draft.body.replace("\nAnn Lee", "").split("\n\n")]
        told = [line for line in lines if line not in draft.quoted]
        assert all("\u0600" <= line[0] <= "\u06ff" for line in told), told


def test_a_title_goes_with_the_whole_of_an_arabic_name() -> None:
    """ "الدكتورة أحمد" would be somebody's father."""
    request = Case(DraftKind.THANK_YOU, FACTS, language="ar").request()
    body = write(replace(request, person=Person("p", "الدكتورة سارة أحمد"))).body
    assert body.startswith("تحية طيبة الدكتورة سارة أحمد،")


def test_a_letter_in_english_holds_no_such_marks() -> None:
    assert MARK not in write(Case(DraftKind.THANK_YOU).request()).body
