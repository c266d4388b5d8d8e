"""All answers about an application on one screen, each of which can be changed."""

from datetime import datetime

from markupsafe import Markup

from bot.callbacks import Ask, EditPerson, OpenCard, OpenSummary
from bot.conversation.asked import Asked
from bot.conversation.engine import has_open
from bot.conversation.outcome import LONGEST_SHOWN, shorten
from bot.conversation.questions.forms import EACH_PERSON, FORMS, FormName
from bot.conversation.questions.interview import DECISION, PEOPLE
from bot.conversation.questions.question import Question
from bot.conversation.questions.settings import ZONE
from bot.conversation.questions.talk import TOPIC
from bot.rows import in_rows
from bot.telegram.screen import Button, Screen, Style, Tap
from playbook.chat import Chat, Dialog
from playbook.facts import Application, Person
from playbook.plan.nudges.agenda import make_agenda
from playbook.words import Words

SHOWN = (FormName.INTERVIEW, FormName.TALK, FormName.DETAILS)
ROOM_FOR_PEOPLE = 1800  # characters: with all other answers at their longest it fits a message


def draw_summary(chat: Chat, application: Application, now: datetime) -> Screen:
    """What was understood, with the ways on: the plan, the talk, the details, a change."""
    asked, words = _about(chat, application, now), Words.of(chat.preferences)
    lines = [words.say("<b>Here is what I have</b>"), Markup(), *_answers(asked)]
    if _is_due(chat, application, now):
        lines += [Markup(), words.say("Something is due already. I will bring it up in a minute.")]
    plan = Tap(words.label("Show the plan"), OpenCard(application.id).pack(), Style.PRIMARY)
    go_on = Tap(
        words.label("Go on with the questions"),
        Ask(application.id, FormName.INTERVIEW).pack(),
        Style.PRIMARY,
    )
    ways_on = [plan, *_more_to_tell(asked)] if application.planned else [go_on]
    if chat.preferences.zone is None:
        zone = Ask("", FormName.SETTINGS, ZONE.key).pack()
        ways_on.append(Tap(words.label("Tell me your time zone"), zone))
    change = Tap(words.label("Change an answer"), Ask(application.id, "").pack())
    return Screen(words.join(lines), tuple((button,) for button in (*ways_on, change)))


def _more_to_tell(asked: Asked) -> list[Tap]:
    """The optional stretches that still have a question open."""
    stretches = (
        (FormName.TALK, asked.words.label("Add what you talked about")),
        (FormName.DETAILS, asked.words.label("Add a few details")),
    )
    application = asked.application.id
    return [
        Tap(label, Ask(application, form).pack())
        for form, label in stretches
        if has_open(asked.chat, form, application, asked.now)
    ]


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
        for form, question in _questions()
        if question is not PEOPLE
    ]
    people.append(
        Tap(words.label("Add a person"), Ask(application.id, FormName.INTERVIEW, PEOPLE.key).pack())
    )
    back = (Tap(words.label("‹ Back"), OpenSummary(application.id).pack()),)
    return Screen(text, (*in_rows(questions), *in_rows(people), back))


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
    return Screen(text, (*in_rows(buttons), (remove,), (back,)))


def _about(chat: Chat, application: Application, now: datetime, person: str | None = None) -> Asked:
    return Asked(chat, Dialog("", "", "", now, application=application.id, person=person), now)


def _questions() -> list[tuple[FormName, Question]]:
    """What is asked about an application, apart from its single people."""
    asked = [(form, question) for form in SHOWN for question in FORMS[form]]
    return [(form, q) for form, q in asked if not q.per_person]


def _answers(asked: Asked) -> list[Markup]:
    lines: list[Markup | None] = []
    for _, question in _questions():
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
    return _titled(asked, question.title, shorten(shown, LONGEST_SHOWN))


def _people(asked: Asked) -> list[Markup | None]:
    """Everyone met, a line each below one title."""
    people = asked.interview.people
    if not people:
        return []
    title = asked.words.say("{title}:", title=asked.words.label(PEOPLE.title))
    return [title, *[_person(one, ROOM_FOR_PEOPLE // len(people), asked.words) for one in people]]


def _person(person: Person, room: int, words: Words) -> Markup:
    told = [part for part in (person.title, person.email, person.phone, person.topic) if part]
    if not told:
        return words.say("• <b>{name}</b>", name=person.name)
    rest = shorten(", ".join(told), max(room - len(person.name), LONGEST_SHOWN // 4))
    return words.say("• <b>{name}</b>: {told}", name=person.name, told=rest)


def _titled(asked: Asked, title: str, shown: str) -> Markup:
    words = asked.words
    return words.say("{title}: <b>{answer}</b>", title=words.label(title), answer=shown)
