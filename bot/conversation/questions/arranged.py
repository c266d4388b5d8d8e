"""What is asked about an interview that is still ahead, and once it is over."""

from dataclasses import replace

from bot.conversation.asked import Asked
from bot.conversation.fields import EndedAt, ExpectedPeople, Home, OnInterview, WhenItIs
from bot.conversation.kinds.coming_moment import ComingMoment
from bot.conversation.kinds.past_moment import EndOfArranged
from bot.conversation.kinds.people import Expected
from bot.conversation.kinds.place import Zone
from bot.conversation.kinds.text import Text
from bot.conversation.questions.details import FORMAT
from bot.conversation.questions.interview import COMPANY
from bot.conversation.questions.question import Question
from bot.conversation.questions.timing import is_fixed
from playbook.facts import Format
from playbook.words import noop

LINK = 300  # characters: an invitation to a video call carries its password


def _needs_zone(asked: Asked) -> bool:
    """The checklist comes at an hour, so the zone matters; it stays a step while it is being asked."""
    return asked.chat.preferences.zone is None or asked.dialog.question == WHERE_YOU_ARE.key


def _has_place(asked: Asked) -> bool:
    return is_fixed(asked) and asked.interview.format is not Format.PHONE


COMPANY_AHEAD = replace(
    COMPANY,
    prompt=noop(
        "Which company is it? Type its name, or tell it all in one line, like “Initech, data engineer, Tuesday 2 pm, Jane Doe”."
    ),
)
WHERE_YOU_ARE = Question(
    "zone",
    noop("What time is it for you? Tap it, or type your city; I go by it for the interview."),
    noop("Time zone"),
    Zone(),
    Home("zone"),
    may_clear=False,
    applies=_needs_zone,
)
STARTS = Question(
    "starts",
    noop("When does the interview start? Tap, or type it, like “Tuesday 2 pm”."),
    noop("Interview"),
    ComingMoment(),
    WhenItIs("starts_at"),
    may_skip=False,
)
STARTS_SOMETIME = replace(STARTS, may_skip=True, skip=noop("Not fixed yet"))
FORMAT_AHEAD = replace(FORMAT, key="how", prompt=noop("How will you meet?"), applies=is_fixed)
PLACE_AHEAD = Question(
    "where",
    noop("Where is it? An address, or the link to the call."),
    noop("Place or link"),
    Text(limit=LINK),
    OnInterview("place"),
    applies=_has_place,
)
PEOPLE_AHEAD = Question(
    "whom",
    noop("Who will you meet? Type one person or several, like “Jane Doe, CTO, and Bob from HR”."),
    noop("People you will meet"),
    Expected(),
    ExpectedPeople("people"),
    may_clear=False,
    skip=noop("I have no names"),
    applies=is_fixed,
)
BEFORE = (FORMAT_AHEAD, PLACE_AHEAD, PEOPLE_AHEAD)
ENDED = Question(
    "ended",
    noop("When did it end? Tap, or type it, like “3 pm”."),
    noop("Interview"),
    EndOfArranged(),
    EndedAt("ended_at"),
    may_skip=False,
)
