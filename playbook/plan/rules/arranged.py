"""An interview that is still ahead: its checklist before it, and "How did it go?" after (PLAYBOOK part 1)."""

from datetime import datetime

from playbook.facts import ActionKey, ActionKind, Interview
from playbook.plan.actions import Action
from playbook.plan.reasons import Reason
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.situation import Situation


def arranged(situation: Situation) -> tuple[Action, ...]:
    """The two actions of every interview ahead, soonest first."""
    if situation.application.closed:
        return ()
    return tuple(
        action
        for interview in situation.application.ahead
        if interview.starts_at
        for action in _around(situation, interview, interview.starts_at)
    )


def likely_end(interview: Interview) -> datetime | None:
    """When an interview ahead should be over (aware UTC)."""
    return interview.starts_at + POLICY.usual_length if interview.starts_at else None


def _around(situation: Situation, interview: Interview, starts_at: datetime) -> tuple[Action, ...]:
    return _preparing(situation, interview, starts_at), _telling(situation, interview, starts_at)


def _preparing(situation: Situation, interview: Interview, starts_at: datetime) -> Action:
    key = ActionKey(ActionKind.PREPARING, interview.id)
    if settled := situation.settled(key):
        return settled
    if situation.now >= starts_at + POLICY.usual_length:
        return situation.gone(key, Reason.OVER)
    due = _shortly_before(situation, starts_at)
    return situation.opened(key, due, Reason.BEFORE)


def _telling(situation: Situation, interview: Interview, starts_at: datetime) -> Action:
    key = ActionKey(ActionKind.TELLING, interview.id)
    due = situation.moments.after_quiet(starts_at + POLICY.usual_length)
    settled = situation.settled(key)
    return settled or situation.opened(key, due, Reason.IS_OVER)


def _shortly_before(situation: Situation, starts_at: datetime) -> datetime:
    """An hour before; where that is quiet and the quiet lasts until the interview, the evening before."""
    moments, wanted = situation.moments, starts_at - POLICY.checklist_before
    waited = moments.after_quiet(wanted)
    if waited <= starts_at - POLICY.checklist_before / 4:
        return waited
    return moments.before_quiet(wanted)
