"""The user's own words are woven in, not pasted; what no sentence takes in stands on a line of its own."""

from dataclasses import replace
from datetime import date

import pytest
from babel import Locale

from playbook.drafts import DraftKind, Form, write
from playbook.drafts.weaving import Fact, Shape, weave, weave_role
from playbook.languages import letters_for, letters_of
from playbook.preferences import Tone
from trials.stage.letters.records import FACTS, Case
from trials.stage.letters.table import LANGUAGES, Typed, table_of

ENGLISH = letters_of("en")
TYPED = [(language, one) for language in LANGUAGES for one in table_of(language).woven]
TELLS_NOTHING = [(language, text) for language in LANGUAGES for text in table_of(language).nothing]


@pytest.mark.parametrize(("language", "typed"), TYPED)
def test_a_fact_comes_into_a_letter_as_it_fits(language: str, typed: Typed) -> None:
    woven = weave(typed.typed, typed.key, letters_of(language), to_them=True)
    assert woven == Fact(typed.text, typed.shape)


@pytest.mark.parametrize(("language", "typed"), TELLS_NOTHING)
def test_an_answer_that_tells_nothing_is_no_fact(language: str, typed: str) -> None:
    assert weave(typed, "topic", letters_of(language), to_them=True) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", [None, "", "  ", "...", "👍", "?!", "\n", "- "])
def test_a_fact_without_words_is_no_fact(typed: str | None, language: str) -> None:
    assert weave(typed, "topic", letters_of(language), to_them=True) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_facts_of_every_shape(language: str) -> None:
    table = table_of(language)
    assert {one.shape for one in table.woven} == set(Shape)
    topics = [weave(one, "topic", letters_of(language), to_them=True) for one in table.topics]
    assert {one.shape for one in topics if one} == set(Shape)
    assert len(table.topics) == len(table.marks) >= 6
    assert len(table.people) >= 6


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("form", Form)
def test_what_no_sentence_takes_in_stands_on_a_line_of_its_own(
    form: Form, tone: Tone, language: str
) -> None:
    for variant in range(7):
        case = Case(DraftKind.THANK_YOU, FACTS, 0, variant, form, tone, language=language)
        request = case.request()
        assert request.person is not None
        person = replace(request.person, topic="🚀🚀🚀 k8s 🎉")
        draft = write(replace(request, person=person))
        assert "🚀🚀🚀 k8s 🎉" in draft.quoted
        paragraphs = draft.body.split("\n\n")
        at = paragraphs.index("🚀🚀🚀 k8s 🎉")
        assert paragraphs[at - 1][-1] == ":"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_whose_facts_all_fit_quotes_nothing(language: str) -> None:
    draft = write(Case(DraftKind.THANK_YOU, FACTS - {"missed"}, language=language).request())
    assert draft.quoted == ()


def test_english_weaves_a_noun_phrase_into_the_sentence() -> None:
    for tone, variant in ((tone, variant) for tone in Tone for variant in range(7)):
        body = write(Case(DraftKind.THANK_YOU, FACTS, 0, variant, tone=tone).request()).body
        sentence = next(one for one in body.split(". ") if "Kubernetes" in one)
        assert ":" not in sentence
        assert "your move to Kubernetes" in sentence


def test_a_very_long_fact_is_left_to_the_user() -> None:
    fact = weave("the plan and " * 20 + "more", "topic", ENGLISH, to_them=True)
    assert fact is not None
    assert fact.shape is Shape.QUOTE


def test_the_user_stays_with_they_when_the_reader_is_not_meant() -> None:
    assert weave("their move", "topic", ENGLISH, to_them=False) == Fact("their move", Shape.PHRASE)


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("the Data Engineer role", "Data Engineer"),
        ("Data Engineer position.", "Data Engineer"),
        ("a nurse", "nurse"),
        ("Head of Data", "Head of Data"),
        ("role", "role"),
        ("🙂", ""),
    ],
)
def test_a_role_is_named_once(typed: str, role: str) -> None:
    assert weave_role(typed, ENGLISH) == role


@pytest.mark.parametrize(
    ("territory", "written"),
    [
        ("GB", "Tuesday 24 November"),
        ("001", "Tuesday 24 November"),
        ("US", "Tuesday, November 24"),
        ("DE", "Tuesday 24 November"),
    ],
)
def test_a_day_is_written_as_the_jobs_country_does(territory: str, written: str) -> None:
    assert ENGLISH.write_day(date(2026, 11, 24), Locale("en", territory)) == written


@pytest.mark.parametrize(
    ("typed", "told_in", "language", "shape"),
    [
        ("über ihre Pläne für China", "de", "en", Shape.QUOTE),
        ("den Umzug in die Cloud!!", "de", "fr", Shape.QUOTE),
        ("their move to Kubernetes", "en", "de", Shape.QUOTE),
        ("how they onboard people", "en", "ar", Shape.QUOTE),
        ("les projets de leur équipe", "fr", "en", Shape.QUOTE),
        ("el futuro del equipo", "es", "pt", Shape.QUOTE),
        ("o futuro da equipe", "pt", "en", Shape.QUOTE),
        ("الانتقال إلى السحابة", "ar", "en", Shape.QUOTE),
        ("k8s", "de", "en", Shape.PHRASE),
        ("their roadmap", "de", "en", Shape.PHRASE),
        ("e-commerce", "fr", "en", Shape.PHRASE),
        ("den Umzug in die Cloud!!", "de", "de", Shape.PHRASE),
    ],
)
def test_what_was_told_in_the_language_of_the_chat_is_left_to_the_user_in_a_letter_of_another(
    typed: str, told_in: str, language: str, shape: Shape
) -> None:
    fact = weave(typed, "topic", letters_for(language, told_in), to_them=True)
    assert fact is not None
    assert fact.shape is shape
    assert shape is not Shape.QUOTE or fact.text == typed


@pytest.mark.parametrize("typed", ["egal", "nichts Besonderes", "keine Ahnung"])
def test_what_tells_nothing_in_the_language_of_the_chat_tells_nothing_in_a_letter_of_another(
    typed: str,
) -> None:
    assert weave(typed, "topic", letters_for("en", "de"), to_them=True) is None
