"""A draft says what the user told, whatever they typed, and nothing that they did not."""

import re
from dataclasses import replace
from datetime import UTC, date
from functools import cache
from itertools import product
from time import perf_counter

import pytest
from babel import Locale
from babel.lists import format_list
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playbook.drafts import DraftKind, Form, Request, find_layout, write
from playbook.drafts.wording import contract
from playbook.facts import Application, Interview, Person
from playbook.languages import known_language, languages, letters_of, templates_of
from playbook.preferences import Tone
from playbook.words.speech import find_locale
from tests.long_run import LONG_RUN, some
from trials.stage.letters.records import FACTS, STORY, Case, make_request, split_sentences, turn_of
from trials.stage.letters.table import LANGUAGES, table_of

WEIRD = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        (
            "🙂",
            "<b>Acme</b> & Söhne",
            "{{ company }}",
            "{% raw %}",
            "[role]",
            "a\n\n\nb",
            "x" * 4096,
        )
    ),
    st.text("{}%[]<>&\n\t .!?\u202e\u200d\x00", max_size=20),
)
MAYBE = st.none() | WEIRD
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2100, 12, 31))


@st.composite
def requests(draw: st.DrawFn) -> Request:
    person = Person("p", draw(WEIRD), topic=draw(MAYBE))
    told = {fact: draw(MAYBE) for fact in STORY}
    moments = st.none() | st.datetimes(timezones=st.just(UTC))
    interview = replace(Interview("i", "Asia/Kolkata", draw(moments), (person,)), **told)
    interview = replace(interview, starts_at=draw(moments))
    application = Application("a", draw(WEIRD), draw(MAYBE), (interview,), draw(DAYS))
    return Request(
        kind=draw(st.sampled_from(DraftKind)),
        application=application,
        interview=interview,
        person=draw(st.sampled_from((person, None))),
        position=draw(st.integers(0, 50)),
        locale=draw(st.sampled_from((Locale("en"), Locale("en", "US"), Locale("de", "AT")))),
        variant=draw(st.integers()),
        form=draw(st.sampled_from(Form)),
        tone=draw(st.sampled_from(Tone)),
        via_agency=draw(st.booleans()),
        answer_by=draw(DAYS),
        thanked=draw(st.lists(st.builds(Person, st.just("q"), WEIRD), max_size=3).map(tuple)),
        late_thanks=draw(st.booleans()),
        first_sent_on=draw(DAYS),
        language=draw(st.sampled_from((*LANGUAGES, "tlh", ""))),
        told_in=draw(st.sampled_from(LANGUAGES)),
        signature=draw(MAYBE),
    )


@settings(max_examples=1000 if LONG_RUN else 40)
@given(requests())
@example(replace(make_request(Case(DraftKind.THANK_YOU)), application=Application("a")))
def test_whatever_was_typed_becomes_a_draft(request: Request) -> None:
    draft = write(request)
    assert 0 < len(draft.subject) <= 256
    assert "\n" not in draft.subject
    assert len(draft.body.split("\n\n")) >= 2
    assert "\n\n\n" not in draft.body
    assert all(f"\n\n{quote}" in draft.body for quote in draft.quoted)


@settings(max_examples=1000 if LONG_RUN else 40)
@given(requests())
def test_every_word_comes_from_the_request_or_the_templates(request: Request) -> None:
    """So every name, date, number and topic is the user's: the templates bring none, as below."""
    assert find_foreign_words(request) == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", Tone)
def test_nothing_is_said_that_was_not_told(tone: Tone, language: str) -> None:
    for kind, form in product(DraftKind, Form):
        for place in some(range(7), 2, turn_of(kind, Form.EMAIL, tone, language)):
            case = Case(kind, FACTS, place, place, form, tone, language=language)
            assert find_foreign_words(case.request()) == set(), case


def find_foreign_words(request: Request) -> set[str]:
    draft, language = write(request), known_language(request.language)
    subject = "" if draft.subject.endswith("…") else draft.subject
    known = (
        own_words(language)
        | title_words(request.told_in)
        | given_words(request)
        | day_words(request)
    )
    return words(f"{subject}\n{draft.body}") - known


def words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w+", text)}


@cache
def own_words(language: str) -> frozenset[str]:
    """Every word of a language's templates, and of the titles as its letters write them."""
    paths = templates_of(language).rglob("*.jinja")
    texts = " ".join(path.read_text(encoding="utf-8") for path in paths)
    plain = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", texts, flags=re.DOTALL)
    turned = "you your yours"  # what "they" becomes in a letter to them
    return title_words(language) | words(
        f"{plain} {contract(plain, letters_of(language).shorten)} {turned}"
    )


def title_words(language: str) -> frozenset[str]:
    return frozenset(
        words(" ".join(title.written or "" for title in letters_of(language).titles.values()))
    )


def given_words(request: Request) -> set[str]:
    """The words of what was typed, also as said to the reader, and with an "and" written onto a name."""
    interview, application = request.interview, request.application
    language = known_language(request.language)
    typed = [application.company, application.role, request.signature]
    typed += [getattr(interview, fact) for fact in STORY]
    for one in (request.person, *request.thanked):
        typed += [one.name, one.topic] if one else []
    known = list(filter(None, typed))
    turned = [letters_of(language).to_reader(text) for text in known]
    names = format_list([one.name for one in request.thanked], locale=Locale(language))
    return words("\n".join((*known, *turned, names)))


def day_words(request: Request) -> set[str]:
    """The record's days as the language writes them; an "and" between names."""
    language = known_language(request.language)
    locale = find_locale(language, request.locale.territory)
    zone, ahead = request.interview.tz, request.application.ahead
    moments = [request.interview.ended_at, *(one.starts_at for one in ahead)]
    days = [moment.astimezone(zone).date() for moment in moments if moment]
    days += filter(
        None, (request.application.decision_by, request.first_sent_on, request.answer_by)
    )
    written = (letters_of(language).write_day(day, locale) for day in days)
    return words(" ".join(written)) | words(format_list(["1", "2", "3"], locale=locale))


@pytest.mark.parametrize("language", languages())
def test_the_templates_bring_no_dates_numbers_or_brackets_of_their_own(language: str) -> None:
    for path in templates_of(language).rglob("*.jinja"):
        text = path.read_text(encoding="utf-8")
        plain = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.DOTALL)
        assert not re.search(r"\d|[\[\]<>{}!]", plain), path.name
        assert not words(plain) & day_names(language), path.name


@cache
def day_names(language: str) -> frozenset[str]:
    """Months and weekdays; "May I ask" is none."""
    locale = Locale(language)
    names = [*locale.months["format"]["wide"].values(), *locale.days["format"]["wide"].values()]
    return frozenset(name.casefold() for name in names if len(name) > 3)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DraftKind)
def test_only_the_days_of_the_record_are_named(kind: DraftKind, language: str) -> None:
    known = frozenset({"person", "role"})
    text = write(Case(kind, known, language=language).request()).body
    assert not words(text) & day_names(language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [DraftKind.WITHDRAWING, DraftKind.REJECTION_REPLY])
def test_nobody_is_thanked_for_an_interview_that_was_never_held(
    kind: DraftKind, language: str
) -> None:
    known = frozenset({"role", "person"})
    for tone, variant in product(Tone, range(7)):
        case = Case(kind, known, variant=variant, tone=tone, language=language)
        assert not table_of(language).interview.search(write(case.request()).body)


@pytest.mark.parametrize("company", ["A < B & Co", "<i>Yes</i>", "{{ 7 * 7 }}", "Acme [Berlin]"])
@pytest.mark.parametrize("kind", DraftKind)
def test_a_company_comes_through_literally(kind: DraftKind, company: str) -> None:
    request = Case(kind, FACTS - {"person"}).request()
    draft = write(replace(request, application=replace(request.application, company=company)))
    assert company in draft.subject
    assert f"Hello {company} team," in draft.body
    assert "&lt;" not in draft.body


def test_a_company_that_ends_in_a_mark_ends_the_sentence_once() -> None:
    for company, end in (("Acme Inc.", "Acme Inc."), ("Yahoo!", "Yahoo!")):
        request = Case(DraftKind.THANK_YOU, frozenset()).request()
        draft = write(replace(request, application=replace(request.application, company=company)))
        assert f"{end} I appreciate" in draft.body


def test_a_record_without_a_company_still_makes_a_letter() -> None:
    request = Case(DraftKind.MOVING_ON, FACTS - {"person"}).request()
    draft = write(replace(request, application=Application("a"), variant=3))
    assert draft.body.startswith("Hello hiring team,")
    assert "the role at your company" in draft.body


def test_an_interview_late_at_night_is_dated_where_the_user_was() -> None:
    """23:30 in New York on the 24th is the 25th in UTC."""
    request = Case(DraftKind.THANK_YOU).request()
    assert request.interview.ended_at is not None
    night = request.interview.ended_at.replace(day=25, hour=4, minute=30)
    interview = replace(request.interview, zone="America/New_York", ended_at=night)
    assert "Tuesday 24 November" in write(replace(request, interview=interview)).body


def test_late_thanks_are_folded_into_the_first_follow_up_with_their_topic() -> None:
    for kind in DraftKind:
        if not kind.startswith("follow_up"):
            continue
        for position in range(6):
            late = write(Case(kind, FACTS, position).request()).body
            assert re.search(r"thank|grateful|appreciated", late.split("\n\n")[1])
            on_time = write(Case(kind, FACTS - {"late"}, position).request()).body
            assert "Kubernetes" not in on_time


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("form", Form)
def test_the_thank_you_leads_with_what_was_talked_about(
    form: Form, tone: Tone, language: str
) -> None:
    """Before anything else of the user's: the thanks come first, and then what only this person knows of."""
    table = table_of(language)
    turn = turn_of(DraftKind.THANK_YOU, form, tone, language)
    for place, variant in some(list(product(range(6), range(7))), 18, turn):
        case = Case(DraftKind.THANK_YOU, FACTS, place, variant, form, tone, language=language)
        draft = write(case.request())
        lead = draft.body.index(table.marks[place])
        for one in table.story_marks.values():
            told = re.search(rf"(?<!\w){one}", draft.body)
            assert told is None or lead < told.start()


SHORT = [kind for kind in DraftKind if find_layout(kind, Form.SHORT).words.start < 20]


@pytest.mark.parametrize("kind", SHORT)
def test_the_short_form_is_two_or_three_sentences(kind: DraftKind) -> None:
    for position in range(7):
        for known in (FACTS, FACTS - {"topic", "late", "by"}, frozenset[str]()):
            case = Case(kind, known, position, form=Form.SHORT, company="Acme")
            draft = write(case.request())
            assert len(split_sentences(draft)) in {2, 3}, draft.body


def test_a_draft_is_written_within_two_milliseconds() -> None:
    """Measured warm, the best of five runs, so that a busy machine does not count."""
    wanted = [Case(kind, FACTS, place).request() for kind in DraftKind for place in range(6)]

    def run() -> float:
        start = perf_counter()
        for request in wanted:
            write(request)
        return (perf_counter() - start) / len(wanted)

    assert min(run() for _ in range(10)) < 0.002
