"""The week's overview: what is due and when, who is being waited for, and a word to keep going."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from markupsafe import Markup

from bot.conversation.questions.settings import DIGEST
from bot.parts.callbacks.answers import Settle
from bot.parts.callbacks.chat import ListPage
from bot.parts.comfort import comfort_of_week
from bot.parts.matters import Matter, open_matter
from bot.parts.naming import name_briefly, name_matter
from bot.parts.shorten import mention_rest
from bot.parts.standing import Listed, Standing, line_up
from bot.screens.overview.list_screen import IN_PLAY
from bot.telegram.screen import Button, Screen, Tap
from playbook.chat import Chat
from playbook.plan.actions import State
from playbook.plan.look import Look
from playbook.words import Words, noop

MOST_DUE, MOST_DATED, MOST_WAITING, MOST_BEGUN = 6, 8, 6, 3
DAY, WEEK = timedelta(days=1), timedelta(days=7)
ENCOURAGEMENTS = (
    noop("Is there one more place to apply to this week? It makes every other wait lighter."),
    noop("Keep applying while these run: no single answer decides your search."),
    noop("One new conversation this week makes waiting for the rest easier."),
    noop("Until something is signed, the next application is never a waste."),
)


def draw_digest(look: Look, day: date) -> Screen:
    """The overview that came on the evening of `day`, as things stand now; the week is the one after it."""
    words = look.words
    entries = line_up(look)
    due = [(entry.application, action) for entry in entries for action in entry.due]
    waiting = [entry for entry in entries if _waits(entry, day + WEEK, words)]
    paragraphs = [
        words.say("<b>The week from {day}</b>", day=words.short_day(day + DAY)),
        _say_due(due, words),
        _say_half_told(entries, words),
        _say_dated(entries, day, words),
        _say_waiting(waiting, words),
        _say_the_rest(entries, day, words, comfort=_waits_long(waiting, look.now)),
    ]
    told = [one for one in paragraphs if one]
    return Screen(Markup("\n\n").join(told), _rows(look.chat, due, words))


def draw_past_digest(words: Words, day: date) -> Screen:
    """In the place of an overview that a newer one follows."""
    monday = words.short_day(day + DAY)
    return Screen(words.say("The week from {day} is over; a newer overview is below.", day=monday))


def _say_due(due: list[Matter], words: Words) -> Markup:
    if not due:
        return Markup()
    heading = words.count("🔔 <b>{n} thing is due</b>", "🔔 <b>{n} things are due</b>", len(due))
    names = [Markup.escape(name_matter(one, action, words)) for one, action in due[:MOST_DUE]]
    return words.join([heading, *names, *mention_rest(len(due) - MOST_DUE, words)])


def _say_half_told(entries: list[Listed], words: Words) -> Markup:
    begun = [entry.application for entry in entries if not entry.application.planned]
    if not begun:
        return Markup()
    names = words.all_of([name_briefly(one, words) for one in begun[:MOST_BEGUN]])
    return words.say("Not finished yet: {names}", names=names)


def _say_dated(entries: list[Listed], day: date, words: Words) -> Markup:
    """What comes due from the next day on, a line each, with the interviews of the week."""
    lines = [line for _, line in sorted(_list_dated(entries, day, words), key=lambda one: one[0])]
    if not lines:
        return words.say("Nothing new comes up this week.")
    heading = words.say("<b>Coming up</b>")
    rest = mention_rest(len(lines) - MOST_DATED, words)
    return words.join([heading, *lines[:MOST_DATED], *rest])


def _list_dated(entries: list[Listed], day: date, words: Words) -> list[tuple[datetime, Markup]]:
    """Each line with its moment, for the seven days after `day`."""
    dated = [
        one for entry in entries for one in (*_actions(entry, words), *_interviews(entry, words))
    ]
    return [one for one in dated if day < words.local_day(one[0]) <= day + WEEK]


def _actions(entry: Listed, words: Words) -> Iterator[tuple[datetime, Markup]]:
    for action in entry.plan.actions:
        ahead = action.state is State.AHEAD and not action.tentative
        # Of one that is arranged the interview itself is shown.
        if ahead and action.due and not action.kind.traits.arranged:
            when = words.short_day(words.local_day(action.due))
            yield action.due, _line(when, name_matter(entry.application, action, words), words)


def _interviews(entry: Listed, words: Words) -> Iterator[tuple[datetime, Markup]]:
    for interview in () if entry.application.closed else entry.application.ahead:
        if interview.starts_at:
            company = name_briefly(entry.application, words)
            what = words.label("interview at {company}", company=company)
            yield interview.starts_at, _line(words.moment(interview.starts_at), what, words)


def _line(when: str, what: str, words: Words) -> Markup:
    # Translators: "Fri 4 Dec: First follow-up, Acme".
    return words.say("{when}: {what}", when=when, what=what)


def _waits(entry: Listed, until: date, words: Words) -> bool:
    """Whether nothing of it is due by then, and the other side's word is awaited."""
    action = entry.next
    waiting = entry.standing is Standing.WAITING and not entry.application.ahead
    return waiting and (action is None or not action.due or words.local_day(action.due) > until)


def _say_waiting(waiting: list[Listed], words: Words) -> Markup:
    if not waiting:
        return Markup()
    lines = [_describe_wait(entry, words) for entry in waiting[:MOST_WAITING]]
    rest = mention_rest(len(waiting) - MOST_WAITING, words)
    # Translators: the heading above the applications on which the other side moves next.
    return words.join([words.say("<b>Their turn</b>"), *lines, *rest])


def _describe_wait(entry: Listed, words: Words) -> Markup:
    application, action = entry.application, entry.next
    title = name_briefly(application, words)
    if action is None or action.due is None:
        return words.say("{title}: nothing planned", title=title)
    day = words.short_day(words.local_day(action.due))
    if application.decision_by and application.decision_by < words.local_day(action.due):
        named = words.short_day(application.decision_by)
        return words.say("{title}: they decide by {day}", title=title, day=named)
    # Translators: {title} is company and role: do not ask before that day.
    return words.say("{title}: give it until {day}", title=title, day=day)


def _waits_long(waiting: list[Listed], now: datetime) -> bool:
    """Whether some interview is more than a week ago: before that nobody calls it silence."""
    ends = (entry.application.held for entry in waiting)
    return any(held and held.ended_at and held.ended_at < now - WEEK for held in ends)


def _say_the_rest(entries: list[Listed], day: date, words: Words, *, comfort: bool) -> Markup:
    """How many are in play, what silence means, and to keep applying (S0, S2, S3)."""
    n = sum(not entry.application.closed for entry in entries)
    if not n:
        return words.say("Nothing is in play any more.")
    count = words.count("{n} application is in play.", "{n} applications are in play.", n)
    silence = [comfort_of_week(day, words)] if comfort else []
    week = day.toordinal() // 7
    keep_on = words.say(ENCOURAGEMENTS[week % len(ENCOURAGEMENTS)])
    return words.join([count, *silence, keep_on])


def _rows(chat: Chat, due: list[Matter], words: Words) -> tuple[tuple[Button, ...], ...]:
    rows: list[tuple[Button, ...]] = [(open_matter(one, words),) for one in due[:MOST_DUE]]
    in_play = ListPage("0", IN_PLAY).pack()
    rows.append((Tap(words.label("Everything that is in play"), in_play),))
    if chat.preferences.digest:
        enough = Settle(DIGEST.key, "no").pack()
        rows.append((Tap(words.label("No more overviews"), enough),))
    return tuple(rows)
