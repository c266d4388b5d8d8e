""" "How did it go?": what the bot asks once an interview should be over; and what it says of one that was told."""

from markupsafe import Markup, escape

from bot.parts.arranged_news import ArrangedNews
from bot.parts.callbacks.answers import Arrange
from bot.parts.callbacks.plans import TakeBack
from bot.parts.interview_buttons import offer_changes
from bot.parts.interview_lines import describe_interview, describe_with_people
from bot.parts.plan_button import open_plan
from bot.parts.standing_words import headline
from bot.parts.view import ActionView
from bot.screens.events.change_screen import describe_moved
from bot.telegram.screen import Screen, Style, Tap
from playbook.chat import Change
from playbook.facts import Application, Interview
from playbook.plan.actions import Action
from playbook.plan.difference import compare
from playbook.plan.look import Look
from playbook.plan.taking_back import take_back
from playbook.words import Words


def draw_telling(view: ActionView) -> Screen:
    """It is over, going on, moved, or did not take place."""
    interview = view.application.find_interview(view.action.key.interview)
    if interview is None:
        return view.screen([view.why], ())
    words = view.words
    over = _tap(
        words.label("It is over, let me tell you"), view.application, interview, ArrangedNews.OVER
    )
    on = _tap(
        words.label("It is still going on"), view.application, interview, ArrangedNews.GOING_ON
    )
    off = words.label("It did not take place")
    rows = ((over,), (on,), offer_changes(view.application, interview, words, off))
    asked = [
        describe_with_people(view.application, interview, words),
        words.say("<b>How did it go?</b>"),
    ]
    return view.screen([words.join(asked), view.why], rows)


def draw_called_off(look: Look, change: Change, interview: str) -> Screen:
    """It did not take place: what that changes, and what comes next."""
    words, before = look.words, look.with_chat(take_back(look.chat, change))
    application = look.chat.application(change.before[0].id) or change.before[0]
    lines = [
        headline(application, words),
        words.say("Noted: it does not take place. That happens, and is seldom about you."),
        Markup(),
        *describe_moved(compare(before, look), application, words, look.now),
        Markup(),
        words.say("What happens next?"),
    ]
    undo = Tap(words.label("Undo"), TakeBack(change.id).pack())
    choices = (
        (words.label("They will get in touch"), ArrangedNews.WAIT),
        (words.label("There is a new time"), ArrangedNews.MOVED),
        (words.label("It is over for me"), ArrangedNews.END),
    )
    rows = [
        (Tap(label, Arrange(application.id, interview, told).pack()),) for label, told in choices
    ]
    return Screen(words.join(lines), (*rows, (undo,)))


def draw_waiting(application: Application, interview: Interview, words: Words) -> Screen:
    """They will get in touch after an interview that was called off."""
    text = words.join(
        [
            headline(application, words),
            words.say("I keep it open. Tell me the new time as soon as you have it."),
        ]
    )
    new = _tap(words.label("There is a new time"), application, interview, ArrangedNews.MOVED)
    return Screen(text, ((new,), (open_plan(application, words),)))


def draw_past(application: Application, action: Action, words: Words) -> Screen | None:
    """What an old message about an interview says once it was told of; None for any other action."""
    interview = application.find_interview(action.key.interview)
    if not action.kind.traits.arranged or interview is None or interview.is_ahead:
        return None
    line = describe_interview(application, interview, words)
    lines = [
        headline(application, words),
        escape(line),
        _what_became(interview, words),
    ]
    return Screen(words.join(lines), ((open_plan(application, words),),))


def _what_became(interview: Interview, words: Words) -> Markup:
    if interview.cancelled:
        return words.say("It did not take place.")
    return words.say("✅ You have told me about it.")


def _tap(label: str, application: Application, interview: Interview, told: ArrangedNews) -> Tap:
    data = Arrange(application.id, interview.id, told).pack()
    return Tap(label, data, Style.PRIMARY if told is ArrangedNews.OVER else None)
