"""An offer in hand: to decide in time, and to let the other employers know in time (S1)."""

from datetime import date, datetime

from playbook.facts import ActionKey, ActionKind, Application, Interview, News, Person
from playbook.plan.actions import Action
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.reasons import Reason
from playbook.plan.rules.correspondence import move_back
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.situation import Situation


def deciding(situation: Situation, interview: Interview) -> tuple[Action, ...]:
    """Their offer wants an answer: brought up on the working morning before its deadline, or at once.

    The user decides on a day off as well: an offer that ends with the weekend does not wait for Monday.
    """
    application, moments = situation.application, situation.moments
    key = ActionKey(ActionKind.DECIDING, interview.id)
    if not application.offered:
        return ()
    if settled := situation.settled(key):
        return (settled,)
    heard = offered_on(application, moments)
    if application.offer_by:
        day = max(moments.days.back(application.offer_by, POLICY.offer_answer), heard)
    else:
        day = moments.days.add(heard, POLICY.offer_open)
    due = moments.after_quiet(moments.at(day, moments.morning))
    return (situation.opened(key, due, Reason.OFFERED),)


def offer_notice(situation: Situation, interview: Interview) -> tuple[Action, ...]:
    """Tell them of the other offer: so early that they can still decide, counted back in working days."""
    application, offer = situation.application, situation.around.offer
    if offer is None or application.closed or application.offered:
        return ()
    person = situation.recipient(interview)
    key = ActionKey(ActionKind.OFFER_NOTICE, interview.id, offer.id)
    if settled := situation.settled(key, person):
        return (settled,)
    if application.no_follow_ups:
        return (situation.gone(key, Reason.WANTED_NONE, person),)
    if offer.offer_by and situation.today > offer.offer_by:
        return (situation.gone(key, Reason.OVER, person),)
    rank, due = situation.around.rank, _notice_moment(situation, offer, person, key)
    over = situation.moments.end_of(offer.offer_by) if offer.offer_by else None
    action = situation.opened(key, due, Reason.OTHER_OFFER, person, rank=rank, over=over)
    return (action,)


def answer_wanted_by(offer: Application, moments: GoodMoments) -> date | None:
    """By when the others should say how they stand: a working day before the offer's deadline."""
    return moments.days.back(offer.offer_by, POLICY.offer_answer) if offer.offer_by else None


def offered_on(application: Application, moments: GoodMoments) -> date:
    """The user's day on which the offer came."""
    offers = [one.at for one in application.answers if one.news is News.OFFER]
    return moments.day_of(offers[-1])


def _notice_moment(
    situation: Situation, offer: Application, person: Person | None, key: ActionKey
) -> datetime:
    """Three working days from the last message to them, unless the answer would then come too late."""
    moments, day = situation.moments, _notice_day(offer, situation.moments)
    last = answer_wanted_by(offer, moments)
    for by_today in (False, True):  # what is only planned for them can give way itself
        spaced = move_back(day, person, situation, but={key}, by_today=by_today)
        if last is None or spaced <= last:
            day = spaced
            break
    morning = moments.working_morning(day)
    if offer.offer_by and moments.day_of(morning) > offer.offer_by:
        return moments.at(
            day, moments.morning
        )  # nobody works before it ends: the user may see it now
    return morning


def _notice_day(offer: Application, moments: GoodMoments) -> date:
    heard = offered_on(offer, moments)
    next_day = moments.days.add(heard, 1)
    if offer.offer_by is None:
        return next_day
    if next_day >= offer.offer_by:
        return heard
    return max(next_day, moments.days.back(offer.offer_by, POLICY.offer_notice))
