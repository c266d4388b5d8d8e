"""How long the plans of a chat stay as they are, while no fact changes."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from playbook.chat import Chat
from playbook.facts import Interview
from playbook.plan.actions import Plan
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.rules.policy import POLICY


def lasts_until(chat: Chat, plans: Iterable[Plan], now: datetime) -> datetime:
    """The first moment after `now` at which plans that were made then might be others.

    That is when something becomes due, when an interview has been over for so long that another rule holds, and at
    midnight where the user is: what else the rules ask of `now` is its day.
    """
    moments = GoodMoments.of(chat.preferences)
    ends = [moments.end_of(moments.day_of(now))]
    ends += [action.due for plan in plans for action in plan.actions if action.due]
    ends += [end for one in chat.applications for each in one.interviews for end in _turns(each)]
    return min(end for end in ends if end > now)


def _turns(interview: Interview) -> Iterator[datetime]:
    if interview.ended_at:
        yield interview.ended_at + POLICY.thank_you_on_time
        yield interview.ended_at + POLICY.thank_you_over
    if interview.starts_at:
        yield interview.starts_at + POLICY.usual_length
