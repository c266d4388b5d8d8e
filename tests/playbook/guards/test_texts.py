"""The user's own text is looked over: for blanks, other names, empty phrases, blame and length."""

from itertools import product

import pytest

from playbook.drafts import DraftKind, Form, write
from playbook.guards.cautions import Guard
from playbook.guards.texts import check_text
from playbook.preferences import Tone
from trials.stage.letters.records import FACTS, Case
from trials.stage.letters.table import LANGUAGES, table_of

GOOD = (
    "Hi Jane,\n\nThank you for our talk about the Data Engineer role at Acme on Tuesday. I enjoyed hearing how the team "
    "plans its move to Kubernetes, and I kept thinking about your question on testing. In my last job I set up the "
    "tests for a billing system, so I believe I could help there from the first week on. Please tell me if there is "
    "anything else that you would like to know from me.\n\nI look forward to the next step.\n\nBest wishes,\nAnn Lee"
)


def guards_of(text: str, kind: DraftKind = DraftKind.THANK_YOU) -> dict[Guard, str]:
    """What is found in a text to Jane Doe at Acme, where Bob Roe was met as well."""
    found = check_text(
        text,
        kind=kind,
        company="Acme Inc.",
        other_companies=["Globex GmbH", "Blue Sky Labs", "Target", "acme"],
        person="Jane Doe",
        colleagues=["Bob Roe"],
        other_people=["Mei Tanaka", "Sam"],
        own=["Data Engineer", "Ann Lee"],
    )
    return {caution.guard: caution.saw for caution in found}


def guards_in(sentence: str) -> dict[Guard, str]:
    """What is found in a good text with this sentence put into it."""
    return guards_of(GOOD.replace("Please tell me", f"{sentence} Please tell me"))


def test_a_good_text_passes() -> None:
    assert guards_of(GOOD) == {}


@pytest.mark.parametrize(
    "blank",
    [
        *("[Name]", "[your role here]", "<company>", "<Company Name>", "{role}", "{{ topic }}"),
        *("XXX", "XXXX", "___", "_____", "TODO", "TBD"),
    ],
)
def test_a_blank_that_was_never_filled_is_seen(blank: str) -> None:
    found = guards_in(f"I would like to work on {blank} with you.")
    assert found.keys() == {Guard.UNFILLED}
    assert found[Guard.UNFILLED] in f"{blank}"


@pytest.mark.parametrize(
    "fine",
    [
        "<jane@acme.example>",
        "<https://acme.example/a>",
        "a < b and c > d",
        "[1]",
        "XX",
        "a_b",
        "I <3 it",
    ],
)
def test_what_only_looks_like_a_blank_is_none(fine: str) -> None:
    assert guards_in(f"As for {fine}, see the code.") == {}


@pytest.mark.parametrize(
    ("sentence", "saw"),
    [
        ("I would love to join Globex.", "Globex"),
        ("I would love to join GLOBEX.", "GLOBEX"),
        ("Globex GmbH is my first choice.", "Globex"),
        ("It was good to see blue sky labs.", "blue sky labs"),
        ("It was good to see Blue  Sky Labs.", "Blue  Sky Labs"),
        ("I would love to join Target!", "Target"),
    ],
)
def test_another_applications_company_is_seen(sentence: str, saw: str) -> None:
    assert guards_in(sentence) == {Guard.OTHER_COMPANY: saw}


@pytest.mark.parametrize(
    "sentence",
    [
        "I like how Acme works.",
        "I like how acme inc. works.",
        "My target is clear.",
        "It was a blue sky that day.",
        "Globexit is a word.",
        "I admire the Globexes of this world.",
    ],
)
def test_what_is_part_of_another_word_is_no_company(sentence: str) -> None:
    assert guards_in(sentence) == {}


def test_a_company_whose_name_contains_another_is_its_own() -> None:
    found = check_text(
        "I would love to work at Meta Labs.",
        kind=DraftKind.WITHDRAWING,
        company="Meta Labs",
        other_companies=["Meta"],
    )
    assert [caution.guard for caution in found] == [Guard.TOO_SHORT]


@pytest.mark.parametrize("greeting", ["Hi Bob,", "Dear Mr Roe,", "Hello Sam,", "Dear Ms. Tanaka,"])
def test_somebody_else_in_the_greeting_is_seen(greeting: str) -> None:
    found = guards_of(GOOD.replace("Hi Jane,", greeting))
    assert found.keys() == {Guard.OTHER_PERSON}
    assert found[Guard.OTHER_PERSON] in greeting


@pytest.mark.parametrize("greeting", ["Dear Ms Doe,", "Hi Jane and Bob,", "Hello,", "Dear all,"])
def test_the_right_person_in_the_greeting_is_fine(greeting: str) -> None:
    assert guards_of(GOOD.replace("Hi Jane,", greeting)) == {}


def test_a_stranger_may_not_be_named_but_a_colleague_may() -> None:
    assert guards_in("What mei tanaka said stayed with me.") == {Guard.OTHER_PERSON: "mei tanaka"}
    assert guards_in("What Bob Roe said stayed with me.") == {}
    assert guards_in("What Sam the cat did stayed with me.") == {}


@pytest.mark.parametrize(
    "phrase",
    [
        "just checking in",
        "I am checking in",
        "touching base",
        "wanted to touch base",
        "circling back",
        "just wanted to check in",
        "circle back",
        "bumping this",
        "just wanted to follow up",
        "per my last email",
        "asap",
    ],
)
def test_an_empty_phrase_is_seen(phrase: str) -> None:
    assert guards_in(f"So: {phrase}.").keys() == {Guard.EMPTY_PHRASE}


@pytest.mark.parametrize(
    "phrase",
    [
        "you still have not answered",
        "You still haven\u2019t answered",
        "you promised to call",
        "As I already said, I can start soon",
        "as I've already mentioned",
        "why haven't you called",
        "Why haven\u2019t I heard? Why have you not called",
        "you ignored me",
        "I feel ignored",
        "ignoring my messages",
        "you failed to answer",
        "you never called",
        "I am still waiting",
        "you said you would call",
        "that is unprofessional",
    ],
)
def test_blame_is_seen(phrase: str) -> None:
    assert guards_in(f"Well, {phrase}.").keys() == {Guard.BLAME}


@pytest.mark.parametrize(
    "fine",
    [
        "We ignored the noise in the data.",
        "I can check in code from anywhere.",
        "I have already worked with that.",
        "It is a promising field, and you said it well.",
        "You never know.",
        "The hotel asks guests to check in to their rooms.",
    ],
)
def test_harmless_words_pass(fine: str) -> None:
    assert guards_in(fine) == {}


@pytest.mark.parametrize(
    ("kind", "form", "words", "guard"),
    [
        (DraftKind.THANK_YOU, Form.EMAIL, 225, None),
        (DraftKind.THANK_YOU, Form.EMAIL, 226, Guard.TOO_LONG),
        (DraftKind.THANK_YOU, Form.EMAIL, 27, None),
        (DraftKind.THANK_YOU, Form.EMAIL, 26, Guard.TOO_SHORT),
        (DraftKind.FOLLOW_UP_NO_DATE, Form.EMAIL, 165, None),
        (DraftKind.FOLLOW_UP_NO_DATE, Form.EMAIL, 166, Guard.TOO_LONG),
        (DraftKind.FOLLOW_UP_NO_DATE, Form.EMAIL, 17, None),
        (DraftKind.FOLLOW_UP_NO_DATE, Form.EMAIL, 16, Guard.TOO_SHORT),
        (DraftKind.THANK_YOU, Form.SHORT, 105, None),
        (DraftKind.THANK_YOU, Form.SHORT, 106, Guard.TOO_LONG),
        (DraftKind.THANK_YOU, Form.SHORT, 4, None),
        (DraftKind.THANK_YOU, Form.SHORT, 3, Guard.TOO_SHORT),
    ],
)
def test_a_length_is_named_only_when_it_is_far_from_usual(
    kind: DraftKind, form: Form, words: int, guard: Guard | None
) -> None:
    found = check_text("word " * words, kind=kind, form=form)
    assert [caution.guard for caution in found] == ([guard] if guard else [])
    assert all(caution.count == words for caution in found)


@pytest.mark.parametrize("kind", DraftKind)
@pytest.mark.parametrize("tone", Tone)
def test_no_suggested_text_gives_cause_for_a_word(kind: DraftKind, tone: Tone) -> None:
    known = FACTS - {"missed"}  # the user's own words, which may say anything
    for (variant, form), via_agency in product(product(range(7), Form), (False, True)):
        case = Case(kind, known, variant, variant, form, tone, via_agency)
        request = case.request()
        found = check_text(
            write(request).body,
            kind=kind,
            form=form,
            company=request.application.company,
            other_companies=["Globex", "Blue Sky Labs", "target"],
            person=request.person.name if request.person else None,
            colleagues=[person.name for person in request.thanked],
            other_people=["Nia Best", "Will Hope"],
            own=["Senior Data Engineer", "Ann Lee"],
        )
        assert found == (), case


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_in_its_language_may_greet_whom_it_goes_to(language: str) -> None:
    """Titles that two people share are no names, in whichever language."""
    people = table_of(language).people
    for one in people:
        found = check_text(
            f"{one.formal}\n\nword word.",
            kind=DraftKind.THANK_YOU,
            person=one.typed,
            colleagues=[other.typed for other in people if other != one],
            language=language,
        )
        assert Guard.OTHER_PERSON not in {caution.guard for caution in found}, one
