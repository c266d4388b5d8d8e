"""A nudge: one thing with its draft, or several things that came due together."""

from datetime import datetime

from markupsafe import Markup

from bot.callbacks import Act
from bot.plans.action_screen import draw_action, draw_settled
from bot.plans.card_screen import SIGNS, describe_state
from bot.plans.verbs import Verb
from bot.telegram.screen import Button, Screen, Style, Tap
from playbook.chat import Chat, Nudge
from playbook.facts import Application
from playbook.plan.actions import Action, State
from playbook.plan.plan import make_plan
from playbook.plan.why import explain, name_action
from playbook.words import Words

Matter = tuple[Application, Action]


def draw_nudge(chat: Chat, nudge: Nudge, now: datetime) -> Screen:
    """What a nudge brought up, as it stands now. What was forgotten since is left out."""
    matters = list_matters(chat, nudge, now)
    words = Words.of(chat.preferences)
    if not matters:
        return Screen(words.say("This is no longer in your plans."))
    if len(matters) == 1:
        application, action = matters[0]
        draw = draw_action if action.state is State.DUE else draw_settled
        return draw(chat, application, action, now)
    open_ones = [matter for matter in matters if matter[1].state is State.DUE]
    lines = [_heading(len(open_ones), words), Markup()]
    lines += [_line(chat, matter, words, now) for matter in matters]
    return Screen(words.join(lines), tuple(_row(matter, words) for matter in open_ones))


def list_matters(chat: Chat, nudge: Nudge, now: datetime) -> list[Matter]:
    """The applications and actions a nudge is about, as far as they still exist."""
    found = []
    for item in nudge.items:
        application = chat.application(item.application)
        plan = make_plan(application, chat.preferences, now) if application else None
        action = plan.action(item.action) if plan else None
        if application and action:
            found.append((application, action))
    return found


def _heading(n: int, words: Words) -> Markup:
    if not n:
        return words.say("✅ <b>All of this is taken care of.</b>")
    return words.count("🔔 <b>{n} thing is due</b>", "🔔 <b>{n} things are due</b>", n)


def _line(chat: Chat, matter: Matter, words: Words, now: datetime) -> Markup:
    application, action = matter
    line = words.say(
        "{sign} {action}, {company}: {state}",
        sign=SIGNS[action.state],
        action=name_action(action, words),
        company=application.company or "",
        state=describe_state(action, words, now),
    )
    if action.state in {State.DUE, State.FOLDED, State.GONE}:
        why = explain(action, application, chat.preferences.pauses, words)
        return words.join([line, words.say("<i>{why}</i>", why=why)])
    return line


def _row(matter: Matter, words: Words) -> tuple[Button, ...]:
    application, action = matter
    label = words.label(
        "{action}, {company}",
        action=name_action(action, words),
        company=application.company or "",
    )
    return (Tap(label, Act(application.id, action.key, Verb.OPEN).pack(), Style.PRIMARY),)
