"""What the user did about an action, or heard from the other side: pure changes of an application."""

from dataclasses import replace
from datetime import datetime

from playbook.facts import Answer, Application, Deed, Mark, News
from playbook.plan.actions import Kind


def mark_done(application: Application, action: str, now: datetime) -> Application:
    """The action is done; moving on closes the application."""
    application = _marked(application, Mark(action, Deed.DONE, now))
    if action.startswith(Kind.MOVING_ON):
        return replace(application, moved_on_at=now)
    return application


def mark_skipped(application: Application, action: str, now: datetime) -> Application:
    """The user will not do it; what would have come after it follows without it."""
    return _marked(application, Mark(action, Deed.SKIPPED, now))


def snooze(application: Application, action: str, now: datetime, until: datetime) -> Application:
    """The action waits until the given moment (aware UTC), unless its reason goes."""
    return _marked(application, Mark(action, Deed.SNOOZED, now, until))


def reopen(application: Application, action: str) -> Application:
    """The last deed on an action is taken back."""
    mark = application.mark(action)
    marks = tuple(old for old in application.marks if old is not mark)
    moved_on = None if action.startswith(Kind.MOVING_ON) else application.moved_on_at
    return replace(application, marks=marks, moved_on_at=moved_on)


def hear(application: Application, news: News, now: datetime) -> Application:
    """They answered. More time makes their old date void; whatever they say reopens what was let go."""
    decision_by = None if news is News.MORE_TIME else application.decision_by
    return replace(
        application,
        answers=(*application.answers, Answer(news, now)),
        decision_by=decision_by,
        moved_on_at=None,
    )


def _marked(application: Application, mark: Mark) -> Application:
    return replace(application, marks=(*application.marks, mark))
