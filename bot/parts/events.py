"""Everything that can happen to an application, as data: its button, its word, when it is offered."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from playbook.facts import ActionKey, Application
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


@dataclass(frozen=True, slots=True)
class TextSent:
    """Which text went out, as a button says it: its action's key, then the day (ISO) or a month to look for it in."""

    key: ActionKey | None
    day: str = ""

    def pack(self) -> str:
        """ "f1", "f1@2026-11-20", "f1@m2026-11"."""
        key = self.key.pack() if self.key else ""
        return f"{key}@{self.day}" if self.day else key

    @classmethod
    def parse(cls, packed: str) -> "TextSent":
        key, _, day = packed.partition("@")
        return cls(ActionKey.parse(key), day)


@dataclass(frozen=True, slots=True)
class EventWords:
    """One thing that can happen: `noted` is what the bot says to it, above what it changes."""

    label: str
    noted: str
    applies: Callable[[Application], bool] = lambda _: True


def _is_held(application: Application) -> bool:
    return application.held is not None


def _is_open(application: Application) -> bool:
    return not application.closed


EVENT_WORDS: dict[Event, EventWords] = {
    Event.GOOD: EventWords(
        # Translators: a button: the company invites to the next round.
        noop("They want to go on"),
        noop("That is good news. What was open about the last interview starts anew."),
    ),
    Event.ROUND: EventWords(
        noop("Another interview"),
        noop("On to the next round. What was open about the last one falls away."),
    ),
    Event.MORE_TIME: EventWords(
        noop("They need more time"),
        noop("Noted. A delay is seldom about you: approvals and calendars take their time."),
        _is_held,
    ),
    Event.DATE: EventWords(noop("They named a date"), noop("Noted, I go by that date."), _is_held),
    # Translators: a button under "What happened?": the company offers the job.
    Event.OFFER: EventWords(noop("An offer"), noop("Congratulations on the offer.")),
    Event.NO: EventWords(
        # Translators: a button under "What happened?": the company turned them down.
        noop("A no"),
        noop("I am sorry. That is a no to one application and not to you."),
    ),
    Event.NO_FOLLOW_UPS: EventWords(
        noop("They want no follow-ups"),
        noop("Noted. You did right to keep to that; a thank-you is still fine."),
        lambda application: _is_open(application) and not application.no_follow_ups,
    ),
    Event.WROTE: EventWords(
        noop("I wrote to them already"), noop("Good, I have noted that it went out."), _is_held
    ),
    Event.MET: EventWords(noop("I met someone else"), noop("Noted."), _is_held),
    Event.WITHDREW: EventWords(
        # Translators: a button: the user does not want this job any more.
        noop("I withdrew"),
        noop("Noted, this application is closed."),
        _is_open,
    ),
    Event.TOOK: EventWords(
        noop("I took a job"),
        noop("Congratulations. Everything else that was in play is closed now."),
        _is_open,
    ),
    Event.ACCEPT: EventWords(
        noop("Accept the offer"),
        noop("Congratulations. Everything else that was in play is closed now."),
        lambda application: application.offered,
    ),
    Event.DECLINE: EventWords(
        noop("Decline the offer"),
        noop("Noted, this application is closed."),
        lambda application: application.offered,
    ),
    Event.MOVED: EventWords(
        noop("It was moved"), noop("Noted, I go by the new time."), lambda _: False
    ),
    Event.CALLED_OFF: EventWords(
        noop("It was called off"), noop("Noted: it does not take place."), lambda _: False
    ),
    Event.CALLED: EventWords(
        noop("I called them"), noop("Good, the call is noted."), lambda _: False
    ),
}
"""In the order of the menu, two in a row."""


def offered_events(application: Application) -> list[Event]:
    """What can happen to an application as it stands."""
    return [event for event, words in EVENT_WORDS.items() if words.applies(application)]
