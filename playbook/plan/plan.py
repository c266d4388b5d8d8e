"""From the facts of an application and `now` to its plan: the heart of the product."""

from datetime import datetime

from playbook.facts import Application
from playbook.plan.actions import Plan
from playbook.plan.follow_up import Waiting
from playbook.plan.good_moments import GoodMoments
from playbook.plan.thank_you import thank_yous
from playbook.preferences import Preferences


def make_plan(application: Application, preferences: Preferences, now: datetime) -> Plan:
    """All actions of an application, dated (aware UTC), by PLAYBOOK part 3.

    Pure: the same facts, preferences and `now` give the same plan. An application of which the
    company or the time of the interview is unknown has an empty plan.
    """
    interview = application.interview
    if not application.planned or interview is None or interview.ended_at is None:
        return Plan()
    moments = GoodMoments.of(preferences)
    thanks = thank_yous(application, now, moments)
    waiting = Waiting(
        application=application,
        interview=interview,
        interview_day=interview.ended_at.astimezone(interview.tz).date(),
        thank_yous=thanks,
        now=now,
        moments=moments,
        pauses=preferences.pauses,
    )
    return Plan((*thanks, *waiting.actions()))
