"""All answers about an interview and its application on one screen, each of which can be changed."""

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.engine import has_open
from bot.conversation.questions.arranged import PEOPLE_AHEAD
from bot.conversation.questions.details import PART
from bot.conversation.questions.forms import EACH_PERSON, FORMS, FormName
from bot.conversation.questions.interview import DECISION, PEOPLE
from bot.conversation.questions.question import Question
from bot.conversation.questions.settings import ZONE
from bot.conversation.questions.talk import TOPIC
from bot.conversation.questions.timing import is_to_come
from bot.parts.arranged_news import ArrangedNews
from bot.parts.callbacks.answers import Arrange, Ask, EditPerson, OpenSummary
from bot.parts.callbacks.plans import OpenCard
from bot.parts.interview_buttons import offer_time
from bot.parts.interview_lines import describe_interview, promise_words
from bot.parts.rows import in_rows
from bot.parts.shorten import LONGEST_SHOWN, shorten
from bot.telegram.screen import Button, Screen, Style, Tap
from playbook.chat import Dialog
from playbook.facts import Application, Person
from playbook.plan.look import Look
from playbook.plan.nudges.agenda import make_agenda
from playbook.words import Words

SHOWN = (FormName.INTERVIEW, FormName.TALK, FormName.DETAILS, FormName.TEXT_LANGUAGE)
SHOWN_AHEAD = (FormName.UPCOMING, FormName.TEXT_LANGUAGE)
EVERYONE = {PEOPLE.key, PEOPLE_AHEAD.key}
ROOM_FOR_PEOPLE = 1800  # characters: with all other answers at their longest it fits a message
MOST_OTHERS = 6  # interviews of the same application, a button each


def draw_summary(look: Look, application: Application, interview: str = "") -> Screen:
    """What was understood of an interview (the one told last where none is named), with the ways on."""
    asked = _about(look, application, interview)
    words = asked.words
    lines = [words.say("<b>Here is what I have</b>"), Markup(), *_answers(asked)]
    if promise := promise_words(look, application, asked.interview):
        lines += [Markup(), promise]
    elif _is_due(look, application):
        lines += [Markup(), words.say("Something is due already. I will bring it up in a minute.")]
    change = Tap(words.label("Change an answer"), _ask(asked, ""))
    others = [(button,) for button in _other_interviews(asked)]
    ways_on = [(button,) for button in (*_ways_on(asked), change)]
    return Screen(words.join(lines), (*ways_on, *others))


def _ways_on(asked: Asked) -> list[Tap]:
    """The plan and what can be added to it; the questions again while too little is known."""
    words, application = asked.words, asked.application
    plan = Tap(words.label("Show the plan"), OpenCard(application.id).pack(), Style.PRIMARY)
    go_on = Tap(
        words.label("Go on with the questions"), _ask(asked, FormName.INTERVIEW), Style.PRIMARY
    )
    ways_on = [go_on] if not application.planned else [plan]
    if application.planned and is_to_come(asked):
        ways_on += _ways_to(asked)
    elif application.planned:
        ways_on += [go_on] if _is_hardly_told(asked) else []
        ways_on += _more_to_tell(asked)
    if asked.chat.preferences.zone is None:
        zone = Ask("", FormName.SETTINGS, ZONE.key).pack()
        ways_on.append(Tap(words.label("Tell me your time zone"), zone))
    return ways_on


def _ways_to(asked: Asked) -> list[Tap]:
    """What can be done about an interview that is to come."""
    application, interview, words = asked.application, asked.interview, asked.words
    if interview.is_undated:
        return list(offer_time(application, interview, words))
    checklist = Arrange(application.id, interview.id, ArrangedNews.LIST).pack()
    return [Tap(words.label("Show the checklist"), checklist)]


def _is_hardly_told(asked: Asked) -> bool:
    """Whether nothing but the time is known of what an interview brought."""
    application = asked.application
    told = application.decision_by or application.next_move or application.answers
    return not (told or asked.interview.people)


def _more_to_tell(asked: Asked) -> list[Tap]:
    """The optional stretches that still have a question open."""
    stretches = (
        (FormName.TALK, asked.words.label("Add what you talked about")),
        (FormName.DETAILS, asked.words.label("Add a few details")),
    )
    application, interview = asked.application.id, asked.interview.id
    return [
        Tap(label, _ask(asked, form))
        for form, label in stretches
        if has_open(asked.look, form, application, interview)
    ]


def _other_interviews(asked: Asked) -> list[Tap]:
    """The application's other interviews, the newest first."""
    application = asked.application
    others = [one for one in application.interviews if one.id != asked.interview.id]
    told = [one for one in others if not one.cancelled]
    return [
        Tap(
            describe_interview(application, one, asked.words),
            OpenSummary(application.id, one.id).pack(),
        )
        for one in reversed(told[-MOST_OTHERS:])
    ]


def _is_due(look: Look, application: Application) -> bool:
    """Whether something about it will be brought up as soon as the user pauses."""
    due = (entry.item.application for entry in make_agenda(look) if entry.moment <= look.now)
    return application.id in due


def draw_changes(look: Look, application: Application, interview: str = "") -> Screen:
    """Every answer as a button."""
    asked = _about(look, application, interview)
    words, about = asked.words, asked.interview.id
    text = words.join([words.say("<b>What should I change?</b>"), Markup(), *_answers(asked)])
    people: list[Button] = [
        Tap(person.name, EditPerson(application.id, person.id, "", about).pack())
        for person in asked.interview.people
    ]
    questions: list[Button] = [
        Tap(words.label(question.title), _ask(asked, form, question.key))
        for form, question in _questions(asked)
        if question.key not in EVERYONE
    ]
    everyone = next(((f, q.key) for f, q in _questions(asked) if q.key in EVERYONE), None)
    if everyone:
        people.append(Tap(words.label("Add a person"), _ask(asked, *everyone)))
    back = (Tap(words.label("‹ Back"), OpenSummary(application.id, about).pack()),)
    return Screen(text, (*in_rows(questions), *in_rows(people), back))


def draw_person(
    look: Look, application: Application, person: Person, interview: str = ""
) -> Screen:
    """What is known of one person, and what can be changed about them."""
    asked = _about(look, application, interview, person.id)
    words, about = asked.words, asked.interview.id
    questions = [(FormName.INTERVIEW, one) for one in EACH_PERSON]
    questions.append((FormName.DETAILS, PART))
    questions += [] if is_to_come(asked) else [(FormName.TALK, TOPIC)]
    lines = [_line(asked, question) for _, question in questions]
    text = words.join([Markup("<b>{}</b>").format(person.name), Markup(), *_known(lines)])
    buttons: list[Button] = [
        Tap(words.label(q.title), _ask(asked, form, q.key, person.id)) for form, q in questions
    ]
    remove = Tap(
        words.label("Take this person out"),
        EditPerson(application.id, person.id, "-", about).pack(),
        Style.DANGER,
    )
    back = Tap(words.label("‹ Back"), _ask(asked, ""))
    return Screen(text, (*in_rows(buttons), (remove,), (back,)))


def _about(
    look: Look, application: Application, interview: str, person: str | None = None
) -> Asked:
    dialog = Dialog(
        "", "", "", look.now, application=application.id, person=person, interview=interview or None
    )
    return Asked(look, dialog)


def _ask(asked: Asked, form: str, question: str = "", person: str = "") -> str:
    return Ask(asked.application.id, form, question, person, asked.interview.id).pack()


def _questions(asked: Asked) -> list[tuple[FormName, Question]]:
    """What is asked about an interview and its application, apart from its single people."""
    forms = SHOWN_AHEAD if is_to_come(asked) else SHOWN
    every = [(form, question) for form in forms for question in FORMS[form]]
    return [(form, q) for form, q in every if not q.per_person and q.applies(asked)]


def _answers(asked: Asked) -> list[Markup]:
    lines: list[Markup | None] = []
    for _, question in _questions(asked):
        everyone = question.key in EVERYONE
        lines += _people(asked, question) if everyone else [_line(asked, question)]
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


def _people(asked: Asked, question: Question) -> list[Markup | None]:
    """Everyone, a line each below one title."""
    people = asked.interview.people
    if not people:
        return []
    title = asked.words.say("{title}:", title=asked.words.label(question.title))
    return [title, *[_person(one, ROOM_FOR_PEOPLE // len(people), asked.words) for one in people]]


def _person(person: Person, room: int, words: Words) -> Markup:
    told = [part for part in (person.title, person.email, person.phone, person.topic) if part]
    if not told:
        return words.say("• <b>{name}</b>", name=person.name)
    rest = shorten(words.row(told), max(room - len(person.name), LONGEST_SHOWN // 4))
    return words.say("• <b>{name}</b>: {told}", name=person.name, told=rest)


def _titled(asked: Asked, title: str, shown: str) -> Markup:
    words = asked.words
    return words.say("{title}: <b>{answer}</b>", title=words.label(title), answer=shown)
