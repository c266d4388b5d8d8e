"""The one engine that asks every list of questions. Pure: a chat and an answer in, a chat out.

Where the chat stands (its Dialog) is part of the chat, so it is stored in the same commit as the
answer, and any process can go on in mid-question.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.outcome import HalfGiven, Outcome, Unclear, find_typed, is_said
from bot.conversation.questions.forms import FORMS, find_question
from bot.conversation.questions.interview import NAME, PEOPLE
from bot.conversation.questions.question import Question
from bot.conversation.steps import (
    PASSED,
    Step,
    find_first,
    find_here,
    find_open,
    find_position,
    lacks_application,
    list_steps,
)
from playbook.chat import Dialog
from playbook.ids import fresh_id
from playbook.plan.look import Look


class Control(StrEnum):
    """What can be tapped under every question; the values stand in sent buttons."""

    SKIP = "!skip"
    BACK = "!back"
    CANCEL = "!cancel"
    CLEAR = "!clear"
    GO_ON = "!go"  # these three answer the question that a cancel leads to
    KEEP = "!keep"
    DROP = "!drop"
    TAKE = "!take"  # whether what was typed before the question had surely arrived is its answer
    LEAVE = "!leave"


@dataclass(frozen=True, slots=True)
class Advance:
    """Where an answer led: the chat as it is then, and a word on an answer that was not understood.

    `finished` is the dialog that came to its end; while it is None the chat's dialog goes on.
    """

    look: Look
    unclear: Markup | None = None
    finished: Dialog | None = None


def start(look: Look, dialog: Dialog) -> Advance:
    """Begin a form at its first open question; it may be finished at once."""
    asked = Asked(look, dialog)
    return _go_to(asked, find_first(asked))


def has_open(look: Look, form: str, application: str, interview: str = "") -> bool:
    """Whether a form about an application has a question that is not answered yet."""
    dialog = Dialog("", form, "", look.now, application=application, interview=interview or None)
    asked = Asked(look, dialog)
    return find_open(asked, list_steps(asked)) is not None


def ask_one(look: Look, dialog: Dialog) -> Advance:
    """Ask the dialog's question only, whatever is known already."""
    return _at(Asked(look, replace(dialog, only=True)))


def answer_typed(look: Look, text: str) -> Advance:
    """Take a typed text as the answer to the chat's open question, which there must be."""
    asked, question = _find(look)
    if question is None:
        return go_on(look)
    if may_pass(asked, question) and is_said(text, asked.words.label(question.skip)):
        return _pass(asked)
    option = find_typed(text, question.kind.options(asked))
    outcome = question.kind.pick(option, asked) if option else question.kind.read(text, asked)
    return _take(asked, question, outcome)


def answer_tapped(look: Look, value: str) -> Advance:
    """Take a tapped option, or a control, as the answer to the chat's open question."""
    asked, question = _find(look)
    if question is None:
        return go_on(look)
    match value:
        case Control.SKIP if may_pass(asked, question):
            return _pass(asked)
        case Control.CLEAR if may_clear(asked, question):
            return _pass(asked.with_chat(question.field.put(asked, None)))
        case Control.BACK:
            return _back(asked)
    return _take(asked, question, question.kind.pick(value, asked))


def go_on(look: Look) -> Advance:
    """Stay at the open question; one that can't be asked any more gives way to the next open one."""
    asked, question = _find(look)
    if question:
        return Advance(look)
    return _go_to(asked, None if asked.dialog.only else find_open(asked, _steps_left(asked)))


def at_hand(look: Look) -> tuple[Asked, Question]:
    """The open question. Raises LookupError where there is none, or none that can be asked."""
    asked, question = _find(look)
    if question is None:
        raise LookupError("this question can't be asked any more")
    return asked, question


def may_pass(asked: Asked, question: Question) -> bool:
    """Whether the question can be left as it is: it may stay open, or is answered already."""
    return question.may_skip or question.field.get(asked) is not None


def may_clear(asked: Asked, question: Question) -> bool:
    """Whether the answer that is kept can be taken away again."""
    known = question.field.get(asked) is not None
    return asked.dialog.only and question.may_skip and question.may_clear and known


def _find(look: Look) -> tuple[Asked, Question | None]:
    """The open question; None for what an older version asked, or about somebody taken out since."""
    if look.chat.dialog is None:
        raise LookupError("no question is open")
    asked = Asked(look, look.chat.dialog)
    question = find_question(look.chat.dialog.form, look.chat.dialog.question)
    nobody = question is not None and question.per_person and asked.person is None
    return asked, None if nobody or lacks_application(asked) else question


def _steps_left(asked: Asked) -> list[Step]:
    """The steps behind the questions about somebody who is gone; all where the question is unknown."""
    here, steps = find_here(asked), list_steps(asked)
    if here is None:
        return steps
    form = FORMS[asked.dialog.form]
    later = form[form.index(here.question) + 1 :]
    return [one for one in steps if one.question in later and not one.question.per_person]


def _take(asked: Asked, question: Question, outcome: Outcome) -> Advance:
    if isinstance(outcome, Unclear):
        return replace(_touched(asked, asked.dialog.pending), unclear=outcome.message)
    if isinstance(outcome, HalfGiven):
        return _touched(asked, outcome.pending)
    known = {person.id for person in asked.interview.people}
    chat = question.field.put(asked, outcome.value)
    asked = replace(asked.with_chat(chat), dialog=chat.dialog or asked.dialog)
    newcomers = [person.id for person in asked.interview.people if person.id not in known]
    if question is PEOPLE and newcomers:
        return _go_on_with_person(asked, newcomers[0])
    return _pass(asked)


def _go_on_with_person(asked: Asked, newcomer: str) -> Advance:
    """Somebody was added: on to their title and contact, then back to "anyone else?"."""
    dialog = replace(asked.dialog, question=NAME.key, person=newcomer)
    if asked.dialog.form == dialog.form and not asked.dialog.only:
        return _pass(replace(asked, dialog=dialog))
    return _go_to(asked, Step(PEOPLE))


def _pass(asked: Asked) -> Advance:
    """On to the next open question, or to the end."""
    if asked.dialog.only:
        return _finish(asked)
    if asked.dialog.half(asked.dialog.question):
        told = replace(asked, dialog=asked.dialog.without_half(asked.dialog.question))
        return _go_to(told, find_first(told))
    steps = list_steps(asked)
    return _go_to(asked, find_open(asked, steps[find_position(asked, steps) + 1 :]))


def _back(asked: Asked) -> Advance:
    """To the question before; half an answer is taken back first."""
    if asked.dialog.pending or asked.dialog.only:
        return _touched(asked, None)
    steps = list_steps(asked)
    return _go_to(asked, steps[max(find_position(asked, steps) - 1, 0)])


def _go_to(asked: Asked, step: Step | None) -> Advance:
    if step is None:
        return _finish(asked)
    half = asked.dialog.half(step.question.key)
    dialog = replace(
        asked.dialog,
        id=fresh_id(asked.now, [asked.dialog.id]),
        question=step.question.key,
        person=step.person,
        pending=half if half != PASSED else None,
        typed=None,
        touched_at=asked.now,
    )
    return _at(replace(asked, dialog=dialog))


def _finish(asked: Asked) -> Advance:
    left = asked.with_chat(replace(asked.chat, dialog=None))
    return Advance(left.look, finished=asked.dialog)


def _touched(asked: Asked, pending: str | None) -> Advance:
    return _at(replace(asked, dialog=replace(asked.dialog, pending=pending, touched_at=asked.now)))


def _at(asked: Asked) -> Advance:
    """The chat stands at this question."""
    return Advance(asked.with_chat(replace(asked.chat, dialog=asked.dialog)).look)
