"""The living card of an application: its plan with dates and states, what comes next, and why."""

from markupsafe import Markup

from bot.conversation.questions.forms import FormName
from bot.parts.arranged_news import ArrangedNews
from bot.parts.callbacks.answers import Arrange, Ask, OpenSummary
from bot.parts.callbacks.chat import Forget
from bot.parts.callbacks.plans import Act, Happened
from bot.parts.comfort import comfort_for
from bot.parts.interview_buttons import offer_time
from bot.parts.interview_lines import (
    describe_interview,
    describe_interviews,
    find_called_off,
    is_early,
    label_action,
)
from bot.parts.standing_words import SIGNS, _closed, describe_next, describe_state, headline
from bot.parts.verbs import Verb
from bot.telegram.screen import Button, Screen, Style, Tap
from playbook.facts import Application
from playbook.plan.actions import Action, Plan, State
from playbook.plan.look import Look
from playbook.plan.why import explain, name_action
from playbook.words import Words


def draw_card(look: Look, application: Application) -> Screen:
    """The plan of an application, or what is still missing for one."""
    words = look.words
    if not application.planned:
        return _draw_unfinished(application, words)
    plan = look.plan(application)
    lines = [headline(application, words), *describe_interviews(application, words), Markup()]
    lines += [_line(action, words) for action in plan.actions]
    lines += [Markup(), *_outlook(look, application, plan)]
    comfort = comfort_for(application, words.local_day(look.now), words)
    lines += [words.say("<i>{comfort}</i>", comfort=comfort)] if comfort else []
    return Screen(words.join(lines), _rows(application, plan, words))


def _line(action: Action, words: Words) -> Markup:
    return words.say(
        "{sign} {action}: {state}",
        sign=SIGNS[action.state],
        action=name_action(action, words),
        state=describe_state(action, words),
    )


def _outlook(look: Look, application: Application, plan: Plan) -> list[Markup]:
    """What comes next, and the rules behind the dates; or why nothing does."""
    words = look.words
    lines = [describe_next(look, application)]
    if plan.next is None:
        return lines
    open_ones = [action for action in plan.actions if action.state.is_open]
    rules = [explain(one, application, look.chat.preferences, words) for one in open_ones]
    why = words.join([words.say("<b>Why then?</b>"), *dict.fromkeys(rules)])
    lines.append(Markup("<blockquote expandable>{}</blockquote>").format(why))
    if look.chat.preferences.zone is None:
        lines.append(
            words.say(
                "<i>I do not know your time zone yet, so these are UTC times. Tell me in /settings.</i>"
            )
        )
    return lines


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
    return Act(application.id, action.key.pack(), Verb.OPEN).pack()


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
        data = Arrange(application.id, off.id, ArrangedNews.MOVED).pack()
        said.append(words.say("As soon as there is a new time, tell me; then I can plan again."))
        return said, Tap(words.label("There is a new time"), data, Style.PRIMARY)
    data = Ask(application.id, FormName.INTERVIEW).pack()
    said.append(words.say("I need the company and the time of the interview; then I can plan."))
    return said, Tap(words.label("Go on"), data, Style.PRIMARY)
