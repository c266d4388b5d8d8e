"""From the facts of an application and `now` to its plan: the heart of the product."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from playbook.chat import Chat
from playbook.etiquette import custom_for_thanks
from playbook.facts import Application
from playbook.plan.actions import Action, Plan
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.rules.arranged import arranged
from playbook.plan.rules.contacts import contacts
from playbook.plan.rules.correspondence import list_written
from playbook.plan.rules.follow_up import Waiting
from playbook.plan.rules.history import history
from playbook.plan.rules.offers import deciding, offer_notice
from playbook.plan.rules.replies import replies
from playbook.plan.rules.situation import Situation
from playbook.plan.rules.standing import interview_at_hand
from playbook.plan.rules.thank_you import fold_into, thank_yous
from playbook.plan.surroundings import ALONE, Surroundings, Written, reader_in
from playbook.preferences import Preferences

SAID = (replies, deciding, offer_notice)
"""The rules that go by what was heard, or decided."""


def make_plan(
    application: Application,
    preferences: Preferences,
    now: datetime,
    around: Surroundings = ALONE,
) -> Plan:
    """All actions of an application, dated (aware UTC), by PLAYBOOK part 3.

    Pure: the same facts, preferences, surroundings and `now` give the same plan. An application of which the
    company or the time of every interview is unknown has an empty plan.
    """
    if not application.planned:
        return Plan()
    moments = GoodMoments.of(preferences, application.country)
    custom = custom_for_thanks(preferences, application.country)
    situation = Situation(application, now, moments, preferences.pauses, around, custom)
    actions = (*_after_interview(situation), *arranged(situation))
    return Plan((*history(situation, {one.key for one in actions}), *actions))


@dataclass(frozen=True, slots=True)
class Plans:
    """The plans of all of a chat's applications, and what the others mean for each; by the applications' ids."""

    facts: Mapping[str, Application]
    plans: Mapping[str, Plan]
    around: Mapping[str, Surroundings]

    def known(self, application: Application, around: Surroundings) -> Plan | None:
        """The plan that was made of the very same application, if the others mean the same for it."""
        if self.facts.get(application.id) is not application:
            return None
        return self.plans[application.id] if self.around[application.id] == around else None


def lay_out(chat: Chat, now: datetime, before: Plans | None = None) -> Plans:
    """Plan all of a chat's applications; those that nothing has changed for since `before` keep their plan.

    `before` is of the same moment, and of the same preferences.

    One application after the other: each keeps its distance from all messages to the same people that went
    out about any other, and from those planned for the ones told before it: of two the later gives way.
    """
    moments, offers = GoodMoments.of(chat.preferences), _open_offers(chat, now)
    closest = sorted(chat.applications, key=_closeness)
    ranks = {one.id: rank for rank, one in enumerate(closest)}
    letters = Letters()
    for one in chat.applications:
        letters.add(one.id, list_written(one, moments))
    plans: dict[str, Plan] = {}
    surroundings: dict[str, Surroundings] = {}
    for one in chat.applications:
        surroundings[one.id] = around = Surroundings(
            next((offer for offer in offers if offer.id != one.id), None),
            ranks[one.id],
            letters.to(_readers(one), besides=one.id),
        )
        known = before.known(one, around) if before else None
        plans[one.id] = known or make_plan(one, chat.preferences, now, around)
        letters.add(one.id, _planned(one, plans[one.id], moments))
    return Plans({one.id: one for one in chat.applications}, plans, surroundings)


def _after_interview(situation: Situation) -> tuple[Action, ...]:
    """What follows the interviews, and what was heard; the waiting runs from the newest that is over."""
    interview, held = interview_at_hand(situation.application), situation.application.held
    if interview is None:
        return ()
    thanks = thank_yous(situation)
    said = tuple(action for rule in SAID for action in rule(situation, interview))
    if held is None or held.ended_at is None:
        return said
    day = held.ended_at.astimezone(held.tz).date()
    waiting = Waiting(situation, held, day, near=(*thanks, *said)).actions()
    thanks = tuple(fold_into(waiting[0], one) for one in thanks)
    return (*thanks, *contacts(situation, thanks), *said, *waiting)


class Letters:
    """What was written and is planned, by its reader: one recruiter may read what a hundred applications send."""

    def __init__(self) -> None:
        self._to: defaultdict[str, dict[date, set[str]]] = defaultdict(dict)
        """By reader and day, which applications' they are."""

    def add(self, application: str, written: Iterable[Written]) -> None:
        for one in written:
            self._to[one.reader].setdefault(one.day, set()).add(application)

    def to(self, readers: Iterable[str], *, besides: str) -> Mapping[str, tuple[date, ...]]:
        """The days on which each of these reads something about any other application, in order."""
        own = {besides}
        found = {
            reader: tuple(sorted(day for day, of in self._to[reader].items() if of != own))
            for reader in readers
            if reader in self._to
        }
        return {reader: days for reader, days in found.items() if days}


def _planned(application: Application, plan: Plan, moments: GoodMoments) -> list[Written]:
    return [
        Written(reader_in(application, action.person), moments.day_of(action.due))
        for action in plan.actions
        if action.state.is_open and action.kind.is_text and action.person and action.due
    ]


def _readers(application: Application) -> set[str]:
    """Everybody who may get messages about an application."""
    people = (person for interview in application.interviews for person in interview.people)
    return {reader_in(application, person) for person in people}


def _open_offers(chat: Chat, now: datetime) -> list[Application]:
    """Offers that wait for the user's answer, the most urgent first; one that ran out comes last."""
    today = GoodMoments.of(chat.preferences).day_of(now)
    offers = [one for one in chat.applications if one.offered]
    return sorted(offers, key=lambda one: _urgency(one.offer_by, today))


def _urgency(offer_by: date | None, today: date) -> tuple[bool, date]:
    return offer_by is not None and offer_by < today, offer_by or date.max


def _closeness(application: Application) -> tuple[bool, str, int]:
    """Who should hear of an offer first: whoever decides soonest, then whoever has come farthest."""
    named = application.decision_by
    return named is None, str(named or ""), -len(application.interviews)
