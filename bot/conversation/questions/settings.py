"""What the user settles once, at first contact or in /settings."""

from bot.conversation.fields import (
    Home,
    HomeCountry,
    OnPauses,
    OnPreferences,
)
from bot.conversation.kinds.choice import numbers
from bot.conversation.kinds.hours import Morning, Quiet
from bot.conversation.kinds.place import Country, Zone
from bot.conversation.kinds.text import Signature
from bot.conversation.questions.question import Question
from playbook.words import noop

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
