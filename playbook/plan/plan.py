"""From the facts of an application and `now` to its plan: the heart of the product."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from playbook.chat import Chat
from playbook.etiquette import custom_for_thanks
from playbook.facts import Application
from playbook.plan.actions import Action, Plan
from playbook.plan.letters import Letters
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.rules.arranged import arranged
from playbook.plan.rules.contacts import contacts
from playbook.plan.rules.follow_up import Waiting
from playbook.plan.rules.history import history
from playbook.plan.rules.offers import deciding, offer_notice
from playbook.plan.rules.replies import replies
from playbook.plan.rules.situation import Situation
from playbook.plan.rules.standing import interview_at_hand
from playbook.plan.rules.thank_you import fold_into, thank_yous
from playbook.plan.surroundings import ALONE, Surroundings, Written
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
    return Case.of(application, preferences, now).plan(around)


@dataclass(frozen=True)
class Case:
    """One application by itself: what of its plan hangs on no other, found once."""

    situation: Situation

    @classmethod
    def of(
        cls,
        application: Application,
        preferences: Preferences,
        now: datetime,
        moments: GoodMoments | None = None,
        known: "Case | None" = None,
    ) -> "Case":
        """`moments` may be given where they are known: those of the user and the employer's country. `known` is a
        case of the same application, for other preferences."""
        moments = moments or GoodMoments.of(preferences, application.country)
        custom = custom_for_thanks(preferences, application.country)
        situation = Situation(application, now, moments, preferences.pauses, ALONE, custom)
        return cls(situation.knows(known.situation) if known else situation)

    @property
    def application(self) -> Application:
        return self.situation.application

    @cached_property
    def thanks(self) -> tuple[Action, ...]:
        return thank_yous(self.situation)

    def at(self, now: datetime) -> "Case":
        """The same a little later, while nothing of it has changed by itself."""
        if now == self.situation.now:
            return self
        later = Case(self.situation.at(now))
        vars(later)["thanks"] = self.thanks
        return later

    def plan(self, around: Surroundings) -> Plan:
        """The plan where the other applications mean this for it."""
        if not self.application.planned:
            return Plan()
        thanks = self.thanks if interview_at_hand(self.application) else ()
        situation = self.situation.amid(around)
        actions = (*_after_interview(situation, thanks), *arranged(situation))
        return Plan((*history(situation, actions), *actions))

    def planned(self, plan: Plan) -> list[Written]:
        """The messages in its plan that are still to go out."""
        readers, moments = self.situation.readers, self.situation.moments
        return [
            Written(readers.of(action.person), moments.day_of(action.due))
            for action in plan.actions
            if action.person and action.due and action.state.is_open and action.kind.is_text
        ]


@dataclass(frozen=True, slots=True)
class Plans:
    """The plans of all of a chat's applications, and what the others mean for each; by the applications' ids."""

    wishes: Preferences
    cases: Mapping[str, Case]
    plans: Mapping[str, Plan]
    around: Mapping[str, Surroundings]

    def case(self, application: Application) -> Case | None:
        """What was found of the same application."""
        case = self.cases.get(application.id)
        return case if case and case.application == application else None

    def plan(self, case: Case, around: Surroundings) -> Plan | None:
        """The plan that was made of the same application, if the others mean the same for it."""
        one = case.application
        same = self.case(one) and self.around[one.id] == around
        return self.plans[one.id] if same else None


def lay_out(chat: Chat, now: datetime, before: Plans | None = None) -> Plans:
    """Plan all of a chat's applications; those that nothing has changed for since `before` keep their plan.

    `before` is of the same moment or still lasts (playbook/plan/lasting.py); where it is of other preferences only
    what hangs on none is kept.

    One application after the other: each keeps its distance from all messages to the same people that went
    out about any other, and from those planned for the ones told before it: of two the later gives way.
    """
    offers, same = _open_offers(chat, now), before if _has_the_wishes(before, chat) else None
    closest = sorted(chat.applications, key=_closeness)
    ranks = {one.id: rank for rank, one in enumerate(closest)}
    cases = _look_at_each(chat, now, before)
    letters = Letters(GoodMoments.of(chat.preferences).day_of(now))
    for one, case in cases.items():
        letters.add(one, (sent.written for sent in case.situation.sent))
    plans: dict[str, Plan] = {}
    surroundings: dict[str, Surroundings] = {}
    for one, case in cases.items():
        surroundings[one] = around = Surroundings(
            next((offer for offer in offers if offer.id != one), None),
            ranks[one],
            letters.to(case.situation),
        )
        known = same.plan(case, around) if same else None
        plans[one] = known or case.plan(around)
        letters.add(one, case.planned(plans[one]))
    return Plans(chat.preferences.of_plans, cases, plans, surroundings)


def _has_the_wishes(plans: Plans | None, chat: Chat) -> bool:
    return plans is not None and plans.wishes == chat.preferences.of_plans


def _look_at_each(chat: Chat, now: datetime, before: Plans | None) -> dict[str, Case]:
    """The cases by their ids; those of one country share its good moments."""
    countries, wishes = {one.country for one in chat.applications}, chat.preferences
    moments = {country: GoodMoments.of(wishes, country) for country in countries}
    known = {one.id: before.case(one) if before else None for one in chat.applications}
    if _has_the_wishes(before, chat):
        still = {one: case.at(now) for one, case in known.items() if case}
    else:
        still = {}
    return {
        one.id: still.get(one.id) or Case.of(one, wishes, now, moments[one.country], known[one.id])
        for one in chat.applications
    }


def _after_interview(situation: Situation, thanks: tuple[Action, ...]) -> tuple[Action, ...]:
    """What follows the interviews, and what was heard; the waiting runs from the newest that is over."""
    interview, held = interview_at_hand(situation.application), situation.application.held
    if interview is None:
        return ()
    said = tuple(action for rule in SAID for action in rule(situation, interview))
    if held is None or held.ended_at is None:
        return said
    day = held.ended_at.astimezone(held.tz).date()
    waiting = Waiting(situation, held, day, near=(*thanks, *said)).actions()
    thanks = tuple(fold_into(waiting[0], one) for one in thanks)
    return (*thanks, *contacts(situation, thanks), *said, *waiting)


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
