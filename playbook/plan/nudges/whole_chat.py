"""What is brought up about the chat as a whole: the week's digest, a word to keep applying, and what lies closed for long."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import chain

from playbook.chat import Chat, Item, NudgeState
from playbook.facts import Application
from playbook.plan.look import Look
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.nudges.erasing import Offer, list_lying, next_offer
from playbook.plan.rules.policy import POLICY

SUNDAY = 6
DAY = timedelta(days=1)
SPREAD = timedelta(
    hours=1
)  # Telegram takes 30 messages a second: in one minute, 1,800 chats of a time zone


class Topic(StrEnum):
    """The first letter of an item that belongs to no application; the day it is about follows."""

    DIGEST = "g"
    KEEP_APPLYING = "k"
    ERASING = "e"


@dataclass(frozen=True, slots=True)
class Subject:
    """What an item that belongs to no application is about: the topic, and the day that tells it from the last one."""

    topic: Topic
    day: date

    @property
    def item(self) -> Item:
        """As records hold it."""
        return Item("", f"{self.topic}{self.day.isoformat()}")

    @classmethod
    def of(cls, item: Item) -> "Subject | None":
        """None for an item about an application."""
        if item.application:
            return None
        try:
            return cls(Topic(item.action[:1]), date.fromisoformat(item.action[1:]))
        except ValueError:  # nothing that was ever brought up
            return None


@dataclass(frozen=True, slots=True)
class Word:
    """Something to say about the whole chat, from `moment` (aware UTC) on and until `over`."""

    about: Subject
    moment: datetime
    over: datetime | None = None


def words_ahead(look: Look) -> Iterator[Word]:
    """All that is to be said about the whole chat and was not said yet; each once.

    What lies closed is asked about again, and knows by itself when it was.
    """
    said = {Subject.of(i) for n in look.chat.nudges if n.state is NudgeState.SENT for i in n.items}
    fresh = (word for word in _words(look) if word.about not in said)
    return chain(fresh, _erasing(look))


def holds(look: Look, about: Subject) -> bool:
    """Whether the reason to speak of it is still there, said or not."""
    if about.topic is Topic.ERASING:
        return bool(list_lying(look.chat, about.day))
    return any(word.about == about and word.moment <= look.now for word in _words(look))


def live_applications(chat: Chat) -> tuple[Application, ...]:
    """The applications that are still in play."""
    return tuple(one for one in chat.applications if one.company and not one.closed)


def _words(look: Look) -> Iterator[Word]:
    words = (*_digests(look), *_keep_applying(look.chat))
    return (word for word in words if word.over is None or look.now < word.over)


def next_digest(look: Look) -> datetime | None:
    """When the week's digest comes next (aware UTC); None where none does."""
    ahead = (word for word in words_ahead(look) if word.about.topic is Topic.DIGEST)
    return next((word.moment for word in ahead), None)


def _digests(look: Look) -> Iterator[Word]:
    """This week's and the next: on Sunday evening, while there is something in play; stale on Monday."""
    if not look.chat.preferences.digest or not live_applications(look.chat):
        return
    moments = GoodMoments.of(look.chat.preferences)
    today = moments.day_of(look.now)
    sunday = today + DAY * (SUNDAY - today.weekday())
    for day in (sunday, sunday + 7 * DAY):
        if evening := _evening_of(day, look.chat.preferences.evening, moments):
            moment = _spread(look.chat.id, evening, day, moments)
            yield Word(Subject(Topic.DIGEST, day), moment, moments.at(day + DAY, time.min))


def _evening_of(day: date, clock: time, moments: GoodMoments) -> datetime | None:
    """The user's evening hour; where that is quiet, the end of the quiet hours, or an hour before them."""
    evening = moments.at(day, clock)
    before = moments.at(day, moments.quiet.start) - timedelta(hours=1)
    wanted = (evening, moments.after_quiet(evening), before)
    return next((m for m in wanted if moments.day_of(m) == day and not moments.is_quiet(m)), None)


def _spread(chat_id: int, evening: datetime, day: date, moments: GoodMoments) -> datetime:
    """The chat's own moment within the hour that follows, or what is left of it before the quiet hours."""
    ends = (evening + SPREAD, moments.at(day, moments.quiet.start), moments.end_of(day))
    room = min(end for end in ends if end > evening) - evening
    second = chat_id % int(SPREAD.total_seconds())
    return evening + room * second / SPREAD.total_seconds()


def _keep_applying(chat: Chat) -> Iterator[Word]:
    """Only one application in play for a week (S3, S2, S0): once for each such time."""
    live = live_applications(chat)
    alone = len(live) == 1 and not live[0].offered
    held = live[0].held if alone else None
    if held is None or held.ended_at is None:
        return
    ends = [one.closed_at for one in chat.applications if one.closed_at]
    since = max([held.ended_at, *ends])
    moments = GoodMoments.of(chat.preferences)
    due = moments.working_morning(moments.day_of(since + POLICY.alone_for))
    yield Word(Subject(Topic.KEEP_APPLYING, moments.day_of(since)), due)


def _erasing(look: Look) -> Iterator[Word]:
    """One question about all that has been closed for long; its day is the last on which it was closed."""
    put = [
        Offer(nudge.at, about.day)
        for nudge in look.chat.nudges
        for item in nudge.items
        if nudge.state is NudgeState.SENT
        and (about := Subject.of(item))
        and about.topic is Topic.ERASING
    ]
    offer = next_offer(look, max(put, key=lambda one: one.moment, default=None))
    if offer:
        yield Word(Subject(Topic.ERASING, offer.until), offer.moment)
