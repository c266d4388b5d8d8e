"""Made-up records for the draft tests, and the requests that can be made of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from playbook.drafts import Draft, DraftKind, Form, Request
from playbook.facts import Application, Interview, Person
from playbook.preferences import Tone
from playbook.words.speech import find_locale
from trials.stage.letters.table import LANGUAGES, Table, table_of

STORY = table_of("en").story
FACTS = frozenset(
    {
        *("role", "day", "person", "topic", "date", "sent", "signature", "late", "by", "names"),
        *("upcoming", *STORY),
    }
)
NEXT_ROUND = Interview("n", "Europe/Berlin", starts_at=datetime(2026, 12, 16, 9, tzinfo=UTC))
SENTENCE_END = re.compile(r"(?<=[.?؟])(?<!\d\.)\s+")


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
    language: str = "en"
    name: int | None = None  # which of the table's people; None: the one of the position
    topic: int | None = None  # which of its topics

    def request(self) -> Request:
        return make_request(self)

    @property
    def table(self) -> Table:
        return table_of(self.language)


def make_request(case: Case) -> Request:
    """The request for a case: what is not in `known` is missing from the record."""
    table = case.table

    def has(fact: str, value: str | None) -> str | None:
        return value if fact in case.known else None

    def pick(chosen: int | None, among: int) -> int:
        return (case.position if chosen is None else chosen) % among

    name = table.people[pick(case.name, len(table.people))].typed
    person = Person(
        "p", name, topic=has("topic", table.topics[pick(case.topic, len(table.topics))])
    )

    def tells(fact: str) -> str | None:
        return has(fact, table.story[fact])

    ended = datetime(2026, 11, 24, 14, tzinfo=UTC) if "day" in case.known else None
    interview = Interview(
        "i",
        "Europe/Berlin",
        ended,
        (person,),
        challenge=tells("challenge"),
        fit=tells("fit"),
        skill=tells("skill"),
        missed=tells("missed"),
        idea=tells("idea"),
    )
    application = Application(
        "a",
        company=case.company,
        role=has("role", table.role),
        interviews=(interview, NEXT_ROUND) if "upcoming" in case.known else (interview,),
        decision_by=date(2026, 12, 4) if "date" in case.known else None,
    )
    unknown = (Person("u", table.people[2].typed), Person("v", table.people[5].typed))
    return Request(
        kind=case.kind,
        application=application,
        interview=interview,
        person=person if "person" in case.known else None,
        position=case.position,
        locale=find_locale(case.language, table.territory),
        variant=case.variant,
        form=case.form,
        tone=case.tone,
        via_agency=case.via_agency,
        late_thanks="late" in case.known,
        first_sent_on=date(2026, 12, 8) if "sent" in case.known else None,
        answer_by=date(2026, 12, 10) if "by" in case.known else None,
        thanked=unknown if "names" in case.known else (),
        language=case.language,
        told_in=case.language,
        signature=has("signature", "Ann Lee"),
    )


def turn_of(kind: DraftKind, form: Form, tone: Tone, language: str) -> int:
    """A number for each kind of letter, by which they take their samples in turn."""
    turns: tuple[Sequence[object], ...] = (list(DraftKind), list(Form), list(Tone), [*LANGUAGES])
    return sum(
        turn.index(one) for turn, one in zip(turns, (kind, form, tone, language), strict=True)
    )


def split_sentences(draft: Draft, language: str = "en") -> list[str]:
    """The sentences of a body, without greeting, closing formula and what stands on a line of its own."""
    paragraphs = [
        p for p in draft.body.split("\n\n")[1:] if "\n" not in p and p not in draft.quoted
    ]
    plain = " ".join(paragraphs)
    for abbreviation in table_of(language).abbreviations:
        plain = plain.replace(f"{abbreviation} ", f"{abbreviation[:-1]} ")
    return [s for s in SENTENCE_END.split(plain) if s]


def fives(draft: Draft, language: str = "en") -> set[tuple[str, ...]]:
    """Every run of five words of a body, without greeting and closing formula. A name counts as one word."""
    said = " ".join(split_sentences(draft, language))
    for name in (table_of(language).role, "Acme Inc"):
        said = said.replace(name, name.replace(" ", "_"))
    words = re.findall(r"[\w'-]+", said.lower())
    return set(zip(*(words[start:] for start in range(5)), strict=False))
