"""All answers about an application on one screen, each of which can be changed."""

from datetime import datetime

from markupsafe import Markup

from bot.callbacks import Ask, EditPerson, OpenCard, OpenSummary
from bot.conversation.asked import Asked
from bot.conversation.questions import (
    DECISION,
    EACH_PERSON,
    FORMS,
    PEOPLE,
    TOPIC,
    FormName,
    Question,
)
from bot.telegram.screen import Button, Screen, Style, Tap
from playbook.chat import Chat, Dialog
from playbook.facts import Application, Person
from playbook.plan.agenda import make_agenda
from playbook.words import Words

SHOWN = (FormName.INTERVIEW, FormName.TALK, FormName.DETAILS)
LONGEST_SHOWN = 160  # characters of one answer on the summary; the whole is kept


def draw_summary(chat: Chat, application: Application, now: datetime) -> Screen:
    """What was understood, with the ways on: the plan, the talk, the details, a change."""
    asked, words = _about(chat, application, now), Words.of(chat.preferences)
    lines = [words.say("<b>Here is what I have</b>"), Markup(), *_answers(asked)]
    if _is_due(chat, application, now):
        lines += [Markup(), words.say("Something is due already. I will bring it up in a minute.")]
    buttons = (
        Tap(words.label("Show the plan"), OpenCard(application.id).pack(), Style.PRIMARY),
        Tap(
            words.label("Add what you talked about"),
            Ask(application.id, FormName.TALK).pack(),
        ),
        Tap(words.label("Add a few details"), Ask(application.id, FormName.DETAILS).pack()),
        Tap(words.label("Change an answer"), Ask(application.id, "").pack()),
    )
    unfinished = Tap(
        words.label("Go on"), Ask(application.id, FormName.INTERVIEW).pack(), Style.PRIMARY
    )
    shown = buttons if application.planned else (unfinished, buttons[-1])
    return Screen(words.join(lines), tuple((button,) for button in shown))


def _is_due(chat: Chat, application: Application, now: datetime) -> bool:
    """Whether something about it will be brought up as soon as the user pauses."""
    due = (entry.item.application for entry in make_agenda(chat, now) if entry.moment <= now)
    return application.id in due


def draw_changes(chat: Chat, application: Application, now: datetime) -> Screen:
    """Every answer as a button."""
    asked, words = _about(chat, application, now), Words.of(chat.preferences)
    text = words.join([words.say("<b>What should I change?</b>"), Markup(), *_answers(asked)])
    people: list[Button] = [
        Tap(person.name, EditPerson(application.id, person.id).pack())
        for person in asked.interview.people
    ]
    questions: list[Button] = [
        Tap(words.label(question.title), Ask(application.id, form, question.key).pack())
        for form in SHOWN
        for question in FORMS[form]
        if not question.per_person and question is not PEOPLE
    ]
    people.append(
        Tap(words.label("Add a person"), Ask(application.id, FormName.INTERVIEW, PEOPLE.key).pack())
    )
    back = (Tap(words.label("‹ Back"), OpenSummary(application.id).pack()),)
    return Screen(text, (*_in_pairs(questions), *_in_pairs(people), back))


def draw_person(chat: Chat, application: Application, person: Person, now: datetime) -> Screen:
    """What is known of one person, and what can be changed about them."""
    asked, words = _about(chat, application, now, person.id), Words.of(chat.preferences)
    questions = [(FormName.INTERVIEW, one) for one in EACH_PERSON] + [(FormName.TALK, TOPIC)]
    lines = [_line(asked, question) for _, question in questions]
    text = words.join([Markup("<b>{}</b>").format(person.name), Markup(), *_known(lines)])
    buttons: list[Button] = [
        Tap(words.label(q.title), Ask(application.id, form, q.key, person.id).pack())
        for form, q in questions
    ]
    remove = Tap(
        words.label("Take this person out"),
        EditPerson(application.id, person.id, "-").pack(),
        Style.DANGER,
    )
    back = Tap(words.label("‹ Back"), Ask(application.id, "").pack())
    return Screen(text, (*_in_pairs(buttons), (remove,), (back,)))


def _about(chat: Chat, application: Application, now: datetime, person: str | None = None) -> Asked:
    return Asked(chat, Dialog("", "", "", now, application=application.id, person=person), now)


def _answers(asked: Asked) -> list[Markup]:
    lines: list[Markup | None] = []
    for question in (q for form in SHOWN for q in FORMS[form] if not q.per_person):
        lines += _people(asked) if question is PEOPLE else [_line(asked, question)]
    return _known(lines)


def _known(lines: list[Markup | None]) -> list[Markup]:
    return [line for line in lines if line is not None]


def _line(asked: Asked, question: Question) -> Markup | None:
    """One answer under its title; a decision date that was not named is said, too."""
    value = question.field.get(asked)
    if value is None and question is not DECISION:
        return None
    if question is DECISION and not asked.application.planned:
        return None
    shown = question.kind.show(value, asked)
    if len(shown) > LONGEST_SHOWN:
        shown = shown[:LONGEST_SHOWN].rstrip() + "…"
    return _titled(asked, question.title, shown)


def _people(asked: Asked) -> list[Markup | None]:
    return [_titled(asked, PEOPLE.title, _person(p)) for p in asked.interview.people]


def _person(person: Person) -> str:
    told = [part for part in (person.title, person.email, person.phone, person.topic) if part]
    return f"{person.name} ({', '.join(told)})" if told else person.name


def _titled(asked: Asked, title: str, shown: str) -> Markup:
    words = asked.words
    return words.say("{title}: <b>{answer}</b>", title=words.label(title), answer=shown)


def _in_pairs(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))
