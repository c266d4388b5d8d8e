"""How an application and its actions stand, in words: heading, state, what comes next."""

from datetime import datetime

from markupsafe import Markup

from playbook.facts import Application, Ending
from playbook.plan.actions import Action, State
from playbook.plan.look import Look
from playbook.plan.reasons import Reason
from playbook.plan.standstill import why_nothing
from playbook.plan.why import explain_nothing, name_action
from playbook.words import Words, noop

SIGNS = {
    State.AHEAD: "▫️",
    State.DUE: "🔔",
    State.DONE: "✅",
    State.SKIPPED: "➖",
    State.FOLDED: "↪️",
    State.GONE: "➖",
}


ENDS = {
    Ending.MOVED_ON: noop(
        "You have moved on from this one. Should they still write, tap “Tell what happened”."
    ),
    Ending.WITHDRAWN: noop("You withdrew, and it is closed."),
    Ending.ACCEPTED: noop("You took this job. All the best with it."),
    Ending.DECLINED: noop("You declined their offer, and it is closed."),
}


REJECTED = noop("They chose somebody else. This application is closed.")


def headline(application: Application, words: Words) -> Markup:
    """Company and role in bold."""
    company = application.company or words.label("Unnamed company")
    if application.role:
        return words.say("<b>{company} · {role}</b>", company=company, role=application.role)
    return words.say("<b>{company}</b>", company=company)


def describe_state(action: Action, words: Words, now: datetime | None = None) -> str:
    """Where an action stands, with its date. Plain text.

    With `now` days are told as "today" or "tomorrow"; a message that stands for days says them in full.
    """
    if action.settled_at:
        return _describe_settled(action, action.settled_at, words, now)
    match action.state:
        case State.DUE:
            # Translators: where an action stands: it is due. "First follow-up: now".
            return words.label("now")
        case State.AHEAD if action.due:
            return _describe_ahead(action, action.due, words, now)
        case State.FOLDED:
            # Translators: where a thank-you stands whose time is over: the follow-up says thanks.
            return words.label("goes into the follow-up")
        case _:
            return words.label("not needed any more")


def _describe_settled(action: Action, at: datetime, words: Words, now: datetime | None) -> str:
    local = words.local_day(at)
    day = words.near_day(local, now) if now else words.short_day(local)
    if action.state is State.DONE:
        # Translators: where an action stands; {day} is "today" or "Fri 4 Dec".
        return words.label("done {day}", day=day)
    # Translators: where an action stands; {day} is "today" or "Fri 4 Dec".
    return words.label("left out {day}", day=day)


def _describe_ahead(action: Action, due: datetime, words: Words, now: datetime | None) -> str:
    if action.tentative:
        # Translators: where an action stands whose day is not certain yet: "around Fri 4 Dec".
        return words.label("around {day}", day=words.short_day(words.local_day(due)))
    moment = words.near_moment(due, now) if now else words.moment(due)
    # Translators: {moment} is "tomorrow, 9:00" or "Fri 4 Dec, 9:00".
    return words.label("put off until {moment}", moment=moment) if action.snoozed else moment


def describe_next(look: Look, application: Application) -> Markup:
    """The action that comes next, with its date; or why none does."""
    words, plan = look.words, look.plan(application)
    if plan.next is None:
        return _end(look, application)
    return words.say(
        "<b>Next:</b> {action}, {state}",
        action=name_action(plan.next, words),
        state=describe_state(plan.next, words),
    )


def _end(look: Look, application: Application) -> Markup:
    """Why there is no next step."""
    words = look.words
    if application.closed:
        return _closed(application, words)
    why = why_nothing(look, application) or Reason.SETTLED
    return explain_nothing(why, application, look.chat.preferences.pauses, words)


def _closed(application: Application, words: Words) -> Markup:
    return words.say(ENDS[application.closure.how] if application.closure else REJECTED)
