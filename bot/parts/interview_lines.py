"""An interview in a line, and what the bot will do about one that is ahead."""

from markupsafe import Markup, escape

from bot.parts.shorten import shorten
from playbook.facts import ActionKey, ActionKind, Application, Format, Interview
from playbook.plan.actions import Action, State
from playbook.plan.look import Look
from playbook.plan.why import name_action
from playbook.words import Words, noop

FORMATS = {
    Format.ON_SITE: noop("On site"),
    Format.VIDEO: noop("By video"),
    Format.PHONE: noop("By phone"),
}
MOST_SHOWN = 5  # interviews to come on one card
ROOM_FOR_NAMES = 1000  # characters: twelve names at their longest


def describe_interview(application: Application, interview: Interview, words: Words) -> str:
    """ "Interview on Tue 24 Nov, 14:30", "Round 2 on Friday, 20 November 2026". Plain text."""
    when = _when(interview, words)
    if not when:
        return words.label("Round {n}, no time yet", n=number_of(application, interview) or 1)
    n = number_of(application, interview)
    if n is None:
        return words.label("Interview on {when}", when=when)
    return words.label("Round {n} on {when}", n=n, when=when)


def describe_with_people(
    application: Application, interview: Interview, words: Words, room: int = ROOM_FOR_NAMES
) -> Markup:
    """The same with everyone's names, cut off after `room` characters."""
    line = describe_interview(application, interview, words)
    if not interview.people:
        return escape(line)
    names = words.all_of([person.name for person in interview.people])
    # Translators: "Interview on Fri 4 Dec, 9:00 with Jane Doe and Bob".
    return words.say("{interview} with {names}", interview=line, names=shorten(names, room))


def describe_interviews(application: Application, words: Words) -> list[Markup]:
    """The newest interview that is over, and all that are to come, a line each."""
    held = [application.held] if application.held else []
    shown = [*held, *application.ahead[:MOST_SHOWN], *application.undated[:MOST_SHOWN]]
    room = ROOM_FOR_NAMES // max(len(shown), 1)
    return [describe_with_people(application, one, words, room) for one in shown]


def find_called_off(application: Application) -> Interview | None:
    """The interview that did not take place, where no other of the application is known."""
    off = [one for one in application.interviews if one.cancelled and one.starts_at]
    return off[-1] if off and not application.planned else None


def number_of(application: Application, interview: Interview) -> int | None:
    """Which round it is; None for the only interview of an application."""
    told = [one for one in application.interviews if not one.cancelled]
    if len(told) < 2 or interview not in told:  # noqa: PLR2004 - one needs no number
        return None
    return interview.round or told.index(interview) + 1


def promise_words(look: Look, application: Application, interview: Interview) -> Markup | None:
    """What the bot will do about an interview that is ahead, and when; None for any other."""
    words, plan = look.words, look.plan(application)
    checklist = plan.action(ActionKey(ActionKind.PREPARING, interview.id))
    telling = plan.action(ActionKey(ActionKind.TELLING, interview.id))
    if telling is None or not telling.state.is_open:
        return None
    if telling.state is State.DUE:
        return words.say("It should be over by now. I will ask how it went in a minute.")
    if checklist is None or not checklist.state.is_open or checklist.due is None:
        return words.say("I will ask how it went afterwards.")
    if checklist.state is State.DUE:
        return words.say(
            "It is soon: I will bring the checklist in a minute, and ask how it went afterwards."
        )
    return words.say(
        "I will bring the checklist on <b>{when}</b>, and ask how it went afterwards.",
        when=words.moment(checklist.due),
    )


def _when(interview: Interview, words: Words) -> str:
    """The day of one that is over, day and hour of one that is ahead."""
    if interview.ended_at:
        return words.day(interview.ended_at.astimezone(interview.tz).date())
    return words.moment(interview.starts_at) if interview.starts_at else ""


def label_action(application: Application, action: Action, words: Words) -> str:
    """What a button for an action says: which interview it is about, where there are several to come."""
    name, interview = (
        name_action(action, words),
        application.find_interview(action.key.interview),
    )
    if not action.kind.traits.arranged or len(application.ahead) < 2 or interview is None:  # noqa: PLR2004 - one is clear
        return name
    return f"{name} · {_when(interview, words)}"


def is_early(action: Action) -> bool:
    """ "How did it go?" is no button before the interview."""
    return action.kind is ActionKind.TELLING and action.state is State.AHEAD and not action.snoozed
