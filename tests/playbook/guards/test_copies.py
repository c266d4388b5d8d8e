"""People of one interview compare what they got: near-copies are seen."""

from itertools import combinations

import pytest

from playbook.drafts import VARIANTS, DraftKind, write
from playbook.guards.copies import near_copies
from trials.stage.letters.records import STORY, Case

TO_JANE = (
    "Hi Jane,\n\nThank you for our conversation about the role at Acme. I liked hearing about the plans for next year. "
    "My years in billing would help with the reports.\n\nBest wishes,\nAnn Lee"
)
TO_BOB = (
    "Hi Bob,\n\nIt was good to meet you at the interview for the role at Acme. What you said of the night shift gave "
    "me a lot to think about.\n\nBest wishes,\nAnn Lee"
)


def are_copies(one: str, other: str, *facts: str) -> bool:
    return near_copies({"jane": one, "bob": other}, facts) == (("jane", "bob"),)


def test_two_texts_of_their_own_are_no_copies() -> None:
    """The same closing formula and name under both are everybody's."""
    assert not are_copies(TO_JANE, TO_BOB)


def test_the_same_text_with_another_name_is_a_copy() -> None:
    assert are_copies(TO_JANE, TO_JANE.replace("Jane", "Bob"))


def test_a_whole_sentence_in_both_is_a_copy() -> None:
    shared = "My years in billing would help with the reports."
    assert are_copies(TO_JANE, TO_BOB.replace("What you said", f"{shared} What you said"))
    assert are_copies(TO_JANE, TO_BOB.replace("What you said", f"{shared.upper()} What you said"))


def test_words_changed_here_and_there_leave_a_copy() -> None:
    changed = TO_JANE.replace("liked", "loved").replace("reports", "reports a lot")
    assert are_copies(TO_JANE, changed.replace("the role", "the open role"))


@pytest.mark.parametrize(
    "formula", ["I look forward to hearing from you.", "Thank you for your time.", "Thank you!"]
)
def test_a_formula_in_both_is_no_copy(formula: str) -> None:
    texts = [text.replace("\n\nBest", f" {formula}\n\nBest") for text in (TO_JANE, TO_BOB)]
    assert not are_copies(*texts)


def test_the_users_own_fact_may_stand_in_both() -> None:
    fact = "How would you scale it? I would split the queue by customer."
    texts = [text.replace("\n\nBest", f" {fact}\n\nBest") for text in (TO_JANE, TO_BOB)]
    assert are_copies(*texts)
    assert not are_copies(*texts, fact)


def test_empty_texts_are_no_copies() -> None:
    assert near_copies({"a": "", "b": "", "c": "Hi"}) == ()


@pytest.mark.parametrize("variant", range(VARIANTS))
def test_suggested_texts_are_never_near_copies(variant: int) -> None:
    texts = {
        place: write(Case(DraftKind.THANK_YOU, position=place, variant=variant).request()).body
        for place in range(6)
    }
    assert near_copies(texts, tuple(STORY.values())) == ()
    assert len(list(combinations(texts, 2))) == 15
