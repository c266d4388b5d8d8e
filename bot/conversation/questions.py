"""Every question the bot asks, as data: one line to add, change or move one.

What to ask after an interview is PLAYBOOK part 2; only company, time and decision date matter for
the plan, so everything else may be skipped.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.conversation.asked import Asked
from bot.conversation.fields import (
    ASKED_NOT_TO,
    ContactOf,
    EndedAt,
    Field,
    Home,
    HomeCountry,
    NewPerson,
    NextMoveTold,
    OnApplication,
    OnInterview,
    OnPauses,
    OnPerson,
    OnPreferences,
    OwnText,
)
from bot.conversation.kinds.choice import Choice, numbers
from bot.conversation.kinds.day import DecisionDay
from bot.conversation.kinds.hours import Morning, Quiet
from bot.conversation.kinds.moment import PastMoment
from bot.conversation.kinds.people import Contact, Names
from bot.conversation.kinds.place import Country, Zone
from bot.conversation.kinds.text import Signature, Text
from bot.conversation.outcome import Kind, Value
from playbook.facts import Channel, Format, NextMove
from playbook.words import noop

TALK = 300  # characters: a sentence or two that fit into a mail of 150 words
OWN_TEXT = 3000  # characters: fits a message together with its frame


@dataclass(frozen=True, slots=True)
class Question:
    """One question: how it is put, what kind of answer it takes, and where that is kept.

    `prompt` may name {company} and {name}. `title` names the answer on the summary.
    """

    key: str
    prompt: str
    title: str
    kind: Kind
    field: Field
    per_person: bool = False
    may_skip: bool = True
    may_clear: bool = True  # an answer that was given can be taken away again
    repeats: bool = False  # asked again each time it is passed, whatever is known
    skip: str = noop("Skip")
    applies: Callable[[Asked], bool] = lambda _: True


def _next_move(value: str) -> Value:
    return ASKED_NOT_TO if value == ASKED_NOT_TO else NextMove(value)


COMPANY = Question(
    "company",
    noop("Which company was it? Just type its name."),
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
    EndedAt("ended_at"),
    may_skip=False,
)
PEOPLE = Question(
    "people",
    noop(
        "Whom did you meet? Type one person at a time, like “Jane Doe, CTO”; a first name is fine, too."
    ),
    noop("People you met"),
    Names(),
    NewPerson("people"),
    may_clear=False,
    repeats=True,
    skip=noop("I have no names"),
)
NAME = Question(
    "name",
    noop("What is the right name instead of {name}?"),
    noop("Name"),
    Text(limit=80),
    OnPerson("name"),
    per_person=True,
    may_clear=False,
)
TITLE = Question(
    "title",
    noop("What does {name} do there? A title, or something like “HR”."),
    noop("Title"),
    Text(limit=80),
    OnPerson("title"),
    per_person=True,
)
CONTACT = Question(
    "contact",
    noop("How can you reach {name}? An email address, a phone number, or both."),
    noop("Email or phone"),
    Contact(),
    ContactOf("email"),
    per_person=True,
)
DECISION = Question(
    "decision",
    noop("Did they say when they will decide? Tap, or type it, like “by next Friday”."),
    noop("Decision"),
    DecisionDay(),
    OnApplication("decision_by"),
    may_clear=False,  # "no date named" says it
    skip=noop("I did not ask"),
)
DECISION_NOW = replace(
    DECISION,
    prompt=noop("When do they want to decide now? Tap, or type it, like “by next Friday”."),
)  # they asked for more time
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
)
TOPIC = Question(
    "topic",
    noop(
        "What did you and {name} talk about? A few words that you would both remember, like “their move to Kubernetes”."
    ),
    noop("Talked about"),
    Text(limit=TALK),
    OnPerson("topic"),
    per_person=True,
)
CHALLENGE = Question(
    "challenge",
    noop("What is the main challenge of the role, as you understood it?"),
    noop("Challenge of the role"),
    Text(limit=TALK),
    OnInterview("challenge"),
)
FIT = Question(
    "fit",
    noop("What makes you right for it? One thing is enough."),
    noop("Why you fit"),
    Text(limit=TALK),
    OnInterview("fit"),
)
SKILL = Question(
    "skill",
    noop("Is there a skill of yours that did not come up?"),
    noop("Skill not mentioned"),
    Text(limit=TALK),
    OnInterview("skill"),
)
MISSED = Question(
    "missed",
    noop("Was there a question you would answer better now? Tell me the better answer."),
    noop("The better answer"),
    Text(limit=TALK),
    OnInterview("missed"),
)
IDEA = Question(
    "idea",
    noop("Did they raise a problem you have an idea for? Tell me the idea."),
    noop("Your idea"),
    Text(limit=TALK),
    OnInterview("idea"),
)
ROUND = Question(
    "round",
    noop("Which round was it?"),
    noop("Round"),
    Choice(tuple((str(n), str(n)) for n in range(1, 7)), int, per_row=6),
    OnInterview("round"),
)
FORMAT = Question(
    "format",
    noop("How did you meet?"),
    noop("Kind of interview"),
    Choice(
        (
            (Format.ON_SITE, noop("On site")),
            (Format.VIDEO, noop("By video")),
            (Format.PHONE, noop("By phone")),
        ),
        Format,
        per_row=3,
    ),
    OnInterview("format"),
)
PLACE = Question(
    "place",
    noop("Where was it?"),
    noop("Place"),
    Text(limit=100),
    OnInterview("place"),
    applies=lambda asked: asked.interview.format in {None, Format.ON_SITE},
)
CHANNEL = Question(
    "channel",
    noop("How do they like to be contacted?"),
    noop("Contact by"),
    Choice(
        (
            (Channel.EMAIL, noop("Email")),
            (Channel.PHONE, noop("Phone")),
            (Channel.TEXT, noop("Text message")),
        ),
        Channel,
        per_row=3,
    ),
    OnApplication("channel"),
)
SENIOR = Question(
    "senior",
    noop("Is the role senior or very specialised? Those decisions take longer, so I wait longer."),
    noop("Senior or specialised"),
    Choice((("yes", noop("Yes")), ("no", noop("No"))), lambda value: value == "yes", per_row=2),
    OnApplication("senior"),
)
WENT_WELL = Question(
    "went",
    noop("How did it go? A thank-you is owed either way."),
    noop("How it went"),
    Choice(
        (("yes", noop("Rather well")), ("no", noop("Not so well"))),
        lambda value: value == "yes",
        per_row=2,
    ),
    OnInterview("went_well"),
)
OWN = Question(
    "own",
    noop(
        "Copy the text, change what you like, and send it back to me. I keep your version for this message only."
    ),
    noop("Your own text"),
    Text(limit=OWN_TEXT, lines=True),
    OwnText("drafts"),
    skip=noop("Keep it as it was"),
)
ZONE = Question(
    "zone",
    noop("What time is it for you? Tap it, or type your city."),
    noop("Time zone"),
    Zone(),
    Home("zone"),
    may_clear=False,
)
COUNTRY = Question(
    "country",
    noop("Which country do you live in? I go by its public holidays. Tap, or type it."),
    noop("Country"),
    Country(),
    HomeCountry("country"),
    may_clear=False,
)
SIGNATURE = Question(
    "signature",
    noop("Which name should stand under your messages? Tap, or type it."),
    noop("Signature"),
    Signature(limit=80),
    OnPreferences("signature"),
    may_clear=False,
)
QUIET = Question(
    "quiet",
    noop("When should I keep quiet? Tap, or type it, like “22:00 to 7:30”."),
    noop("Quiet hours"),
    Quiet(),
    OnPreferences("quiet"),
    may_clear=False,
)
MORNING = Question(
    "morning",
    noop("At what time in the morning should I bring up follow-ups?"),
    noop("Follow-ups come up at"),
    Morning(),
    OnPreferences("morning"),
    may_clear=False,
)
AFTER_DATE = Question(
    "after_date",
    noop(
        "How many working days after the date they named should the first follow-up go out? Career guides say 2 to 3."
    ),
    noop("Pause after their date"),
    numbers(2, 3),
    OnPauses("after_date"),
    may_clear=False,
)
NO_DATE = Question(
    "no_date",
    noop(
        "They named no date: how many working days after the interview should the first follow-up go out? Career guides say 5 to 10."
    ),
    noop("Pause without a date"),
    numbers(5, 10),
    OnPauses("no_date"),
    may_clear=False,
)
AFTER_FIRST = Question(
    "after_first",
    noop(
        "How many working days after the first follow-up should the second and last one go out? Career guides say 5 to 10."
    ),
    noop("Pause after the first follow-up"),
    numbers(5, 10),
    OnPauses("after_first"),
    may_clear=False,
)
AFTER_SECOND = Question(
    "after_second",
    noop(
        "How many working days after the last follow-up should I suggest moving on? Career guides say 5 to 10."
    ),
    noop("Pause before moving on"),
    numbers(5, 10),
    OnPauses("after_second"),
    may_clear=False,
)


class FormName(StrEnum):
    """The lists of questions; the values stand in sent buttons and stored dialogs."""

    WELCOME = "w"
    INTERVIEW = "i"
    TALK = "t"
    DETAILS = "d"
    MORE_TIME = "m"
    OWN_TEXT = "o"
    SETTINGS = "s"


EACH_PERSON = (NAME, TITLE, CONTACT)

FORMS: dict[str, tuple[Question, ...]] = {
    FormName.WELCOME: (ZONE, COUNTRY, SIGNATURE),
    FormName.INTERVIEW: (COMPANY, ROLE, WHEN, *EACH_PERSON, PEOPLE, DECISION, NEXT_MOVE),
    FormName.TALK: (TOPIC, CHALLENGE, FIT, SKILL, MISSED, IDEA),
    FormName.DETAILS: (ROUND, FORMAT, PLACE, CHANNEL, SENIOR, WENT_WELL),
    FormName.MORE_TIME: (DECISION_NOW,),
    FormName.OWN_TEXT: (OWN,),
    FormName.SETTINGS: (
        ZONE,
        COUNTRY,
        SIGNATURE,
        QUIET,
        MORNING,
        AFTER_DATE,
        NO_DATE,
        AFTER_FIRST,
        AFTER_SECOND,
    ),
}


def find_question(form: str, key: str) -> Question | None:
    """A question of a form by its key; None for what an older version's button asks for."""
    return next((one for one in FORMS.get(form, ()) if one.key == key), None)
