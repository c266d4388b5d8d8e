"""Today: what is to be done now. The list: every application, a page at a time."""

from datetime import datetime

from markupsafe import Markup

from bot.callbacks import Act, Go, ListPage, OpenCard
from bot.plans.card_screen import describe_state
from bot.plans.verbs import Verb
from bot.telegram.screen import Button, Screen, Style, Tap
from playbook.chat import Chat
from playbook.facts import Application
from playbook.plan.actions import Action, Plan
from playbook.plan.plan import plan_in
from playbook.plan.why import name_action
from playbook.words import Words

PER_PAGE = 8
AHEAD_SHOWN = 3
MOST_DUE = 12


def draw_today(chat: Chat, now: datetime) -> Screen:
    """What is due now, each a button, and the next few things ahead."""
    words = Words.of(chat.preferences)
    all_due = [(a, act) for a in chat.applications for act in _plan(chat, a, now).due]
    due, lines = all_due[:MOST_DUE], [_heading(len(all_due), words)]
    lines += [_line(a, act, words, now) for a, act in due]
    if more := len(all_due) - len(due):
        lines.append(words.count("and {n} more", "and {n} more", more))
    if ahead := _ahead(chat, now):
        lines += [Markup(), words.say("<b>Coming next</b>")]
        lines += [_line(a, act, words, now) for a, act in ahead]
    if not chat.applications:
        lines.append(words.say("Tell me about an interview, and I will plan what follows."))
    rows: list[tuple[Button, ...]] = [
        (Tap(_name(a, act, words), _open(a, act), Style.PRIMARY),) for a, act in due
    ]
    rows.append((Tap(words.label("New interview"), Go("new").pack()),))
    return Screen(words.join(lines), tuple(rows))


def draw_list(chat: Chat, now: datetime, page: int = 0) -> Screen:
    """Applications, the newest first; each opens its card. Pages count from 0."""
    words = Words.of(chat.preferences)
    new = (Tap(words.label("New interview"), Go("new").pack()),)
    if not chat.applications:
        return Screen(words.say("There are no applications yet. Shall we begin with one?"), (new,))
    newest = list(reversed(chat.applications))
    page = max(0, min(page, (len(newest) - 1) // PER_PAGE))
    shown = newest[page * PER_PAGE : (page + 1) * PER_PAGE]
    text = words.count("<b>{n} application</b>", "<b>{n} applications</b>", len(newest))
    lines = [text, Markup(), *[_summary(chat, one, words, now) for one in shown]]
    rows = [(Tap(name_application(one, words), OpenCard(one.id).pack()),) for one in shown]
    return Screen(words.join(lines), (*rows, *_arrows(page, len(newest), words), new))


def _heading(n: int, words: Words) -> Markup:
    if not n:
        return words.say("<b>Nothing is due right now.</b>")
    return words.count("🔔 <b>{n} thing is due</b>", "🔔 <b>{n} things are due</b>", n)


def _ahead(chat: Chat, now: datetime) -> list[tuple[Application, Action]]:
    """The next things that are not due yet, soonest first."""
    dated = [
        (action.due, application, action)
        for application in chat.applications
        for action in _plan(chat, application, now).actions
        if action.state.is_open and action.due and action.due > now and not action.tentative
    ]
    dated.sort(key=lambda entry: entry[0])
    return [(application, action) for _, application, action in dated[:AHEAD_SHOWN]]


def _line(application: Application, action: Action, words: Words, now: datetime) -> Markup:
    return words.say(
        "{action}, {company}: {state}",
        action=name_action(action, words),
        company=application.company or "",
        state=describe_state(action, words, now),
    )


def _name(application: Application, action: Action, words: Words) -> str:
    company = application.company or ""
    return words.label("{action}, {company}", action=name_action(action, words), company=company)


def _summary(chat: Chat, application: Application, words: Words, now: datetime) -> Markup:
    """One application in a line: what comes next, or that nothing does."""
    title = name_application(application, words)
    if not application.planned:
        return words.say("{title}: not finished yet", title=title)
    if application.closed:
        return words.say("{title}: closed", title=title)
    following = _plan(chat, application, now).next
    if following is None:
        return words.say("{title}: nothing planned", title=title)
    return words.say(
        "{title}: {action}, {state}",
        title=title,
        action=name_action(following, words),
        state=describe_state(following, words, now),
    )


def name_application(application: Application, words: Words) -> str:
    """Company and role, as plain text for a line or a button."""
    company = application.company or words.label("Unnamed company")
    if not application.role:
        return company
    return words.label("{company} · {role}", company=company, role=application.role)


def _arrows(page: int, total: int, words: Words) -> list[tuple[Button, ...]]:
    row: list[Button] = []
    if page:
        row.append(Tap(words.label("‹ Newer"), ListPage(str(page - 1)).pack()))
    if (page + 1) * PER_PAGE < total:
        row.append(Tap(words.label("Older ›"), ListPage(str(page + 1)).pack()))
    return [tuple(row)] if row else []


def _open(application: Application, action: Action) -> str:
    return Act(application.id, action.key, Verb.OPEN).pack()


def _plan(chat: Chat, application: Application, now: datetime) -> Plan:
    return plan_in(chat, application, now)
