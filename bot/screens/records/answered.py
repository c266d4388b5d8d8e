"""What was answered, a row for each place in a record: whatever a form asks stands here by itself."""

from collections.abc import Callable

from bot.conversation.asked import Asked
from bot.conversation.fields import OnApplication, OnInterview, OnPerson
from bot.conversation.outcome import Value
from bot.conversation.questions.forms import FORMS
from bot.conversation.questions.question import Question
from bot.screens.records.page import Row
from playbook.facts import Application, Interview, Person

Record = type[OnApplication] | type[OnInterview] | type[OnPerson]


def list_answers(record: Record, asked: Asked) -> list[Row]:
    """The title and the answer of every question about the application, the interview or the person
    at hand that was answered. One that is put in several ways is called as it would be put now."""
    found = RECORDS[record](asked)
    answers = (
        (same, getattr(found, name, None) if name else same[0].field.get(asked))
        for name, same in PLACES[record]
    )
    rows = [row for same, value in answers if (row := _row(same, value, asked))]
    return list(dict.fromkeys(rows))  # when it is tells of its beginning, and of its end


def _asked_about(record: Record) -> list[tuple[str, list[Question]]]:
    """The questions of all forms about such a record, by the place of their answer; no name where that is more than
    one field."""
    places: dict[str, list[Question]] = {}
    for question in (one for form in FORMS.values() for one in form):
        if isinstance(question.field, record):
            places.setdefault(question.field.name, []).append(question)
    return [(name if type(same[0].field) is record else "", same) for name, same in places.items()]


def _row(same: list[Question], value: Value, asked: Asked) -> Row | None:
    if value is None:
        return None
    question = next((one for one in same if one.applies(asked)), same[0])
    answer = question.kind.show(value, asked)
    return (asked.words.label(question.title), answer) if answer else None


RECORDS: dict[Record, Callable[[Asked], Application | Interview | Person | None]] = {
    OnApplication: lambda asked: asked.application,
    OnInterview: lambda asked: asked.interview,
    OnPerson: lambda asked: asked.person,
}
PLACES = {record: _asked_about(record) for record in (OnApplication, OnInterview, OnPerson)}
