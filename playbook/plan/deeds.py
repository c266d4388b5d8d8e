"""What the user did about an action. Pure changes of an application."""

from dataclasses import replace
from datetime import datetime

from playbook.facts import Application, Closure, Deed, Ending, Mark
from playbook.plan.actions import Kind


def mark_done(
    application: Application, action: str, now: datetime, person: str | None = None
) -> Application:
    """The action is done, where it is a message to the person of that id; moving on closes the application."""
    application = _marked(application, Mark(action, Deed.DONE, now, person=person))
    if action.startswith(Kind.MOVING_ON):
        return replace(application, closure=Closure(Ending.MOVED_ON, now))
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
    closure = None if action.startswith(Kind.MOVING_ON) else application.closure
    return replace(application, marks=marks, closure=closure)


def _marked(application: Application, mark: Mark) -> Application:
    return replace(application, marks=(*application.marks, mark))
