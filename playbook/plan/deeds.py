"""What the user did about an action. Pure changes of an application."""

from dataclasses import replace
from datetime import datetime

from playbook.facts import ActionKey, ActionKind, Application, Closure, Deed, Ending, Mark
from playbook.plan.rules.sent import reader_of_mark


def mark_done(
    application: Application, key: ActionKey, now: datetime, person: str | None = None
) -> Application:
    """The action is done; moving on closes the application.

    To whom a message went (a person's id; None: whoever gets it as things stand) is noted, so that the second
    follow-up goes to the same person whatever is learned in between.
    """
    mark = Mark(key.pack(), Deed.DONE, now, person=person)
    reader = None if key.kind is ActionKind.THANK_YOU else reader_of_mark(application, mark)
    application = _marked(application, replace(mark, person=reader.id) if reader else mark)
    if key.kind is ActionKind.MOVING_ON and not application.closed:
        return replace(application, closure=Closure(Ending.MOVED_ON, now))
    return application


def pass_on(application: Application, key: ActionKey, now: datetime) -> Application:
    """The recruiter was asked to pass the thanks on: those whom nothing else would reach are thanked, too (S3)."""
    interview = application.find_interview(key.interview)
    people = interview.people if interview else ()
    thanks = [
        ActionKey(ActionKind.THANK_YOU, key.interview, person.id)
        for person in people
        if not person.reachable
    ]
    for one in [key, *(one for one in thanks if not _is_settled(application, one))]:
        application = mark_done(application, one, now)
    return application


def mark_skipped(application: Application, key: ActionKey, now: datetime) -> Application:
    """The user will not do it; what would have come after it follows without it."""
    return _marked(application, Mark(key.pack(), Deed.SKIPPED, now))


def snooze(application: Application, key: ActionKey, now: datetime, until: datetime) -> Application:
    """The action waits until the given moment (aware UTC), unless its reason goes.

    Putting it off again takes the place of the last time, or somebody who does so daily adds without end.
    """
    last = application.mark(key)
    if last and last.deed is Deed.SNOOZED:
        application = replace(
            application, marks=tuple(one for one in application.marks if one is not last)
        )
    return _marked(application, Mark(key.pack(), Deed.SNOOZED, now, until))


def reopen(application: Application, key: ActionKey) -> Application:
    """The last deed on an action is taken back."""
    mark = application.mark(key)
    marks = tuple(old for old in application.marks if not _goes_with(old, mark))
    closure = application.closure
    if key.kind is ActionKind.MOVING_ON and closure and closure.how is Ending.MOVED_ON:
        closure = None
    return replace(application, marks=marks, closure=closure)


def _goes_with(old: Mark, mark: Mark | None) -> bool:
    """Whether a mark was made by the same deed: thanks that were passed on go with the asking."""
    if old is mark or mark is None:
        return old is mark
    passed_on = mark.is_on(ActionKind.CONTACTS) and mark.deed is Deed.DONE
    return passed_on and (old.at, old.deed) == (mark.at, mark.deed)


def _is_settled(application: Application, key: ActionKey) -> bool:
    mark = application.mark(key)
    return mark is not None and mark.deed.settles


def _marked(application: Application, mark: Mark) -> Application:
    return replace(application, marks=(*application.marks, mark))
