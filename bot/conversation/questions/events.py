"""Everything that can happen to an application, as data: its button, its word, what it changes, what it asks."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.conversation.fields import DecisionNow, OnApplication
from bot.conversation.kinds.day import DecisionDay
from bot.conversation.questions.interview import DECISION, PEOPLE
from bot.conversation.questions.question import Question
from playbook.facts import Application, Ending, News
from playbook.plan import events
from playbook.words import noop


class Event(StrEnum):
    """The values stand in sent buttons and in stored changes."""

    GOOD = "good"
    ROUND = "round"
    MORE_TIME = "more"
    DATE = "date"
    OFFER = "offer"
    NO = "no"
    NO_FOLLOW_UPS = "quiet"
    WROTE = "wrote"
    MET = "met"
    WITHDREW = "out"
    TOOK = "took"
    ACCEPT = "accept"
    DECLINE = "decline"
    CALLED = "called"
    MOVED = "moved"
    CALLED_OFF = "off"


def _is_held(application: Application) -> bool:
    return application.held is not None


def _is_open(application: Application) -> bool:
    return not application.closed


@dataclass(frozen=True, slots=True)
class DeclaredEvent:
    """One thing that can happen: `label` is its button in the menu, where it is not told elsewhere; `noted` is what
    the bot says to it, above what it changes.

    What it `changes` is changed at once; what it `asks` comes next and is answered by its options. Where it only
    asks, the answer is the change, and the question can be left.
    `news` is what the other side said by it. What needs more than this has a decision in bot/turns/events.py.
    """

    label: str
    noted: str
    applies: Callable[[Application], bool] = lambda _: True
    news: News | None = None
    changes: Callable[[Application, datetime], Application] | None = None
    asks: Question | None = None

    @property
    def changes_at_once(self) -> bool:
        return self.news is not None or self.changes is not None

    def happen(self, application: Application, now: datetime) -> Application:
        """What it changes at once (`now`, aware UTC)."""
        if self.news:
            application = events.hear(application, self.news, now)
        return self.changes(application, now) if self.changes else application


DECISION_NOW = replace(
    DECISION,
    field=DecisionNow("decision_by"),
    applies=lambda _: True,
    prompt=noop("When do they want to decide now? Tap, or type it, like “by next Friday”."),
)
OFFER_BY = Question(
    "offer_by",
    noop(
        "By when do they want your answer to the offer? Tap, or type it, like “in a week” or “by Friday”."
    ),
    noop("Answer to the offer by"),
    DecisionDay(waits=False),
    OnApplication("offer_by"),
    may_clear=False,
)
EVENTS: dict[Event, DeclaredEvent] = {
    Event.GOOD: DeclaredEvent(
        # Translators: a button: the company invites to the next round.
        noop("They want to go on"),
        noop("That is good news. What was open about the last interview starts anew."),
        news=News.GOOD,
    ),
    Event.ROUND: DeclaredEvent(
        noop("Another interview"),
        noop("On to the next round. What was open about the last one falls away."),
        news=News.NEXT_ROUND,
    ),
    Event.MORE_TIME: DeclaredEvent(
        noop("They need more time"),
        noop("Noted. A delay is seldom about you: approvals and calendars take their time."),
        _is_held,
        news=News.MORE_TIME,
        asks=DECISION_NOW,
    ),
    Event.DATE: DeclaredEvent(
        noop("They named a date"), noop("Noted, I go by that date."), _is_held, asks=DECISION_NOW
    ),
    # Translators: a button under "What happened?": the company offers the job.
    Event.OFFER: DeclaredEvent(
        noop("An offer"), noop("Congratulations on the offer."), news=News.OFFER, asks=OFFER_BY
    ),
    Event.NO: DeclaredEvent(
        # Translators: a button under "What happened?": the company turned them down.
        noop("A no"),
        noop("I am sorry. That is a no to one application and not to you."),
        news=News.REJECTION,
    ),
    Event.NO_FOLLOW_UPS: DeclaredEvent(
        noop("They want no follow-ups"),
        noop("Noted. You did right to keep to that; a thank-you is still fine."),
        lambda application: _is_open(application) and not application.no_follow_ups,
        changes=lambda application, _: events.ask_for_none(application),
    ),
    Event.WROTE: DeclaredEvent(
        noop("I wrote to them already"), noop("Good, I have noted that it went out."), _is_held
    ),
    Event.MET: DeclaredEvent(noop("I met someone else"), noop("Noted."), _is_held, asks=PEOPLE),
    Event.WITHDREW: DeclaredEvent(
        # Translators: a button: the user does not want this job any more.
        noop("I withdrew"),
        noop("Noted, this application is closed."),
        _is_open,
    ),
    Event.TOOK: DeclaredEvent(
        noop("I took a job"),
        noop("Congratulations. Everything else that was in play is closed now."),
        _is_open,
    ),
    Event.ACCEPT: DeclaredEvent(
        noop("Accept the offer"),
        noop("Congratulations. Everything else that was in play is closed now."),
        lambda application: application.offered,
    ),
    Event.DECLINE: DeclaredEvent(
        noop("Decline the offer"),
        noop("Noted, this application is closed."),
        lambda application: application.offered,
        changes=lambda application, now: events.close(application, Ending.DECLINED, now),
    ),
    Event.MOVED: DeclaredEvent("", noop("Noted, I go by the new time.")),
    Event.CALLED_OFF: DeclaredEvent("", noop("Noted: it does not take place.")),
    Event.CALLED: DeclaredEvent("", noop("Good, the call is noted.")),
}
"""In the order of the menu, two in a row."""


def offered_events(application: Application) -> list[Event]:
    """What can happen to an application as it stands."""
    return [event for event, one in EVENTS.items() if one.label and one.applies(application)]
