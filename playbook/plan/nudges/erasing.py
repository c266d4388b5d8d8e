"""Closed applications are offered for erasure: several in one word, and seldom. All in the user's days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from playbook.chat import Chat
from playbook.facts import Application, News
from playbook.plan.look import Look
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.rules.policy import POLICY


@dataclass(frozen=True, slots=True)
class Offer:
    """One question about all that was closed on the day `until` or before, put at `moment` (aware UTC)."""

    moment: datetime
    until: date


def list_lying(chat: Chat, until: date) -> tuple[Application, ...]:
    """The closed applications with which nothing happened after that day, as they were told."""
    days = ((one, _closed_on(chat, one)) for one in chat.applications)
    return tuple(one for one, day in days if day and day <= until)


def next_offer(look: Look, last: Offer | None) -> Offer | None:
    """The question to put next; None where nothing is closed, or the user never wants to be asked.

    A question that got no answer counts like "keep". `last` is the one that was put last.
    """
    preferences, moments = look.chat.preferences, GoodMoments.of(look.chat.preferences)
    wait = timedelta(days=preferences.erase_after)
    closed = [day for one in look.chat.applications if (day := _closed_on(look.chat, one))]
    if not wait or not closed:
        return None
    put = moments.day_of(last.moment) if last else date.min
    due = min((put if last and day <= last.until else day) + wait for day in closed)
    if last:
        due = max(due, put + timedelta(days=POLICY.between_offers))
    if noes := _days_of_a_no(look.chat, moments):
        due = max(due, max(noes) + timedelta(days=POLICY.after_a_no))
    moment = moments.working_morning(due)
    return Offer(moment, moments.day_of(max(moment, look.now)) - wait)


def _closed_on(chat: Chat, application: Application) -> date | None:
    """The day since which nothing happened with a closed application; None for one that is open."""
    closed, kept = application.closed_at, application.kept_at
    if closed is None:
        return None
    return GoodMoments.of(chat.preferences).day_of(max(closed, kept) if kept else closed)


def _days_of_a_no(chat: Chat, moments: GoodMoments) -> list[date]:
    answers = (answer for one in chat.applications for answer in one.answers)
    return [moments.day_of(one.at) for one in answers if one.news is News.REJECTION]
