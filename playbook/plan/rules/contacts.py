"""People without contact details: a nudge to get them while they are easy to get (S3, S0)."""

from playbook.facts import ActionKey, ActionKind, Interview, Person
from playbook.plan.actions import Action
from playbook.plan.reasons import Reason
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.situation import Situation


def contacts(situation: Situation, thank_yous: tuple[Action, ...]) -> tuple[Action, ...]:
    """One action per interview somebody of which can't be written to while a thank-you is owed."""
    found = (_find(situation, one, thank_yous) for one in situation.application.interviews)
    return tuple(action for action in found if action)


def unreachable(interview: Interview, thank_yous: tuple[Action, ...]) -> tuple[Person, ...]:
    """The people of an interview who are still owed a thank-you, and have no address or number."""
    owed = {
        action.person.id for action in thank_yous if action.person and _is_owed(action, interview)
    }
    return tuple(one for one in interview.people if one.id in owed and not one.reachable)


def _find(
    situation: Situation, interview: Interview, thank_yous: tuple[Action, ...]
) -> Action | None:
    key, ended_at = ActionKey(ActionKind.CONTACTS, interview.id), interview.ended_at
    if ended_at is None:
        return None
    if settled := situation.settled(key):
        return settled
    if not unreachable(interview, thank_yous) or situation.application.closed:
        return None
    if situation.now > ended_at + POLICY.thank_you_over:
        return None
    due = situation.moments.after_quiet(ended_at + POLICY.thank_you_from)
    return situation.opened(key, due, Reason.UNREACHABLE)


def _is_owed(action: Action, interview: Interview) -> bool:
    thanks = action.kind is ActionKind.THANK_YOU and action.key.interview == interview.id
    return thanks and action.state.is_open
