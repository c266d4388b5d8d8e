"""Two people of one interview can compare their letters and find them written for each."""

from itertools import combinations, product

import pytest

from playbook.drafts import VARIANTS, DraftKind, Form, write
from tests.playbook.drafts.records import FACTS, Case, fives, split_sentences

PEOPLE = range(6)
OWN = {"I would split it by customer."}  # the user's second sentence is theirs to repeat
SPARSE = frozenset({"person", "signature"})
# So short that the names of role and employer are a good part of them.
ENDINGS = {DraftKind.ACCEPTING, DraftKind.DECLINING, DraftKind.WITHDRAWING}
TEXTS = [
    (kind, Form.EMAIL, known) for kind, known in product(DraftKind, (FACTS, SPARSE, frozenset()))
] + [(DraftKind.THANK_YOU, Form.SHORT, FACTS)]


def share_of_fives(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    return len(one & other) / min(len(one), len(other))


@pytest.mark.parametrize(("kind", "form", "known"), TEXTS)
@pytest.mark.parametrize("variant", range(VARIANTS))
def test_six_people_share_no_sentence(
    kind: DraftKind, form: Form, known: frozenset[str], variant: int
) -> None:
    drafts = [write(Case(kind, known, place, variant, form).request()) for place in PEOPLE]
    for one, other in combinations(drafts, 2):
        shared = set(split_sentences(one)) & set(split_sentences(other))
        assert shared <= OWN
        assert one.subject != other.subject
        assert share_of_fives(fives(one), fives(other)) <= 0.30


@pytest.mark.parametrize("kind", DraftKind)
@pytest.mark.parametrize("known", [FACTS, SPARSE])
def test_other_wording_for_one_person_leaves_the_neighbours_texts_their_own(
    kind: DraftKind, known: frozenset[str]
) -> None:
    """At most one part, which has two sentences at most, is worded alike at different variants."""
    cells = {
        (place, variant): write(Case(kind, known, place, variant).request())
        for place, variant in product(PEOPLE, range(VARIANTS))
    }
    said = {cell: set(split_sentences(draft)) - OWN for cell, draft in cells.items()}
    runs = {cell: fives(draft) for cell, draft in cells.items()}
    for one, other in combinations(cells, 2):
        assert len(said[one] & said[other]) <= 2
        assert share_of_fives(runs[one], runs[other]) <= (0.70 if kind in ENDINGS else 0.50)


@pytest.mark.parametrize("kind", DraftKind)
@pytest.mark.parametrize("position", PEOPLE)
@pytest.mark.parametrize("known", [FACTS, SPARSE])
def test_other_wording_is_seven_times_another_and_comes_round(
    kind: DraftKind, position: int, known: frozenset[str]
) -> None:
    drafts = [write(Case(kind, known, position, variant).request()) for variant in range(VARIANTS)]
    for one, other in combinations(drafts, 2):
        assert set(split_sentences(one)) & set(split_sentences(other)) <= OWN
    assert write(Case(kind, known, position, VARIANTS).request()) == drafts[0]
    assert write(Case(kind, known, position, -1).request()) == drafts[-1]


@pytest.mark.parametrize("position", PEOPLE)
def test_other_wording_holds_the_same_facts(position: int) -> None:
    """What one variant tells of the user's facts, the others tell as well, room permitting."""
    told = ("Kubernetes", "onboard", "backlog", "Lisbon", "Sailing", "night shift")[position]
    helps = ("billing", "Dutch")[position % 2]
    for variant in range(VARIANTS):
        body = write(Case(DraftKind.THANK_YOU, FACTS, position, variant).request()).body
        assert told in body
        assert "monthly reports" in body
        assert helps in body


def test_the_eighth_person_gets_a_letter_of_their_own() -> None:
    letters = {
        write(Case(DraftKind.THANK_YOU, SPARSE, place).request()).body for place in range(14)
    }
    assert len(letters) == 14
