"""Two people of one interview can compare their letters and find them written for each."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest

from playbook.drafts import VARIANTS, Draft, DraftKind, Form, find_layout, write
from playbook.preferences import Tone
from tests.long_run import some
from trials.stage.letters.records import FACTS, Case, fives, split_sentences, turn_of
from trials.stage.letters.table import LANGUAGES, table_of

PEOPLE = range(VARIANTS)  # at any variant they use each wording of a part, so any two of these meet
SPARSE = frozenset({"person", "signature"})
# So short that the names of role and employer are a good part of them.
ENDINGS = {DraftKind.ACCEPTING, DraftKind.DECLINING, DraftKind.WITHDRAWING}
EMAILS = [(kind, Form.EMAIL) for kind in DraftKind]
SHORTS = [
    (kind, Form.SHORT)
    for kind in DraftKind
    if find_layout(kind, Form.SHORT) != find_layout(kind, Form.EMAIL)
]
KNOWN = (FACTS, SPARSE, frozenset[str]())


def some_variants(turn: int) -> Iterator[tuple[frozenset[str], int]]:
    """The tones take turns in what is known."""
    return product(some(KNOWN, 1, turn), some(range(VARIANTS), 1, turn))


def share_of_fives(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    return len(one & other) / min(len(one), len(other))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", Tone)
def test_seven_people_share_no_sentence(tone: Tone, language: str) -> None:
    for kind, form in EMAILS + SHORTS:
        share_no_sentence(kind, form, tone, language)


def share_no_sentence(kind: DraftKind, form: Form, tone: Tone, language: str) -> None:
    for known, variant in some_variants(turn_of(kind, form, tone, language)):
        drafts = [
            write(Case(kind, known, place, variant, form, tone, language=language).request())
            for place in PEOPLE
        ]
        said = [set(split_sentences(draft, language)) for draft in drafts]
        runs = [fives(draft, language) for draft in drafts]
        for one, other in combinations(PEOPLE, 2):
            assert not said[one] & said[other]
            assert drafts[one].subject != drafts[other].subject
            assert share_of_fives(runs[one], runs[other]) <= 0.30


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("known", [FACTS, SPARSE])
def test_other_wording_for_one_person_leaves_the_neighbours_texts_their_own(
    known: frozenset[str], language: str
) -> None:
    """At most one part, which has two sentences at most, is worded alike at different variants."""
    for kind in DraftKind:
        keep_their_own(kind, known, language)


def keep_their_own(kind: DraftKind, known: frozenset[str], language: str) -> None:
    turn = turn_of(kind, Form.EMAIL, Tone.PLAIN, language) + len(known)
    cells = {
        (place, variant): write(Case(kind, known, place, variant, language=language).request())
        for place, variant in product(some(PEOPLE, 3, turn), some(range(VARIANTS), 4, turn))
    }
    said = {cell: set(split_sentences(draft, language)) for cell, draft in cells.items()}
    runs = {cell: fives(draft, language) for cell, draft in cells.items()}
    for one, other in combinations(cells, 2):
        assert len(said[one] & said[other]) <= 2
        assert share_of_fives(runs[one], runs[other]) <= (0.70 if kind in ENDINGS else 0.50)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", Tone)
def test_other_wording_is_seven_times_another_and_comes_round(tone: Tone, language: str) -> None:
    for kind in DraftKind:
        comes_round(kind, tone, language)


def comes_round(kind: DraftKind, tone: Tone, language: str) -> None:
    turn = turn_of(kind, Form.EMAIL, tone, language)
    for known, place in product(some((FACTS, SPARSE), 1, turn), some(PEOPLE, 2, turn)):

        def draft(variant: int, known: frozenset[str] = known, place: int = place) -> Draft:
            return write(Case(kind, known, place, variant, tone=tone, language=language).request())

        drafts = [draft(variant) for variant in range(VARIANTS)]
        said = [set(split_sentences(one, language)) for one in drafts]
        assert not any(one & other for one, other in combinations(said, 2))
        assert draft(VARIANTS) == drafts[0]
        assert draft(-1) == drafts[-1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("position", PEOPLE)
def test_other_wording_holds_the_same_facts(position: int, tone: Tone, language: str) -> None:
    """What one variant tells of the user's facts, the others tell as well, room permitting."""
    table = table_of(language)
    helps = table.story_marks[("fit", "skill")[position % 2]]
    for variant in range(VARIANTS):
        case = Case(DraftKind.THANK_YOU, FACTS, position, variant, tone=tone, language=language)
        body = write(case.request()).body
        assert table.marks[position] in body
        assert table.story_marks["challenge"] in body
        assert helps in body


def test_the_eighth_person_gets_a_letter_of_their_own() -> None:
    letters = {
        write(Case(DraftKind.THANK_YOU, SPARSE, place).request()).body for place in range(14)
    }
    assert len(letters) == 14
