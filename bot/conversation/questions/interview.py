"""What is asked after every interview: short, and enough for the plan (PLAYBOOK part 2)."""

from bot.conversation.fields import (
    ASKED_NOT_TO,
    ContactOf,
    NewPeople,
    NextMoveTold,
    OnApplication,
    OnPerson,
    TitleOf,
    WhenItIs,
)
from bot.conversation.kinds.choice import Choice
from bot.conversation.kinds.day import DecisionDay
from bot.conversation.kinds.past_moment import PastMoment
from bot.conversation.kinds.people import Contact, Names, Title
from bot.conversation.kinds.text import Text
from bot.conversation.outcome import Value
from bot.conversation.questions.question import Question
from bot.conversation.questions.timing import is_over
from playbook.facts import NextMove
from playbook.words import noop


def _next_move(value: str) -> Value:
    return ASKED_NOT_TO if value == ASKED_NOT_TO else NextMove(value)


COMPANY = Question(
    "company",
    noop(
        "Which company was it? Type its name, or tell it all in one line, like “Initech, data engineer, yesterday 3 pm, Jane Doe”."
    ),
    noop("Company"),
    Text(limit=80),
    OnApplication("company"),
    may_skip=False,
)
ROLE = Question(
    "role",
    noop("Which role is it at {company}? A few words, like “data engineer”."),
    noop("Role"),
    Text(limit=100),
    OnApplication("role"),
)
WHEN = Question(
    "when",
    noop("When did the interview end? Roughly is fine. Tap, or type it, like “yesterday 3 pm”."),
    noop("Interview"),
    PastMoment(),
    WhenItIs("ended_at"),
    may_skip=False,
)
PEOPLE = Question(
    "people",
    noop(
        "Who did you meet? Type one person or several, like “Jane Doe, CTO, and Bob from HR”; a first name is fine, too."
    ),
    noop("People you met"),
    Names(),
    NewPeople("people"),
    may_clear=False,
    repeats=True,
    skip=noop("I have no names"),
    applies=is_over,
)
NAME = Question(
    "name",
    noop("What is the right name instead of {name}?"),
    noop("Name"),
    Text(limit=80),
    OnPerson("name"),
    per_person=True,
    applies=is_over,
    may_clear=False,
)
TITLE = Question(
    "title",
    noop("What does {name} do there? A title, or something like “HR”."),
    # Translators: what somebody is at the company: "CTO", "HR".
    noop("Title"),
    Title(limit=80),
    TitleOf("title"),
    per_person=True,
    applies=is_over,
)
CONTACT = Question(
    "contact",
    noop("How can you reach {name}? An email address, a phone number, or both."),
    noop("Email or phone"),
    Contact(),
    ContactOf("email"),
    per_person=True,
    applies=is_over,
)
DECISION = Question(
    "decision",
    noop("Did they say when they will decide? Tap, or type it, like “by next Friday”."),
    # Translators: the title of an answer: the day by which the company wants to decide.
    noop("Decision"),
    DecisionDay(),
    OnApplication("decision_by"),
    may_clear=False,  # "no date named" says it
    skip=noop("I did not ask"),
    applies=is_over,
)
NEXT_MOVE = Question(
    "next",
    noop("Who makes the next move?"),
    noop("Next move"),
    Choice(
        (
            (NextMove.THEM, noop("They get in touch")),
            (NextMove.ME, noop("I should check back")),
            (ASKED_NOT_TO, noop("They asked me not to follow up")),
            (NextMove.UNSAID, noop("Nobody said")),
        ),
        _next_move,
    ),
    NextMoveTold("next_move"),
    applies=is_over,
)
