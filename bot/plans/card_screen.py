"""The living card of an application: its plan with dates and states, what comes next, and why."""

from datetime import datetime

from markupsafe import Markup

from bot.arranged.buttons import offer_time
from bot.arranged.happenings import Told
from bot.arranged.lines import (
    describe_interview,
    describe_interviews,
    find_called_off,
    is_early,
    label_action,
)
from bot.callbacks import Act, Arrange, Ask, Forget, Happened, OpenSummary
from bot.conversation.questions.forms import FormName
from bot.digest.comfort import comfort_for
from bot.plans.verbs import Verb
from bot.telegram.screen import Button, Screen, Style, Tap
from playbook.chat import Chat
from playbook.facts import Application, Ending
from playbook.plan.actions import Action, Plan, Reason, State
from playbook.plan.plan import plan_in
from playbook.plan.standstill import why_nothing
from playbook.plan.why import explain, explain_nothing, name_action
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


def draw_card(chat: Chat, application: Application, now: datetime) -> Screen:
    """The plan of an application, or what is still missing for one."""
    words = Words.of(chat.preferences)
    if not application.planned:
        return _draw_unfinished(application, words)
    plan = plan_in(chat, application, now)
    lines = [headline(application, words), *describe_interviews(application, words), Markup()]
    lines += [_line(action, words) for action in plan.actions]
    lines += [Markup(), *_outlook(chat, application, plan, now)]
    comfort = comfort_for(application, words.local_day(now), words)
    lines += [words.say("<i>{comfort}</i>", comfort=comfort)] if comfort else []
    return Screen(words.join(lines), _rows(application, plan, words))


def headline(application: Application, words: Words) -> Markup:
    """Company and role in bold."""
    company = application.company or words.label("Unnamed company")
    if application.role:
        return words.say("<b>{company} · {role}</b>", company=company, role=application.role)
    return words.say("<b>{company}</b>", company=company)


def _line(action: Action, words: Words) -> Markup:
    return words.say(
        "{sign} {action}: {state}",
        sign=SIGNS[action.state],
        action=name_action(action, words),
        state=describe_state(action, words),
    )


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


def describe_next(chat: Chat, application: Application, now: datetime) -> Markup:
    """The action that comes next, with its date; or why none does."""
    words, plan = Words.of(chat.preferences), plan_in(chat, application, now)
    if plan.next is None:
        return _end(chat, application, now)
    return words.say(
        "<b>Next:</b> {action}, {state}",
        action=name_action(plan.next, words),
        state=describe_state(plan.next, words),
    )


def _outlook(chat: Chat, application: Application, plan: Plan, now: datetime) -> list[Markup]:
    """What comes next, and the rules behind the dates; or why nothing does."""
    words = Words.of(chat.preferences)
    lines = [describe_next(chat, application, now)]
    if plan.next is None:
        return lines
    open_ones = [action for action in plan.actions if action.state.is_open]
    rules = [explain(one, application, chat.preferences, words) for one in open_ones]
    why = words.join([words.say("<b>Why then?</b>"), *dict.fromkeys(rules)])
    lines.append(Markup("<blockquote expandable>{}</blockquote>").format(why))
    if chat.preferences.zone is None:
        lines.append(
            words.say(
                "<i>I do not know your time zone yet, so these are UTC times. Tell me in /settings.</i>"
            )
        )
    return lines


def _end(chat: Chat, application: Application, now: datetime) -> Markup:
    """Why there is no next step."""
    words = Words.of(chat.preferences)
    if application.closed:
        return _closed(application, words)
    why = why_nothing(chat, application, now) or Reason.SETTLED
    return explain_nothing(why, application, chat.preferences.pauses, words)


def _closed(application: Application, words: Words) -> Markup:
    return words.say(ENDS[application.closure.how] if application.closure else REJECTED)


def _rows(application: Application, plan: Plan, words: Words) -> tuple[tuple[Button, ...], ...]:
    actions = [
        (Tap(label_action(application, action, words), _open(application, action), _style(action)),)
        for action in plan.actions
        if action.state.is_open and not action.tentative and not is_early(action)
    ]
    undated = [offer_time(application, one, words) for one in application.undated]
    happened = Tap(words.label("Tell what happened"), Happened(application.id, "-").pack())
    # Translators: a button: change what was told about the interview.
    change = Tap(words.label("Change"), OpenSummary(application.id).pack())
    # Translators: a button: delete this application.
    forget = Tap(words.label("Forget"), Forget(application.id).pack())
    return (*actions, *undated, (happened,), (change, forget))


def _open(application: Application, action: Action) -> str:
    return Act(application.id, action.key, Verb.OPEN).pack()


def _style(action: Action) -> Style | None:
    return Style.PRIMARY if action.state is State.DUE else None


def _draw_unfinished(application: Application, words: Words) -> Screen:
    said, go_on = _describe_missing(application, words)
    text = words.join([headline(application, words), *said])
    forget = Tap(words.label("Forget"), Forget(application.id).pack())
    return Screen(text, (*(((go_on,),) if go_on else ()), (forget,)))


def _describe_missing(application: Application, words: Words) -> tuple[list[Markup], Tap | None]:
    """Why there is no plan, and the button that leads to one."""
    off = find_called_off(application)
    said = (
        # Translators: {line} is "Interview on Fri 4 Dec, 9:00" or "Round 2 on Fri 4 Dec, 9:00".
        [words.say("{line}: called off.", line=describe_interview(application, off, words))]
        if off
        else []
    )
    if application.closed:
        return [*said, _closed(application, words)], None
    if off:
        data = Arrange(application.id, off.id, Told.MOVED).pack()
        said.append(words.say("As soon as there is a new time, tell me; then I can plan again."))
        return said, Tap(words.label("There is a new time"), data, Style.PRIMARY)
    data = Ask(application.id, FormName.INTERVIEW).pack()
    said.append(words.say("I need the company and the time of the interview; then I can plan."))
    return said, Tap(words.label("Go on"), data, Style.PRIMARY)
