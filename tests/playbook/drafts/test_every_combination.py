"""A linter over all combinations of known and missing facts, people and wordings."""

import re
from collections.abc import Iterator
from itertools import combinations

import pytest

from playbook.drafts import VARIANTS, Draft, DraftKind, Form, write
from tests.playbook.drafts.records import FACTS, STORY, Case

ALWAYS_RELEVANT = ("role", "day", "person", "signature")
RELEVANT = {
    (DraftKind.THANK_YOU, Form.EMAIL): ("topic", *STORY),
    (DraftKind.THANK_YOU, Form.SHORT): ("topic",),
    (DraftKind.FOLLOW_UP_DATE_PASSED, Form.EMAIL): ("topic", "date", "late"),
    (DraftKind.FOLLOW_UP_NO_DATE, Form.EMAIL): ("topic", "late"),
    (DraftKind.SECOND_FOLLOW_UP, Form.EMAIL): ("sent",),
    (DraftKind.MOVING_ON, Form.EMAIL): (),
}
WORDS = {
    (DraftKind.THANK_YOU, Form.EMAIL): range(80, 151),
    (DraftKind.THANK_YOU, Form.SHORT): range(15, 71),
}
TEXTS = tuple(RELEVANT)
FORBIDDEN = re.compile(
    r"just checking|checking in|touch base|circle back|as soon as possible|asap|still waiting|have not heard"
    r"|haven't|you failed|disappoint|desperate|dream (?:job|company)|amazing|thrilled|perfect fit|passion"
    r"|sorry to bother|to whom it may|per my last",
    re.IGNORECASE,
)
CLOSINGS = re.compile(r"(?:regards|wishes|sincerely),\nAnn Lee$")


def subsets(kind: DraftKind, form: Form) -> Iterator[frozenset[str]]:
    facts = (*ALWAYS_RELEVANT, *RELEVANT[kind, form])
    for size in range(len(facts) + 1):
        yield from (frozenset(chosen) for chosen in combinations(facts, size))


def cases(kind: DraftKind, form: Form) -> Iterator[Case]:
    """Every subset of facts in some cells, and every person and wording for the outermost subsets."""
    for number, known in enumerate(subsets(kind, form)):
        for step in range(2):
            yield Case(kind, known, (number + 2 * step) % VARIANTS, number // VARIANTS + step, form)
    for known in (frozenset(), frozenset(ALWAYS_RELEVANT), frozenset({"topic", "person"}), FACTS):
        for cell in range(VARIANTS**2):
            yield Case(kind, known, *divmod(cell, VARIANTS), form)


def find_faults(case: Case, draft: Draft) -> list[str]:
    """What is wrong with a draft, in words; nothing when it may be sent."""
    words = WORDS.get((case.kind, case.form), range(50, 111))
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
        "no greeting": re.match(r"(Dear|Hello)( [^\n]+)?,\n\n", draft.body) is not None,
        "no closing": bool(CLOSINGS.search(last)) == ("signature" in case.known),
        "a dangling end": "signature" in case.known or draft.body[-1] in ".?",
    }
    return [fault for fault, fine in checks.items() if not fine]


def is_right_subject(case: Case, subject: str) -> bool:
    """Company and role are named, and only a thank-you is headed as one."""
    names = "Acme Inc." in subject and ("Senior Data Engineer" in subject) == ("role" in case.known)
    thanks = re.search(r"thank", subject, re.IGNORECASE) is not None
    if case.kind is DraftKind.THANK_YOU:
        return names and thanks
    return names and (case.kind is DraftKind.MOVING_ON or not thanks)


@pytest.mark.parametrize(("kind", "form"), TEXTS)
def test_every_combination_of_facts_can_be_sent_as_it_is(kind: DraftKind, form: Form) -> None:
    faults = {case: find_faults(case, write(case.request())) for case in cases(kind, form)}
    found = [(fault, case) for case, faults_ in faults.items() for fault in faults_]
    assert len(faults) > 49
    assert not found, f"{len(found)} faults, the first: {found[0]}\n{write(found[0][1].request())}"


@pytest.mark.parametrize("missing", sorted(FACTS - {"late", "person", "day", "signature"}))
def test_a_missing_fact_drops_its_sentence_and_nothing_else_is_cut(missing: str) -> None:
    """Where a fact is gone, none of its words is left."""
    telling = {"role": "Senior", "topic": "Kubernetes", "date": "4 December", "sent": "8 December"}
    telling |= {"challenge": "monthly", "fit": "billing", "skill": "Dutch"}
    telling |= {"missed": "queue", "idea": "exchange rates"}
    for kind in DraftKind:
        for position in (0, 1):
            draft = write(Case(kind, FACTS - {missing}, position).request())
            assert telling[missing] not in f"{draft.subject} {draft.body}"
