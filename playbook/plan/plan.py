"""From the facts of an application and `now` to its plan: the heart of the product."""

from datetime import datetime

from playbook.chat import Chat
from playbook.facts import Application
from playbook.plan.actions import Action, Plan
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.rules.arranged import arranged
from playbook.plan.rules.contacts import contacts
from playbook.plan.rules.correspondence import list_written
from playbook.plan.rules.follow_up import Waiting
from playbook.plan.rules.offers import deciding, offer_notice
from playbook.plan.rules.replies import replies
from playbook.plan.rules.situation import Situation
from playbook.plan.rules.thank_you import thank_yous
from playbook.plan.surroundings import ALONE, Surroundings, Written, reader_of
from playbook.preferences import Preferences


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
    situation = Situation(application, now, moments, preferences.pauses, around)
    return Plan((*_after_interview(situation), *arranged(situation)))


def plan_in(chat: Chat, application: Application, now: datetime) -> Plan:
    """The plan of one of a chat's applications, with what the others mean for it."""
    return make_plan(application, chat.preferences, now, look_around(chat, application, now))


def look_around(chat: Chat, application: Application, now: datetime) -> Surroundings:
    """What the other applications of a chat mean for one of them."""
    offers = [one for one in chat.applications if one.offered and one.id != application.id]
    offer = min(offers, key=_deadline, default=None)
    order = [one.id for one in sorted(chat.applications, key=_closeness)]
    rank = order.index(application.id) if application.id in order else 0
    return Surroundings(offer, rank, tuple(_written_elsewhere(chat, application, now)))


def _after_interview(situation: Situation) -> tuple[Action, ...]:
    """What follows the interviews that are over; the waiting runs from the newest."""
    interview = situation.application.held
    if interview is None or interview.ended_at is None:
        return ()
    thanks = thank_yous(situation)
    said = (
        *replies(situation, interview),
        *deciding(situation, interview),
        *offer_notice(situation, interview),
    )
    day = interview.ended_at.astimezone(interview.tz).date()
    waiting = Waiting(situation, interview, day, near=(*thanks, *said))
    return (*thanks, *contacts(situation, thanks), *said, *waiting.actions())


def _written_elsewhere(chat: Chat, application: Application, now: datetime) -> list[Written]:
    """Messages to the same people about other applications: all that went out, and what is planned for
    the ones told before this one, so that of two the later gives way."""
    mine = _readers(application)
    related = [o for o in chat.applications if o.id == application.id or mine & _readers(o)]
    moments = GoodMoments.of(chat.preferences)
    sent = {one.id: list(list_written(one, moments)) for one in related}
    found: list[Written] = []
    for other in related:
        if other.id == application.id:
            break
        around = Surroundings(written=(*_all_but(other, sent), *found))
        found += _planned(other, make_plan(other, chat.preferences, now, around), moments)
    return [one for one in (*_all_but(application, sent), *found) if one.reader in mine]


def _all_but(application: Application, sent: dict[str, list[Written]]) -> list[Written]:
    return [one for key, several in sent.items() if key != application.id for one in several]


def _planned(application: Application, plan: Plan, moments: GoodMoments) -> list[Written]:
    return [
        Written(reader_of(action.person, application.company), moments.day_of(action.due))
        for action in plan.actions
        if action.state.is_open and action.kind.is_text and action.person and action.due
    ]


def _readers(application: Application) -> set[str]:
    """Everybody who may get messages about an application."""
    people = {person for interview in application.interviews for person in interview.people}
    return {reader_of(person, application.company) for person in people}


def _deadline(application: Application) -> tuple[bool, str]:
    """Offers in the order in which they want their answer; one without a deadline comes last."""
    return application.offer_by is None, str(application.offer_by or application.id)


def _closeness(application: Application) -> tuple[bool, str, int]:
    """Who should hear of an offer first: whoever decides soonest, then whoever has come farthest."""
    named = application.decision_by
    return named is None, str(named or ""), -len(application.interviews)
