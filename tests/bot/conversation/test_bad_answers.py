"""In the middle of every question there is: what is no answer to it does no harm, and it is put again."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.conversation.questions.forms import FORMS, find_question
from bot.conversation.questions.question import Question
from bot.handlers import send_unreadable
from bot.parts.callbacks.answers import Reply
from bot.turns.answering import ask_one
from storage.schema import Schema
from tests.bot.conversation.test_any_talk import loses_nothing
from tests.bot.screen_rules import check
from tests.long_run import some
from trials.fuzz.texts import HOSTILE
from trials.stage.talk import Talk, told

TEXTS = (
    *(text for text in HOSTILE if "{" not in text),  # that is how a slip would look
    *(
        "x" * 4096,
        "\U0001f600" * 2048,
        "a " * 2048,
        "\n" * 4096,
        "٣" * 400,
        "1" * 400,
        "\u0301" * 99,
    ),
)
VALUES = (
    "",
    "0",
    "-1",
    "²",
    "9999-99-99",
    "2026-02-30",
    "m2026-13",
    "!none",
    "!skip!",
    "é",
    "99:99",
)
EVERY = [(form, question) for form, questions in FORMS.items() for question in questions]
FEW = 5  # of the texts and of the values, others for each question; the long run tries all of them
TOLD = told()


def asked(form: str, question: Question) -> Talk:
    """Somebody who told of an interview, and is asked this one question now."""
    application = TOLD.chat.applications[0]
    interview = application.interview
    person = interview.people[0].id if interview and question.per_person else ""
    talk = replace(TOLD, messages=dict(TOLD.messages), every=[], notices=[], files=[])
    return talk.does(
        lambda look: ask_one(
            look,
            form,
            question.key,
            application=application.id,
            person=person,
            action="t1.j" if form == "o" else "",
        )
    )


@pytest.mark.parametrize(("form", "question"), EVERY, ids=lambda one: getattr(one, "key", one))
def test_a_picture_leaves_the_question_as_it_stood(form: str, question: Question) -> None:
    talk = asked(form, question)
    before, shown = talk.chat, talk.screen
    talk.does(send_unreadable)
    assert before.dialog is not None
    assert talk.chat.dialog is not None
    assert talk.chat.dialog.question == before.dialog.question
    assert talk.chat.applications == before.applications
    assert talk.screen.text == shown.text


@pytest.mark.parametrize(("form", "question"), EVERY, ids=lambda one: getattr(one, "key", one))
def test_no_text_and_no_forged_button_does_harm(form: str, question: Question) -> None:
    standing = asked(form, question)
    dialog = standing.chat.dialog
    assert dialog is not None
    turn = EVERY.index((form, question))
    for text in some(TEXTS, FEW, turn):
        answered(standing, lambda talk, text=text: talk.sends(text))
    for value in some(VALUES, FEW, turn):
        data = f"{Reply.code}:{dialog.id}:{value}"
        answered(standing, lambda talk, data=data: talk.forges(data, talk.last))


def answered(standing: Talk, deed: Callable[[Talk], object]) -> None:
    talk = replace(standing, messages=dict(standing.messages), every=[], notices=[])
    deed(talk)
    assert talk.every or talk.notices
    open_now = talk.chat.dialog
    assert open_now is None or find_question(open_now.form, open_now.question)
    for screen in talk.every:
        check(screen)
    loses_nothing(standing.chat, talk.chat)
    assert Schema().unpack(Schema().pack(talk.chat)) == talk.chat
