"""A text in the tone that the user chose, and to somebody who is not the employer."""

import re
from dataclasses import replace
from itertools import combinations, product

import pytest
from jinja2 import Environment
from jinja2.nodes import Block

from playbook.drafts import VARIANTS, DraftKind, Form, find_layout, write
from playbook.drafts.layouts import Layout
from playbook.drafts.wording import contract, read_blocks
from playbook.languages import HOUSE, languages, letters_of, templates_of
from playbook.preferences import Tone
from tests.long_run import some
from trials.stage.letters.records import FACTS, Case, split_sentences, turn_of
from trials.stage.letters.table import LANGUAGES

FEW = frozenset({"person", "day", "role", "topic", "signature", "date", "sent"})
TOLD = (FACTS, FEW, frozenset[str]())
BLOCK = re.compile(r"{% block (\w+)_(\d) %}")
OF_A_VOICE = re.compile(r"^(?:agency_)?(?:warm_|formal_)?")
UNSHORTENED = re.compile(
    r"\bI am \w|\bI would \w|\bI will \w|\bdo not \w|\bit is \w", re.IGNORECASE
)
SHORTENED = re.compile(r"\w'(?:m|d|ll|ve|re|t)\b")
LAYOUTS = {(kind, form): find_layout(kind, form) for kind, form in product(DraftKind, Form)}


@pytest.mark.parametrize(
    ("plain", "shortened"),
    [
        ("I am glad. I will come, and I would like to.", "I'm glad. I'll come, and I'd like to."),
        ("I will not be there.", "I won't be there."),
        ("That is fine, whatever it is.", "That's fine, whatever it is."),
        ("Tell me where they are in it.", "Tell me where they are in it."),
        ("I have an offer. I have received one.", "I have an offer. I've received one."),
        (
            "{% if role is not defined %}It is{% endif %} so",
            "{% if role is not defined %}It is{% endif %} so",
        ),
        ("{# it is a note #}It is so.", "{# it is a note #}It's so."),
        ("You cannot miss what does not end.", "You can't miss what doesn't end."),
        ("It was not so, and could not be.", "It wasn't so, and couldn't be."),
    ],
)
def test_english_is_shortened_as_people_write_it(plain: str, shortened: str) -> None:
    assert contract(plain, letters_of("en").shorten) == shortened


@pytest.mark.parametrize("kind", DraftKind)
def test_only_a_warm_text_is_shortened(kind: DraftKind) -> None:
    facts = frozenset({"person", "signature", "by"})  # the user's own words are never touched
    for variant in range(VARIANTS):
        warm, plain, formal = (
            write(Case(kind, facts, variant=variant, tone=tone).request()).body for tone in Tone
        )
        assert not UNSHORTENED.search(warm)
        assert not SHORTENED.search(plain + formal)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("via_agency", [False, True])
def test_the_tones_can_be_heard_in_every_text(*, via_agency: bool, language: str) -> None:
    """Between any two tones the first sentence is another, and so are at least half of all."""
    for kind, form in LAYOUTS:
        tones_can_be_heard(kind, form, via_agency=via_agency, language=language)


def tones_can_be_heard(kind: DraftKind, form: Form, *, via_agency: bool, language: str) -> None:
    turn = turn_of(kind, form, Tone.PLAIN, language) + via_agency
    for variant, known in product(some(range(VARIANTS), 2, turn), TOLD):
        if known not in some(TOLD, 1, turn + variant):
            continue
        case = Case(kind, known, 0, variant, form, Tone.PLAIN, via_agency, "Acme", language)
        letters = {tone: write(replace(case, tone=tone).request()) for tone in Tone}
        said = {tone: split_sentences(letter, language) for tone, letter in letters.items()}
        for one, other in combinations(Tone, 2):
            assert said[one][0] != said[other][0]
            same = set(said[one]) & set(said[other])
            assert len(same) <= min(len(said[one]), len(said[other])) / 2, same


def test_the_users_own_words_are_never_shortened() -> None:
    body = write(Case(DraftKind.THANK_YOU, FACTS, tone=Tone.WARM).request()).body
    assert "I led a team" in body
    short = Case(DraftKind.THANK_YOU, FACTS, position=4, tone=Tone.WARM, form=Form.SHORT)
    assert "sailing, and the autumn regatta" in write(short.request()).body


def test_what_was_said_of_the_employer_is_not_said_to_the_agency_as_theirs() -> None:
    known = FACTS | {"late"}
    for via_agency, told in (
        (False, "your move to Kubernetes"),
        (True, "their move to Kubernetes"),
    ):
        case = Case(DraftKind.FOLLOW_UP_NO_DATE, known, via_agency=via_agency)
        assert told in write(case.request()).body


@pytest.mark.parametrize("language", languages())
def test_a_template_file_is_blocks_and_comments_and_nothing_else(language: str) -> None:
    """Each block is compiled by itself; what stands outside of them would never be said."""
    root = templates_of(language)
    for path in root.rglob("*.jinja"):
        parsed = Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
        found = read_blocks(language, path.relative_to(root).as_posix())
        assert found.keys() == {block.name for block in parsed.find_all(Block)}, path
        assert not re.search(r"{%-? *(?:block|set|import|include|extends)", "".join(found.values()))
        outside = re.sub(
            r"{# .*? #}|{% block .*?{% endblock %}", "", path.read_text(), flags=re.DOTALL
        )
        assert not outside.strip(), path


def test_a_voice_that_words_a_part_differently_words_all_seven() -> None:
    """Otherwise two people could get the same sentence."""
    for path in HOUSE.rglob("*.jinja"):
        wordings: dict[str, set[str]] = {}
        for part, number in BLOCK.findall(path.read_text()):
            wordings.setdefault(part, set()).add(number)
        assert all(numbers == set("0123456") for numbers in wordings.values()), path


def test_no_sentence_stands_in_the_templates_twice_for_one_part() -> None:
    for path in HOUSE.rglob("*.jinja"):
        texts = re.findall(r"{% block (\w+)_\d %}(.*?){% endblock %}", path.read_text())
        assert len(set(texts)) == len(texts), path


def test_what_another_tone_or_an_agency_reads_replaces_something_plain() -> None:
    """A block that no plain text has would never be said."""
    for path in HOUSE.rglob("*.jinja"):
        names = set(re.findall(r"block (\w+)", path.read_text()))
        assert {OF_A_VOICE.sub("", name) for name in names} <= names, path


@pytest.mark.parametrize(
    "layout", dict.fromkeys(LAYOUTS.values()), ids=lambda layout: str(layout.file)
)
def test_no_two_parts_of_a_text_go_through_their_wordings_in_step(layout: Layout) -> None:
    """But those of which only one is ever said, or which always go together."""
    parts = [part for paragraph in layout.paragraphs for part in paragraph]
    assert all(0 < part.stride < VARIANTS for part in parts)
    for one, other in combinations(parts, 2):
        if one.stride == other.stride:
            alone = (
                (one.needs or "") + (other.needs or "") + (one.unless or "") + (other.unless or "")
            )
            assert alone or one.filler or other.filler or other.spare, (one.name, other.name)
