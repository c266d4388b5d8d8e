"""Details that round off the record; some of them move the plan. All optional."""

from bot.conversation.fields import (
    OnApplication,
    OnInterview,
    OnPerson,
)
from bot.conversation.kinds.choice import Choice
from bot.conversation.kinds.place import EmployerCountry
from bot.conversation.kinds.text import Text
from bot.conversation.questions.question import Question
from bot.parts.interview_lines import FORMATS
from playbook.facts import Channel, Format, Part
from playbook.words import noop

ROUND = Question(
    "round",
    noop("Which round was it?"),
    # Translators: the title of an answer: which interview of several it was, a number.
    noop("Round"),
    Choice(tuple((str(n), str(n)) for n in range(1, 7)), int, per_row=6),
    OnInterview("round"),
)
FORMAT = Question(
    "format",
    noop("How did you meet?"),
    noop("Kind of interview"),
    Choice(tuple(FORMATS.items()), Format, per_row=3),
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
    # Translators: the title of an answer: email, phone or text message.
    noop("Contact by"),
    Choice(
        (
            (Channel.EMAIL, noop("Email")),
            (Channel.PHONE, noop("Phone")),
            # Translators: an SMS or a chat message.
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
EMPLOYER_COUNTRY = Question(
    "employer",
    noop(
        "Is {company} in another country than you? Its public holidays count, too. Tap, or type the country."
    ),
    noop("Country of the employer"),
    EmployerCountry(),
    OnApplication("country"),
)
WENT_WELL = Question(
    "went",
    noop("How did it go? A thank-you is right either way."),
    noop("How it went"),
    Choice(
        (("yes", noop("Rather well")), ("no", noop("Not so well"))),
        lambda value: value == "yes",
        per_row=2,
    ),
    OnInterview("went_well"),
)
PART = Question(
    "part",
    noop(
        "What does {name} have to do with the decision? A follow-up goes to the recruiter first, and never past an agency."
    ),
    # Translators: the title of an answer: manager, recruiter, colleague.
    noop("Their part"),
    Choice(
        (
            (Part.MANAGER, noop("My future manager")),
            (Part.RECRUITER, noop("Recruiter there")),
            (Part.AGENCY, noop("Agency recruiter")),
            (Part.COLLEAGUE, noop("Future colleague")),
        ),
        Part,
        per_row=2,
    ),
    OnPerson("part"),
    per_person=True,
)
