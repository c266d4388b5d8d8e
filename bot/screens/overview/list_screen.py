"""The list: every application, or those that wait for something, a page at a time."""

from collections import Counter
from datetime import datetime

from markupsafe import Markup

from bot.parts.callbacks.chat import Go, ListPage
from bot.parts.callbacks.plans import OpenCard
from bot.parts.interview_lines import find_called_off
from bot.parts.naming import name_briefly
from bot.parts.rows import in_rows
from bot.parts.standing import Listed, Standing, line_up
from bot.parts.standing_words import describe_state
from bot.telegram.screen import Button, Screen, Tap
from playbook.facts import Application, Ending
from playbook.plan.look import Look
from playbook.plan.why import name_action
from playbook.words import Words, noop

PER_PAGE = 8
ALL, IN_PLAY = "", "live"
FILTERS = {
    # Translators: a filter of the list, a number follows: "All 5" applications.
    ALL: noop("All"),
    # Translators: a filter of the list, a number follows: "To do 2".
    Standing.TO_DO: noop("To do"),
    # Translators: a filter: applications on which the other side moves next.
    Standing.WAITING: noop("Waiting"),
    # Translators: a filter: applications that are over.
    Standing.CLOSED: noop("Closed"),
}
SIGNS = {Standing.TO_DO: "🔔", Standing.WAITING: "▫️", Standing.CLOSED: "➖"}
ENDS = {
    Ending.MOVED_ON: noop("closed, you moved on"),
    Ending.WITHDRAWN: noop("closed, you withdrew"),
    Ending.ACCEPTED: noop("closed, you took the job"),
    Ending.DECLINED: noop("closed, you declined their offer"),
}
REJECTED = noop("closed, they said no")


def draw_list(look: Look, page: int = 0, which: str = ALL) -> Screen:
    """The applications that `which` picks (a Standing, "live", or all); each opens its card.

    Pages count from 0; one that is no more gives way to the last.
    """
    words = look.words
    new = (Tap(words.label("New interview"), Go("new").pack()),)
    entries = line_up(look)
    if not entries:
        return Screen(words.say("There are no applications yet. Shall we begin with one?"), (new,))
    picked = [entry for entry in entries if _fits(entry, which)]
    page = max(0, min(page, (len(picked) - 1) // PER_PAGE))
    shown = picked[page * PER_PAGE : (page + 1) * PER_PAGE]
    lines = [_heading(len(picked), which, words), Markup()]
    lines += [_line(entry, words, look.now) for entry in shown] or [
        words.say("There is nothing here just now.")
    ]
    rows = [(_open(entry.application, words),) for entry in shown]
    arrows = _arrows(page, len(picked), which, words)
    return Screen(words.join(lines), (*rows, *arrows, *_filters(entries, which, words), new))


def _fits(entry: Listed, which: str) -> bool:
    if which == IN_PLAY:
        return not entry.application.closed
    return entry.standing == which if which in set(Standing) else True


def _heading(n: int, which: str, words: Words) -> Markup:
    if which == IN_PLAY:
        return words.count("<b>{n} application in play</b>", "<b>{n} applications in play</b>", n)
    if which not in set(Standing):
        return words.count("<b>{n} application</b>", "<b>{n} applications</b>", n)
    # Translators: the filter with its number as a heading: "Waiting (3)".
    return words.say("<b>{which} ({n})</b>", which=words.label(FILTERS[which]), n=n)


def _line(entry: Listed, words: Words, now: datetime) -> Markup:
    return words.say(
        "{sign} {title}: {next}",
        sign=SIGNS[entry.standing],
        title=name_briefly(entry.application, words),
        next=_describe(entry, words, now),
    )


def _describe(entry: Listed, words: Words, now: datetime) -> str:
    """What is next for an application, or why nothing is."""
    match entry.standing:
        case Standing.TO_DO:
            return _describe_due(entry, words)
        case Standing.WAITING:
            return _describe_wait(entry, words, now)
    closure = entry.application.closure
    return words.label(ENDS[closure.how] if closure else REJECTED)


def _describe_due(entry: Listed, words: Words) -> str:
    if not entry.due:
        return words.label("not finished yet")
    name = name_action(entry.due[0], words)
    if len(entry.due) == 1:
        return name
    # Translators: of several things that are due the first: "Thank-you to Jane Doe and 2 more".
    return words.count_label(
        "{action} and {n} more", "{action} and {n} more", len(entry.due) - 1, action=name
    )


def _describe_wait(entry: Listed, words: Words, now: datetime) -> str:
    ahead, action = entry.application.ahead, entry.next
    if ahead and ahead[0].starts_at:
        # Translators: what comes next: "interview tomorrow, 9:00" or "interview Fri 4 Dec, 9:00".
        return words.label("interview {moment}", moment=words.near_moment(ahead[0].starts_at, now))
    if find_called_off(entry.application):
        return words.label("called off, no new time yet")
    if action is None:
        return words.label("nothing planned")
    state = describe_state(action, words, now)
    return words.label("{action}, {state}", action=name_action(action, words), state=state)


def _open(application: Application, words: Words) -> Tap:
    return Tap(name_briefly(application, words), OpenCard(application.id).pack())


def _arrows(page: int, total: int, which: str, words: Words) -> list[tuple[Button, ...]]:
    row: list[Button] = []
    if page:
        label = words.label("‹ Page {n}", n=page)
        row.append(Tap(label, ListPage(str(page - 1), which).pack()))
    if (page + 1) * PER_PAGE < total:
        label = words.label("Page {n} ›", n=page + 2)
        row.append(Tap(label, ListPage(str(page + 1), which).pack()))
    return [tuple(row)] if row else []


def _filters(entries: list[Listed], which: str, words: Words) -> list[tuple[Button, ...]]:
    """The other ways to look at the list, each with its number; none where all stand alike."""
    counts = Counter(entry.standing for entry in entries)
    numbers = {ALL: len(entries)} | {str(standing): n for standing, n in counts.items()}
    if len(counts) == 1 and which == ALL:
        return []
    buttons = [
        Tap(words.label("{which} {n}", which=words.label(label), n=numbers[key]), _first(key))
        for key, label in FILTERS.items()
        if numbers.get(key) and key != which
    ]
    return list(in_rows(buttons, len(FILTERS)))


def _first(which: str) -> str:
    return ListPage("0", which).pack()
