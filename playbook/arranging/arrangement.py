"""What becomes of an interview that is ahead: arranged or moved, over, called off. Pure changes of the facts."""

from dataclasses import replace
from datetime import datetime

from playbook.arranging.checklist import is_complete, toggle
from playbook.facts import ActionKey, ActionKind, Application, Interview
from playbook.plan.deeds import mark_done, reopen


def arrange(
    application: Application, interview: Interview, starts_at: datetime, zone: str
) -> Application:
    """The interview starts then (aware UTC). Checklist and "How did it go?" begin anew for a new time."""
    if starts_at != interview.starts_at or not interview.is_ahead:
        application = _begin_anew(application, interview)
    return application.with_interview(
        replace(interview, starts_at=starts_at, zone=zone, ended_at=None, cancelled=False)
    )


def end(
    application: Application, interview: Interview, ended_at: datetime, zone: str
) -> Application:
    """The interview is over since then (aware UTC)."""
    over = replace(interview, ended_at=ended_at, zone=zone, cancelled=False)
    return application.with_interview(over)


def call_off(application: Application, interview: Interview) -> Application:
    """It did not take place."""
    return application.with_interview(replace(interview, cancelled=True))


def tick(application: Application, interview: Interview, key: str, now: datetime) -> Application:
    """A box of the checklist ticked or cleared; with all of them ticked the checklist is done."""
    ticked, action = toggle(interview, key), ActionKey(ActionKind.PREPARING, interview.id)
    application = application.with_interview(ticked)
    if is_complete(ticked):
        return mark_done(application, action, now)
    return reopen(application, action) if is_complete(interview) else application


def _begin_anew(application: Application, interview: Interview) -> Application:
    about = {ActionKey(kind, interview.id) for kind in (ActionKind.PREPARING, ActionKind.TELLING)}
    marks = tuple(mark for mark in application.marks if mark.key not in about)
    return replace(application, marks=marks)
