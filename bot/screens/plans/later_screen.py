"""Putting an action off: an hour, this evening, tomorrow morning, or a day from the calendar."""

from datetime import date, datetime, timedelta

from markupsafe import Markup

from bot.conversation.calendar import draw_month, month_of, tap_month
from bot.parts.callbacks.plans import Act, Snooze
from bot.parts.verbs import Verb
from bot.telegram.screen import Button, Screen, Tap
from playbook.facts import ActionKind, Application
from playbook.plan.actions import Action
from playbook.plan.look import Look
from playbook.plan.moments.snoozing import Later, snooze_until
from playbook.plan.why import name_action
from playbook.preferences import Preferences
from playbook.words import Words, noop

LABELS = {
    Later.HOUR: noop("In an hour"),
    Later.EVENING: noop("This evening"),
    Later.MORNING: noop("Tomorrow morning"),
}
FARTHEST = timedelta(days=60)
FARTHEST_THANKS = timedelta(days=2)  # later it would not go alone any more (PLAYBOOK part 3)


def draw_later(look: Look, application: Application, action: Action) -> Screen:
    """When to bring it up again; each choice says the moment it comes to."""
    words = look.words
    rows: list[tuple[Button, ...]] = [
        (
            Tap(
                _label(later, action, look.chat.preferences, look.now),
                _snooze(application, action, later),
            ),
        )
        for later in Later
        if later is not Later.EVENING or _is_before_evening(look.chat.preferences, look.now)
    ]
    month = f"m{words.local_day(look.now):%Y-%m}"
    rows.append((Tap(words.label("Pick a day"), _snooze(application, action, month)),))
    return Screen(_question(action, words), (*rows, _back(application, action, words)))


def draw_days(look: Look, application: Application, action: Action, month: str) -> Screen:
    """A month of days to put an action off to; `month` as the calendar's arrows write it."""
    words = look.words
    today = words.local_day(look.now)
    shown = month_of(month.removeprefix("m")) or today.replace(day=1)
    grid = draw_month(shown, words, lambda day: is_choice(day, action, today))
    rows = tap_month(grid, lambda until: _snooze(application, action, until))
    return Screen(_question(action, words), (*rows, _back(application, action, words)))


def is_choice(day: date, action: Action, today: date) -> bool:
    """Whether an action can be put off to that day."""
    farthest = FARTHEST_THANKS if action.kind is ActionKind.THANK_YOU else FARTHEST
    return today < day <= today + farthest


def _question(action: Action, words: Words) -> Markup:
    return words.say(
        "When should I bring this up again? {action}", action=name_action(action, words)
    )


def _label(later: Later, action: Action, preferences: Preferences, now: datetime) -> str:
    words = Words.of(preferences)
    until = snooze_until(later, action.kind, preferences, now)
    day = words.local_day(now) + timedelta(days=later is Later.MORNING)
    as_named = words.local_day(until) == day
    moment = words.clock(until) if as_named else words.near_moment(until, now)
    # Translators: a button: "This evening · 18:00", "In an hour · 15:00".
    return words.label("{when} · {moment}", when=words.label(LABELS[later]), moment=moment)


def _is_before_evening(preferences: Preferences, now: datetime) -> bool:
    return now.astimezone(preferences.tz).time() < preferences.evening


def _snooze(application: Application, action: Action, until: str) -> str:
    return Snooze(application.id, action.key.pack(), until).pack()


def _back(application: Application, action: Action, words: Words) -> tuple[Button, ...]:
    return (Tap(words.label("‹ Back"), Act(application.id, action.key.pack(), Verb.ANYWAY).pack()),)
