"""What was answered, a row for each place in a record: whatever a form asks stands here by itself."""

from bot.conversation.asked import Asked
from bot.conversation.fields import OnApplication, OnInterview, OnPerson
from bot.conversation.questions.forms import FORMS
from bot.conversation.questions.question import Question
from bot.screens.records.page import Row

Record = type[OnApplication] | type[OnInterview] | type[OnPerson]


def list_answers(record: Record, asked: Asked) -> list[Row]:
    """The title and the answer of every question about the application, the interview or the person
    at hand that was answered. One that is put in several ways is called as it would be put now."""
    rows = [row for same in PLACES[record] if (row := _row(same, asked))]
    return list(dict.fromkeys(rows))  # when it is tells of its beginning, and of its end


def _asked_about(record: Record) -> list[list[Question]]:
    """The questions of all forms about such a record, by the place of their answer."""
    places: dict[str, list[Question]] = {}
    for question in (one for form in FORMS.values() for one in form):
        if isinstance(question.field, record):
            places.setdefault(question.field.name, []).append(question)
    return list(places.values())


def _row(same: list[Question], asked: Asked) -> Row | None:
    value = same[0].field.get(asked)
    if value is None:
        return None
    question = next((one for one in same if one.applies(asked)), same[0])
    answer = question.kind.show(value, asked)
    return (asked.words.label(question.title), answer) if answer else None


PLACES = {record: _asked_about(record) for record in (OnApplication, OnInterview, OnPerson)}
