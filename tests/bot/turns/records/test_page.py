"""The page of /export leaves out nothing: every answer and every dated fact stands on it in words."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from html import unescape
from typing import Any, get_args, get_type_hints

import pytest

from bot.conversation.asked import Asked
from bot.conversation.fields import NewPeople, OnPerson, OwnText
from bot.conversation.questions.forms import FORMS, FormName
from bot.conversation.questions.question import Question
from bot.screens.records.readable import draw_everything
from playbook.chat import Chat, Dialog
from playbook.facts import (
    Answer,
    Application,
    Channel,
    Closure,
    Deed,
    DraftChoice,
    Ending,
    Format,
    Interview,
    Mark,
    News,
    NextMove,
    Part,
    Person,
)
from playbook.owed import Owed
from playbook.plan.look import Look
from playbook.preferences import Preferences, Tone
from playbook.words import Words, spoken_languages

NOW = datetime(2026, 12, 8, 9, tzinfo=UTC)
BEGAN, ENDED, AHEAD = NOW - timedelta(days=9), NOW - timedelta(days=8), NOW + timedelta(days=3)

JANE = Person("p1", "Jane Doe", "CTO", "jane@acme.com", "+442079460958", "Kubernetes", Part.MANAGER)
BOB = Person("p2", "Bob Roe", "Recruiter", "bob@acme.com", topic="the team", part=Part.RECRUITER)
OVER = Interview(
    "1",
    "Europe/London",
    ENDED,
    (JANE,),
    round=3,
    format=Format.ON_SITE,
    place="12 High Street",
    challenge="the challenge",
    fit="the fit",
    skill="the skill",
    missed="the better answer",
    idea="the idea",
    went_well=True,
    starts_at=BEGAN,
)
TO_COME = Interview(
    "2", "Europe/London", None, (BOB,), format=Format.VIDEO, place="the link", starts_at=AHEAD
)
ACME = Application(
    "a",
    "Acme",
    "data engineer",
    (OVER, TO_COME),
    decision_by=date(2026, 12, 15),
    next_move=NextMove.THEM,
    channel=Channel.EMAIL,
    senior=True,
    country="FR",
    offer_by=date(2026, 12, 16),
    lesson="the lesson",
    apart=True,
    language="de",
    drafts=(DraftChoice("t1.p1", own="my own text"),),
)
SETTINGS = Preferences(
    chosen_language="en",
    zone="Europe/London",
    country="GB",
    signature="Ann Other",
    known_as="Ann",
    tone=Tone.WARM,
    working_week=(0, 1, 2, 3),
)
TOLD = Chat(7, SETTINGS, (ACME,))
UNKEPT = {(FormName.CALL, "day")}  # a step of a phone call: it is kept with the open question


def page_of(chat: Chat) -> str:
    return unescape(draw_everything(Look(chat, NOW)))


def rows_of(page: str) -> list[tuple[str, str]]:
    return re.findall(r"<dt[^>]*>(.*?)</dt><dd[^>]*>(.*?)</dd>", page, re.DOTALL)


def answers_to(question: Question) -> Iterator[tuple[Asked, str]]:
    """Whoever was asked it in the chat above, and the answer as the summary shows it."""
    people = ((OVER.id, JANE.id), (TO_COME.id, BOB.id))
    for interview, person in people:
        about = Dialog("", "", "", NOW, "a", person, "t1.p1", interview=interview)
        asked = Asked(Look(TOLD, NOW), about)
        value = question.field.get(asked)
        if value is not None:
            yield asked, question.kind.show(value, asked)


def titles_of(question: Question) -> set[str]:
    """What its answer is called: an interview to come is asked about in other words."""
    every = (one for questions in FORMS.values() for one in questions)
    return {one.title for one in every if one.field == question.field}


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(one, id=f"{form}-{one.key}")
        for form, questions in FORMS.items()
        for one in questions
        if (form, one.key) not in UNKEPT
    ],
)
def test_the_page_answers_every_question_of_every_form(question: Question) -> None:
    page, told = page_of(TOLD), list(answers_to(question))
    assert told, "nothing is told of it in this test"
    for asked, answer in told:
        assert answer in page
        if isinstance(question.field, NewPeople):
            assert all(one.name in page for one in asked.interview.people)
        elif isinstance(question.field, OnPerson):
            assert asked.person
            assert asked.person.name in page
            assert answer == asked.person.name or f"{question.title}: {answer}" in page
        elif not isinstance(question.field, OwnText):  # it stands below the name of the action
            assert any((title, answer) in rows_of(page) for title in titles_of(question))


MARKS = tuple(
    Mark("f1", deed, NOW - timedelta(days=n), until=NOW + timedelta(days=n), person=JANE.id)
    for n, deed in enumerate(Deed, 20)
)
CLOSED = replace(
    ACME,
    answers=tuple(Answer(one, NOW - timedelta(days=n)) for n, one in enumerate(News, 40)),
    marks=MARKS,
    closure=Closure(Ending.DECLINED, NOW - timedelta(days=60)),
    check_back=date(2027, 1, 5),
    kept_at=NOW - timedelta(days=61),
)
OPEN = Chat(
    7,
    SETTINGS,
    (CLOSED,),
    due=NOW + timedelta(days=70),
    active_at=NOW - timedelta(days=71),
    owed=(Owed("o", NOW - timedelta(days=72), "a word"),),
)
COUNTED = {  # what only the bot reads: how many there are is told, and the record has them
    "Nudge.at",
    "Change.at",
    "Dialog.touched_at",
    "Chat.lapses",
    "Chat.ahead",
}


def dated_facts(kind: object = Chat) -> set[str]:
    """Every field with a day or a moment, of every record that a chat is made of."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return set().union(*map(dated_facts, get_args(kind)))
    hints = get_type_hints(kind)
    own = {name for name, hint in hints.items() if {date, datetime} & {*leaves(hint)}}
    inner = (dated_facts(hint) for hint in hints.values())
    return {f"{kind.__name__}.{name}" for name in own}.union(*inner)


def leaves(hint: object) -> Iterator[object]:
    yield hint
    for part in get_args(hint):
        yield from leaves(part)


def told_in(record: Any) -> Iterator[tuple[str, date]]:  # noqa: ANN401 - any record
    """The days and moments in a record, by the names of their fields."""
    for field in fields(record):
        value = getattr(record, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, date):
                yield f"{type(record).__name__}.{field.name}", one
            elif is_dataclass(one):
                yield from told_in(one)


@pytest.mark.parametrize("fact", sorted(dated_facts() - COUNTED))
def test_the_page_tells_every_dated_fact_with_its_year(fact: str) -> None:
    told = [day for name, day in told_in(OPEN) if name == fact]
    assert told, "nothing is told of it in this test"
    words, page = Words.of(SETTINGS), page_of(OPEN)
    put_off = [mark.until for mark in MARKS if mark.deed is Deed.SNOOZED]
    for day in put_off if fact == "Mark.until" else told:
        assert day
        written = words.full_moment(day) if isinstance(day, datetime) else words.day(day)
        assert written in page


def test_what_is_only_counted_exists() -> None:
    assert dated_facts() >= COUNTED


@pytest.mark.parametrize(
    ("question", "half", "shown"),
    [
        ("when", "2026-12-04", "Friday, 4 December 2026"),
        ("when", "2026-12-04T15:30", "Friday, 4 December 2026, 15:30"),
        ("when", "2026-12-04|2026-12-11", "Friday, 4 December 2026 or Friday, 11 December 2026"),
        ("when", "m2026-12", "not told yet"),
        ("people", "Jane Doe and Bob Roe", "Jane Doe and Bob Roe"),
        ("decision", "~2026-12-18", "Friday, 18 December 2026"),
        ("role", None, "not told yet"),
    ],
)
def test_half_an_answer_is_told_under_the_question_that_is_open(
    question: str, half: str | None, shown: str
) -> None:
    open_ = Dialog("d", FormName.INTERVIEW, question, NOW, "a", pending=half)
    title = next(one.title for one in FORMS[FormName.INTERVIEW] if one.key == question)
    assert (title, shown) in rows_of(page_of(replace(TOLD, dialog=open_)))


def test_half_answers_to_questions_still_to_come_are_told_as_well() -> None:
    halves = (("decision", "2026-12-18"), ("gone", "an old half"))
    open_ = Dialog("d", FormName.INTERVIEW, "when", NOW, "a", pending="2026-12-04", halves=halves)
    rows = rows_of(page_of(replace(TOLD, dialog=open_)))
    assert {("Decision", "Friday, 18 December 2026"), ("gone", "an old half")} < set(rows)
    for question, half in (("zone", "?Springfield"), ("week", "012")):
        settings = Dialog("d", FormName.SETTINGS, question, NOW, pending=half)
        shown = rows_of(page_of(replace(TOLD, dialog=settings)))
        assert {"Springfield", "Mon, Tue and Wed"} & {answer for _, answer in shown}


def test_to_whom_a_follow_up_went_is_told() -> None:
    done = replace(ACME, marks=(Mark("f1", Deed.DONE, ENDED, person=BOB.id),))
    page = page_of(replace(TOLD, applications=(done,)))
    assert any(name == "First follow-up" and "Bob Roe" in told for name, told in rows_of(page))


ALIKE = ("Signature", "Name", "Patience")  # the same word in English and another language


@pytest.mark.parametrize("language", spoken_languages())
def test_the_page_says_all_of_it_in_the_user_s_language(language: str) -> None:
    open_ = Dialog("d", FormName.INTERVIEW, "when", NOW, "a", pending="2026-12-04")
    spoken = replace(SETTINGS, chosen_language=language)
    chat = replace(OPEN, preferences=spoken, dialog=open_)
    names = {name for name, _ in rows_of(page_of(chat))}
    english = {name for name, _ in rows_of(page_of(replace(OPEN, dialog=open_)))}
    assert language == "en" or names & english <= {JANE.name, BOB.name, *ALIKE}
