"""A linter over all combinations of known and missing facts, people and wordings, in every language."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations, product

import pytest

from playbook.drafts import VARIANTS, Draft, DraftKind, Form, find_layout, write
from playbook.languages import letters_of
from playbook.preferences import Tone
from playbook.words.speech import find_locale
from tests.long_run import EVERY_FACT, LONG_RUN, some
from trials.stage.letters.records import FACTS, STORY, Case, split_sentences, turn_of
from trials.stage.letters.table import LANGUAGES, table_of

SAMPLE = 6  # subsets of the facts for each kind, form, tone and language
CELLS = list(product(range(VARIANTS), repeat=2))  # of people and wordings
EACH_WORDING = 7  # cells in which each wording of each part comes
FEW_CELLS = EACH_WORDING if EVERY_FACT else 2
COMPANY = "Acme Inc."
ALWAYS_RELEVANT = ("role", "day", "person", "signature")
EMAILS = {
    DraftKind.THANK_YOU: ("topic", *STORY),
    DraftKind.THANKS_VIA_RECRUITER: ("names",),
    DraftKind.FOLLOW_UP_DATE_PASSED: ("topic", "date", "late"),
    DraftKind.FOLLOW_UP_NO_DATE: ("topic", "late"),
    DraftKind.FOLLOW_UP_DELAYED: ("topic", "late"),
    DraftKind.FOLLOW_UP_CALL_BACK: ("topic", "late"),
    DraftKind.FOLLOW_UP_WENT_SILENT: ("topic", "late"),
    DraftKind.SECOND_FOLLOW_UP: ("sent",),
    DraftKind.MOVING_ON: (),
    DraftKind.DELAY_REPLY: ("by",),
    DraftKind.OFFER_NOTICE: ("by", "upcoming"),
    DraftKind.REJECTION_REPLY: (),
    DraftKind.ACCEPTING: (),
    DraftKind.DECLINING: (),
    DraftKind.WITHDRAWING: ("upcoming",),
}
SHORTS = {
    DraftKind.THANK_YOU: ("topic",),
    DraftKind.FOLLOW_UP_DATE_PASSED: ("date", "late"),
    DraftKind.FOLLOW_UP_NO_DATE: ("late",),
    DraftKind.FOLLOW_UP_DELAYED: ("late",),
    DraftKind.FOLLOW_UP_CALL_BACK: ("late",),
    DraftKind.FOLLOW_UP_WENT_SILENT: ("late",),
    DraftKind.SECOND_FOLLOW_UP: ("sent",),
    DraftKind.DELAY_REPLY: ("by",),
    DraftKind.OFFER_NOTICE: ("by",),
    DraftKind.REJECTION_REPLY: (),
}
RELEVANT = {
    **{(kind, Form.EMAIL): facts for kind, facts in EMAILS.items()},
    **{(kind, Form.SHORT): facts for kind, facts in SHORTS.items()},
}
SHORT_WORDS, ENDING_WORDS, OTHER_WORDS = range(15, 71), range(35, 91), range(50, 111)
WORDS = {
    DraftKind.THANK_YOU: range(80, 151),
    DraftKind.ACCEPTING: ENDING_WORDS,
    DraftKind.DECLINING: ENDING_WORDS,
    DraftKind.WITHDRAWING: ENDING_WORDS,
}
THANKFUL = {  # their subject may say thanks
    DraftKind.MOVING_ON,
    DraftKind.REJECTION_REPLY,
    DraftKind.DECLINING,
    DraftKind.WITHDRAWING,
    DraftKind.THANKS_VIA_RECRUITER,
}
TEXTS = tuple(RELEVANT)


def subsets(kind: DraftKind, form: Form) -> Iterator[frozenset[str]]:
    facts = (*ALWAYS_RELEVANT, *RELEVANT[kind, form])
    for size in range(len(facts) + 1):
        yield from (frozenset(chosen) for chosen in combinations(facts, size))


def cases(kind: DraftKind, form: Form, tone: Tone, language: str) -> Iterator[Case]:
    """Subsets of the facts, each as one person's; and people and wordings for the outermost subsets.

    `make letters`, which every build runs, takes all subsets, and others some of them; the long run takes each with every wording, to the
    employer and to an agency.
    """

    def case(number: int, known: frozenset[str], cell: int, *, via_agency: bool) -> Case:
        place, variant = CELLS[cell]
        others = {"name": number + cell, "topic": number * 5 + cell}
        return Case(
            kind, known, place, variant, form, tone, via_agency, COMPANY, language, **others
        )

    turn = turn_of(kind, form, tone, language)
    cells = range(len(CELLS))
    everything = list(enumerate(subsets(kind, form)))
    for at, (number, known) in enumerate(
        everything if EVERY_FACT else some(everything, SAMPLE, turn)
    ):
        if LONG_RUN:
            for cell, via_agency in product(cells, (False, True)):
                yield case(number, known, cell, via_agency=via_agency)
        else:
            yield case(number, known, (at * 5 + turn) % len(cells), via_agency=at % 4 == 0)
    outermost = (frozenset(), frozenset(ALWAYS_RELEVANT), frozenset({"topic", "person"}), FACTS)
    for other, known in enumerate(outermost):
        for at, cell in some(list(enumerate(some(cells, EACH_WORDING, turn))), FEW_CELLS, other):
            yield case(0, known, cell, via_agency=at % 2 == 1)


def find_faults(case: Case, draft: Draft) -> list[str]:
    """What is wrong with a draft, in words; nothing when it may be sent."""
    table = case.table
    whole, own = f"{draft.subject}\n{draft.body}", without_quotes(draft)
    count, words = count_words(own), WORDS.get(case.kind, OTHER_WORDS)
    words = scale(SHORT_WORDS if case.form is Form.SHORT else words, case.language)
    greeting, *_, last = draft.body.split("\n\n")
    unmarked = own.removeprefix(greeting).replace(COMPANY, "Acme").replace("vs.", "vs")
    for mark in table.spaced:
        unmarked = re.sub(rf"(?<=\S)\s(?={re.escape(mark)})", "", unmarked)
    formula = last.removesuffix("\nAnn Lee") if last.endswith("\nAnn Lee") else ""
    checks = {
        f"{count} words": count in words,
        "a bracket": not re.search(r"[\[\]{}<>()]|None|Undefined", whole),
        "an exclamation mark": "!" not in own,
        "a doubled blank": not re.search(r"[ \t]{2}|\n{3}|[ \t]\n|\n[ \t]", whole),
        "an orphaned mark": not re.search(
            r"\s[.,;:?،؛؟]|[,;:،؛]{2}|[.?؟][.?؟]|[:,;،؛]\s*(?:\n\n|$)", unmarked
        ),
        "a sentence that starts small": not any(
            sentence[0].islower()
            for sentence in split_sentences(draft, case.language)[table.starts_small :]
        ),
        "a forbidden phrase": not table.forbidden.search(whole),
        "the wrong subject": is_right_subject(case, draft.subject),
        "no greeting": greeting == greeting_line(case),
        "no closing": bool(table.closings[case.tone].search(formula))
        == ("signature" in case.known),
        "spoken to as the employer": not (
            case.via_agency and is_follow_up(case) and table.to_the_employer.search(whole)
        ),
        "a dangling end": "signature" in case.known
        or draft.body[-1] in ".?؟"
        or last in draft.quoted,
        "a quote that is not alone": set(draft.quoted) <= set(draft.body.split("\n\n")),
    }
    return [fault for fault, fine in checks.items() if not fine]


def count_words(text: str) -> int:
    """A mark that stands alone, as in French, is none."""
    return sum(any(char.isalnum() for char in word) for word in text.split())


def without_quotes(draft: Draft) -> str:
    """The body without the lines that the user is to finish, and without the colon that leads to each."""
    body = draft.body
    for quote in draft.quoted:
        assert f":\n\n{quote}" in body, quote
        lead, _, rest = body.partition(f":\n\n{quote}")
        body = f"{lead.rstrip()}.{rest}"
    return body


def scale(words: range, language: str) -> range:
    length = letters_of(language).length
    return range(round(words.start * length), round(words.stop * length))


def greeting_line(case: Case) -> str:
    """The line that the table has for the addressee, or for nobody."""
    table, tone = case.table, case.tone
    if "person" in case.known:
        return table.people[(case.name or 0) % len(table.people)].line(tone)
    short = case.form is Form.SHORT and case.kind in SHORTS
    nobody = table.nobody_short if short else table.nobody
    return nobody.line(tone).replace("Acme", letters_of(case.language).set_in(COMPANY))


def is_right_subject(case: Case, subject: str) -> bool:
    """Company and role are named, and only a thank-you is headed as one."""
    table = case.table
    names = COMPANY in subject and (table.role in subject) == ("role" in case.known)
    thanks = table.thanks.search(subject) is not None
    if case.kind is DraftKind.THANK_YOU:
        return names and thanks
    return names and (case.kind in THANKFUL or not thanks)


def is_follow_up(case: Case) -> bool:
    return case.kind is not DraftKind.THANK_YOU


def test_every_kind_of_text_is_looked_at() -> None:
    assert set(EMAILS) == set(DraftKind)
    assert {
        kind for kind in DraftKind if find_layout(kind, Form.SHORT) != find_layout(kind, Form.EMAIL)
    } == set(SHORTS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", Tone)
def test_every_combination_of_facts_can_be_sent_as_it_is(tone: Tone, language: str) -> None:
    for kind, form in TEXTS:
        can_be_sent(kind, form, tone, language)


def can_be_sent(kind: DraftKind, form: Form, tone: Tone, language: str) -> None:
    wanted = cases(kind, form, tone, language)
    faults = {case: find_faults(case, write(case.request())) for case in wanted}
    found = [(fault, case) for case, faults_ in faults.items() for fault in faults_]
    assert len(faults) >= 4 * FEW_CELLS
    assert not found, f"{len(found)} faults, the first: {found[0]}\n{write(found[0][1].request())}"


def telling(language: str) -> dict[str, str]:
    """By what a letter shows that it tells a fact."""
    table, locale = table_of(language), find_locale(language, table_of(language).territory)
    days = {"date": date(2026, 12, 4), "sent": date(2026, 12, 8), "by": date(2026, 12, 10)}
    days["upcoming"] = date(2026, 12, 16)
    written = {fact: letters_of(language).write_day(day, locale) for fact, day in days.items()}
    names = table.people[5].formal.split()[-1].rstrip(",:،")
    told = {"role": table.role, "topic": table.marks[0], "names": names}
    return {**told, **written, **table.story_marks}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("missing", telling("en"))
def test_a_missing_fact_drops_its_sentence_and_nothing_else_is_cut(
    missing: str, language: str
) -> None:
    """Where a fact is gone, none of its words is left."""
    told = telling(language)[missing]
    for position, (kind, form) in some(list(product((0, 1), TEXTS)), len(TEXTS), 0):
        case = Case(kind, FACTS - {missing}, position, form=form, language=language)
        draft = write(case.request())
        assert told not in f"{draft.subject} {draft.body}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fact_that_belongs_into_a_text_is_in_it(language: str) -> None:
    """Of each pair the thank-you tells one; what comes late has room for its thanks only."""
    for kind, form in TEXTS:
        tells_its_facts(kind, form, language)


def tells_its_facts(kind: DraftKind, form: Form, language: str) -> None:
    for fact in set(RELEVANT[kind, form]) - {*STORY, "late", "topic"}:
        bodies = [
            write(Case(kind, known, place, form=form, language=language).request()).body
            for place in range(VARIANTS)
            for known in (frozenset({fact, "person"}), frozenset({fact, "person", "role"}))
        ]
        assert all(telling(language)[fact] in body for body in bodies), fact
