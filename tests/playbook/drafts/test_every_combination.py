"""A linter over all combinations of known and missing facts, people and wordings."""

import re
from collections.abc import Iterator
from itertools import combinations, product

import pytest

from playbook.drafts import VARIANTS, Draft, DraftKind, Form, find_layout, write
from playbook.preferences import Tone
from tests.playbook.drafts.records import FACTS, STORY, Case

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
FORBIDDEN = re.compile(
    r"just checking|checking in|touch base|circle back|as soon as possible|asap|still waiting|have not heard"
    r"|haven't|you failed|disappoint|desperate|dream (?:job|company)|amazing|thrilled|perfect fit|passion"
    r"|sorry to bother|to whom it may|per my last",
    re.IGNORECASE,
)
CLOSINGS = {
    Tone.WARM: re.compile(r"(?:regards|wishes|best|thanks),\nAnn Lee$"),
    Tone.PLAIN: re.compile(r"(?:regards|wishes|Best),\nAnn Lee$"),
    Tone.FORMAL: re.compile(r"(?:regards|[Ss]incerely|yours),\nAnn Lee$"),
}
GREETINGS = {Tone.WARM: "Hi", Tone.PLAIN: "Hello", Tone.FORMAL: "Dear"}
TO_THE_EMPLOYER = re.compile(  # what somebody at an agency is not
    r"join you\b|(?:continue|step|working) with you\b|your (?:plans|team|company|decision)"
    r"|you (?:now expect|had hoped|were hoping|hoped|interviewed)|interviewed with you|talked with you"
)


def subsets(kind: DraftKind, form: Form) -> Iterator[frozenset[str]]:
    facts = (*ALWAYS_RELEVANT, *RELEVANT[kind, form])
    for size in range(len(facts) + 1):
        yield from (frozenset(chosen) for chosen in combinations(facts, size))


def cases(kind: DraftKind, form: Form, tone: Tone) -> Iterator[Case]:
    """Every subset of facts in two of the tones, and every person and wording for the outermost subsets."""
    for number, known in enumerate(subsets(kind, form)):
        step = (list(Tone).index(tone) + number) % 3
        if step < 2:
            cell = (number + 2 * step) % VARIANTS, number // VARIANTS + step
            yield Case(kind, known, *cell, form, tone, via_agency=number % 4 == 0)
    for known in (frozenset(), frozenset(ALWAYS_RELEVANT), frozenset({"topic", "person"}), FACTS):
        for cell in range(VARIANTS**2):
            yield Case(kind, known, *divmod(cell, VARIANTS), form, tone, via_agency=cell % 2 == 1)


def find_faults(case: Case, draft: Draft) -> list[str]:
    """What is wrong with a draft, in words; nothing when it may be sent."""
    short = case.form is Form.SHORT
    words = SHORT_WORDS if short else WORDS.get(case.kind, OTHER_WORDS)
    whole, count = f"{draft.subject}\n{draft.body}", len(draft.body.split())
    unmarked = re.sub(r"Inc\.(?=[,:?])", "Inc", whole.replace(draft.body.split("\n")[0], ""))
    last = draft.body.rsplit("\n\n", 1)[-1]
    checks = {
        f"{count} words": count in words,
        "a bracket": not re.search(r"[\[\]{}<>()]|None|Undefined", whole),
        "an exclamation mark": "!" not in whole,
        "a doubled blank": not re.search(r"[ \t]{2}|\n{3}|[ \t]\n|\n[ \t]", whole),
        "an orphaned mark": not re.search(
            r"\s[.,;:?]|[,;:.]{2}|[.?][.?]|[:,;]\s*(?:\n\n|$)", unmarked
        ),
        "a sentence that starts small": not re.search(r"\n\n[a-z]", draft.body),
        "a forbidden phrase": not FORBIDDEN.search(whole),
        "the wrong subject": is_right_subject(case, draft.subject),
        "no greeting": re.match(rf"{GREETINGS[case.tone]}( [^\n]+)?,\n\n", draft.body) is not None,
        "no closing": bool(CLOSINGS[case.tone].search(last)) == ("signature" in case.known),
        "spoken to as the employer": not (
            case.via_agency and is_follow_up(case) and TO_THE_EMPLOYER.search(whole)
        ),
        "a dangling end": "signature" in case.known or draft.body[-1] in ".?",
    }
    return [fault for fault, fine in checks.items() if not fine]


def is_right_subject(case: Case, subject: str) -> bool:
    """Company and role are named, and only a thank-you is headed as one."""
    names = "Acme Inc." in subject and ("Senior Data Engineer" in subject) == ("role" in case.known)
    thanks = re.search(r"thank", subject, re.IGNORECASE) is not None
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


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize(("kind", "form"), TEXTS)
def test_every_combination_of_facts_can_be_sent_as_it_is(
    kind: DraftKind, form: Form, tone: Tone
) -> None:
    faults = {case: find_faults(case, write(case.request())) for case in cases(kind, form, tone)}
    found = [(fault, case) for case, faults_ in faults.items() for fault in faults_]
    assert len(faults) > 49
    assert not found, f"{len(found)} faults, the first: {found[0]}\n{write(found[0][1].request())}"


TELLING = {
    "role": "Senior",
    "topic": "Kubernetes",
    "date": "4 December",
    "sent": "8 December",
    "by": "10 December",
    "upcoming": "16 December",
    "names": "Tanaka",
    "challenge": "monthly",
    "fit": "billing",
    "skill": "Dutch",
    "missed": "queue",
    "idea": "exchange rates",
}


@pytest.mark.parametrize("missing", TELLING)
def test_a_missing_fact_drops_its_sentence_and_nothing_else_is_cut(missing: str) -> None:
    """Where a fact is gone, none of its words is left."""
    for (kind, form), position in product(TEXTS, (0, 1)):
        draft = write(Case(kind, FACTS - {missing}, position, form=form).request())
        assert TELLING[missing] not in f"{draft.subject} {draft.body}"


@pytest.mark.parametrize(("kind", "form"), TEXTS)
def test_a_fact_that_belongs_into_a_text_is_in_it(kind: DraftKind, form: Form) -> None:
    """Of each pair the thank-you tells one; what comes late has room for its thanks only."""
    for fact in set(RELEVANT[kind, form]) - {*STORY, "late", "topic"}:
        bodies = [
            write(Case(kind, known, place, form=form).request()).body
            for place in range(VARIANTS)
            for known in (frozenset({fact, "person"}), frozenset({fact, "person", "role"}))
        ]
        assert all(TELLING[fact] in body for body in bodies), fact
