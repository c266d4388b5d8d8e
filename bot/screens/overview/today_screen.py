"""Today: the interviews of the day, what is to be done now, and what comes in the next seven days."""

from datetime import datetime, timedelta
from itertools import groupby

from markupsafe import Markup

from bot.parts.callbacks.chat import Go, ListPage
from bot.parts.matters import Matter, open_matter
from bot.parts.naming import name_briefly, name_matter
from bot.parts.shorten import mention_rest
from bot.parts.standing import Listed, Standing, line_up
from bot.parts.standing_words import describe_state
from bot.telegram.screen import Button, Screen, Tap
from playbook.plan.look import Look
from playbook.plan.why import name_action
from playbook.words import Words

MOST_DUE = 12
MOST_AHEAD = 6
MOST_INTERVIEWS = 6
GROUPED_FROM = 5  # things due: fewer read better one by one
WEEK = timedelta(days=7)


def draw_today(look: Look) -> Screen:
    """What is due, each a button; of more than fit, and of what is ahead, the list knows the rest."""
    words = look.words
    entries = line_up(look)
    due = [(entry.application, action) for entry in entries for action in entry.due]
    ahead = _draw_ahead(_list_ahead(entries, look.now), words, look.now)
    lines = _list_interviews(look)
    lines += [_heading(len(due), words), *_list_due(due[:MOST_DUE], words, look.now)]
    lines += mention_rest(len(due) - MOST_DUE, words)
    lines += [Markup(), *ahead] if ahead else []
    if not entries:
        lines.append(words.say("Tell me about an interview, and I will plan what follows."))
    rows: list[tuple[Button, ...]] = [(open_matter(one, words),) for one in due[:MOST_DUE]]
    return Screen(words.join(lines), (*rows, *_ways_on(entries, len(due), words)))


def _list_interviews(look: Look) -> list[Markup]:
    """The interviews of the user's day that are still to come or under way, soonest first."""
    words = look.words
    today = words.local_day(look.now)
    found = [
        (interview.starts_at, n, application)
        for n, application in enumerate(look.chat.applications)
        for interview in application.ahead
        if interview.starts_at and words.local_day(interview.starts_at) == today
        if not application.closed
    ]
    lines = [
        words.say(
            "<b>Today, {clock}: interview at {company}</b>",
            clock=words.clock(at),
            company=name_briefly(application, words),
        )
        for at, _, application in sorted(found, key=lambda one: one[:2])[:MOST_INTERVIEWS]
    ]
    return [*lines, Markup()] if lines else []


def _heading(n: int, words: Words) -> Markup:
    if not n:
        return words.say("<b>Nothing is due right now.</b>")
    return words.count("🔔 <b>{n} thing is due</b>", "🔔 <b>{n} things are due</b>", n)


def _list_due(due: list[Matter], words: Words, now: datetime) -> list[Markup]:
    """A line each; of many, several of one application stand below it."""
    if len(due) < GROUPED_FROM:
        return [_line(one, words, now) for one in due]
    lines: list[Markup] = []
    for application, group in groupby(due, key=lambda one: one[0]):
        matters = list(group)
        if len(matters) == 1:
            lines.append(_line(matters[0], words, now))
            continue
        lines.append(words.say("{title}:", title=name_briefly(application, words)))
        lines += [words.say("• {action}", action=name_action(a, words)) for _, a in matters]
    return lines


def _list_ahead(entries: list[Listed], now: datetime) -> list[Matter]:
    """What is dated and not due yet, soonest first."""
    dated = [
        (action.due, entry.told, n, entry.application, action)
        for entry in entries
        for n, action in enumerate(entry.plan.actions)
        if action.state.is_open and action.due and action.due > now and not action.tentative
    ]
    dated.sort(key=lambda one: one[:3])
    return [(application, action) for _, _, _, application, action in dated]


def _draw_ahead(ahead: list[Matter], words: Words, now: datetime) -> list[Markup]:
    """The next seven days; where they are empty, the one thing that comes after them."""
    week = [one for one in ahead if one[1].due and one[1].due <= now + WEEK]
    if not ahead:
        return []
    if not week:
        return [words.say("<b>Coming next</b>"), _line(ahead[0], words, now)]
    lines = [_line(one, words, now) for one in week[:MOST_AHEAD]]
    rest = mention_rest(len(week) - MOST_AHEAD, words)
    return [words.say("<b>In the next seven days</b>"), *lines, *rest]


def _line(matter: Matter, words: Words, now: datetime) -> Markup:
    application, action = matter
    return words.say(
        "{matter}: {state}",
        matter=name_matter(application, action, words),
        state=describe_state(action, words, now),
    )


def _ways_on(entries: list[Listed], due: int, words: Words) -> list[tuple[Button, ...]]:
    """All that is due where not all is shown, the whole list, and a new interview."""
    new = Tap(words.label("New interview"), Go("new").pack())
    if not entries:
        return [(new,)]
    everything = Tap(words.label("All applications"), ListPage("0").pack())
    if due <= MOST_DUE:
        return [(everything, new)]
    to_do = ListPage("0", Standing.TO_DO).pack()
    return [(Tap(words.label("Everything to do"), to_do),), (everything, new)]
