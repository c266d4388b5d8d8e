"""Short answers to what the other side said, and the words at an end (PLAYBOOK part 4)."""

from datetime import datetime

from playbook.facts import Application, Ending, Interview, News
from playbook.plan.actions import Action, Kind, Reason, key_of
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.recipient import recipient
from playbook.plan.rules.situation import Situation

ENDINGS = {
    Ending.ACCEPTED: (Kind.ACCEPTING, Reason.ACCEPTED),
    Ending.DECLINED: (Kind.DECLINING, Reason.DECLINED),
    Ending.WITHDRAWN: (Kind.WITHDRAWING, Reason.WITHDRAWN),
}


def replies(situation: Situation, interview: Interview) -> tuple[Action, ...]:
    """What their last word, or the user's own decision, asks to be written about."""
    application = situation.application
    found: list[Action | None] = [_to_delay(situation, interview)]
    if application.closure and application.closure.how in ENDINGS:
        kind, reason = ENDINGS[application.closure.how]
        found.append(_reply(situation, interview, kind, reason, application.closure.at))
    elif application.news is News.REJECTION:
        found += _to_rejection(situation, interview, application.answers[-1].at)
    return tuple(action for action in found if action)


def delay_key(application: Application, interview: Interview) -> str:
    """The key of the answer to the newest delay: each delay has its own."""
    asked = [i for i, one in enumerate(application.answers) if one.news is News.MORE_TIME]
    return key_of(Kind.DELAY_REPLY, interview.id, str(asked[-1] if asked else 0))


def _to_delay(situation: Situation, interview: Interview) -> Action | None:
    """They asked for more time: thanks for the word, and when then? (S3, S4)"""
    application = situation.application
    if application.news is not News.MORE_TIME or application.closed:
        return None
    key, at = delay_key(application, interview), application.answers[-1].at
    return _answer(situation, Kind.DELAY_REPLY, key, Reason.DELAYED, at)


def _to_rejection(situation: Situation, interview: Interview, at: datetime) -> list[Action | None]:
    """Thanks without an argument (S0), and a day later what there is to learn."""
    reply: Action | None = _reply(situation, interview, Kind.REJECTION_REPLY, Reason.REJECTED, at)
    key = key_of(Kind.LESSON, interview.id)
    if settled := situation.settled(Kind.LESSON, key):
        return [reply, settled]
    if situation.application.lesson:
        return [reply]
    due = situation.moments.after_quiet(at + POLICY.lesson_after)
    return [reply, situation.opened(Kind.LESSON, key, due, Reason.LEARNING)]


def _reply(
    situation: Situation, interview: Interview, kind: Kind, reason: Reason, at: datetime
) -> Action:
    return _answer(situation, kind, key_of(kind, interview.id), reason, at)


def _answer(situation: Situation, kind: Kind, key: str, reason: Reason, at: datetime) -> Action:
    """Open from a few hours after the word (it is offered at once as well) until it is stale."""
    application, moments = situation.application, situation.moments
    person = recipient(application, application.held) if application.held else None
    if settled := situation.settled(kind, key, person):
        return settled
    if situation.today > moments.days.add(moments.day_of(at), POLICY.reply_over):
        return situation.gone(kind, key, Reason.OVER, person)
    due = moments.on_working_day(at + POLICY.reply_after)
    return situation.opened(kind, key, due, reason, person)
