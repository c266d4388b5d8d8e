"""What the user settles once, at first contact or in /settings.

The pauses and their ranges are the playbook's (part 3, S0, S1, S3, S4); `usual` is its default.
"""

from bot.conversation.fields import (
    Home,
    HomeCountry,
    OnPauses,
    OnPreferences,
)
from bot.conversation.kinds.choice import Choice, numbers
from bot.conversation.kinds.hours import EVENING_HOURS, MORNING_HOURS, Quiet
from bot.conversation.kinds.place import Country, Zone
from bot.conversation.kinds.text import Signature
from bot.conversation.kinds.tone import AS_USUAL, ToneOfTexts
from bot.conversation.kinds.week import WorkingWeek
from bot.conversation.questions.languages import LANGUAGE
from bot.conversation.questions.question import Question
from playbook.preferences import Patience, Preferences, Tone
from playbook.words import noop

USUAL = Preferences()

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
PATIENCE = Question(
    "patience",
    noop(
        "How patient should I be before I suggest that you ask? This sets all four pauses: brisk takes the shortest that career guides name, patient the longest."
    ),
    noop("Patience"),
    Choice(
        (
            (Patience.BRISK, noop("Brisk")),
            # Translators: one of three kinds of patience: brisk, usual, patient.
            (Patience.USUAL, noop("Usual")),
            (Patience.PATIENT, noop("Patient")),
        ),
        lambda value: Patience(value).pauses,
        per_row=3,
        # Translators: the pauses are none of brisk, usual and patient.
        other=noop("your own"),
    ),
    OnPreferences("pauses"),
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
    usual=USUAL.pauses.after_date,
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
    usual=USUAL.pauses.no_date,
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
    usual=USUAL.pauses.after_first,
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
    usual=USUAL.pauses.after_second,
)
QUIET = Question(
    "quiet",
    noop("When should I keep quiet? Tap, or type it, like “22:00 to 7:30”."),
    noop("Quiet hours"),
    Quiet(),
    OnPreferences("quiet"),
    may_clear=False,
    usual=USUAL.quiet,
)
MORNING = Question(
    "morning",
    noop(
        "At what time in the morning should I bring up follow-ups? Career guides advise a working morning."
    ),
    noop("Follow-ups come up at"),
    MORNING_HOURS,
    OnPreferences("morning"),
    may_clear=False,
    usual=USUAL.morning,
)
EVENING = Question(
    "evening",
    noop(
        "When does your evening begin? “This evening” means that time, and the week’s overview comes then."
    ),
    noop("Evening begins at"),
    EVENING_HOURS,
    OnPreferences("evening"),
    may_clear=False,
    usual=USUAL.evening,
)
WEEK = Question(
    "week",
    noop(
        "On which days do you work? Follow-ups and pauses go by them; public holidays are left out anyway. Tap, or type them, like “Monday to Thursday”."
    ),
    noop("Working days"),
    WorkingWeek(),
    OnPreferences("working_week"),
    may_clear=False,
)
DIGEST = Question(
    "digest",
    noop(
        "On Sunday evening I can sum up the week: what is due, and whose turn it is. Would you like that?"
    ),
    noop("Week’s overview"),
    Choice(
        (("yes", noop("On Sunday evening")), ("no", noop("No overview"))),
        lambda value: value == "yes",
    ),
    OnPreferences("digest"),
    may_clear=False,
    usual=USUAL.digest,
)
TONE = Question(
    "tone",
    noop("How should the texts I suggest sound? Plain is usual where I know of no other custom."),
    noop("Tone of the texts"),
    ToneOfTexts(
        (
            (Tone.WARM, noop("Warm")),
            # Translators: how a text sounds: neither warm nor formal.
            (Tone.PLAIN, noop("Plain")),
            (Tone.FORMAL, noop("Formal")),
            (AS_USUAL, noop("By the custom of the country")),
        ),
        lambda value: None if value == AS_USUAL else Tone(value),
        per_row=3,
    ),
    OnPreferences("tone"),
    may_clear=False,
)
THANKS = Question(
    "thanks",
    noop(
        "In some countries a thank-you goes out the next morning, or is less usual. Should I go by the custom of the employer’s country, or by the career guides everywhere?"
    ),
    noop("Thank-yous"),
    Choice(
        (("there", noop("By the custom of the country")), ("alike", noop("The same everywhere"))),
        lambda value: value == "there",
    ),
    OnPreferences("thanks_by_custom"),
    may_clear=False,
    usual=USUAL.thanks_by_custom,
)

ERASING = Question(
    "erase",
    noop(
        "What you told me about a closed application stays until you erase it. After how long should I ask whether it may go? I erase nothing by myself."
    ),
    noop("Ask to erase what is closed"),
    Choice(
        (
            ("90", noop("After 90 days")),
            ("180", noop("After 180 days")),
            ("365", noop("After 365 days")),
            ("0", noop("Never")),
        ),
        int,
        per_row=2,
        other=noop("your own"),
    ),
    OnPreferences("erase_after"),
    may_clear=False,
    usual=USUAL.erase_after,
)

GROUPS = (
    # Translators: the heading above the settings about the user: time zone, country, name.
    (noop("You"), (LANGUAGE, ZONE, COUNTRY, SIGNATURE)),
    (noop("Pauses, in working days"), (PATIENCE, AFTER_DATE, NO_DATE, AFTER_FIRST, AFTER_SECOND)),
    (noop("When I speak up"), (QUIET, MORNING, EVENING, WEEK, DIGEST)),
    # Translators: the heading above the settings about the suggested texts.
    (noop("Texts"), (TONE, THANKS)),
    (noop("What I keep"), (ERASING,)),
)
"""All settings as they are shown, each group under its heading."""
