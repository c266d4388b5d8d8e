"""The user's own text, looked over before it is sent (PLAYBOOK part 4: never needy, never blaming, no blank)."""

from collections.abc import Collection, Iterator

from playbook.drafts import DraftKind, Form, find_layout
from playbook.guards.cautions import Caution, Guard
from playbook.guards.naming import find_other_company, find_other_person
from playbook.guards.phrases import blame, empty_phrases, unfilled
from playbook.languages import ENGLISH, known_language, letters_of

MUCH_MORE = 1.5  # times the longest that is usual
MUCH_LESS = 3  # the part of the shortest that is usual


def check_text(
    text: str,
    *,
    kind: DraftKind,
    form: Form = Form.EMAIL,
    company: str | None = None,
    other_companies: Collection[str] = (),
    person: str | None = None,
    colleagues: Collection[str] = (),
    other_people: Collection[str] = (),
    own: Collection[str] = (),
    language: str = ENGLISH,
) -> tuple[Caution, ...]:
    """What the user may want to change in their own text, at most one finding of each kind.

    `person` is whom it goes to, `colleagues` were met at the same employer, `other_people` and
    `other_companies` belong to other applications. `own` are further words that belong into the text: the role,
    the name under it. `language` is the letter's.
    """
    mine = [name for name in (company, *own) if name]
    named = (
        (
            Guard.OTHER_COMPANY,
            find_other_company(text, other_companies, [*mine, *filter(None, [person])]),
        ),
        (
            Guard.OTHER_PERSON,
            find_other_person(text, person, colleagues, other_people, mine, language=language),
        ),
    )
    found = [Caution(guard, saw=saw, name=person or "") for guard, saw in named if saw]
    return (*_phrases(text), *found, *_length(text, kind, form, language))


def _phrases(text: str) -> Iterator[Caution]:
    plain = text.replace("\u2019", "'")
    for guard, pattern in (
        (Guard.UNFILLED, unfilled()),
        (Guard.EMPTY_PHRASE, empty_phrases()),
        (Guard.BLAME, blame()),
    ):
        if match := pattern.search(plain):
            yield Caution(guard, saw=match.group())


def _length(text: str, kind: DraftKind, form: Form, language: str) -> Iterator[Caution]:
    """Generous margins: the user knows best how much there is to say."""
    length = letters_of(known_language(language)).length
    count, usual = len(text.split()), find_layout(kind, form).scaled(length).words
    longest = usual.stop - 1
    if count > MUCH_MORE * longest:
        yield Caution(Guard.TOO_LONG, count=count, limit=longest)
    elif count < usual.start / MUCH_LESS:
        yield Caution(Guard.TOO_SHORT, count=count, limit=usual.start)
