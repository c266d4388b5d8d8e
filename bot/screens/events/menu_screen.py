"""What happened? The menu, and the screens for what needs one more word."""

from datetime import date, timedelta

from markupsafe import Markup

from bot.conversation.calendar import draw_month, tap_month
from bot.conversation.questions.events import EVENTS, Event, offered_events
from bot.parts.callbacks.plans import Happened, TextSent
from bot.parts.plan_button import open_plan
from bot.parts.rows import in_rows
from bot.parts.standing_words import headline
from bot.telegram.screen import Button, Screen, Tap
from playbook.facts import ActionKind, Application
from playbook.plan.actions import Action
from playbook.plan.look import Look
from playbook.plan.nudges.whole_chat import live_applications
from playbook.plan.why import name_action
from playbook.words import Words

NO_ACTION = "-"  # stands in the button where no action was at hand
ELSEWHERE = "-"
NEVER_MIND = "close"
TOLD, UNTOLD = "told", "text"
FEW = 6  # applications to choose a job from; the rest is "somewhere else"


def draw_menu(words: Words, application: Application) -> Screen:
    """Everything that can have happened to an application."""
    buttons = [
        _tap(words.label(EVENTS[what].label), application, what)
        for what in offered_events(application)
    ]
    return _ask(application, words.say("What happened?"), in_rows(buttons, 2), words)


def draw_left(words: Words, application: Application) -> Screen:
    """The menu was left without a word."""
    text = words.join([headline(application, words), words.say("Everything stays as it was.")])
    return Screen(text, ((open_plan(application, words),),))


def draw_which_text(look: Look, application: Application) -> Screen:
    """I wrote to them already: which text was it?"""
    words = look.words
    rows = tuple(
        (_tap(name_action(one, words), application, Event.WROTE, TextSent(one.key).pack()),)
        for one in list_texts(look, application)
    )
    text = (
        words.say("Which one was it?") if rows else words.say("There is nothing to write just now.")
    )
    return _ask(application, text, rows, words)


def draw_which_day(look: Look, application: Application, action: Action) -> Screen:
    """I wrote to them already: when?"""
    words = look.words
    today = words.local_day(look.now)
    days = {today: words.label("Today"), today - timedelta(days=1): words.label("Yesterday")}
    first = first_day(application)
    buttons: list[Button] = [
        Tap(label, _sent_on(application, action, day.isoformat()))
        for day, label in days.items()
        if day >= first
    ]
    if first < today - timedelta(days=1):
        month = f"m{today:%Y-%m}"
        buttons.append(Tap(words.label("Another day"), _sent_on(application, action, month)))
    text = words.say("When did it go out? {action}", action=name_action(action, words))
    return _ask(application, text, in_rows(buttons, 2), words)


def draw_which_date(look: Look, application: Application, action: Action, month: date) -> Screen:
    """I wrote to them already: a day of the calendar."""
    words = look.words
    today, first = words.local_day(look.now), first_day(application)
    rows = tap_month(
        draw_month(month, words, lambda day: first <= day <= today),
        lambda day: _sent_on(application, action, day),
    )
    text = words.say("When did it go out? {action}", action=name_action(action, words))
    return _ask(application, text, rows, words)


def draw_do_they_know(words: Words, application: Application) -> Screen:
    """I withdrew: have they been told?"""
    rows = (
        (_tap(words.label("Yes, they know"), application, Event.WITHDREW, TOLD),),
        # Translators: a button under "Have you told them already?".
        (_tap(words.label("Not yet"), application, Event.WITHDREW, UNTOLD),),
    )
    return _ask(application, words.say("Have you told them already?"), rows, words)


def draw_whose_job(look: Look, application: Application) -> Screen:
    """I took a job: was it one of these? The offers come first."""
    words = look.words
    live = sorted(live_applications(look.chat), key=lambda one: not one.offered)
    rows = tuple((_tap(one.company or "", application, Event.TOOK, one.id),) for one in live[:FEW])
    elsewhere = _tap(words.label("Somewhere else"), application, Event.TOOK, ELSEWHERE)
    return _ask(application, words.say("Where will you work?"), (*rows, (elsewhere,)), words)


def list_texts(look: Look, application: Application) -> list[Action]:
    """What could have been written before its time, or without the bot being told."""
    texts = [one for one in look.plan(application).actions if one.kind.is_text]
    still = (one for one in texts if one.state.is_open and not one.tentative)
    return [one for one in still if one.kind is not ActionKind.MOVING_ON]


def first_day(application: Application) -> date:
    """The first day on which something can have been written: that of the first interview."""
    days = [
        one.ended_at.astimezone(one.tz).date() for one in application.interviews if one.ended_at
    ]
    return min(days, default=date.max)


def _ask(
    application: Application, question: Markup, rows: tuple[tuple[Button, ...], ...], words: Words
) -> Screen:
    text = words.join([headline(application, words), question])
    return Screen(text, (*rows, (_tap(words.label("‹ Never mind"), application, NEVER_MIND),)))


def _sent_on(application: Application, action: Action, day: str) -> str:
    rest = TextSent(action.key, day).pack()
    return Happened.telling(application.id, NO_ACTION, Event.WROTE, rest).pack()


def _tap(label: str, application: Application, what: str, rest: str = "") -> Tap:
    return Tap(label, Happened.telling(application.id, NO_ACTION, what, rest).pack())
