"""Made-up records for the draft tests, and the requests that can be made of them."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from babel import Locale

from playbook.drafts import Draft, DraftKind, Form, Request
from playbook.facts import Application, Interview, Person
from playbook.preferences import Tone

NAMES = ("Jane Doe", "Dr. Ludwig van Dyke", "Bob", "Prof. Ada King", "Mei Tanaka", "ravi kumar")
TOPICS = (
    "their move to Kubernetes",
    "How they onboard new colleagues in the first month",
    "We talked about the reporting backlog.",
    "I told you about my year in Lisbon",
    "Sailing, and the autumn regatta!!",
    "what happens when the night shift ends?",
)
BRITAIN = Locale("en", "GB")
STORY = {
    "challenge": "Getting the monthly reports down from two days to one hour.",
    "fit": "I led a team that rebuilt a billing pipeline without downtime",
    "skill": "I speak Dutch and can work with the Antwerp office",
    "missed": "How would you scale the queue? I would split it by customer.",
    "idea": "Cache the exchange rates for a day instead of asking for each invoice",
}
FACTS = frozenset(
    {
        *("role", "day", "person", "topic", "date", "sent", "signature", "late", "by", "names"),
        *("upcoming", *STORY),
    }
)
UNKNOWN = (Person("u", "mei tanaka"), Person("v", "Omar Haddad"))
NEXT_ROUND = Interview("n", "Europe/Berlin", starts_at=datetime(2026, 12, 16, 9, tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Case:
    """One combination: which facts are known, and whose text in which wording it is."""

    kind: DraftKind
    known: frozenset[str] = FACTS
    position: int = 0
    variant: int = 0
    form: Form = Form.EMAIL
    tone: Tone = Tone.PLAIN
    via_agency: bool = False
    company: str = "Acme Inc."

    def request(self) -> Request:
        return make_request(self)


def make_request(case: Case) -> Request:
    """The request for a case: what is not in `known` is missing from the record."""

    def has(fact: str, value: str | None) -> str | None:
        return value if fact in case.known else None

    place = case.position % len(NAMES)
    person = Person("p", NAMES[place], topic=has("topic", TOPICS[place]))
    told = {fact: has(fact, text) for fact, text in STORY.items()}
    ended = datetime(2026, 11, 24, 14, tzinfo=UTC) if "day" in case.known else None
    interview = replace(Interview("i", "Europe/Berlin", ended, (person,)), **told)
    application = Application(
        "a",
        company=case.company,
        role=has("role", "Senior Data Engineer"),
        interviews=(interview, NEXT_ROUND) if "upcoming" in case.known else (interview,),
        decision_by=date(2026, 12, 4) if "date" in case.known else None,
    )
    return Request(
        kind=case.kind,
        application=application,
        interview=interview,
        person=person if "person" in case.known else None,
        position=case.position,
        locale=BRITAIN,
        variant=case.variant,
        form=case.form,
        tone=case.tone,
        via_agency=case.via_agency,
        late_thanks="late" in case.known,
        first_sent_on=date(2026, 12, 8) if "sent" in case.known else None,
        answer_by=date(2026, 12, 10) if "by" in case.known else None,
        thanked=UNKNOWN if "names" in case.known else (),
        signature=has("signature", "Ann Lee"),
    )


def split_sentences(draft: Draft) -> list[str]:
    """The sentences of a body, without greeting and closing formula."""
    paragraphs = [p for p in draft.body.split("\n\n")[1:] if "\n" not in p]
    plain = " ".join(paragraphs).replace("Inc. ", "Inc ")
    return [s for s in re.split(r"(?<=[.?])\s+", plain) if s]


def fives(draft: Draft) -> set[tuple[str, ...]]:
    """Every run of five words of a body, without greeting and closing formula."""
    words = re.findall(r"[\w'-]+", " ".join(split_sentences(draft)).lower())
    return set(zip(*(words[start:] for start in range(5)), strict=False))
