"""Why an application has no next step: silence on a card would look like something forgotten."""

from playbook.facts import ActionKey, ActionKind, Application, Deed
from playbook.plan.look import Look
from playbook.plan.reasons import Reason
from playbook.plan.rules.standing import interview_at_hand


def why_nothing(look: Look, application: Application) -> Reason | None:
    """Why nothing is to be done about an application; None while it has a next step."""
    if look.plan(application).next:
        return None
    if application.closed:
        return Reason.CLOSED
    if not application.planned:
        return _why_unplanned(application)
    if application.offered:
        return Reason.OFFERED
    if application.ahead:
        return Reason.UNTOLD
    return Reason.KEPT_OPEN if _left_open(application) else Reason.SETTLED


def _why_unplanned(application: Application) -> Reason:
    interviews = application.interviews
    off = bool(interviews) and all(one.cancelled for one in interviews)
    return Reason.CANCELLED if application.company and off else Reason.UNDATED


def _left_open(application: Application) -> bool:
    interview = interview_at_hand(application)
    mark = application.mark(ActionKey(ActionKind.MOVING_ON, interview.id)) if interview else None
    return mark is not None and mark.deed is Deed.SKIPPED
