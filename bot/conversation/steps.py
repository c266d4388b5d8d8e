"""A list of questions written out: which steps there are for the people known, and where one stands."""

from dataclasses import dataclass, replace
from itertools import groupby

from bot.conversation.asked import Asked
from bot.conversation.questions.forms import EACH_PERSON, FORMS, find_question
from bot.conversation.questions.interview import PEOPLE
from bot.conversation.questions.question import Question

PASSED = "-"  # half an answer that says there is none: the question is not put


@dataclass(frozen=True, slots=True)
class Step:
    """One question put once: for its person, where it is about one."""

    question: Question
    person: str | None = None


def list_steps(asked: Asked) -> list[Step]:
    """The form of the dialog at hand, written out for the people known by now."""
    steps: list[Step] = []
    form = () if lacks_application(asked) else FORMS.get(asked.dialog.form, ())
    for per_person, group in groupby(form, lambda one: one.per_person):
        questions = list(group)
        if per_person:
            questions = [question for question in questions if question.applies(asked)]
            steps += [Step(q, p.id) for p in asked.interview.people for q in questions]
        else:
            steps += [Step(question) for question in questions if question.applies(asked)]
    return steps


def progress(asked: Asked) -> tuple[int, int]:
    """The number of the question at hand and of all of them; those about people count as one."""
    units: list[object] = []
    current, here = 1, find_here(asked)
    for step in list_steps(asked):
        unit = "people" if step.question in {*EACH_PERSON, PEOPLE} else step
        if unit not in units:
            units.append(unit)
        if step == here:
            current = units.index(unit) + 1
    return current, len(units)


def is_first(asked: Asked) -> bool:
    """Whether there is nothing to go back to."""
    return asked.dialog.only or find_position(asked, list_steps(asked)) == 0


def find_open(asked: Asked, steps: list[Step]) -> Step | None:
    return next((step for step in steps if step.question.repeats or not _known(asked, step)), None)


def find_first(asked: Asked) -> Step | None:
    """Where to begin: at what was half told already, while the user has it in mind, else at what is open."""
    steps = list_steps(asked)
    halves = (step for step in steps if asked.dialog.half(step.question.key) not in {None, PASSED})
    return next(halves, None) or find_open(asked, steps)


def _known(asked: Asked, step: Step) -> bool:
    if asked.dialog.half(step.question.key) == PASSED:
        return True
    about = replace(asked, dialog=replace(asked.dialog, person=step.person))
    return step.question.field.get(about) is not None


def find_position(asked: Asked, steps: list[Step]) -> int:
    here = find_here(asked)
    return steps.index(here) if here in steps else 0


def find_here(asked: Asked) -> Step | None:
    question = find_question(asked.dialog.form, asked.dialog.question)
    return Step(question, asked.dialog.person) if question else None


def lacks_application(asked: Asked) -> bool:
    """Whether the dialog is about an application that is kept no more."""
    wanted = asked.dialog.application
    return bool(wanted) and asked.chat.application(wanted or "") is None
