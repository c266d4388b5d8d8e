"""What the other side said about the newest interview, and what it leaves of the follow-ups."""

from datetime import date

from playbook.facts import Answer, Application, Interview
from playbook.plan.reasons import Reason


def interview_at_hand(application: Application) -> Interview | None:
    """The interview that a word about the whole application belongs to: the newest one that is over, else the
    next: they may say no, and the user may withdraw, before the first."""
    return application.held or next(iter(application.ahead), None)


def answers_since(application: Application, interview: Interview) -> tuple[Answer, ...]:
    """What they said after this interview: a word about an earlier round says nothing about it."""
    ended_at = interview.ended_at
    return tuple(a for a in application.answers if ended_at and a.at >= ended_at)


def last_word(application: Application, interview: Interview) -> Answer | None:
    """Their newest word since this interview, if it means that the user waits for them again."""
    answers = answers_since(application, interview)
    return answers[-1] if answers and answers[-1].news.keeps_waiting else None


def decision_date(application: Application, interview: Interview) -> date | None:
    """The date they named; one that lies before the interview was about an earlier round."""
    named, ended_at = application.decision_by, interview.ended_at
    if named is None or ended_at is None:
        return None
    return named if named >= ended_at.astimezone(interview.tz).date() else None


def why_no_follow_up(application: Application, interview: Interview) -> Reason | None:
    """Why no follow-up has a reason any more; None while they have. Their last word counts."""
    if application.closed:
        return Reason.CLOSED
    if application.ahead:
        return Reason.NEXT_ROUND
    answers = answers_since(application, interview)
    if answers and not answers[-1].news.keeps_waiting:
        return Reason.ANSWERED
    return Reason.WANTED_NONE if application.no_follow_ups else None
