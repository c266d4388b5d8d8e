"""The fullest chat that capacity allows, lived in for seven months: what benchmarks/bench_full_chat.py measures."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import cycle

from bot.turns.capacity import CAPACITY
from playbook.chat import Chat, Item, Nudge, NudgeState
from playbook.facts import ActionKey, ActionKind, Application, Deed, Interview, Mark, Person
from playbook.plan.look import Look
from playbook.plan.nudges.nudging import refresh_due
from playbook.preferences import Preferences
from storage.packing import weigh

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NUDGES = 60  # one a day, for as long as they are kept
ITEMS = 20  # that each of them brought up
CARDS = 1000  # the number of the first card's message; those of the nudges come after all cards


def people_of(number: int, told: int, *, shared: bool) -> tuple[Person, ...]:
    """`told` people: the same in every application where they are `shared`."""
    names = [f"p{one}" if shared else f"p{number}x{one}" for one in range(told)]
    return tuple(
        Person(
            f"p{one}",
            f"Jane Doe {name}",
            "Talent Partner" if one == 0 else "Engineer",
            f"{name}@agency.example",
            topic="the new release plan",
        )
        for one, name in enumerate(names)
    )


def fullest(now: datetime, told: int, *, shared: bool, chat_id: int = 7) -> Chat:
    """A chat at its limit: everybody thanked, half of the applications followed up, all with a card, and a nudge for
    each of the last sixty days."""
    applications = tuple(
        _application(number, people_of(number, told, shared=shared), now)
        for number in range(CAPACITY.applications)
    )
    if weigh(applications) > CAPACITY.told + CAPACITY.deeds:
        raise ValueError(f"fuller than any chat can be: {weigh(applications):,} bytes")
    preferences = Preferences(zone="Europe/London", country="GB", signature="Ann Lee")
    nudges = tuple(_nudge(number, applications, now) for number in range(NUDGES))
    return refresh_due(Look(Chat(chat_id, preferences, applications, nudges=nudges), now))


def _application(number: int, people: tuple[Person, ...], now: datetime) -> Application:
    ended = now - (number % 40) * DAY - 2 * HOUR
    interview = Interview("t1", "Europe/London", ended, people)
    bare = Application(f"a{number}", f"Acme {number}", "data engineer", (interview,))
    return replace(bare, marks=_deeds(number, interview, ended, now), card=CARDS + number)


def _deeds(number: int, interview: Interview, ended: datetime, now: datetime) -> tuple[Mark, ...]:
    keys = [ActionKey(ActionKind.THANK_YOU, interview.id, one.id) for one in interview.people]
    thanked = [Mark(key.pack(), Deed.DONE, ended + 3 * HOUR) for key in keys]
    asked = ActionKey(ActionKind.FIRST_FOLLOW_UP, interview.id)
    followed_up = [Mark(asked.pack(), Deed.DONE, ended + 9 * DAY, person=interview.people[0].id)]
    marks = thanked + (followed_up if number % 2 else [])
    return tuple(mark for mark in marks if mark.at <= now)


def _nudge(number: int, applications: tuple[Application, ...], now: datetime) -> Nudge:
    """The newest comes last."""
    among = [applications[(number * 7 + step) % len(applications)] for step in range(ITEMS)]
    items = tuple(
        Item(one.id, ActionKey(kind, "t1").pack())
        for one, kind in zip(
            among, cycle([ActionKind.FIRST_FOLLOW_UP, ActionKind.MOVING_ON]), strict=False
        )
    )
    at = now - (NUDGES - number) * DAY + 2 * HOUR
    return Nudge(f"n{number}", items, at, NudgeState.SENT, CARDS + 500 + number)
