"""No text costs the readers long: nobody can hold up others by what they type."""

from collections.abc import Callable, Sequence
from itertools import cycle
from random import Random
from time import process_time

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.languages import dates_of, languages, people_of, telling_of
from playbook.reading.companies import core
from playbook.reading.contacts import read_contact, without_contacts
from playbook.reading.dates import read_future, read_past, read_upcoming
from playbook.reading.languages import read_language
from playbook.reading.people import read_everyone
from playbook.reading.places import find_country, find_places
from playbook.reading.telling import read_telling
from playbook.reading.times import read_clock, read_span
from playbook.reading.warming import warm_contacts, warm_language
from playbook.reading.weekdays import read_weekdays
from tests.long_run import LONG_RUN, some
from tests.playbook.reading.phrases.notation import LONDON, WEDNESDAY, Weekdays

SLOWEST = (
    0.05  # seconds of the processor's time; the worst that is known takes less than half of it
)
TRIES = 5  # of which the quickest counts: the others were held up by the machine
ORDINARY = "Interviewed at Acme for data engineer yesterday 3pm with Jane Doe, jane@acme.com"
AS_MANY = 40  # ordinary lines cost as much, where the machine is so busy that seconds say nothing
LONGEST = 4096  # characters of a message
LENGTHS = (60, 199, 599, 1499, LONGEST)  # about where the readers stop looking

NOW = (WEDNESDAY, LONDON)
READERS: dict[str, Callable[[str, Locale], object]] = {
    "telling": lambda text, locale: read_telling(text, *NOW, locale, Weekdays(), country="GB"),
    "past": lambda text, locale: read_past(text, *NOW, locale, Weekdays()),
    "future": lambda text, locale: read_future(text, *NOW, locale, Weekdays()),
    "upcoming": lambda text, locale: read_upcoming(text, *NOW, locale, Weekdays()),
    "clock": read_clock,
    "span": read_span,
    "everyone": lambda text, _: read_everyone(text, "GB"),
    "contact": lambda text, _: read_contact(text, "GB"),
    "without contacts": lambda text, _: without_contacts(text, "GB"),
    "places": find_places,
    "country": find_country,
    "weekdays": read_weekdays,
    "language": lambda text, locale: read_language(text, locale, languages()),
    "company": lambda text, _: core(text),
}
LOCALES = [Locale(language) for language in languages()]

TIMES = "at 3 |um 3 |le 3 |a las 3 |às 3 |الساعة 3 |10.10.|14:30 |14h30 |2-3 |19/11/2026 |on Monday |by Friday |half past |next "
PEOPLE = "with |Jane, |Jane Doe |and |Dr. |CTO of |Head of Data for |her email is |Herrn |who is |mit |con |avec |com |مع "
CONTACTS = "a@b.co |a@b.c,|@|a@|jo@a.co, Jo, |+44 20 7946 0958 |+44 |07 |1/1/|http://a |www."
TELLING = "interview at |I met Jane at 3 with Bob for |at Acme with Jane |they decide by |they said they will |for |role: a\n|GmbH|& Co. "
SIGNS = "(|((((a,|[|(a) |,|,,,,,,,,,)|, |;|. |A. | - |- - |:|\"|“|'|/|1|1. |1) | |  |\t|\n|\n- |\n \n|a|é|😀|İ|ﷺ|日 "
TOKENS = [
    token for tokens in (TIMES, PEOPLE, CONTACTS, TELLING, SIGNS) for token in tokens.split("|")
]
FOUND_WORST = (  # by composing these at random, each the worst of its time
    "😀at 3.  / at 3. 14:30 😀 / 14:30 14:30 at 3. 😀14:30 😀at 3. 😀at 3. 14:30 ",
    "of of of 1-1-of 1-of of of of 1-the 1-1-of 1-the of 1-1-of o",
    "- - a@he said by Friday by Friday a@2-3 by Friday he said Monday ",
    'at 3-"on Monday at 3-at 3-on Monday it was on Monday ',
    "mit next week a@by Friday a@by Friday they will next week ",
    "Jo, " * 90 + "jo@a.co " * 40,
)


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Once a language is loaded, that is."""
    warm_contacts()
    for locale in LOCALES:
        warm_language(locale.language)
        for read in READERS.values():
            read(ORDINARY, locale)


def repeated(token: str, length: int, head: str = "") -> str:
    return (head + token * (length // len(token) + 1))[:length]


def cost(reader: str, text: str, locale: Locale) -> float:
    """Seconds of the processor's time."""
    started = process_time()
    READERS[reader](text, locale)
    return process_time() - started


def is_slow(reader: str, text: str, locale: Locale) -> bool:
    """Once is enough where it took little time."""
    spent = ordinary = 1.0
    for _ in range(TRIES):
        spent = min(spent, cost(reader, text, locale))
        if spent < SLOWEST:
            return False
        ordinary = min(ordinary, cost("telling", ORDINARY, LOCALES[0]))
    return spent > AS_MANY * ordinary


def slow_ones(reader: str, texts: Sequence[str]) -> list[str]:
    """Each text in one language, all languages in turn."""
    read_in = zip(texts, cycle(LOCALES), strict=False)
    return [text[:80] for text, locale in read_in if is_slow(reader, text, locale)]


@pytest.mark.parametrize("reader", READERS)
def test_the_same_again_and_again_costs_little(reader: str) -> None:
    texts, turn = at_every_length(TOKENS), [*READERS].index(reader)
    tried = [*at_every_length(FOUND_WORST), *some(texts, len(texts) // 3, turn)]
    assert slow_ones(reader, tried) == []


def at_every_length(tokens: Sequence[str]) -> list[str]:
    heads = ("", "Interview at Acme ")
    return [repeated(token, n, head) for token in tokens for n in LENGTHS for head in heads]


@pytest.mark.parametrize("reader", READERS)
def test_anything_mixed_costs_little(reader: str) -> None:
    random = Random(7)  # noqa: S311 - texts, no secrets
    texts = []
    for length in LENGTHS * (20 if LONG_RUN else 5):
        some = random.sample(TOKENS, random.choice((2, 3, 5, 20)))
        texts.append("".join(random.choice(some) for _ in range(length))[:length])
    assert slow_ones(reader, texts) == []


def words_of(language: str) -> list[str]:
    """What the readers of a language know."""
    names = people_of(language)
    return [
        *dates_of(language).phrases,
        *telling_of(language).filler,
        *sorted(names.first_names)[:200],
    ]


@settings(max_examples=60 if LONG_RUN else 20, deadline=None)
@given(data=st.data())
def test_their_own_words_in_any_order_cost_little(data: st.DataObject) -> None:
    locale = data.draw(st.sampled_from(LOCALES))
    known = st.sampled_from([*words_of(locale.language), *(token.strip(" ") for token in TOKENS)])
    text = " ".join(data.draw(st.lists(known, min_size=1, max_size=60)))
    assert [reader for reader in READERS if is_slow(reader, text, locale)] == []
