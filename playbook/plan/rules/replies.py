"""Short answers to what the other side said, and the words at an end (PLAYBOOK part 4)."""

from dataclasses import dataclass
from datetime import datetime

from playbook.facts import ActionKey, ActionKind, Application, Ending, Interview, News
from playbook.plan.actions import Action
from playbook.plan.reasons import Reason
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.situation import Situation
from playbook.plan.rules.standing import last_word

ENDINGS = {
    Ending.ACCEPTED: (ActionKind.ACCEPTING, Reason.ACCEPTED),
    Ending.DECLINED: (ActionKind.DECLINING, Reason.DECLINED),
    Ending.WITHDRAWN: (ActionKind.WITHDRAWING, Reason.WITHDRAWN),
}


def replies(situation: Situation, interview: Interview) -> tuple[Action, ...]:
    """What their last word, or the user's own decision, asks to be written about."""
    application = situation.application
    closure = application.closure
    if closure and closure.how in ENDINGS:
        kind, reason = ENDINGS[closure.how]
        return (_Reply(situation, interview, closure.at).to(kind, reason),)
    if application.news is News.REJECTION and not closure:
        return _to_rejection(_Reply(situation, interview, application.answers[-1].at))
    return _to_delay(situation, interview)


def delay_key(application: Application, interview: Interview) -> ActionKey:
    """The key of the answer to the newest delay: each delay has its own."""
    asked = [i for i, one in enumerate(application.answers) if one.news is News.MORE_TIME]
    return ActionKey(ActionKind.DELAY_REPLY, interview.id, str(asked[-1] if asked else 0))


def _to_delay(situation: Situation, interview: Interview) -> tuple[Action, ...]:
    """They asked for more time: thanks for the word, and when then? (S3, S4)"""
    application = situation.application
    word = last_word(application, interview)
    if word is None or word.news is not News.MORE_TIME or application.closed:
        return ()
    key = delay_key(application, interview)
    return (_Reply(situation, interview, word.at).action(key, Reason.DELAYED),)


def _to_rejection(reply: "_Reply") -> tuple[Action, ...]:
    """Thanks without an argument (S0), and a day later what there is to learn."""
    situation, at = reply.situation, reply.at
    answer = reply.to(ActionKind.REJECTION_REPLY, Reason.REJECTED)
    key = ActionKey(ActionKind.LESSON, reply.interview.id)
    if settled := situation.settled(key, since=at):
        return (answer, settled)
    if situation.application.lesson:
        return (answer,)
    due = situation.moments.after_quiet(at + POLICY.lesson_after)
    return (answer, situation.opened(key, due, Reason.LEARNING))


@dataclass(frozen=True, slots=True)
class _Reply:
    """A word of theirs or of the user's (`at`, aware UTC) that asks for a short message."""

    situation: Situation
    interview: Interview
    at: datetime

    def to(self, kind: ActionKind, reason: Reason) -> Action:
        return self.action(ActionKey(kind, self.interview.id), reason)

    def action(self, key: ActionKey, reason: Reason) -> Action:
        """Open from a few hours after the word (it is offered at once as well) until it is stale."""
        situation, moments = self.situation, self.situation.moments
        person = situation.recipient(self.interview)
        if settled := situation.settled(key, person, since=self.at):
            return settled
        last = moments.days.add(moments.day_of(self.at), POLICY.reply_over)
        if situation.today > last:
            return situation.gone(key, Reason.OVER, person)
        due = moments.on_working_day(self.at + POLICY.reply_after)
        over = moments.end_of(last)
        return situation.opened(key, due, reason, person, over=over)
